// The table of operations as a language model reads it: tools with JSON schemas, or one schema for one operation.

import Reel

package enum OperationTools {
    /// What a model may ask for: what the rules may, and nothing besides. Questions and refusals are words.
    static let names = OperationName.allCases.filter { $0 != .clarify && $0 != .refuse }

    /// The `tools` of a question.
    static var tools: JSONValue {
        .array(
            names.map { name in
                [
                    "type": "function",
                    "function": [
                        "name": .string(name.rawValue), "description": .string(purposes[name] ?? name.rawValue),
                        "parameters": parameters(of: name),
                    ],
                ]
            })
    }

    static func parameters(of name: OperationName) -> JSONValue {
        var properties = JSONObject()
        for argument in name.schema.arguments { properties[argument.name] = schema(of: argument, in: name) }
        let required = name.schema.arguments.filter(\.isRequired).map { JSONValue.string($0.name) }
        return [
            "type": "object", "properties": .object(properties), "required": .array(required),
            "additionalProperties": false,
        ]
    }

    /// One operation, or `none`: for servers that bind a small model to a grammar.
    static var single: JSONValue {
        var arguments = JSONObject()
        for name in names {
            for argument in name.schema.arguments where arguments[argument.name] == nil {
                var schema = schema(of: argument, in: name)
                // An argument that several operations share has no words of its own.
                if names.count(where: { $0.schema.arguments.contains { $0.name == argument.name } }) > 1,
                    schema["type"]?.string == "string"
                {
                    schema = ["type": "string"]
                }
                arguments[argument.name] = schema
            }
        }
        return [
            "type": "object",
            "properties": [
                "op": ["type": "string", "enum": .array((names.map(\.rawValue) + ["none"]).map { .string($0) })],
                "args": ["type": "object", "properties": .object(arguments), "additionalProperties": false],
            ],
            "required": ["op", "args"], "additionalProperties": false,
        ]
    }

    private static func schema(of argument: OperationArgument, in name: OperationName) -> JSONValue {
        switch argument.kind {
        case .milliseconds: ["type": "integer", "description": "milliseconds on the timeline"]
        case .ratio: ["type": "number", "description": "a ratio: 0.2 is 20 %"]
        case .factor: ["type": "number"]
        case .count: ["type": "integer"]
        case .list: ["type": "array", "items": ["type": "string"]]
        case .target: ["type": "string", "description": "a clip's id, all, bgm, title, subtitles, or another track"]
        case .text:
            if let words = choices(of: argument.name, in: name) {
                ["type": "string", "enum": .array(words.map { .string($0) })]
            } else {
                ["type": "string"]
            }
        }
    }

    /// The words an argument may be.
    static func choices(of argument: String, in name: OperationName) -> [String]? {
        switch (name, argument) {
        case (.fade, "kind"): ["in", "out"]
        case (.fade, "media"): ["video", "audio"]
        case (.effect, "kind"): (Editor.effectKinds.union(["stabilise", "none"])).sorted()
        case (.transition, "type"): Editor.transitionKinds.sorted()
        case (.grade, "preset"): Editor.gradePresets.sorted()
        case (.aspect, "ratio"): ["16:9", "9:16", "1:1", "4:5", "4:3", "21:9"]
        case (.aspect, "fit"): ["fit", "fill", "blur"]
        case (.flip, "axis"): ["horizontal", "vertical"]
        case (.bgm, "mood"): MusicMood.allCases.map(\.rawValue)
        case (.sfx, "mood"): SoundEffect.allCases.map(\.rawValue)
        case (.slideshow, "motion"): ["kenburns", "none"]
        case (.styleText, "font"): TextLook.fonts.sorted()
        case (.styleText, "animation"): TextLook.animations.sorted()
        case (.undo, "change"): DraftEdit.changes
        case (.undo, "of"): ["message"]
        case (_, "position"): TextLook.positions.sorted()
        default: nil
        }
    }

    static let purposes: [OperationName: String] = [
        .cut: "Take a stretch out of the film.", .keep: "Keep only a stretch of the film.",
        .split: "Split the clip at a time.", .delete: "Remove a clip, or what is on a track.",
        .detachAudio: "Make the sound of a clip a sound of its own (target `sound`), apart from the picture.",
        .duplicate: "Copy a clip behind itself.", .reverse: "Play a clip backwards.", .mute: "Mute a target.",
        .unmute: "Make a muted target heard again.", .move: "Move a clip to a place; 1 is the first.",
        .swap: "Exchange two clips.", .replace: "Put an uploaded file in a clip's place.",
        .append: "Put an uploaded file at the end; a picture stands for `duration`, else 5 s.",
        .insert: "Put an uploaded file at a time; a picture stands for `duration`, else 5 s.",
        .speed: "Change the speed; 2 is twice as fast. With `to` it changes evenly from factor to that.",
        .loop: "Play a clip so many times.",
        .freeze: "Hold the picture at a time.", .volume: "Set the volume (level), or change it by a ratio (by).",
        .duck: "Lower the music while someone speaks.", .fade: "Fade picture or sound in or out.",
        .transition: "Join clips: at the cut behind clip `at` (1, 2, …), or at all.",
        .title: "Add a title.", .lowerThird: "Add a name line.", .caption: "Add a caption.",
        .editText: "Change the words of a text.", .styleText: "Change the look of a text (colours as #rrggbb).",
        .retime: "Change when a text is shown.",
        .subtitles: "Import an uploaded subtitle file, or shift the subtitles.",
        .aspect: "Change the shape of the picture.", .crop: "Cut off the edges of the picture.",
        .rotate: "Turn the picture clockwise.", .flip: "Mirror the picture.", .zoom: "A slow zoom over the clip.",
        .grade: "Change colours and light; amounts from -1 to 1.", .effect: "Apply an effect to the picture.",
        .bgm:
            "Add or replace background music by mood, or from an uploaded file. With times alone the music stays and moves.",
        .sfx: "Add a sound effect.",
        .voiceover: "Speak a text.", .removeSilence: "Cut the pauses out of speech.",
        .loudness: "Set the loudness of the export in LUFS.",
        .watermark: "Lay an uploaded picture over all of the film.",
        .pip: "Show an uploaded film or picture in a corner.", .slideshow: "Make a slide show of uploaded pictures.",
        .generate: "Make a new clip from a description.", .thumbnail: "Choose the cover frame.",
        .marker: "Mark a time.", .undo: "Undo the last edits; with `of` all that the last message did.", .redo: "Redo.",
        .revert: "Go back to a version.",
    ]
}

extension Operation {
    /// A model's call as an operation: values of a near kind are taken, unknown arguments are left out.
    /// - Returns: `nil` with the reason when it is none.
    static func called(_ call: ModelCall) -> Result<Operation, ModelCallFault> {
        guard let name = OperationName(rawValue: call.name), OperationTools.names.contains(name) else {
            return .failure(ModelCallFault(why: "There is no tool \(call.name.prefix(40))."))
        }
        let text = call.arguments.isEmpty ? "{}" : call.arguments
        guard let given = (try? JSONValue(parsing: text))?.object else {  // told to the model
            return .failure(ModelCallFault(why: "The arguments of \(name.rawValue) are not a JSON object."))
        }
        var arguments = JSONObject()
        for argument in name.schema.arguments {
            guard let value = given[argument.name], value != .null, value != "" else { continue }
            guard let fitting = argument.fitted(value, in: name) else {
                return .failure(
                    ModelCallFault(why: "\(argument.name) of \(name.rawValue) cannot be \(value.text.prefix(60))."))
            }
            arguments[argument.name] = fitting
        }
        if let missing = name.schema.arguments.first(where: { $0.isRequired && arguments[$0.name] == nil }) {
            return .failure(ModelCallFault(why: "\(missing.name) of \(name.rawValue) is missing."))
        }
        return .success(Operation(name, arguments))
    }
}

/// Why a call cannot be done, in words for the model.
struct ModelCallFault: Error, Hashable, Sendable {
    var why: String
}

extension OperationArgument {
    fileprivate func fitted(_ value: JSONValue, in name: OperationName) -> JSONValue? {
        switch kind {
        case .milliseconds, .count:
            return number(value).flatMap { abs($0) < 1e9 ? .int(Int($0.rounded())) : nil }
        case .ratio, .factor: return number(value).map { .double($0) }
        case .list:
            if let items = value.array { return .array(items.compactMap(\.string).map { .string($0) }) }
            return value.string.map { .array([.string($0)]) }
        case .text, .target:
            // A cut's number, a time: the executor takes both.
            if value.double != nil { return value }
            guard let word = value.string else { return nil }
            guard let words = OperationTools.choices(of: self.name, in: name) else { return .string(word) }
            return words.contains(word.lowercased()) ? .string(word.lowercased()) : nil
        }
    }

    private func number(_ value: JSONValue) -> Double? {
        let number = value.double ?? value.string.flatMap { Double($0) }
        return number.flatMap { $0.isFinite ? $0 : nil }
    }
}

// The one table of what can be asked of a timeline: names and arguments.

package import Reel

/// The vocabulary of edits.
package enum OperationName: String, Hashable, Sendable, CaseIterable {
    case cut, keep, split, delete, duplicate, reverse, mute, unmute, move, swap, replace, append, insert
    case speed, loop, freeze, volume, duck, fade, transition, title, caption, subtitles, aspect, crop, rotate, flip
    case lowerThird = "lower_third"
    case editText = "edit_text"
    case styleText = "style_text"
    case removeSilence = "remove_silence"
    case detachAudio = "detach_audio"
    case retime, zoom, grade, effect, bgm, sfx, voiceover, loudness, watermark, pip, slideshow, generate, thumbnail
    case marker, undo, redo, revert, clarify, refuse
}

/// One wish: what to do, with its arguments. Times are milliseconds on the timeline as it stands when it runs.
package struct Operation: Hashable, Sendable {
    package var name: OperationName
    package var arguments: JSONObject

    package init(_ name: OperationName, _ arguments: JSONObject = JSONObject()) {
        self.name = name
        self.arguments = arguments
    }

    /// `{"op":"cut","args":{"frm":0,"to":5000}}`
    package var json: JSONValue { ["op": .string(name.rawValue), "args": .object(arguments)] }

    /// `nil` when the value names no known operation.
    package init?(json: JSONValue) {
        guard let name = json["op"]?.string.flatMap(OperationName.init(rawValue:)) else { return nil }
        self.init(name, json["args"]?.object ?? JSONObject())
    }

    func time(_ key: String) -> Milliseconds? { arguments[key]?.double.map { .seconds($0 / 1000) } }
    func number(_ key: String) -> Double? { arguments[key]?.double }
    func text(_ key: String) -> String? { arguments[key]?.string }
    var target: String { text("target") ?? "all" }
    /// Whether it is meant to be seen or heard in the film at once.
    var isShown: Bool { ![.split, .detachAudio, .thumbnail, .marker].contains(name) }
    /// Says from when to when.
    var isMoment: Bool { arguments["frm"] != nil || arguments["to"] != nil }
}

/// What kind of value an argument is.
package enum ArgumentKind: String, Hashable, Sendable {
    case milliseconds, ratio, factor, count, text, target, list
}

package struct OperationArgument: Hashable, Sendable {
    package let name: String
    package let kind: ArgumentKind
    package let isRequired: Bool
}

/// One row of the table.
package struct OperationSchema: Hashable, Sendable {
    package let name: OperationName
    package let arguments: [OperationArgument]
}

extension OperationName {
    package var schema: OperationSchema {
        OperationSchema(
            name: self, arguments: Self.arguments[self, default: ""].split(separator: " ").map(Self.argument))
    }

    /// `name:kind`, required when followed by `!`.
    private static func argument(_ word: Substring) -> OperationArgument {
        let parts = word.split(separator: ":")
        let kind = parts.last.flatMap { ArgumentKind(rawValue: $0.filter { $0 != "!" }) } ?? .text
        return OperationArgument(name: String(parts[0]), kind: kind, isRequired: word.hasSuffix("!"))
    }

    private static let arguments: [OperationName: String] = [
        .cut: "frm:milliseconds! to:milliseconds!", .keep: "frm:milliseconds! to:milliseconds!",
        .split: "at:milliseconds!", .delete: "target:target!", .duplicate: "target:target!",
        .reverse: "target:target!", .mute: "target:target", .unmute: "target:target",
        .move: "target:target! to:count!", .swap: "a:target! b:target!", .replace: "target:target! asset:text!",
        .append: "asset:text! duration:milliseconds",
        .insert: "asset:text! at:milliseconds! duration:milliseconds",
        .speed: "target:target factor:factor! to:factor",
        .loop: "target:target times:count!", .freeze: "at:milliseconds! duration:milliseconds!",
        .volume: "target:target level:ratio by:ratio", .duck: "target:target amount:ratio",
        .fade: "kind:text! media:text target:target duration:milliseconds",
        .transition: "at:text type:text! duration:milliseconds",
        .title: "text:text! frm:milliseconds to:milliseconds position:text",
        .lowerThird: "text:text! frm:milliseconds to:milliseconds position:text",
        .caption: "text:text! frm:milliseconds to:milliseconds position:text",
        .editText: "target:target text:text!",
        .styleText: "target:target size:text color:text position:text font:text outline:text box:text "
            + "animation:text opacity:ratio",
        .retime: "target:target frm:milliseconds! to:milliseconds!", .subtitles: "asset:text shift:milliseconds",
        .aspect: "ratio:text! fit:text", .crop: "target:target amount:ratio", .rotate: "target:target degrees:count",
        .flip: "target:target axis:text", .zoom: "target:target amount:ratio",
        .grade: "target:target preset:text brightness:ratio contrast:ratio saturation:ratio "
            + "exposure:ratio temperature:ratio lut:text amount:ratio",
        .effect: "target:target kind:text! amount:ratio",
        .bgm: "mood:text asset:text volume:ratio frm:milliseconds to:milliseconds",
        .sfx: "mood:text asset:text volume:ratio frm:milliseconds to:milliseconds",
        .voiceover: "text:text! voice:text frm:milliseconds",
        .detachAudio: "target:target", .removeSilence: "target:target threshold:ratio margin:milliseconds",
        .loudness: "lufs:factor",
        .watermark: "asset:text! position:text scale:ratio opacity:ratio",
        .pip: "asset:text! position:text scale:ratio opacity:ratio frm:milliseconds to:milliseconds",
        .slideshow: "assets:list each:milliseconds motion:text",
        .generate: "prompt:text! duration:milliseconds ratio:text seed:count to:count", .thumbnail: "at:text",
        .marker: "at:milliseconds name:text", .undo: "steps:count of:text target:target change:text version:count",
        .redo: "steps:count",
        .revert: "version:count",
        .clarify: "about:text! choices:list", .refuse: "feature:text! nearest:text",
    ]
}

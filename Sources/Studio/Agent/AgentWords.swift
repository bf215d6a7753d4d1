// Puts what happened into words: short, in the language of the message, with a little variety that is no chance.

import Reel

struct AgentWords: Sendable {
    let language: Language
    /// Chooses between ways to say the same: equal messages get equal answers.
    let seed: String

    func callAsFunction(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
        let table = language == .chinese ? AgentSentences.chinese : AgentSentences.english
        let ways = (table[key] ?? key).split(separator: "|")
        let number = seed.unicodeScalars.reduce(0) { ($0 &* 31 &+ Int($1.value)) & 0xFFFF }
        var text = ways.isEmpty ? key : String(ways[number % ways.count])
        var out = ""
        while let open = text.firstIndex(of: "{"), let close = text[open...].firstIndex(of: "}") {
            let name = text[text.index(after: open)..<close]
            out += text[..<open]
            out += values.first { $0.key == name }?.value ?? ""
            text = String(text[text.index(after: close)...])
        }
        return out + text
    }

    static func seconds(_ time: Milliseconds) -> String {
        let tenths = (Double(time.count) / 10).rounded() / 100
        return tenths == tenths.rounded() ? String(format1(tenths)) : String(tenths)
    }

    private static func format1(_ value: Double) -> String { "\(Int(max(min(value, 1e9), -1e9))).0" }

    /// A length as it is said: "12.5 seconds", "1 min 5 s".
    func length(_ time: Milliseconds) -> String {
        guard time >= Milliseconds(60_000) else { return self("seconds", ["seconds": Self.seconds(time)]) }
        let seconds = Int(time.seconds.rounded())
        return self("minutes", ["minutes": String(seconds / 60), "seconds": String(seconds % 60)])
    }

    static func percent(_ ratio: Double) -> String { "\(Int((min(max(ratio, 0), 1000) * 100).rounded()))%" }

    /// What a question asks, with its numbered choices.
    func question(_ operation: Operation) -> String {
        let arguments = operation.arguments
        let about = arguments["about"]?.string ?? "what"
        var lead = self("ask.\(about)", ["text": arguments["text"]?.string ?? ""])
        if let words = arguments["words"]?.string { lead = self("ask.words", ["words": words]) }
        if let nothing = arguments["nothing"]?.string { lead = self(nothing) }
        if let missing = arguments["missing"]?.int {
            lead = self("ask.missing", ["missing": String(missing), "count": String(arguments["count"]?.int ?? 0)])
        }
        if let place = arguments["place"]?.int {
            lead = self("ask.done", ["place": String(place), "count": String(arguments["count"]?.int ?? 0)])
        }
        let choices = (arguments["choices"]?.array ?? []).compactMap(\.string)
        return ([lead] + choices.enumerated().map { "\($0 + 1)) \($1)" }).joined(separator: "\n")
    }

    func refusal(_ why: EditRefusal) -> String {
        switch why {
        case .emptyTimeline: self("emptyTimeline")
        case .outOfRange(let from, let to, let length):
            self("outOfRange", ["from": Self.seconds(from), "to": Self.seconds(to), "length": Self.seconds(length)])
        case .nothingLeft(let length): self("nothingLeft", ["length": Self.seconds(length)])
        case .noSuchClip(let what, let count): self("noSuchClip", ["what": what, "count": String(count)])
        case .noMusic: self("noMusic")
        case .noCut: self("noCut")
        case .noTitle: self("noTitle")
        case .noSubtitles: self("noSubtitles")
        case .nothingSilent: self("noSilence")
        case .badSubtitles(let name): self("badSubtitles", ["what": name])
        case .nothingThere(let target): self("nothingThere", ["what": self("who.\(target)")])
        case .noSuchVersion(let number): self("noVersion", ["what": String(number)])
        case .nothingToUndo: self("nothingToUndo")
        case .nothingToRedo: self("nothingToRedo")
        case .noSuchAsset: self("noSuchAsset")
        case .valueOutOfRange(let value, let least, let most):
            self("valueOutOfRange", ["value": "\(value)", "least": "\(least)", "most": "\(most)"])
        case .tooShort: self("tooShort")
        case .missingArgument(let name): self("missingArgument", ["what": name])
        case .notYet(let name): self("notYet", ["what": name.rawValue])
        case .unchanged: self("unchanged")
        }
    }

    func failure(_ why: GenerateFailure) -> String {
        switch why {
        case .toolMissing(let name): self("why.tool", ["name": name])
        case .diskFull: self("why.disk")
        case .cancelled: self("why.cancelled")
        case .encoder(let text): self("why.encoder", ["text": String(text.prefix(120))])
        }
    }

    /// The reply of `plan`: what would be asked, refused or done.
    func plan(_ understood: Understanding, in scene: TalkScene) -> String {
        if let talk = understood.talk, understood.operations.isEmpty { return self(talk.rawValue) }
        return understood.operations.map { operation in
            switch operation.name {
            case .clarify: question(operation)
            case .refuse: self("refuse.\(operation.text("feature") ?? "")")
            default: self("would", ["ops": operation.name.rawValue])
            }
        }.joined(separator: "\n")
    }
}

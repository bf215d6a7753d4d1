// The numbered choices of the turn before: which one a message picks, or only wants to look at.

import Reel

extension Choice {
    var json: JSONValue {
        var members: JSONObject = ["label": .string(label), "ops": .array(operations.map(\.json))]
        members["look"] = look.map { .string($0) }
        return .object(members)
    }

    init(json: JSONValue) {
        self.init(
            label: json["label"]?.string ?? "",
            operations: (json["ops"]?.array ?? []).compactMap(Operation.init(json:)), look: json["look"]?.string)
    }
}

extension TurnMemory {
    /// The choice that a message picks by number, ordinal or word; `nil` when it picks none.
    static func answered(_ message: String, _ memory: JSONObject) -> Understanding? {
        let choices = (memory["choices"]?.array ?? []).map(Choice.init(json:))
        // "Try three endings" wants others.
        guard !choices.isEmpty, message.count <= 60, TrialWish(message) == nil, let index = picked(message, choices)
        else { return nil }
        // Of choices that stay open, "delete the second" speaks no more.
        let isWish = Lexer.tokens(of: SourceText(message)).contains {
            Clause.isDeed($0) && !Clause.weakDeeds.contains($0.concept)
        }
        if memory["stays"] != nil, isWish { return nil }
        var understood = Understanding()
        understood.operations = choices[index].operations
        if memory["stays"] != nil {
            understood.choices = choices
            understood.staysOpen = true
        }
        return understood
    }

    /// "Show me the second", 看看第二个: what that choice would look like.
    static func lookedAt(_ message: String, _ memory: JSONObject) -> String? {
        let choices = (memory["choices"]?.array ?? []).map(Choice.init(json:))
        let tokens = Lexer.tokens(of: SourceText(message))
        guard choices.contains(where: { $0.look != nil }), message.count <= 60,
            tokens.contains(where: { [.look, .show].contains($0.concept) }), let index = picked(message, choices)
        else { return nil }
        return choices[index].look
    }

    private static func picked(_ message: String, _ choices: [Choice]) -> Int? {
        // "Take the second opening, please".
        let around: Set<Concept?> = [
            .filler, .sentenceEnd, .comma, .use, .look, .show, .attempt, .variant, .start, .end,
        ]
        let all = Lexer.tokens(of: SourceText(message))
        let tokens = all.enumerated().filter { index, token in
            let isOne =
                token.kind == .number(1) && index > 0 && (all[index - 1].isOrdinal || all[index - 1].concept == .last)
            return !around.contains(token.concept) && !isOne
        }.map(\.element)
        let place: Int? = tokens.lazy.compactMap { token in
            switch token.kind {
            case .number(let number) where number < 100: Int(number)
            case .ordinal(let place): place
            case .concept(.front): 1
            case .concept(.last): choices.count
            default: nil
            }
        }.first
        let said = Lexicon.trimmed(message.lowercased())
        let index =
            (tokens.count <= 2 ? place.map { $0 - 1 } : nil)
            ?? choices.map { $0.label.lowercased() }
            .firstIndex { !$0.isEmpty && !said.isEmpty && ($0.contains(said) || said.contains($0)) }
        return index.flatMap { choices.indices.contains($0) ? $0 : nil }
    }
}

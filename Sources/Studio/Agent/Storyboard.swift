// "A 30 second video for our launch. Start with a sunrise, then a forest, then the ocean": scenes that share a length.

import Reel

/// The wishes of a message that begins a film, with the scenes that its first sentence only announces.
struct Storyboard {
    let operations: [Operation]

    /// - Parameter made: what was understood, on an empty timeline.
    init(_ made: [Operation]) {
        let scenes = made.indices.filter { made[$0].name == .generate }
        guard scenes.count > 1, let second = made[scenes[1]].text("prompt").map(SourceText.plain),
            let lead = Phrase.opensWith.beginning(of: second)
        else {
            operations = Self.following(made)
            return
        }
        var result = made
        let whole = made[scenes[0]]
        let shown = scenes.dropFirst()
        let isMeasured = shown.contains { made[$0].arguments["duration"] != nil }
        for (number, place) in shown.enumerated() {
            if number == 0, let prompt = made[place].text("prompt") {
                result[place].arguments["prompt"] = .string(Lexicon.trimmed(prompt.dropFirst(lead.count)))
            }
            if let length = whole.arguments["duration"]?.int, !isMeasured {
                result[place].arguments["duration"] = .int(length / shown.count)
            }
            if let ratio = whole.arguments["ratio"] { result[place].arguments["ratio"] = ratio }
        }
        result.remove(at: scenes[0])
        operations = Self.following(result)
    }

    /// Each scene behind the one before it: none of a message takes the place of another.
    private static func following(_ made: [Operation]) -> [Operation] {
        guard let first = made.firstIndex(where: { $0.name == .generate }) else { return made }
        return made.enumerated().map { place, operation in
            guard place > first, operation.name == .generate else {
                var opening = operation
                if place == first { opening.arguments["mode"] = nil }
                return opening
            }
            var next = operation
            next.arguments["mode"] = "append"
            return next
        }
    }
}

extension Understanding {
    /// "A video about coffee; start with a close up of beans, then a cup": more of what is to be seen, where nothing is
    /// there yet that it could be about.
    mutating func goesOn(about clause: Clause, _ made: [Operation]) -> Bool {
        // "A video for my bakery? Like 12 seconds, fresh bread coming out of the oven".
        if made.count == 1, made[0].name == .generate, !clause.has(.generate, .add, .then),
            let length = made[0].arguments["duration"],
            let last = operations.indices.last, operations[last].name == .generate,
            operations[last].arguments["duration"] == nil, let prompt = operations[last].text("prompt")
        {
            operations[last].arguments["duration"] = length
            operations[last].arguments["prompt"] = .string("\(prompt), \(made[0].text("prompt") ?? "")")
            return true
        }
        guard made.count == 1, made[0].name == .clarify, made[0].text("about") == "what", !clause.unknown.isEmpty,
            let last = operations.indices.last, operations[last].name == .generate,
            let prompt = operations[last].text("prompt"), clause.quote == nil,
            !clause.has(.music, .title, .text, .sound, .voice, .subtitles, .not, .question)
        else { return false }
        let words = Lexicon.trimmed(clause.text.words(clause.tokens[0].from, clause.tokens[clause.tokens.count - 1].to))
        operations[last].arguments["prompt"] = .string("\(prompt), \(words)")
        return true
    }
}

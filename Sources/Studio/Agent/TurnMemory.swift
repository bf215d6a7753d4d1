// What one turn leaves for the next: an open question, what was spoken of, the last edits.

import Reel

/// What stays between turns: the open question and what the talk was about.
enum TurnMemory {
    /// - Parameter before: what was kept until now: a turn without an edit leaves the last one to go on from.
    /// - Parameter done: the edits that the turn made; `nil` leaves those of an earlier one.
    static func json(
        _ understood: Understanding, target: String?, done: (edits: [DraftEdit], said: String)? = nil,
        _ before: JSONObject = JSONObject()
    ) -> JSONObject {
        var memory = JSONObject()
        let rows = done.map { done in
            JSONValue.array(done.edits.map { ["version": .int($0.number), "target": .string($0.target ?? "")] })
        }
        memory["done"] = rows ?? before["done"]
        memory["said"] = done.map { .string($0.said) } ?? before["said"]
        memory["target"] = target.map { .string($0) }
        let passing: Set<OperationName> = [.clarify, .refuse, .undo, .redo, .revert, .generate]
        let edits = understood.operations.filter { !passing.contains($0.name) }
        memory["last"] = edits.isEmpty || understood.isStep ? before["last"] : .array(edits.suffix(4).map(\.json))
        // Versions beside each other can be looked at until something is edited.
        if understood.operations.isEmpty, understood.choices.isEmpty, before["stays"] != nil {
            memory["choices"] = before["choices"]
            memory["stays"] = before["stays"]
        }
        if let open = understood.operations.last, open.text("about") == "text" {
            memory["open"] = open.arguments["text"]
        }
        if understood.operations.last?.text("about") == "doubt" { memory["doubt"] = true }
        guard !understood.choices.isEmpty else { return memory }
        if understood.staysOpen { memory["stays"] = true }
        memory["choices"] = .array(understood.choices.map(\.json))
        return memory
    }

    /// The edits of the last message that made some.
    static func done(_ memory: JSONObject) -> DoneList {
        let rows = memory["done"]?.array ?? []
        return DoneList(
            versions: rows.compactMap { $0["version"]?.int }, targets: rows.map { $0["target"]?.string ?? "" },
            said: memory["said"]?.string ?? "")
    }

    /// "Undo the second one", 保留前两个，撤销第三个: edits of the last message, by their places.
    static func takenBack(_ message: String, _ memory: JSONObject) -> Understanding? {
        var understood = Understanding()
        guard let back = done(memory).takenBack(by: Lexer.tokens(of: SourceText(message))) else { return nil }
        understood.operations = back
        return understood
    }

    /// The words that the message before was asked for: "add a title", then "Rain and Trees". `nil` when the message is
    /// a wish or a question of its own.
    static func filled(_ message: String, _ memory: JSONObject, in scene: TalkScene) -> Understanding? {
        guard let open = memory["open"]?.string, message.count <= 80, !message.contains("\n"), !message.contains("?"),
            !message.contains("？"), Request(message) == nil
        else { return nil }
        let alone = Understander().understand(message, in: scene)
        let asks: Set<OperationName> = [.clarify, .generate]
        guard alone.talk == nil || alone.talk == .hello || alone.talk == .thanks,
            alone.operations.allSatisfy({ asks.contains($0.name) })
        else { return nil }
        let marks: Set<Character> = ["\"", "“", "”", "「", "」", "\u{27}", "。", " "]
        let words = message.filter { !["\"", "“", "”", "「", "」"].contains($0) }.drop { marks.contains($0) }
        let whole = Understander().understand("\(open): “\(words)”", in: scene)
        let texts: Set<OperationName> = [.title, .editText, .caption, .lowerThird, .voiceover]
        return whole.operations.contains { texts.contains($0.name) }
            && !whole.operations.contains { $0.name == .clarify } ? whole : nil
    }

    static func last(_ memory: JSONObject) -> [Operation] {
        (memory["last"]?.array ?? []).compactMap(Operation.init(json:))
    }

    /// "Again", 再来一次: the edits of the turn before.
    static func again(_ message: String, _ memory: JSONObject) -> Understanding? {
        let marks: Set<Character> = ["!", "！", ".", "。", "?", "？", " ", "~"]
        var said = SourceText.plain(message)[...]
        while let mark = said.last, marks.contains(mark) { said = said.dropLast() }
        let words: Set<Substring> = [
            "again", "do it again", "do that again", "once more", "one more time", "and again", "do it one more time",
            "do that one more time", "the same again", "same again",
            "再来一次",
            "再来一遍", "再来一回", "重复一次", "同样再来一次", "再一次",
        ]
        let edits = last(memory)
        guard !edits.isEmpty else { return nil }
        if let step = step(message) {
            var understood = Understanding()
            understood.operations = edits.compactMap { $0.stepped(by: step) }
            understood.isStep = true
            return understood.operations.isEmpty ? nil : understood
        }
        if let length = length(message), edits.allSatisfy({ $0.name == .transition || $0.name == .fade }) {
            var understood = Understanding()
            understood.operations = edits.map { edit in
                var one = edit
                one.arguments["duration"] = .int(length)
                return one
            }
            return understood
        }
        guard words.contains(said) else { return nil }
        var understood = Understanding()
        understood.operations = edits
        return understood
    }

    /// "Only half a second each", 每个半秒就行: a length and nothing else.
    private static func length(_ message: String) -> Int? {
        let words: Set<Concept> = [.filler, .only, .all, .it, .make, .comma, .sentenceEnd, .every, .shorten, .to]
        var lengths: [Int] = []
        for token in Lexer.tokens(of: SourceText(message)) {
            switch token.kind {
            case .time(let count, false): lengths.append(count)
            case .concept(let concept) where words.contains(concept): continue
            default: return nil
            }
        }
        return lengths.count == 1 ? lengths[0] : nil
    }

    /// "A bit more" goes on, "less" goes half of it back; `nil` when more is said than that.
    private static func step(_ message: String) -> Double? {
        let text = SourceText(message)
        let tokens = Lexer.tokens(of: text).filter { ![.filler, .sentenceEnd].contains($0.concept) }
        if ["不够", "还不够", "not enough", "过头了", "太过了"].contains(Lexicon.trimmed(SourceText.plain(message))) {
            return message.contains("过") ? -0.5 : 1
        }
        guard !tokens.isEmpty, tokens.allSatisfy({ [.more, .less, .bit, .much].contains($0.concept) }) else {
            return nil
        }
        if tokens.contains(where: { $0.concept == .less }) { return -0.5 }
        let said = SourceText.plain(message)
        if ["too much", "太多", "过头", "太过"].contains(where: said.contains) { return -0.5 }
        // "A bit more" is one word of the lexicon.
        return tokens.contains { $0.concept == .more || text.plain($0.from, $0.to).hasSuffix("more") }
            ? 1 : nil
    }

    /// 再小一点 after 音乐小一点 is about the music: a step that names nothing, or only "that one", goes on from the last
    /// of its kind.
    static func goingOn(_ understood: Understanding, _ message: String, _ memory: JSONObject) -> Understanding {
        let understood = softened(understood, message)
        let steps: Set<OperationName> = [.volume, .grade, .speed, .effect, .zoom]
        guard understood.operations.count == 1, let step = understood.operations.first, steps.contains(step.name) else {
            return understood
        }
        // "Quieter" behind "add rain": the sound that was put in.
        if last(memory).last?.name == .sfx, step.name == .volume, step.target == "all", isStepOnly(message),
            let sound = memory["target"]?.string
        {
            var going = understood
            going.operations[0].arguments["target"] = .string(sound)
            return going
        }
        guard let before = last(memory).last(where: { $0.name == step.name })
        else { return understood }
        let isOfAll = step.target == "all" && (isMore(message) || isStepOnly(message))
        guard isOfAll || step.target == memory["target"]?.string && isPronoun(message) else { return understood }
        var going = understood
        going.operations[0].arguments["target"] = .string(before.target)
        return going
    }

    /// 太快了: a little slower, and not half as fast.
    private static func softened(_ understood: Understanding, _ message: String) -> Understanding {
        let said = SourceText.plain(message)
        let isBit = ["快一点", "慢一点", "快一些", "慢一些"].contains(where: said.contains)
        let isWrong = ["太快", "太慢", "还是快", "还是慢"].contains(where: said.contains) && isStepOnly(message)
        guard isBit || isWrong, understood.operations.first?.arguments["to"] == nil, understood.operations.count == 1,
            let factor = understood.operations[0].number("factor"),
            !Lexer.tokens(of: SourceText(message)).contains(where: \.isAmount)
        else { return understood }
        var softer = understood
        softer.operations[0].arguments["factor"] = .double(factor > 1 ? 1.25 : 0.8)
        return softer
    }

    /// "No louder", "even quieter": how it is to be, and nothing else.
    private static func isStepOnly(_ message: String) -> Bool {
        let steps: Set<Concept?> = [
            .shorten,
            .louder, .quieter, .brighter, .darker, .speedUp, .slowDown, .bit, .much, .more, .less, .filler, .without,
            .no,
            .correction, .comma, .sentenceEnd, .it, .make,
        ]
        return Lexer.tokens(of: SourceText(message)).allSatisfy { steps.contains($0.concept) || $0.isAmount }
    }

    private static func isMore(_ message: String) -> Bool {
        let said = SourceText.plain(message)
        return ["再", "还", "more", "again", "even", "still", "further", "bit"].contains(where: said.contains)
            && !["all", "everything", "whole", "全部", "整体", "所有", "都"].contains(where: said.contains)
    }

    /// "That one", 那个, and no clip by its number or its name.
    private static func isPronoun(_ message: String) -> Bool {
        let tokens = Lexer.tokens(of: SourceText(message))
        return tokens.contains { $0.concept == .it }
            && !tokens.contains { $0.isOrdinal || $0.kind == .unknown || [.clip, .last].contains($0.concept) }
    }
}

// "The city first, then the beach, then the harbour": clips said one after another, and nothing else.

import Reel

struct OrderList {
    let tokens: [Token]
    let scene: TalkScene
    private let text: SourceText

    init(_ message: String, in scene: TalkScene) {
        text = SourceText(message)
        self.scene = scene
        tokens = Lexer.tokens(of: text, files: FileNames([], clips: scene.clips.compactMap(\.name))).map(\.inWish)
    }

    /// The moves that lead to that order; `nil` when the message is about something else.
    var moves: [Operation]? {
        guard scene.clips.count > 2, tokens.count <= 40,
            tokens.allSatisfy({ Self.isAllowed($0) || isAnnounced && $0.concept == .change }), isSequence
        else {
            return nil
        }
        let ids = named
        guard ids.count > 1, Set(ids).count == ids.count, ids.count > 2 || isOpened else { return nil }
        var order = scene.clips.map(\.id)
        var moves: [Operation] = []
        for (place, id) in ids.enumerated() where order[place] != id {
            order.removeAll { $0 == id }
            order.insert(id, at: place)
            moves.append(Operation(.move, ["target": .string(id), "to": .int(place + 1)]))
        }
        return moves.isEmpty ? nil : moves
    }

    private static func isAllowed(_ token: Token) -> Bool {
        let words: Set<Concept?> = [
            .filler, .clip, .then, .and, .comma, .after, .last, .front, .back, .start, .end, .add, .move, .more, .use,
            .it,
            .sentenceEnd, .person,
        ]
        return token.isOrdinal || token.isNumber || token.kind == .unknown
            || token.concept != nil && words.contains(token.concept)
    }

    /// "Then", 再: one comes behind the other.
    private var isSequence: Bool {
        isAnnounced || tokens.contains { $0.concept == .then || ($0.concept == .more && $0.isHan) }
    }

    /// "First", 先: the list begins at the front.
    /// "New order: city, beach, harbour".
    private var isAnnounced: Bool { Phrase.orderAhead.beginning(of: String(text.lower)) != nil }

    private var isOpened: Bool { isAnnounced || tokens.indices.contains(where: isOpening) }

    private func isOpening(_ index: Int) -> Bool {
        if [.front, .start].contains(tokens[index].concept) { return true }
        if text.plain(tokens[index].from, tokens[index].to).hasPrefix("先") { return true }
        let next = index + 1 < tokens.count ? tokens[index + 1] : nil
        return tokens[index].kind == .ordinal(1) && next?.concept != .clip && next?.isNumber != true
    }

    /// The clips in the order in which they are said, each from its own piece.
    private var named: [String] {
        let breaks: Set<Concept?> = [.then, .comma, .and, .after, .last, .sentenceEnd]
        let pieces = tokens.indices.split { index in
            breaks.contains(tokens[index].concept) || (tokens[index].concept == .more && tokens[index].isHan)
        }
        var ids: [String] = []
        for piece in pieces {
            let words = piece.filter { !isOpening($0) && ![.back, .end].contains(tokens[$0].concept) }.map {
                tokens[$0]
            }
            guard words.contains(where: { $0.concept != .filler && $0.concept != .add && $0.concept != .move }) else {
                continue
            }
            guard case .these(let found) = Clause(tokens: words, text: text).clipTarget(in: scene), found.count == 1
            else {
                return []
            }
            ids += found
        }
        return ids
    }
}

// What a terminal is asked about pictures when the chat starts, and how its answers are told from keys. Pure.
// kitty graphics query `ESC _ G … ESC \` · XTWINOPS 16 `ESC[16t`, the size of a cell · DA1 `ESC[c`, which every
// terminal answers and which therefore comes last.

package enum PictureQuery {
    /// To be written at the beginning of an empty row: what a terminal prints of it by mistake is erased again.
    /// `nil` when there is nothing to ask.
    package static func text(_ environment: PictureEnvironment) -> String? {
        let kitty = "\u{1B}_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\\r\u{1B}[K"
        let others = "\u{1B}[16t\u{1B}[c"
        return switch environment.asks {
        case .everything: kitty + others
        case .noKitty: others
        case .nothing: nil
        }
    }
}

/// What the terminal said of itself.
package struct PictureAnswers: Hashable, Sendable {
    package var hasKitty = false
    package var hasSixel = false
    /// The size of a cell, when it was told.
    package var cell: CellPixels?
    /// The last answer has come: what was not said by now is not so.
    package var isComplete = false

    package init() {}
}

/// Takes the answers out of what comes from the terminal. Keep it in the way of the keys until the answers are
/// complete, also when nobody waits for them any more: a late answer would be typed into the draft.
package struct PictureAnswerReader {
    package private(set) var answers = PictureAnswers()
    /// The beginning of what may be an answer.
    private var held: [UInt8] = []
    /// No answer is longer, in bytes.
    private static let limit = 128

    package init() {}

    /// Whether a beginning is held that may also be a key's; after 50 ms of silence call `flush`.
    package var isWaiting: Bool { !held.isEmpty && !held.starts(with: Self.kittyStart) }

    /// The bytes that belong to no answer, in order.
    package mutating func receive(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var keys: [UInt8] = []
        for byte in bytes {
            guard !held.isEmpty || byte == Self.escape else {
                keys.append(byte)
                continue
            }
            held.append(byte)
            switch verdict {
            case .open: break
            case .answer:
                take()
                held = []
            case .key:
                // An ESC in the middle begins anew.
                let begins = byte == Self.escape
                keys += held.dropLast(begins ? 1 : 0)
                held = begins ? [byte] : []
            }
        }
        return keys
    }

    /// No more bytes came: what may be a key is given back.
    package mutating func flush() -> [UInt8] {
        guard isWaiting else { return [] }
        defer { held = [] }
        return held
    }

    // MARK: One sequence

    private static let escape: UInt8 = 0x1B
    private static let kittyStart = Array("\u{1B}_G".utf8)
    private enum Verdict { case open, answer, key }

    /// What the held bytes are; looked at after each byte.
    private var verdict: Verdict {
        guard held.count < Self.limit else { return .key }
        guard held.count > 1, let last = held.last else { return .open }
        switch held[1] {
        case UInt8(ascii: "["): return csiVerdict(last)
        case UInt8(ascii: "_"): return kittyVerdict(last)
        default: return .key
        }
    }

    private func csiVerdict(_ last: UInt8) -> Verdict {
        if held.count == 2 || (0x20...0x3F).contains(last) { return .open }
        let isDA1 = last == UInt8(ascii: "c") && held[2] == UInt8(ascii: "?")
        let isCell = last == UInt8(ascii: "t") && held.dropFirst(2).starts(with: Array("6;".utf8))
        return isDA1 || isCell ? .answer : .key
    }

    private func kittyVerdict(_ last: UInt8) -> Verdict {
        guard held.count > 2 else { return .open }
        guard held.starts(with: Self.kittyStart) else { return .key }
        if held[held.count - 2] == Self.escape { return last == UInt8(ascii: "\\") ? .answer : .key }
        return last == Self.escape || (0x20...0x7E).contains(last) ? .open : .key
    }

    private mutating func take() {
        if held[1] == UInt8(ascii: "_") {
            // iTerm2 says only "OK"; it has a way of its own.
            let said = String(decoding: held.dropFirst(3).dropLast(2), as: UTF8.self).split(separator: ";")
            let isOurs = said.first.map { $0.split(separator: ",").contains("i=31") } ?? false
            answers.hasKitty = answers.hasKitty || (isOurs && said.count == 2 && said[1] == "OK")
            return
        }
        let isDA1 = held[2] == UInt8(ascii: "?")
        let body = held[(isDA1 ? 3 : 2)..<(held.count - 1)]
        let numbers = body.split(separator: UInt8(ascii: ";")).map { Int(String(decoding: $0, as: UTF8.self)) }
        if isDA1 {
            // The first number is the terminal's class.
            answers.hasSixel = numbers.dropFirst().contains(4)
            answers.isComplete = true
        } else if numbers.count == 3, let height = numbers[1], let width = numbers[2],
            CellPixels.possible.contains(width), CellPixels.possible.contains(height)
        {
            answers.cell = CellPixels(width: width, height: height)
        }
    }
}

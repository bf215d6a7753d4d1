// Splits an utterance into clauses where that yields a request, and keeps together what only looks like one.

import Reel

/// A clause with what was understood of it and what joined it to the clause before.
struct IntentClause: Sendable {
    var range: Range<Int>
    var reading: IntentReading
    var connector: IntentConnector

    var isRequest: Bool {
        if case .request = reading { true } else { false }
    }

    var isBare: Bool {
        if case .request(_, let bare) = reading { bare } else { false }
    }
}

struct IntentSplitter: Sendable {
    private struct Joint {
        let range: Range<Int>
        let kind: IntentConnector
    }

    let reader: IntentClauseReader
    private var clausesSoFar: [IntentClause] = []
    /// Joints looked at in one clause; more is prose.
    private static let jointLimit = 24
    /// Clauses with commas between them in one sentence; more is a list of words.
    private static let partLimit = 48

    init(reader: IntentClauseReader) { self.reader = reader }

    private var folded: [Unicode.Scalar] { reader.pieces.text.folded }

    mutating func clauses() -> [IntentClause] {
        let whole = reader.pieces.text.range
        let reading = reader.read(whole)
        if case .request = reading { return [IntentClause(range: whole, reading: reading, connector: .stop)] }
        for part in split(whole, at: [.stop]) { readSentence(part.range) }
        return clausesSoFar
    }

    private mutating func readSentence(_ sentence: Range<Int>) {
        let start = clausesSoFar.count
        if append(reading: reader.read(sentence), sentence, .stop) { return }
        let parts = split(sentence, at: [.comma, .then])
        guard parts.count <= Self.partLimit else {
            return clausesSoFar.append(IntentClause(range: sentence, reading: .talk, connector: .stop))
        }
        for part in parts {
            let connector: IntentConnector = part.range.lowerBound == sentence.lowerBound ? .stop : part.connector
            clausesSoFar += readPart(part.range, connector)
        }
        var sentenceClauses = Array(clausesSoFar[start...])
        IntentVetoes(reader: reader).apply(to: &sentenceClauses)
        clausesSoFar.replaceSubrange(start..., with: sentenceClauses)
    }

    private mutating func append(reading: IntentReading, _ range: Range<Int>, _ connector: IntentConnector) -> Bool {
        if reading == .talk { return false }
        clausesSoFar.append(IntentClause(range: range, reading: reading, connector: connector))
        return true
    }

    /// A stretch without commas: whole if it can be read, else cut at the last joint that yields a request.
    private func readPart(_ range: Range<Int>, _ connector: IntentConnector) -> [IntentClause] {
        let whole = IntentClause(range: range, reading: reader.read(range), connector: connector)
        if whole.reading != .talk { return [whole] }
        let joints = self.joints(in: range, of: [.and, .soft, .space, .list])
        guard joints.count <= Self.jointLimit else { return [whole] }
        for joint in joints.reversed() {
            if let cut = cut(range, at: joint, connector) { return cut }
        }
        return [whole]
    }

    private func cut(_ range: Range<Int>, at joint: Joint, _ connector: IntentConnector) -> [IntentClause]? {
        let left = range.lowerBound..<joint.range.lowerBound
        let right = joint.range.upperBound..<range.upperBound
        guard !reader.pieces.text.trimmed(left).isEmpty, !reader.pieces.text.trimmed(right).isEmpty else { return nil }
        let rightClause = IntentClause(range: right, reading: reader.read(right), connector: joint.kind)
        let leftClauses = readPart(left, connector)
        guard let last = leftClauses.last else { return nil }
        let pair = IntentVetoes(reader: reader)
        guard pair.allows(last, joint.kind, rightClause) else { return nil }
        return leftClauses + [rightClause]
    }

    // MARK: - Joints

    private func split(_ range: Range<Int>, at kinds: Set<IntentConnector>) -> [(
        range: Range<Int>, connector: IntentConnector
    )] {
        var parts: [(range: Range<Int>, connector: IntentConnector)] = []
        var start = range.lowerBound
        var connector = IntentConnector.stop
        for joint in joints(in: range, of: kinds) {
            if reader.pieces.text.trimmed(start..<joint.range.lowerBound).isEmpty {
                connector = parts.isEmpty || joint.kind == .then || connector == .stop ? joint.kind : connector
            } else {
                parts.append((start..<joint.range.lowerBound, connector))
                connector = joint.kind
            }
            start = joint.range.upperBound
        }
        if !reader.pieces.text.trimmed(start..<range.upperBound).isEmpty {
            parts.append((start..<range.upperBound, connector))
        }
        return parts
    }

    private func joints(in range: Range<Int>, of kinds: Set<IntentConnector>) -> [Joint] {
        var joints: [Joint] = []
        var at = range.lowerBound
        while at < range.upperBound {
            guard let joint = joint(at, upTo: range.upperBound) else {
                at += 1
                continue
            }
            if kinds.contains(joint.kind) { joints.append(joint) }
            at = joint.range.upperBound
        }
        return joints
    }

    private func joint(_ at: Int, upTo limit: Int) -> Joint? {
        let text = folded
        let isBetweenDigits =
            at > 0 && at + 1 < text.count && text[at - 1].isPhraseDigit && text[at + 1].isPhraseDigit
        switch text[at] {
        case "\n", "。", "!", "?", ";": return Joint(range: at..<(at + 1), kind: .stop)
        case ".":
            let ends = at + 1 == text.count || !text[at + 1].isPhraseWord && text[at + 1] != "."
            return ends && !isBetweenDigits ? Joint(range: at..<(at + 1), kind: .stop) : nil
        case " " where opensWithItems(at): return Joint(range: at..<(at + 1), kind: .and)
        case " " where isChineseSpace(at): return Joint(range: at..<(at + 1), kind: .space)
        case ",": return isBetweenDigits ? nil : Joint(range: at..<(at + 1), kind: .comma)
        default:
            guard let found = reader.table.connectors.longest(in: text, at: at, upTo: limit) else { return nil }
            return Joint(range: at..<found.end, kind: found.meaning.role)
        }
    }

    /// In Chinese a space stands where a comma could: "剪掉前5秒 导出".
    private func isChineseSpace(_ at: Int) -> Bool {
        guard at > 0, at + 1 < folded.count else { return false }
        return Language.isHan(folded[at - 1]) || Language.isHan(folded[at + 1])
    }

    /// Files first, then what to do with them: "~/a.mp4 trim it".
    private func opensWithItems(_ at: Int) -> Bool {
        guard at > 0, folded[at - 1] == IntentPieces.itemMask else { return false }
        return folded[..<at].allSatisfy { $0 == IntentPieces.itemMask || $0.isPhraseSpace }
    }
}

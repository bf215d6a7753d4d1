// What two versions differ in, change by change: in columns where the window has room for them, else a line each.

import Reel
import Talk
import Terminal

struct DiffTable {
    let changes: [DraftChange]
    /// Of the window; `nil` = no window, where a line each reads best.
    let columns: Int?

    /// Each line in pieces: what is new stands out.
    var rows: [[LinePiece]] {
        let aligned = aligned
        guard let columns, aligned.allSatisfy({ Self.width(of: $0) < columns }) else { return changes.map(line) }
        return aligned
    }

    private static func width(of row: [LinePiece]) -> Int { row.map { CellWidth.of($0.text) }.reduce(0, +) }

    /// `✓ clip 1: 0–10s → 3–10s (−3 s)`
    private func line(of change: DraftChange) -> [LinePiece] {
        let words = "✓ " + change.line
        guard let part = change.parts.first, change.parts.count == 1 else { return [LinePiece(words)] }
        let tail = part.after + part.note
        return [LinePiece(String(words.dropLast(tail.count)))] + news(part)
    }

    private func news(_ part: DraftChange.Part) -> [LinePiece] {
        [LinePiece(part.after, isNew: true)] + (part.note.isEmpty ? [] : [LinePiece(part.note)])
    }

    /// The name, what was, what is.
    private var aligned: [[LinePiece]] {
        let names = changes.map { CellWidth.of($0.name) }.max() ?? 0
        let befores = changes.flatMap(\.parts).map { CellWidth.of($0.before) }.max() ?? 0
        return changes.flatMap { change in
            change.parts.enumerated().map { index, part in
                let lead = (index == 0 ? "✓ " + change.name : "").padded(to: names + 4)
                guard !part.before.isEmpty else { return [LinePiece(lead)] + news(part) }
                return [LinePiece(lead + part.before.padded(to: befores) + " → ")] + news(part)
            }
        }
    }
}

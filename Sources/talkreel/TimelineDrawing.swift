// The timeline as a picture of characters: a ruler, then one row a track, scaled to the width.

import Reel
import Terminal

import struct Reel.Draft

struct TimelineDrawing {
    let draft: Draft
    /// Cells that a row may take.
    let columns: Int
    var isASCII = false
    /// `V1 ` and the margin before it.
    private static let margin = 5

    private var body: Int { columns - Self.margin }
    private var end: Int { max(1, draft.tracks.flatMap(\.placed).map { ($0.begin + $0.duration).count }.max() ?? 1) }

    /// Empty for an empty timeline, and where there is no room for one.
    var rows: [String] {
        guard !draft.isEmpty, body >= 16 else { return [] }
        var counts: [String: Int] = [:]
        return [ruler]
            + draft.tracks.map { track in
                let letter = Self.letter(of: track.kind)
                counts[letter, default: 0] += 1
                let name = "  \(letter)\(counts[letter] ?? 1) "
                return name.padded(to: Self.margin) + row(of: track)
            }
    }

    private static func letter(of kind: TrackKind) -> String {
        switch kind {
        case .video: "V"
        case .audio: "A"
        case .text: "T"
        case .unknown: "X"
        }
    }

    private func cell(at time: Milliseconds) -> Int { min(body, max(0, time.count * body / end)) }

    // MARK: The ruler

    private static let steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600]

    /// As many times as fit with two blanks between them; the end of the timeline at its own place.
    private var ruler: String {
        let step = Self.steps.first { cell(at: Milliseconds($0 * 1000)) >= 8 } ?? 3600
        let last = Milliseconds(end).clock
        var line = String(repeating: " ", count: Self.margin)
        for seconds in stride(from: 0, to: end / 1000, by: step) {
            let place = Self.margin + cell(at: Milliseconds(seconds * 1000))
            let mark = Milliseconds(seconds * 1000).clock
            guard place + mark.count + 2 <= columns - last.count else { break }
            line = line.padded(to: place) + mark
        }
        return line.padded(to: columns - last.count) + last
    }

    // MARK: A track

    private func row(of track: Track) -> String {
        var cells = [String](repeating: " ", count: body)
        let fill = fill(for: track.kind)
        for (index, segment) in track.placed.enumerated() {
            let first = min(cell(at: segment.begin), body - 1)
            let past = max(first + 1, cell(at: segment.begin + segment.duration))
            for place in first..<past { cells[place] = fill }
            write(label(of: segment, track.kind), into: &cells, from: first + 2, to: past - 2)
            // A cut: the segment before touches this one.
            if index > 0, first > 0, cells[first - 1] != " " { cells[first] = isASCII ? "|" : "┊" }
        }
        return cells.joined().droppingBlanksAtEnd
    }

    private func fill(for kind: TrackKind) -> String {
        if isASCII { return kind == .video ? "#" : kind == .audio ? "=" : "-" }
        return switch kind {
        case .video: "█"
        case .audio: "░"
        case .text, .unknown: "▒"
        }
    }

    private func label(of segment: Segment, _ kind: TrackKind) -> String {
        var label = segment.label
        if segment.speed != 1 { label += " \(Segment.short(segment.speed))×" }
        if segment.muted {
            label += " 0%"
        } else if let volume = segment.volume, volume != 1 {
            label += " \(Segment.percent(volume))%"
        }
        return sanitized(label.split(separator: "\n").joined(separator: " "))
    }

    /// ` label ` over the fill; a wide letter takes its cell and empties the next.
    private func write(_ label: String, into cells: inout [String], from first: Int, to past: Int) {
        let room = past - first - 2
        guard room >= 2 else { return }
        let words = " \(clipped(label, to: room, mark: isASCII ? "." : "…")) "
        var place = first
        for character in words {
            let width = CellWidth.of(character)
            guard width > 0, place + width <= past else { continue }
            cells[place] = String(character)
            if width == 2 { cells[place + 1] = "" }
            place += width
        }
    }
}

/// `/timeline -w`: one row a segment, in columns.
struct TimelineTable {
    let draft: Draft
    let wording: Wording

    var rows: [String] {
        let head = ["track", "id", "start", "end", "volume", "source"].map { wording("table.\($0)") }
        let body = draft.tracks.enumerated().flatMap { number, track in
            track.placed.map { segment in
                [
                    "\(number + 1) \(track.label(in: wording.language))", segment.id, time(segment.begin),
                    time(segment.begin + segment.duration),
                    segment.muted ? "0%" : track.kind == .text ? "" : "\(Segment.percent(segment.volume ?? 1))%",
                    sanitized(segment.label),
                ]
            }
        }
        return table([head] + body)
    }

    /// `0:07.5`
    private func time(_ time: Milliseconds) -> String { "\(time.clock).\(time.count % 1000 / 100)" }
}

/// Rows of cells, each column as wide as its widest.
/// - Parameters:
///   - columns: of the window that the rows are to fit into; `nil` = no window.
///   - mark: stands for what was cut off.
func table(_ rows: [[String]], columns: Int? = nil, mark: String = "…") -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in rows.map { $0.count > column ? CellWidth.of($0[column]) : 0 }.max() ?? 0 }
    return rows.map { row in
        let line = row.enumerated().map { $1.padded(to: widths[$0]) }.joined(separator: "  ").droppingBlanksAtEnd
        return columns.map { clipped(line, to: $0 - 1, mark: mark) } ?? line
    }
}

extension String {
    /// With blanks up to so many cells.
    func padded(to cells: Int) -> String { self + String(repeating: " ", count: max(0, cells - CellWidth.of(self))) }

    var droppingBlanksAtEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}

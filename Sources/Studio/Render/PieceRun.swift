// Pieces that one call encodes: each goes on in the source of the one before, which is then decoded once for all.

import Foundation

/// At least one piece; several are stretches of one clip, one after another.
struct PieceRun: Hashable, Sendable {
    private(set) var pieces: [RenderPiece]

    var frameCount: Int { pieces.map(\.frames.count).reduce(0, +) }

    private init(_ first: RenderPiece) { pieces = [first] }

    /// The pieces in runs, in their order.
    /// - Parameter most: pieces in a run. Their encoders are all open at once, with the frames they look ahead.
    static func runs(of pieces: [RenderPiece], fps: Double, most: Int) -> [PieceRun] {
        var runs: [PieceRun] = []
        for piece in pieces {
            if let last = runs.last, last.pieces.count < most, last.goesOn(in: piece, fps: fps) {
                runs[runs.count - 1].pieces.append(piece)
            } else {
                runs.append(PieceRun(piece))
            }
        }
        return runs
    }

    /// The order to begin in, the longest first, and how many threads each gets: more than one where too little is left
    /// to keep the other cores busy as long.
    static func spread(_ runs: [PieceRun], over cores: Int) -> [(run: PieceRun, threads: Int)] {
        var left = runs.map(\.frameCount).reduce(0, +)
        return runs.sorted { $0.frameCount > $1.frameCount }.map { run in
            defer { left -= run.frameCount }
            return (run, min(max(1, (run.frameCount * cores + left - 1) / max(1, left)), max(1, cores)))
        }
    }

    private func goesOn(in next: RenderPiece, fps: Double) -> Bool {
        guard let last = pieces.last, case .clip(let source, let start, let speed) = last.source,
            case .clip(let nextSource, let nextStart, let nextSpeed) = next.source
        else { return false }
        let end = start + Double(last.frames.count) * speed / fps
        return source == nextSource && speed == nextSpeed && abs(nextStart - end) < 0.5 * speed / fps
    }
}

extension PieceGraph {
    /// Adds all pieces of the run; the labels of their last pictures.
    mutating func draw(_ run: PieceRun) throws(RenderFailure) -> [String] {
        let sources = try shared(by: run)
        var labels: [String] = []
        for (place, piece) in run.pieces.enumerated() {
            labels.append(try draw(piece, from: sources.isEmpty ? nil : sources[place]))
        }
        return labels
    }

    /// The source of each piece, in which time 0 is the piece's beginning; none for a piece alone.
    private mutating func shared(by run: PieceRun) throws(RenderFailure) -> [String] {
        let starts = run.pieces.compactMap { piece -> Double? in
            if case .clip(_, let start, _) = piece.source { start } else { nil }
        }
        guard starts.count > 1, starts.count == run.pieces.count,
            case .clip(let reference, let first, _) = run.pieces[0].source
        else { return [] }
        let input = try open(reference, from: first)
        let others = starts.dropLast().map { _ in newLabel() }
        let copies = others + [add("[\(input)]split=\(starts.count)" + others.map { "[\($0)]" }.joined())]
        return zip(copies, starts).map { copy, start in
            // Each time is rounded as a seek rounds it: whichever call makes the piece, its frames are the same.
            let moved = "round(\(seconds(start))/TB)-round(\(seconds(first))/TB)"
            return start == first ? copy : add("[\(copy)]setpts=PTS-(\(moved))")
        }
    }
}

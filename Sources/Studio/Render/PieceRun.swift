// Pieces that one call encodes: each goes on in the source of the one before, which is then decoded once for all.

import Foundation

/// At least one piece; several are stretches of one clip, one after another.
struct PieceRun: Hashable, Sendable {
    private(set) var pieces: [RenderPiece]
    /// Frames of the source that were cut off before it, and may have to be decoded for nothing.
    private var skipped = 0

    var frameCount: Int { pieces.map(\.frames.count).reduce(0, +) }

    /// In frames that are decoded and encoded. A long GOP is 250 frames, and decoding a quarter of the work.
    private var cost: Int { pieces.map(\.cost).reduce(0, +) + min(skipped, 250) / 4 }

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

    private func goesOn(in next: RenderPiece, fps: Double) -> Bool {
        guard let last = pieces.last, case .clip(let source, let start, let speed) = last.source,
            case .clip(let nextSource, let nextStart, let nextSpeed) = next.source
        else { return false }
        let end = start + Double(last.frames.count) * speed / fps
        return source == nextSource && speed == nextSpeed && abs(nextStart - end) < 0.5 * speed / fps
    }
}

// MARK: Over the cores

extension PieceRun {
    /// The order to begin in, the longest first. A run is cut in two where all are done earlier that way, though both
    /// parts decode what lies before them.
    static func spread(_ runs: [PieceRun], over cores: Int) -> [PieceRun] {
        var best = inOrder(runs)
        // Of many, none is so long that others would wait for it.
        guard runs.count < 8 * max(1, cores) else { return best }
        for _ in 0..<2 * max(1, cores) {
            let end = lastEnd(of: best, on: cores)
            let cut = best.indices.flatMap { place in
                best[place].halves.map { halves in
                    inOrder(best[..<place] + [halves.0, halves.1] + best[(place + 1)...])
                }
            }
            guard let better = cut.min(by: { lastEnd(of: $0, on: cores) < lastEnd(of: $1, on: cores) }),
                Double(lastEnd(of: better, on: cores)) < 0.97 * Double(end)
            else { break }
            best = better
        }
        return best
    }

    private static func inOrder(_ runs: [PieceRun]) -> [PieceRun] { runs.sorted { $0.cost > $1.cost } }

    /// When the last core is done, if each takes the next run as soon as it is free.
    private static func lastEnd(of runs: [PieceRun], on cores: Int) -> Int {
        var ends = [Int](repeating: 0, count: max(1, cores))
        for run in runs {
            if let first = ends.indices.min(by: { ends[$0] < ends[$1] }) { ends[first] += run.cost }
        }
        return ends.max() ?? 0
    }

    /// The run cut at each border between its pieces.
    private var halves: [(PieceRun, PieceRun)] {
        pieces.indices.dropFirst().map { border in
            var (first, second) = (self, self)
            first.pieces = Array(pieces[..<border])
            second.pieces = Array(pieces[border...])
            second.skipped = skipped + first.frameCount
            return (first, second)
        }
    }
}

extension RenderPiece {
    /// A transition decodes two clips, and what it shows is hard to encode.
    fileprivate var cost: Int {
        if case .transition = source { 3 * frames.count } else { frames.count }
    }
}

// MARK: One graph

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

// Which frames of a film an edit draws another way: two plans compared piece by piece, nothing rendered.

/// Two plans beside each other, in frames.
struct FilmChanges: Hashable, Sendable {
    struct Stretch: Hashable, Sendable {
        var before: Range<Int>
        var after: Range<Int>
    }

    private(set) var stretches: [Stretch] = []

    /// - Parameter identity: what decides every pixel of a piece.
    init(_ before: RenderPlan, _ after: RenderPlan, identity: (RenderPlan, RenderPiece) -> String) {
        let whole = Stretch(before: 0..<before.frameCount, after: 0..<after.frameCount)
        guard before.framesPerSecond == after.framesPerSecond else {
            stretches = [whole]
            return
        }
        let same = Self.same(before, after, shift: 0, identity)
        guard before.frameCount != after.frameCount else {
            stretches = Self.gaps(in: same, of: before.frameCount).map { Stretch(before: $0, after: $0) }
            return
        }
        let shift = after.frameCount - before.frameCount
        let first = same.first { $0.lowerBound == 0 }?.upperBound ?? 0
        let ending = Self.same(before, after, shift: shift, identity).last { $0.upperBound == before.frameCount }
        let last = max(ending?.lowerBound ?? before.frameCount, first, first - shift)
        stretches = [Stretch(before: first..<last, after: first..<last + shift)]
    }

    /// The frames of the film before that are drawn as so many frames later in the film after it.
    private static func same(
        _ before: RenderPlan, _ after: RenderPlan, shift: Int, _ identity: (RenderPlan, RenderPiece) -> String
    ) -> [Range<Int>] {
        let fps = before.framesPerSecond
        let lines = before.pieces.map(\.frames.lowerBound) + after.pieces.map { $0.frames.lowerBound - shift }
        let ends = [before.frameCount, after.frameCount - shift, 0, -shift]
        let old = before.pieces.flatMap { $0.cut(at: lines + ends, fps: fps) }
        let new = after.pieces.flatMap { $0.cut(at: (lines + ends).map { $0 + shift }, fps: fps) }
        let known = Dictionary(new.map { ($0.frames.lowerBound - shift, $0) }) { first, _ in first }
        var found: [Range<Int>] = []
        for piece in old {
            guard let other = known[piece.frames.lowerBound], other.frames.count == piece.frames.count,
                identity(before, piece) == identity(after, other)
            else { continue }
            if let last = found.last, last.upperBound == piece.frames.lowerBound {
                found[found.count - 1] = last.lowerBound..<piece.frames.upperBound
            } else {
                found.append(piece.frames)
            }
        }
        return found
    }

    private static func gaps(in same: [Range<Int>], of count: Int) -> [Range<Int>] {
        let edges = [0] + same.flatMap { [$0.lowerBound, $0.upperBound] } + [count]
        return stride(from: 0, to: edges.count - 1, by: 2).map { edges[$0]..<edges[$0 + 1] }.filter { !$0.isEmpty }
    }
}

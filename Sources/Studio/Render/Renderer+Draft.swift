// A film to look at, not to keep: small, quickly encoded, its pictures from proxies. Its sound is the film's own, so that
// a later export has it already.

import Reel

extension RenderOutput {
    var isDraft: Bool { quality == "draft" }
}

extension RenderPlan {
    /// The plan of a stretch alone, to the frame; what is drawn and heard in it is the same.
    /// - Throws: `.emptyTimeline` when nothing of it is on the timeline.
    func cut(to stretch: ClosedRange<Milliseconds>?) throws(RenderFailure) -> RenderPlan {
        guard let stretch else { return self }
        let first = stretch.lowerBound.frames(at: framesPerSecond)
        let last = min(stretch.upperBound.frames(at: framesPerSecond), frameCount)
        guard first < last else { throw .emptyTimeline }
        var plan = self
        plan.frameCount = last - first
        plan.pieces = pieces.flatMap { $0.cut(at: [first, last], fps: framesPerSecond) }
            .filter { $0.frames.lowerBound >= first && $0.frames.upperBound <= last }
            .map { $0.moved(by: -first) }
        let start = Milliseconds.seconds(Double(first) / framesPerSecond)
        for place in plan.sound.indices { plan.sound[place].at -= start }
        return plan
    }
}

extension RenderPiece {
    fileprivate func moved(by count: Int) -> RenderPiece {
        func moved(_ frames: Range<Int>) -> Range<Int> { frames.lowerBound + count..<frames.upperBound + count }
        var piece = self
        piece.frames = moved(frames)
        for place in layers.indices { piece.layers[place].frames = moved(layers[place].frames) }
        for place in overlays.indices { piece.overlays[place].frames = moved(overlays[place].frames) }
        return piece
    }
}

extension Renderer {
    /// Where media lie, proxies among them.
    var proxyPath: @Sendable (String) -> String? {
        guard let proxies else { return path }
        return { [path] in proxies.path(of: $0) ?? path($0) }
    }

    /// The plan with the pictures of proxies where they are there and a draft was asked for.
    func small(
        _ plan: RenderPlan, of draft: Draft, as output: RenderOutput
    ) async throws(RenderFailure) -> RenderPlan {
        let side = min(plan.width, plan.height)
        guard output.isDraft, side <= ProxyFolder.side, let small = proxies?.small(draft) else { return plan }
        var renderer = self
        renderer.path = proxyPath
        let facts = try await renderer.facts(of: small)
        var plan = plan
        plan.pieces = try RenderPlan(small, as: output) { facts[$0] }.pieces
        return plan
    }
}

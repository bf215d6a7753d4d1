// One frame of a draft as a picture, from the same plan as the export.

import Foundation
package import Reel

extension Renderer {
    /// Writes the frame at that time as PNG. A time beyond the end gives the last frame.
    package func frame(
        of draft: Draft, at time: Milliseconds, as output: RenderOutput = RenderOutput(), to target: String
    ) async throws(RenderFailure) {
        let plan = try await plan(for: draft, as: output)
        let number = min(max(0, time.frames(at: plan.framesPerSecond)), plan.frameCount - 1)
        let pieces = plan.pieces.flatMap { $0.cut(at: [number, number + 1], fps: plan.framesPerSecond) }
        guard let piece = pieces.first(where: { $0.frames.contains(number) }) else { throw .emptyTimeline }
        let job = try RenderJobFolder(cache: cache)
        defer { job.remove() }
        let work = RenderWork(
            plan: plan, quality: output.quality, path: path, job: job, cache: PieceCache(folder: cache))
        try await work.draw(piece, to: target)
    }
}

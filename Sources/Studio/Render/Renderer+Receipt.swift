// Whether an edit shows: by the plans before and after it, without rendering anything.

package import Reel

extension Renderer {
    /// Whether both drafts make the same film, to the frame and the sample. `false` when that cannot be told.
    package func isSameFilm(_ before: Draft, _ after: Draft) async -> Bool {
        do throws(RenderFailure) {
            return try await plan(for: before, as: RenderOutput()) == plan(for: after, as: RenderOutput())
        } catch {
            return false
        }
    }
}

// What an edit shows: by the plans before and after it, without rendering; then by a picture of each place that changed.

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

    /// Where the picture is drawn another way, in order. Of films of different lengths all that lies between what both
    /// begin with and what both end with.
    func changes(from before: Draft, to after: Draft) async throws(RenderFailure) -> [ChangedStretch] {
        let old = try await plan(for: before, as: RenderOutput())
        let new = try await plan(for: after, as: RenderOutput())
        let changes = FilmChanges(old, new) { plan, piece in
            let encoder = PieceEncoder(
                settings: EncoderSettings(plan: plan, quality: ""), path: path, titles: TitleImages(folder: ""))
            return encoder.identity(of: piece)
        }
        return changes.stretches.map { stretch in
            ChangedStretch(before: old.times(of: stretch.before), after: new.times(of: stretch.after))
        }
    }

    /// Pixels of the height of a receipt's pictures, as the chat asks for them.
    static let receiptHeight = 216
    /// Stretches of one edit that are drawn.
    private static let mostReceipts = 4

    /// Draws the middle of each changed stretch as it was and as it is, so that they are there when they are asked for.
    /// - Returns: whether any of the pictures differs; `nil` when nothing was to be drawn, or not all of it.
    func drawReceipt(from before: Draft, to after: Draft) async throws(RenderFailure) -> Bool? {
        let stretches = try await changes(from: before, to: after)
        guard !stretches.isEmpty else { return nil }
        for stretch in stretches.prefix(Self.mostReceipts) {
            let old = try await picture(of: before, at: stretch.before.middle, height: Self.receiptHeight)
            let new = try await picture(of: after, at: stretch.after.middle, height: Self.receiptHeight)
            if old != new { return true }
        }
        return stretches.count > Self.mostReceipts ? nil : false
    }
}

extension RenderPlan {
    fileprivate func times(of frames: Range<Int>) -> Range<Milliseconds> {
        .seconds(Double(frames.lowerBound) / framesPerSecond)..<(.seconds(Double(frames.upperBound) / framesPerSecond))
    }
}

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

    /// Pictures of one stretch, evenly apart, in which nothing may differ before an edit is called unseen.
    private static let looks = 9

    /// Draws the middle of each changed stretch as it was and as it is, so that they are there when they are asked for.
    /// Where all of them are alike, the rest of the stretches is looked at: a short fade does not reach the middle.
    /// - Returns: whether any of the pictures differs; `nil` when nothing was to be drawn, or not all of it.
    func drawReceipt(from before: Draft, to after: Draft) async throws(RenderFailure) -> Bool? {
        let stretches = try await changes(from: before, to: after)
        guard !stretches.isEmpty else { return nil }
        let drawn = stretches.prefix(Self.mostReceipts)
        var isSeen = false
        for stretch in drawn
        where try await differs((before, stretch.before.middle), (after, stretch.after.middle)) { isSeen = true }
        if isSeen { return true }
        for stretch in drawn {
            for look in 0..<Self.looks {
                let part = Double(look) / Double(Self.looks - 1)
                let (old, new) = (stretch.before.moment(part), stretch.after.moment(part))
                if try await differs((before, old), (after, new)) { return true }
            }
        }
        return stretches.count > drawn.count ? nil : false
    }

    private func differs(
        _ old: (film: Draft, at: Milliseconds), _ new: (film: Draft, at: Milliseconds)
    ) async throws(RenderFailure) -> Bool {
        try await picture(of: old.film, at: old.at, height: Self.receiptHeight)
            != picture(of: new.film, at: new.at, height: Self.receiptHeight)
    }
}

extension Range<Milliseconds> {
    /// A part of the way through it, 0…1, the end itself left out.
    fileprivate func moment(_ part: Double) -> Milliseconds {
        let last = Swift.max(lowerBound.count, upperBound.count - 1)
        return Milliseconds(lowerBound.count + Int((part * Double(last - lowerBound.count)).rounded()))
    }
}

extension RenderPlan {
    fileprivate func times(of frames: Range<Int>) -> Range<Milliseconds> {
        .seconds(Double(frames.lowerBound) / framesPerSecond)..<(.seconds(Double(frames.upperBound) / framesPerSecond))
    }
}

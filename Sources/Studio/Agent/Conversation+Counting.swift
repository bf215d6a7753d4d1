// By which order a wish counts the clips.

import Reel

extension Conversation {
    /// How a wish counts the clips: as they lay before the message, so that "delete the first, mute the third" speaks
    /// of what the user sees. "Then" begins to count anew, and so do clips that are new.
    mutating func counting(_ clause: Clause) -> [String]? {
        let now = scene.clips.map(\.id)
        // Pieces of a split are no new clips where others are counted.
        let making: Set<OperationName> = [.insert, .append, .generate, .duplicate, .slideshow]
        let isMade = order.count < 2 || result.operations.contains { making.contains($0.name) }
        let isNew = isMade && now.contains { id in !order.contains { $0 == id } }
        if clause.isAfterwards || isNew { order = now }
        return order == now ? nil : order
    }
}

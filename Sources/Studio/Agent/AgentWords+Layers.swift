// What lies over the picture, in words.

import Reel

extension AgentWords {
    /// `nil` for what is nothing of the kind.
    func layerChange(_ operation: Operation, _ old: Draft, _ new: Draft) -> String? { nil }
}

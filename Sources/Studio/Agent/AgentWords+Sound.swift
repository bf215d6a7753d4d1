// Edits of sound in words.

import Reel

extension AgentWords {
    func soundChange(_ operation: Operation, _ old: Draft, _ new: Draft) -> String {
        self("would", ["ops": operation.name.rawValue])
    }
}

// What commands remember between lines: a question that waits for its answer, and the last answer of the agent.

import Locking

final class RunnerMemory: Sendable {
    private struct State {
        var asked: String?
        var asking: String?
        var lastMessage: String?
    }

    private let state = Lock(State())

    /// A new line: a question asked before the last one is over.
    func note(_ line: String) {
        state.withLock { state in
            state.asked = state.asking
            state.asking = nil
            _ = line
        }
    }

    /// Whether the last line asked the same already; else it is asked now.
    func isConfirmed(_ question: String) -> Bool {
        state.withLock { state in
            if state.asked == question { return true }
            state.asking = question
            return false
        }
    }

    var lastMessage: String? {
        get { state.withLock { $0.lastMessage } }
        set { state.withLock { $0.lastMessage = newValue } }
    }
}

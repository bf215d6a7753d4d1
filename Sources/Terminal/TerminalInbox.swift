// What other threads want of the screen, until the input thread takes it.

import Locking

/// Requests from any thread; the first since the last `take` wakes the input thread through the signal pipe.
final class TerminalInbox: Sendable {
    struct Requests {
        var lines: [Row] = []
        var unfinished: String??
        var status: String??
        var prompt: String?
        var putBack: String?
        var notices: [String] = []
        var notification: NotificationKind?
        var appearance: Appearance?
        /// A recorder to begin (`.some(path)`), or to end (`.some(nil)`).
        var recording: String??
        var copied: String?
        var questions: [PictureQuestion] = []
        /// What gets the terminal for a while.
        var loans: [@Sendable () -> Void] = []
        /// Typed by a demo.
        var typed = ""
        var demo: Bool?
        var closes = false
        /// Something was asked for.
        var isFresh = false
    }

    private let requests = Lock(Requests())

    func post(_ change: (inout Requests) -> Void) {
        let wasFresh = requests.withLock { waiting in
            change(&waiting)
            defer { waiting.isFresh = true }
            return waiting.isFresh
        }
        // One byte is enough: a full pipe would lose signals.
        if !wasFresh { TerminalDevice.wake() }
    }

    func take() -> Requests {
        requests.withLock { waiting in
            defer { waiting = Requests(closes: waiting.closes) }
            return waiting
        }
    }

    var isFresh: Bool { requests.withLock { $0.isFresh } }
    var hasLines: Bool { requests.withLock { !$0.lines.isEmpty || $0.closes } }
}

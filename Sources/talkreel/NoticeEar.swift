// Notices from inside calls, on their way to the conversation.

import Locking
import Talk

/// Who hears notices. Those that come before anybody listens are kept: the session is made ready before a line is said.
final class NoticeEar: Sendable {
    private struct Held {
        var listener: (@Sendable (BackendNotice) async -> Void)?
        var waiting: [BackendNotice] = []
    }

    private let held = Lock(Held())

    func listen(_ listener: @escaping @Sendable (BackendNotice) async -> Void) async {
        let waiting = held.withLock { held in
            held.listener = listener
            defer { held.waiting = [] }
            return held.waiting
        }
        for notice in waiting { await listener(notice) }
    }

    func hear(_ notice: BackendNotice) async {
        let listener = held.withLock { held in
            if held.listener == nil { held.waiting.append(notice) }
            return held.listener
        }
        await listener?(notice)
    }
}

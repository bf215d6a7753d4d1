// A session as the agent's turn sees it. Each of its edits is made on the timeline that the turn saw last: where another
// one stands by then, nothing is saved.

import Locking
import Reel

extension ProjectStore {
    /// - Parameter chat: whose memory it is.
    nonisolated func desk(for session: String, chat: String = "") -> ProjectDesk {
        let seen = Lock<Int?>(nil)
        @Sendable func noted(_ standing: StandingDraft?) -> Draft? {
            guard let standing else { return nil }
            seen.withLock { $0 = standing.revision }
            return standing.draft
        }
        @Sendable func last() -> Int? { seen.withLock { $0 } }
        return ProjectDesk(
            draft: { noted(try await self.standing(in: session)) ?? Draft() },
            commit: { draft, words in
                let made = try await self.commit(draft, words: words, author: "agent", to: session, on: last())
                seen.withLock { $0 = made }
            },
            undo: { noted(try await self.undo($0, in: session, on: last())) },
            redo: { noted(try await self.redo($0, in: session, on: last())) },
            revert: { noted(try await self.restore(version: $0, of: session, on: last())) },
            edits: { try await self.edits(in: session) },
            uploads: { try await self.uploads(in: session) },
            memory: { try await self.memory(of: session, chat: chat) },
            remember: { try await self.remember($0, in: session, chat: chat) })
    }
}

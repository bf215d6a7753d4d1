// A session as the agent's turn sees it.

import Reel

extension ProjectStore {
    nonisolated func desk(for session: String) -> ProjectDesk {
        ProjectDesk(
            draft: { try await self.draft(of: session) },
            commit: { try await self.commit($0, words: $1, author: "agent", to: session) },
            undo: { try await self.undo($0, in: session) },
            redo: { try await self.redo($0, in: session) },
            revert: { try await self.restore(version: $0, of: session) },
            edits: { try await self.edits(in: session) },
            uploads: { try await self.uploads(in: session) },
            memory: { try await self.memory(of: session) },
            remember: { try await self.remember($0, in: session) })
    }
}

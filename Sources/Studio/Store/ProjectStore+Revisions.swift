// The revision of a timeline: the number of the version that stands, 0 while none does. It changes with every edit,
// every undo and every redo, and comes back when the same timeline stands again.

import GRDB
import Reel

/// A timeline and its revision.
struct StandingDraft: Hashable, Sendable {
    var draft: Draft
    var revision: Int
}

/// An edit was made on a timeline that stands no more; nothing of it was saved.
struct StaleEdit: Error, Hashable, Sendable {
    /// The revision that it was made on, and the one that stands.
    var on: Int
    var now: Int
}

extension ProjectStore {
    /// What was seen at a revision: the empty timeline at 0; `nil` when there is no such version.
    func draft(atRevision revision: Int, of session: String) throws -> Draft? {
        revision == 0 ? Draft() : try draft(ofVersion: revision, of: session)
    }

    static func check(_ on: Int?, _ head: Version?, _ session: String, _ db: Database) throws {
        guard let on else { return }
        let now = try head.map { try number(of: $0.id, in: session, db) } ?? 0
        guard on == now else { throw StaleEdit(on: on, now: now) }
    }

    static func number(of version: Int64, in session: String, _ db: Database) throws -> Int {
        let sql = "SELECT COUNT(*) FROM version WHERE session = ? AND id <= ?"
        return try Int.fetchOne(db, sql: sql, arguments: [session, version]) ?? 0
    }

    static func standing(at version: Version?, in session: String, _ db: Database) throws -> StandingDraft {
        guard let version else { return StandingDraft(draft: Draft(), revision: 0) }
        return StandingDraft(
            draft: try draft(version.draft), revision: try number(of: version.id, in: session, db))
    }
}

// The versions of a session as a user counts them: 1, 2, 3 in the order they were made, whatever became of them.

import GRDB
import Reel

/// A version without its draft.
struct StoredVersion: Hashable, Sendable {
    /// 1 = the first of its session.
    var number: Int
    /// What the user said to make it.
    var words: String
    /// `agent` or `user`.
    var author: String
    /// Unix seconds.
    var made: Int
    /// Whether it is the timeline as it stands; none is when everything was undone.
    var isCurrent: Bool
}

extension ProjectStore {
    /// The newest versions, oldest first.
    func versions(of session: String, newest limit: Int) throws -> [StoredVersion] {
        let sql = """
            SELECT * FROM (
                SELECT id, words, author, made, ROW_NUMBER() OVER (ORDER BY id) AS number,
                    id IS (SELECT head FROM session WHERE id = version.session) AS current
                FROM version WHERE session = ?)
            ORDER BY id DESC LIMIT ?
            """
        return try database.read { db in
            try Row.fetchAll(db, sql: sql, arguments: [session, limit]).reversed().map { row in
                StoredVersion(
                    number: row["number"], words: row["words"], author: row["author"], made: row["made"],
                    isCurrent: row["current"])
            }
        }
    }

    /// `nil` when there is no version of that number.
    func draft(ofVersion number: Int, of session: String) throws -> Draft? {
        guard number > 0 else { return nil }
        return try database.read { db in
            try String.fetchOne(
                db, sql: "SELECT draft FROM version WHERE session = ? ORDER BY id LIMIT 1 OFFSET ?",
                arguments: [session, number - 1]
            ).map(Self.draft)
        }
    }

    /// The edits that made the timeline as it stands, the newest first.
    func edits(in session: String, newest limit: Int = 50) throws -> [DraftEdit] {
        try database.read { db in
            var edits: [DraftEdit] = []
            var next = try Self.head(of: session, db)
            while let version = next, edits.count < limit {
                let older = try version.parent.flatMap { try Self.version($0, db) }
                let sql =
                    "SELECT COUNT(*) AS number, MAX(CASE WHEN id = ?1 THEN words END) AS words FROM version "
                    + "WHERE session = ?2 AND id <= ?1"
                let row = try Row.fetchOne(db, sql: sql, arguments: [version.id, session])
                edits.append(
                    DraftEdit(
                        number: row?["number"] ?? 0, words: row?["words"] ?? "",
                        before: try older.map { try Self.draft($0.draft) } ?? Draft(),
                        after: try Self.draft(version.draft)))
                next = older
            }
            return edits
        }
    }

    /// Puts a copy of that version on top; the versions since stay. `nil` when there is no such version.
    /// - Throws: `StaleEdit` as `commit` does.
    func restore(version number: Int, of session: String, on: Int? = nil) throws -> StandingDraft? {
        guard let draft = try draft(ofVersion: number, of: session) else { return nil }
        let made = try commit(draft, words: "version \(number)", author: "user", to: session, on: on)
        try forgetTalk(in: session)
        return StandingDraft(draft: draft, revision: made)
    }
}

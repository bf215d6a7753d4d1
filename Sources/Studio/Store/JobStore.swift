// Render jobs as they stand, so that they survive the studio.

import Foundation
import GRDB
import Reel

/// One render job.
struct StoredJob: Hashable, Sendable {
    var id: String
    var session: String
    var draft: JSONValue
    var output: JSONValue
    /// `pending`, `processing`, `completed`, `failed`, `cancelled`.
    var status: String
    /// Percent.
    var progress: Int
    var error: String?
    var path: String?
    /// Of the finished file: duration (s), size (bytes), width, height.
    var facts: JSONValue
    var created: Int
    var ended: Int?
}

struct JobStore: Sendable {
    let database: DatabasePool
    var now: @Sendable () -> Int = { Int(Date().timeIntervalSince1970) }

    /// `false` when the id was used before: a client sends a new id for a new try.
    func add(id: String, session: String, draft: JSONValue, output: JSONValue) throws -> Bool {
        try database.write { db in
            guard try Row.fetchOne(db, sql: "SELECT id FROM job WHERE id = ?", arguments: [id]) == nil else {
                return false
            }
            try db.execute(
                sql: "INSERT INTO job (id, session, draft, output, status, created) VALUES (?, ?, ?, ?, 'pending', ?)",
                arguments: [id, session, draft.text, output.text, now()])
            return true
        }
    }

    func job(_ id: String) throws -> StoredJob? {
        try database.read { db in
            try Row.fetchOne(db, sql: "SELECT * FROM job WHERE id = ?", arguments: [id]).map(Self.job)
        }
    }

    /// Jobs that a crash or a stop left unfinished, oldest first.
    func unfinished() throws -> [StoredJob] {
        try database.read { db in
            let sql = "SELECT * FROM job WHERE status IN ('pending', 'processing') ORDER BY created, id"
            return try Row.fetchAll(db, sql: sql).map(Self.job)
        }
    }

    func started(_ id: String) throws { try set(id, "status = 'processing', progress = MAX(progress, 1)") }

    func progressed(_ id: String, percent: Int) throws {
        try set(id, "progress = ?", [min(max(percent, 1), 99)])
    }

    func completed(_ id: String, path: String, facts: JSONValue) throws {
        try set(id, "status = 'completed', progress = 100, path = ?, facts = ?, ended = ?", [path, facts.text, now()])
    }

    func failed(_ id: String, status: String, error: String) throws {
        try set(id, "status = ?, error = ?, ended = ?", [status, error, now()])
    }

    private func set(_ id: String, _ change: String, _ arguments: [any DatabaseValueConvertible] = []) throws {
        try database.write { db in
            try db.execute(
                sql: "UPDATE job SET \(change) WHERE id = ? AND status IN ('pending', 'processing')",
                arguments: StatementArguments(arguments + [id]))
        }
    }

    private static func job(_ row: Row) throws -> StoredJob {
        StoredJob(
            id: row["id"], session: row["session"], draft: try JSONValue(parsing: row["draft"] as String),
            output: try JSONValue(parsing: row["output"] as String), status: row["status"], progress: row["progress"],
            error: row["error"], path: row["path"], facts: try JSONValue(parsing: row["facts"] as String),
            created: row["created"], ended: row["ended"])
    }
}

// Projects, their versions, uploads and memory. Nothing is ever overwritten: undo moves a pointer.

import Foundation
import GRDB
import Reel

/// A session of the agent: one project.
struct StoredSession: Hashable, Sendable {
    var id: String
    var task: String
    var user: String
    var name: String
    var language: String
}

/// The store of projects; the only writer of its tables.
actor ProjectStore {
    let database: DatabasePool
    private let now: @Sendable () -> Int

    init(database: DatabasePool, now: @escaping @Sendable () -> Int = { Int(Date().timeIntervalSince1970) }) {
        self.database = database
        self.now = now
    }

    // MARK: Sessions

    func openSession(user: String, name: String, language: String) throws -> StoredSession {
        // Ids look like the cloud's: 19 digits, as strings.
        let digits = { String(Int.random(in: 1_000_000_000_000_000_000...9_000_000_000_000_000_000)) }
        let session = StoredSession(id: digits(), task: digits(), user: user, name: name, language: language)
        try database.write { db in
            try db.execute(
                sql: "INSERT INTO session (id, task, user, name, language, created) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [session.id, session.task, user, name, language, now()])
        }
        return session
    }

    func session(_ id: String) throws -> StoredSession? {
        try database.read { db in
            try Row.fetchOne(db, sql: "SELECT * FROM session WHERE id = ?", arguments: [id]).map { row in
                StoredSession(
                    id: row["id"], task: row["task"], user: row["user"], name: row["name"], language: row["language"])
            }
        }
    }

    // MARK: Versions

    /// The draft as it stands; an empty one before the first edit.
    func draft(of session: String) throws -> Draft { try standing(in: session).draft }

    /// The same with its revision.
    func standing(in session: String) throws -> StandingDraft {
        try database.read { db in try Self.standing(at: Self.head(of: session, db), in: session, db) }
    }

    /// Saves a new version on top of the present one. Versions that were undone stay, on a branch of their own.
    /// - Parameter on: the revision that the draft was made of; `nil` = whatever stands. The new one is returned.
    /// - Throws: `StaleEdit`, with nothing saved, when another one stands by now.
    @discardableResult
    func commit(
        _ draft: Draft, words: String, author: String, to session: String, on: Int? = nil
    ) throws -> Int {
        try database.write { db in
            let parent = try Self.head(of: session, db)
            try Self.check(on, parent, session, db)
            try db.execute(
                sql: "INSERT INTO version (session, parent, draft, words, author, made) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [session, parent?.id, draft.json.text, words, author, now()])
            let made = db.lastInsertedRowID
            try Self.setHead(made, of: session, db)
            return try Self.number(of: made, in: session, db)
        }
    }

    /// Goes back; `nil` when there is nothing to undo. Fewer steps than asked are taken when there are no more.
    /// - Throws: `StaleEdit` as `commit` does.
    func undo(_ steps: Int, in session: String, on: Int? = nil) throws -> StandingDraft? {
        try database.write { db in
            let head = try Self.head(of: session, db)
            try Self.check(on, head, session, db)
            guard var target = head else { return nil }
            var older: Version?
            for _ in 0..<max(1, steps) {
                older = try target.parent.flatMap { try Self.version($0, db) }
                guard let next = older else { break }
                target = next
            }
            try Self.setHead(older?.id, of: session, db)
            return try Self.standing(at: older, in: session, db)
        }
    }

    /// Goes forward along the newest branch; `nil` when nothing was undone.
    /// - Throws: `StaleEdit` as `commit` does.
    func redo(_ steps: Int, in session: String, on: Int? = nil) throws -> StandingDraft? {
        try database.write { db in
            let head = try Self.head(of: session, db)
            try Self.check(on, head, session, db)
            var last = head?.id
            for _ in 0..<max(1, steps) {
                let sql = "SELECT id FROM version WHERE session = ? AND parent IS ? ORDER BY id DESC LIMIT 1"
                guard let next = try Int64.fetchOne(db, sql: sql, arguments: [session, last]) else { break }
                last = next
            }
            guard let last, last != head?.id else { return nil }
            try Self.setHead(last, of: session, db)
            return try Self.standing(at: Self.version(last, db), in: session, db)
        }
    }

    // MARK: Uploads, memory, messages

    func add(_ upload: UploadedMedia, to session: String) throws {
        try database.write { db in
            try db.execute(
                sql: "INSERT INTO upload (session, name, media, info, received) VALUES (?, ?, ?, ?, ?)",
                arguments: [session, upload.fileName, upload.reference, upload.info.json.text, now()])
        }
    }

    /// In the order they came; what came twice under one name counts once, as the later.
    func uploads(in session: String) throws -> [UploadedMedia] {
        try database.read { db in
            let rows = try Row.fetchAll(
                db, sql: "SELECT *, MAX(id) FROM upload WHERE session = ? GROUP BY name, media ORDER BY MAX(id)",
                arguments: [session])
            return try rows.map { row in
                UploadedMedia(
                    fileName: row["name"], reference: row["media"],
                    info: MediaInfo(json: try JSONValue(parsing: row["info"] as String)))
            }
        }
    }

    func note(_ words: String, by author: String, in session: String) throws {
        try database.write { db in
            try db.execute(
                sql: "INSERT INTO message (session, author, words, said) VALUES (?, ?, ?, ?)",
                arguments: [session, author, words, now()])
        }
    }

    // MARK: Rows

    struct Version {
        var id: Int64
        var parent: Int64?
        var draft: String
    }

    static func head(of session: String, _ db: Database) throws -> Version? {
        let head = try Int64.fetchOne(db, sql: "SELECT head FROM session WHERE id = ?", arguments: [session])
        return try head.flatMap { try version($0, db) }
    }

    static func version(_ id: Int64, _ db: Database) throws -> Version? {
        try Row.fetchOne(db, sql: "SELECT id, parent, draft FROM version WHERE id = ?", arguments: [id]).map {
            Version(id: $0["id"], parent: $0["parent"], draft: $0["draft"])
        }
    }

    static func setHead(_ id: Int64?, of session: String, _ db: Database) throws {
        try db.execute(sql: "UPDATE session SET head = ? WHERE id = ?", arguments: [id, session])
    }

    static func draft(_ text: String) throws -> Draft { Draft(json: try JSONValue(parsing: text)) }
}

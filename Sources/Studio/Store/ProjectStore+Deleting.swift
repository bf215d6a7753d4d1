// Deleting a project: its versions, messages, uploads and exports. Its media stay until they are cleaned away.

import GRDB
import Reel

extension ProjectStore {
    /// - Returns: paths of its finished exports, which nothing names any more; `nil`, with nothing deleted, while an
    ///   export of it is under way.
    func delete(_ session: String) throws -> [String]? {
        try database.write { db in
            let running = "SELECT COUNT(*) FROM job WHERE session = ? AND status IN ('pending', 'processing')"
            guard try Int.fetchOne(db, sql: running, arguments: [session]) == 0 else { return nil }
            try Self.keepNames(of: session, db)
            let exports = try String.fetchAll(
                db, sql: "SELECT path FROM job WHERE session = ? AND path IS NOT NULL", arguments: [session])
            for table in ["chat", "message", "upload", "version", "job"] {
                try db.execute(sql: "DELETE FROM \(table) WHERE session = ?", arguments: [session])
            }
            try db.execute(sql: "DELETE FROM session WHERE id = ?", arguments: [session])
            return exports
        }
    }

    /// So that a list of what nobody needs can name it.
    private static func keepNames(of session: String, _ db: Database) throws {
        func keep(_ media: String, _ name: String) throws {
            try db.execute(sql: "INSERT OR IGNORE INTO former (media, name) VALUES (?, ?)", arguments: [media, name])
        }
        let uploads = try Row.fetchAll(
            db, sql: "SELECT media, name FROM upload WHERE session = ? ORDER BY id DESC", arguments: [session])
        for row in uploads { try keep(row["media"], row["name"]) }
        let drafts = try String.fetchCursor(
            db, sql: "SELECT draft FROM version WHERE session = ? ORDER BY id DESC", arguments: [session])
        while let text = try drafts.next() {
            for segment in try draft(text).tracks.flatMap(\.segments) {
                if let source = segment.source, let name = segment.name { try keep(source, name) }
            }
        }
    }
}

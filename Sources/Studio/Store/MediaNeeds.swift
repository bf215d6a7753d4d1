// Which media some version of some project needs, and what those that nobody needs were called.

import GRDB
import Reel

/// References of media in a text, whatever they stand in: a foreign draft may name them anywhere.
func mediaReferences(in text: String) -> Set<String> {
    let bytes = Array(text.utf8)
    let mark = Array("sha256:".utf8)
    var found: Set<String> = []
    var at = 0
    while let start = bytes[at...].firstRange(of: mark)?.upperBound {
        let name = bytes[start...].prefix(64)
        at = start
        guard name.count == 64, name.allSatisfy(MediaFolder.isHex) else { continue }
        found.insert("sha256:" + String(decoding: name, as: UTF8.self))
        at = start + 64
    }
    return found
}

extension ProjectStore {
    /// Of all versions of all projects, undone ones too; of files that were uploaded and not used yet; of exports under
    /// way; of questions that are open.
    func neededMedia() throws -> Set<String> {
        let sources = [
            "SELECT draft FROM version", "SELECT media FROM upload", "SELECT memory FROM session",
            "SELECT memory FROM chat", "SELECT draft FROM job WHERE status IN ('pending', 'processing')",
        ]
        return try database.read { db in
            var needed: Set<String> = []
            for sql in sources {
                let texts = try String.fetchCursor(db, sql: sql)
                while let text = try texts.next() { needed.formUnion(mediaReferences(in: text)) }
            }
            return needed
        }
    }

    /// What media of deleted projects were called, by reference.
    func formerNames() throws -> [String: String] {
        try database.read { db in
            let rows = try Row.fetchAll(db, sql: "SELECT media, name FROM former")
            return Dictionary(rows.map { ($0["media"], $0["name"]) }) { first, _ in first }
        }
    }

    func forgetNames(of media: [String]) throws {
        try database.write { db in
            for reference in media { try db.execute(sql: "DELETE FROM former WHERE media = ?", arguments: [reference]) }
        }
    }
}

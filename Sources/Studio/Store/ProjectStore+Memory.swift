// What a chat's talk was about, kept between its turns. Two chats on one project have a memory each: a question that
// was asked in one is not answered in the other.

import GRDB
import Reel

extension ProjectStore {
    /// Chats whose memory is kept; more never talk to one project at once.
    private static let mostChats = 16

    /// Of a chat; one that has not spoken here yet goes on from the last that did.
    func memory(of session: String, chat: String = "") throws -> JSONObject {
        try database.read { db in
            let own = try String.fetchOne(
                db, sql: "SELECT memory FROM chat WHERE session = ? AND chat = ?", arguments: [session, chat])
            let last = "SELECT memory FROM session WHERE id = ?"
            let text = try own ?? String.fetchOne(db, sql: last, arguments: [session])
            return try JSONValue(parsing: text ?? "{}").object ?? JSONObject()
        }
    }

    func remember(_ memory: JSONObject, in session: String, chat: String = "") throws {
        let text = JSONValue.object(memory).text
        try database.write { db in
            try db.execute(sql: "UPDATE session SET memory = ? WHERE id = ?", arguments: [text, session])
            guard !chat.isEmpty else { return }
            try db.execute(
                sql: "INSERT OR REPLACE INTO chat (session, chat, memory) VALUES (?, ?, ?)",
                arguments: [session, chat, text])
            try db.execute(
                sql: """
                    DELETE FROM chat WHERE session = ?1 AND rowid NOT IN
                        (SELECT rowid FROM chat WHERE session = ?1 ORDER BY rowid DESC LIMIT ?2)
                    """, arguments: [session, Self.mostChats])
        }
    }

    /// A question that was open is about another timeline.
    func forgetTalk(in session: String) throws {
        try database.write { db in
            try db.execute(sql: "UPDATE session SET memory = '{}' WHERE id = ?", arguments: [session])
            try db.execute(sql: "DELETE FROM chat WHERE session = ?", arguments: [session])
        }
    }
}

// Who may talk to the studio, and what they may still spend.

import Foundation
import GRDB
import Reel

/// An anonymous user of this studio.
struct Account: Hashable, Sendable {
    var user: String
    var token: String
    /// Unix seconds.
    var expires: Int
}

/// Why a token was not given.
enum AccountRefusal: Error, Hashable, Sendable {
    /// One token per client in 7 days.
    case tooSoon(retryAfterSeconds: Int)
}

/// Tokens and the credits ledger. A value over the database: SQLite orders the writers.
struct AccountStore: Sendable {
    let database: DatabasePool
    /// Whether to answer as the cloud does: one token a week, prices on.
    let isStrict: Bool
    var now: @Sendable () -> Int = { Int(Date().timeIntervalSince1970) }

    static let week = 7 * 86_400
    static let startCredits = 100

    /// A token for a client; the same one again for a client that is known, unless strict.
    func account(forClient client: String) throws -> Account {
        try database.write { db in
            let row = try Row.fetchOne(db, sql: "SELECT * FROM client WHERE client = ?", arguments: [client])
            if let row {
                let (issued, expires) = (row["issued"] as Int, row["expires"] as Int)
                if isStrict, issued + Self.week > now() {
                    throw AccountRefusal.tooSoon(retryAfterSeconds: issued + Self.week - now())
                }
                if !isStrict, expires > now() {
                    return Account(user: row["user"], token: row["token"], expires: expires)
                }
            }
            let user: String = row?["user"] ?? "anon_\(Self.random(16))"
            let account = Account(user: user, token: "nmv_usr_\(Self.random(40))", expires: now() + Self.week)
            try db.execute(
                sql: "INSERT OR REPLACE INTO client (client, user, token, issued, expires) VALUES (?, ?, ?, ?, ?)",
                arguments: [client, user, account.token, now(), account.expires])
            if row == nil { try book(Self.startCredits, "grant", "welcome", for: user, db) }
            return account
        }
    }

    /// The user of a token; `nil` for an unknown or expired one.
    func user(ofToken token: String) throws -> String? {
        try database.read { db in
            try String.fetchOne(
                db, sql: "SELECT user FROM client WHERE token = ? AND expires > ?", arguments: [token, now()])
        }
    }

    // MARK: Credits

    func balance(of user: String) throws -> Credits {
        try database.read { db in
            func sum(_ condition: String) throws -> Int {
                try Int.fetchOne(
                    db, sql: "SELECT COALESCE(SUM(amount), 0) FROM ledger WHERE user = ? AND \(condition)",
                    arguments: [user]) ?? 0
            }
            let frozen = try -sum("kind IN ('reserve', 'release', 'settle-reserve')")
            return Credits(available: try sum("1"), frozen: frozen, total: try sum("kind = 'grant'"))
        }
    }

    /// Sets credits aside; `false` when there are not enough.
    func reserve(_ amount: Int, for user: String, note: String) throws -> Bool {
        try database.write { db in
            let sql = "SELECT COALESCE(SUM(amount), 0) FROM ledger WHERE user = ?"
            guard try Int.fetchOne(db, sql: sql, arguments: [user]) ?? 0 >= amount else { return false }
            try book(-amount, "reserve", note, for: user, db)
            return true
        }
    }

    /// The reserved work was done: the reservation becomes a charge.
    func settle(_ amount: Int, for user: String, note: String) throws {
        try database.write { db in
            try book(amount, "settle-reserve", note, for: user, db)
            try book(-amount, "charge", note, for: user, db)
        }
    }

    /// The reserved work was not done.
    func release(_ amount: Int, for user: String, note: String) throws {
        try database.write { db in try book(amount, "release", note, for: user, db) }
    }

    /// Gives back what was set aside by turns that never ended. Only for a start, when no turn runs yet.
    func releaseUnsettled() throws {
        try database.write { db in
            let rows = try Row.fetchAll(
                db,
                sql: "SELECT user, -SUM(amount) AS frozen FROM ledger "
                    + "WHERE kind IN ('reserve', 'release', 'settle-reserve') GROUP BY user HAVING frozen > 0")
            for row in rows { try book(row["frozen"], "release", "the studio ended", for: row["user"], db) }
        }
    }

    private func book(_ amount: Int, _ kind: String, _ note: String, for user: String, _ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO ledger (user, amount, kind, note, made) VALUES (?, ?, ?, ?, ?)",
            arguments: [user, amount, kind, note, now()])
    }

    private static func random(_ count: Int) -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
        return String((0..<count).map { _ in letters[Int.random(in: letters.indices)] })
    }
}

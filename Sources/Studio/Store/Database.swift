// The studio's database: one SQLite file, WAL, every commit on disk before it is answered.

import Foundation
import GRDB

/// Opens (and migrates) the database of a data folder.
enum StudioDatabase {
    static func open(at path: String) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            // Versions and credits must survive a power cut.
            try db.execute(sql: "PRAGMA synchronous = FULL")
        }
        configuration.busyMode = .timeout(10)
        let pool = try DatabasePool(path: path, configuration: configuration)
        chmod(path, 0o600)  // tokens are in it
        try migrator.migrate(pool)
        return pool
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 projects, versions, media, jobs, credits") { db in
            try db.execute(sql: firstSchema)
        }
        migrator.registerMigration("2 a memory for each chat") { db in
            // The newest row of a chat has the largest rowid.
            try db.execute(
                sql: """
                    CREATE TABLE chat (
                        session TEXT NOT NULL REFERENCES session(id), chat TEXT NOT NULL, memory TEXT NOT NULL,
                        PRIMARY KEY (session, chat));
                    """)
        }
        migrator.registerMigration("3 names of media of deleted projects") { db in
            try db.execute(sql: "CREATE TABLE former (media TEXT PRIMARY KEY, name TEXT NOT NULL)")
        }
        return migrator
    }

    /// Times are Unix seconds. Drafts are whole JSON documents: nothing of a foreign one is lost.
    private static let firstSchema = """
        CREATE TABLE client (
            client TEXT PRIMARY KEY, user TEXT NOT NULL UNIQUE, token TEXT NOT NULL UNIQUE, issued INTEGER NOT NULL,
            expires INTEGER NOT NULL);
        CREATE TABLE session (
            id TEXT PRIMARY KEY, task TEXT NOT NULL, user TEXT NOT NULL, name TEXT NOT NULL, language TEXT NOT NULL,
            head INTEGER, memory TEXT NOT NULL DEFAULT '{}', created INTEGER NOT NULL);
        CREATE TABLE version (
            id INTEGER PRIMARY KEY AUTOINCREMENT, session TEXT NOT NULL REFERENCES session(id), parent INTEGER,
            draft TEXT NOT NULL, words TEXT NOT NULL, author TEXT NOT NULL, made INTEGER NOT NULL);
        CREATE INDEX version_parent ON version(session, parent);
        CREATE TABLE message (
            id INTEGER PRIMARY KEY AUTOINCREMENT, session TEXT NOT NULL REFERENCES session(id), author TEXT NOT NULL,
            words TEXT NOT NULL, said INTEGER NOT NULL);
        CREATE TABLE upload (
            id INTEGER PRIMARY KEY AUTOINCREMENT, session TEXT NOT NULL REFERENCES session(id), name TEXT NOT NULL,
            media TEXT NOT NULL, info TEXT NOT NULL, received INTEGER NOT NULL);
        CREATE TABLE job (
            id TEXT PRIMARY KEY, session TEXT NOT NULL, draft TEXT NOT NULL, output TEXT NOT NULL, status TEXT NOT NULL,
            progress INTEGER NOT NULL DEFAULT 0, error TEXT, path TEXT, facts TEXT NOT NULL DEFAULT '{}',
            created INTEGER NOT NULL, ended INTEGER);
        CREATE TABLE ledger (
            id INTEGER PRIMARY KEY AUTOINCREMENT, user TEXT NOT NULL, amount INTEGER NOT NULL, kind TEXT NOT NULL,
            note TEXT NOT NULL, made INTEGER NOT NULL);
        """
}

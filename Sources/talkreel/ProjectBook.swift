// The projects of a server that this user has worked on: one small file each, so that several chats share them.

import Reel
import Talk
import Wire

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A project as the list shows it.
struct ProjectNote: Hashable, Sendable {
    var session: APISession
    /// A guess, or what the user called it; empty while nothing was said.
    var name: String
    /// Unix time (s).
    var created: Int
    var used: Int
    /// The user chose the name: no title of the video replaces it.
    var isNamed = false
    /// How good a guess the name is; one of an older program counts as a title.
    var guess: ProjectNameStrength?

    /// Four letters that people can type: `7f3a`.
    var shortID: String {
        let digest = session.sessionID.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01b3
        }
        let letters = String(digest, radix: 16).suffix(4)
        return String(repeating: "0", count: 4 - letters.count) + letters
    }
}

/// A folder of `SESSION.json` files.
struct ProjectBook: Sendable {
    let folder: String
    var now: @Sendable () -> Int = { Int(time(nil)) }
    private static let nameLimit = 60

    /// The newest first.
    var notes: [ProjectNote] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var found: [ProjectNote] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(".json"), let note = note(at: "\(folder)/\(name)") { found.append(note) }
        }
        return found.sorted { ($0.used, $0.created, $0.shortID) > ($1.used, $1.created, $1.shortID) }
    }

    /// By its number in the list, its id, the id's beginning, or its name.
    func find(_ word: String) -> ProjectNote? {
        let notes = notes
        if let exact = notes.first(where: { $0.session.sessionID == word || $0.shortID == word.lowercased() }) {
            return exact
        }
        if let number = Int(word) { return notes.indices.contains(number - 1) ? notes[number - 1] : nil }
        let named = notes.filter { $0.name.lowercased() == word.lowercased() }
        if let only = named.first { return only }
        let begun = notes.filter { $0.name.lowercased().hasPrefix(word.lowercased()) || $0.shortID.hasPrefix(word) }
        return begun.count == 1 ? begun[0] : nil
    }

    func note(of session: APISession) -> ProjectNote? { note(at: path(session)) }

    /// Notes that a project is being worked on now.
    @discardableResult
    func touch(_ session: APISession) -> ProjectNote {
        var note = note(of: session) ?? ProjectNote(session: session, name: "", created: now(), used: 0)
        note.used = now()
        write(note)
        return note
    }

    /// What the user calls it: no guess replaces that.
    func rename(_ session: APISession, _ name: String) {
        var note = noteOrNew(session)
        (note.isNamed, note.name) = (true, Self.oneLine(name))
        write(note)
    }

    /// A name until the user gives one. A better guess replaces a worse one, and the video's last title its first.
    func guess(_ name: ProjectName, for session: APISession) {
        var note = noteOrNew(session)
        let isBetter = name.strength == .title || note.name.isEmpty || name.strength > note.guess ?? .title
        guard !note.isNamed, isBetter, !name.words.isEmpty else { return }
        (note.guess, note.name) = (name.strength, Self.oneLine(name.words))
        write(note)
    }

    private func noteOrNew(_ session: APISession) -> ProjectNote {
        note(of: session) ?? ProjectNote(session: session, name: "", created: now(), used: now())
    }

    private static func oneLine(_ name: String) -> String {
        String(name.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(nameLimit))
    }

    /// Takes a project off the list; the server keeps it. `false` when it was not there.
    func forget(_ session: APISession) -> Bool { unlink(path(session)) == 0 }

    private func path(_ session: APISession) -> String { "\(folder)/\(fileName(session.sessionID)).json" }

    private func note(at path: String) -> ProjectNote? {
        guard let bytes = readPrivateFile(path), let json = try? JSONValue(parsing: bytes),  // damaged: not listed
            let session = json["session"]?.string
        else { return nil }
        return ProjectNote(
            session: APISession(taskID: json["task"]?.string ?? "", sessionID: session),
            name: json["name"]?.string ?? "", created: json["created"]?.int ?? 0, used: json["used"]?.int ?? 0,
            isNamed: json["named"]?.bool ?? false,
            guess: json["guess"]?.int.flatMap(ProjectNameStrength.init(rawValue:)))
    }

    private func write(_ note: ProjectNote) {
        var json: JSONObject = [
            "task": .string(note.session.taskID), "session": .string(note.session.sessionID),
            "name": .string(note.name), "created": .int(note.created), "used": .int(note.used),
            "named": .bool(note.isNamed),
        ]
        json["guess"] = note.guess.map { .int($0.rawValue) }
        // A list that cannot be written is only shorter.
        _ = writePrivateFile(path(note.session), JSONValue.object(json).bytes, isExclusive: false)
    }
}

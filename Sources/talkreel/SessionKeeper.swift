// Which session a server was left in, so that the next chat goes on where this one ended.

import Reel
import Wire

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A small file per server: `{"task":…,"session":…}`. Losing it costs nothing but a new session.
struct SessionKeeper {
    private let path: String

    /// Where the notes on this server's projects are.
    let projectFolder: String

    init(folder: String, server: String) {
        path = "\(folder)/session-\(server).json"
        projectFolder = "\(folder)/projects/\(server)"
    }

    var kept: APISession? {
        guard let bytes = readPrivateFile(path), let json = try? JSONValue(parsing: bytes),  // damaged: none
            let session = json["session"]?.string
        else { return nil }
        return APISession(taskID: json["task"]?.string ?? "", sessionID: session)
    }

    func keep(_ session: APISession) {
        let json: JSONValue = ["task": .string(session.taskID), "session": .string(session.sessionID)]
        _ = writePrivateFile(path, json.bytes, isExclusive: false)
    }

    func forget() { unlink(path) }
}

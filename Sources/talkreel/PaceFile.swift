// How long the tools of each server took, in a small file, so that the next chat can say how long is usual.

import Locking
import Reel
import Talk
import Wire

/// `{"<server> <tool>": [milliseconds, …]}`, the newest last. Chats that write at once lose a number, and nothing else.
final class PaceFile: Sendable {
    private let path: String
    /// Of a backend: a tool of one is not that of another.
    private let server: String
    private let known = Lock<JSONObject?>(nil)
    private static let kept = 9
    private static let mostTools = 64
    private static let longestName = 64

    init(path: String, server: String) { (self.path, self.server) = (path, server) }

    var book: PaceBook {
        PaceBook(note: { self.note($0, $1) }, usual: { PaceBook.usual(of: self.seen($0)) })
    }

    private func key(_ tool: String) -> String { "\(server) \(tool.prefix(Self.longestName))" }

    private func read() -> JSONObject {
        guard let bytes = readFile(path, limit: 1 << 16) else { return JSONObject() }
        // Damaged: begun anew.
        return (try? JSONValue(parsing: bytes))?.object ?? JSONObject()
    }

    private func seen(_ tool: String) -> [Duration] {
        let members = known.withLock { known in
            let members = known ?? read()
            known = members
            return members
        }
        return (members[key(tool)]?.array ?? []).compactMap(\.int).map { .milliseconds($0) }
    }

    private func note(_ took: Duration, _ tool: String) {
        let milliseconds = Int(min(took / .milliseconds(1), 1e9))
        known.withLock { known in
            var members = read()
            // A server that invents names does not fill the disk.
            if members.members.count >= Self.mostTools, members[key(tool)] == nil { members = JSONObject() }
            let before = members[key(tool)]?.array ?? []
            members[key(tool)] = .array(before.suffix(Self.kept - 1) + [.int(milliseconds)])
            known = members
            // Where nothing can be written, nothing is promised next time.
            _ = writePrivateFile(path, JSONValue.object(members).bytes, isExclusive: false)
        }
    }
}

// Who we are to a server: client id, token. Kept in private files; never printed.

import Locking
import Reel

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Identity towards one server.
package final class Credentials: Sendable, CustomStringConvertible {
    private struct Known {
        var token: String?
        var userID: String?
    }

    /// The server's name as a part of a file name.
    package let storageName: String
    private let clientIDPath: String
    private let tokenPath: String
    /// A token that the user gave is used as it is and never replaced.
    private let given: String?
    private let known: Lock<Known>

    /// - Parameters:
    ///   - clientIDPath: shared with NemoVideo's own tools; made at first use.
    ///   - tokenFolder: where anonymous tokens are kept, one file a server.
    ///   - server: any name of the server; tokens of one are never sent to another.
    ///   - token: a token given by the user.
    package init(clientIDPath: String, tokenFolder: String, server: String, token: String?) {
        self.clientIDPath = clientIDPath
        storageName = String(server.map { $0.isLetter || $0.isNumber ? $0 : "_" }.suffix(120))
        tokenPath = "\(tokenFolder)/token-\(storageName).json"
        given = token
        known = Lock(Known())
    }

    package var description: String { "credentials (hidden)" }
    package var isGiven: Bool { given != nil }
    /// The id of the anonymous user, when the server told it.
    package var userID: String? { known.withLock { $0.userID } }

    /// The token at hand: the user's, or a kept one that has not expired.
    package var token: String? {
        if let given { return given }
        if let token = known.withLock({ $0.token }) { return token }
        // A damaged file is no token.
        guard let stored = readPrivateFile(tokenPath), let json = try? JSONValue(parsing: stored),
            let token = json["token"]?.string, (json["expires"]?.int ?? 0) > time(nil)
        else { return nil }
        known.withLock {
            $0.token = token
            $0.userID = json["user_id"]?.string
        }
        return token
    }

    /// Keeps an anonymous token for its life; 7 days when the server does not say (seed.txt).
    package func keep(token: String, userID: String?, expires: Int?) {
        known.withLock {
            $0.token = token
            $0.userID = userID
        }
        let end = expires ?? Int(time(nil)) + 7 * 86_400
        let json: JSONValue = [
            "token": .string(token), "user_id": userID.map { .string($0) } ?? .null, "expires": .int(end),
        ]
        // A token that cannot be kept still serves this run.
        _ = writePrivateFile(tokenPath, json.bytes, isExclusive: false)
    }

    package func forgetToken() {
        known.withLock { $0.token = nil }
        unlink(tokenPath)
    }

    /// The id of this installation, at most 64 characters; made once and shared by every process.
    package func clientID() -> String {
        if let kept = readClientID() { return kept }
        let fresh = Self.randomUUID()
        if writePrivateFile(clientIDPath, Array(fresh.utf8), isExclusive: true) { return fresh }
        // Another process was first, or the folder is read-only.
        return readClientID() ?? fresh
    }

    private func readClientID() -> String? {
        guard let bytes = readPrivateFile(clientIDPath) else { return nil }
        let text = String(decoding: bytes, as: UTF8.self).trimmedSpace
        let isPlain = text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        return text.isEmpty || text.count > 64 || !isPlain ? nil : String(text)
    }

    private static func randomUUID() -> String {
        var bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max) }
        bytes[6] = bytes[6] & 0x0F | 0x40
        bytes[8] = bytes[8] & 0x3F | 0x80
        let hex = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let cuts = [0, 8, 12, 16, 20, 32].map { hex.index(hex.startIndex, offsetBy: $0) }
        return zip(cuts, cuts.dropFirst()).map { String(hex[$0..<$1]) }.joined(separator: "-")
    }
}

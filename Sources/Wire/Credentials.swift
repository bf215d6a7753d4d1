// Who we are to a server: client id, token. Kept in private files; never printed.

import Locking
import Reel

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Any name as a part of a file name.
package func fileName(_ name: String) -> String {
    String(name.map { $0.isLetter || $0.isNumber ? $0 : "_" }.suffix(120))
}

/// Identity towards one server.
package final class Credentials: Sendable, CustomStringConvertible {
    private struct Known {
        var token: String?
        var userID: String?
        /// A token on its way: whoever else needs one waits for it, since a client gets one in 7 days.
        var fetching: Task<Result<String, APIError>, Never>?
    }

    /// The server's name as a part of a file name.
    package let storageName: String
    private let clientIDPath: String
    private let tokenPath: String
    private let loginPath: String
    /// A token that the user gave is used as it is and never replaced.
    private let given: String?
    private let known: Lock<Known>
    private let now: @Sendable () -> Int

    /// - Parameters:
    ///   - clientIDPath: shared with NemoVideo's own tools; made at first use.
    ///   - tokenFolder: where tokens are kept, one file a server.
    ///   - server: any name of the server; tokens of one are never sent to another.
    ///   - token: a token given by the user; `nil` = the one of `talkreel login`, if there is one.
    ///   - now: Unix time (s).
    package init(
        clientIDPath: String, tokenFolder: String, server: String, token: String?,
        now: @escaping @Sendable () -> Int = { Int(time(nil)) }
    ) {
        self.clientIDPath = clientIDPath
        storageName = fileName(server)
        tokenPath = "\(tokenFolder)/token-\(storageName).json"
        loginPath = "\(tokenFolder)/login-\(storageName).json"
        given = token.flatMap(Self.cleaned) ?? Self.stored(loginPath)?["token"]?.string.flatMap(Self.cleaned)
        known = Lock(Known())
        self.now = now
    }

    package var description: String { "credentials (hidden)" }
    package var isGiven: Bool { given != nil }
    /// The user's own token; `nil` while only an anonymous one may be had.
    package var ownToken: String? { given }
    /// The id of the anonymous user, when the server told it.
    package var userID: String? { known.withLock { $0.userID } }

    /// A token is one word of printable ASCII; anything else could smuggle header lines. `nil` for what is none.
    package static func cleaned(_ text: String) -> String? {
        let word = text.trimmedSpace
        let isWord = !word.isEmpty && word.utf8.count <= 8192 && word.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        return isWord ? String(word) : nil
    }

    /// Words without the token, should they hold it.
    package func masked(_ words: String) -> String {
        guard let token, words.contains(token) else { return words }
        return words.replacing(token, with: "…")
    }

    private static func stored(_ path: String) -> JSONValue? {
        // A damaged file is no token.
        readPrivateFile(path).flatMap { try? JSONValue(parsing: $0) }
    }

    // MARK: Tokens

    /// The token at hand: the user's, or a kept one that has not expired.
    package var token: String? {
        if let given { return given }
        if let token = known.withLock({ $0.token }) { return token }
        guard let json = Self.stored(tokenPath), let token = json["token"]?.string.flatMap(Self.cleaned),
            (json["expires"]?.int ?? 0) > now()
        else { return nil }
        known.withLock {
            $0.token = token
            $0.userID = json["user_id"]?.string
        }
        return token
    }

    /// Keeps an anonymous token for its life.
    /// - Parameter expires: Unix time (s); 7 days from now when the server does not say (seed.txt).
    package func keep(token: String, userID: String?, expires: Int?) {
        known.withLock {
            $0.token = token
            $0.userID = userID
        }
        let json: JSONValue = [
            "token": .string(token), "user_id": userID.map { .string($0) } ?? .null,
            "expires": .int(expires ?? now() + 7 * 86_400),
        ]
        // A token that cannot be kept still serves this run.
        _ = writePrivateFile(tokenPath, json.bytes, isExclusive: false)
    }

    /// Forgets a token that was refused; another call may have replaced it already.
    package func forget(_ refused: String) {
        let isCurrent = known.withLock { known in
            guard known.token == refused else { return false }
            known.token = nil
            return true
        }
        if isCurrent { unlink(tokenPath) }
    }

    /// Fetches a token once, however many ask for it at the same time.
    func fetched(_ fetch: @escaping @Sendable () async -> Result<String, APIError>) async -> Result<String, APIError> {
        let task = known.withLock { known in
            if let running = known.fetching { return running }
            let started = Task { await fetch() }
            known.fetching = started
            return started
        }
        let result = await task.value
        known.withLock { if $0.fetching == task { $0.fetching = nil } }
        return result
    }

    // MARK: Signing in

    /// Keeps the user's own token for this server. `false` when it cannot be written.
    package func signIn(_ token: String) -> Bool {
        writePrivateFile(loginPath, (["token": .string(token)] as JSONValue).bytes, isExclusive: false)
    }

    /// `false` when nobody was signed in.
    package func signOut() -> Bool { unlink(loginPath) == 0 }

    // MARK: The client's id

    /// The id of this installation, at most 64 characters; made once and shared by every process.
    package func clientID() -> String {
        if let kept = readClientID() { return kept }
        let fresh = Self.randomUUID()
        if writePrivateFile(clientIDPath, Array(fresh.utf8), isExclusive: true) { return fresh }
        // Another process was first, or the folder is read-only.
        return readClientID() ?? fresh
    }

    /// A server that does not take the id gets a new one (400).
    func renewClientID() {
        _ = writePrivateFile(clientIDPath, Array(Self.randomUUID().utf8), isExclusive: false)  // else the old one stays
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

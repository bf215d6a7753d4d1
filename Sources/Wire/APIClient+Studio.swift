// What only a studio answers: the versions of a session, and frames of them.

package import Reel

extension APIClient {
    /// Bytes of one frame: 3840 × 720 pixels of three bytes.
    private static let frameLimit = 8 * 1024 * 1024

    /// The newest versions, oldest first: `number`, `words`, `author`, `made` (Unix seconds), `current`.
    package func versions(of session: String) async throws(APIError) -> [JSONValue] {
        let data = payload(of: try await call(request("GET", versionsPath(session))))
        guard let versions = data["versions"]?.array else {
            throw .server(message: "the answer holds no versions", status: nil)
        }
        return versions
    }

    /// The whole draft of a version.
    package func draft(ofVersion number: Int, of session: String) async throws(APIError) -> JSONValue {
        try draft(in: try await call(request("GET", "\(versionsPath(session))/\(number)")))
    }

    /// Makes a version current by a copy on top. Sent once; the answer is the draft as it is now.
    /// - Parameter seen: the revision that the user has seen; where another one stands it is refused with 409.
    package func restore(
        version number: Int, of session: String, seen: Int? = nil
    ) async throws(APIError) -> JSONValue {
        try draft(in: try await call(request("POST", "\(versionsPath(session))/\(number)").seen(seen)))
    }

    /// The picture at that time, as binary PPM.
    /// - Parameters:
    ///   - height: pixels; the studio makes none below 36 and above 720.
    ///   - version: `nil` = the timeline as it stands.
    package func frame(
        at time: Milliseconds, height: Int, version: Int?, of session: String
    ) async throws(APIError) -> [UInt8] {
        let more = version.map { "&version=\($0)" } ?? ""
        let path = "/api/studio/frame/\(percentEncoded(session))?at=\(time.count)&height=\(height)\(more)"
        return try await picture(at: path, limit: Self.frameLimit)
    }

    /// Binary PPM of at most so many bytes.
    func picture(at path: String, limit: Int) async throws(APIError) -> [UInt8] {
        try await authorized(request("GET", path)) { signed throws(APIError) in
            try await persistently(signed) { () throws(APIError) in try await picture(signed, limit) }
        }
    }

    private func picture(_ request: TransferRequest, _ limit: Int) async throws(APIError) -> [UInt8] {
        let (head, body) = try await fetch(request, limit: limit)
        if let error = APIError(head: head, body: body) { throw error }
        guard body.starts(with: Array("P6".utf8)) else {
            throw .server(message: "the answer is no picture", status: head.status)
        }
        return body
    }

    /// Where a version is drawn another way than an earlier one.
    package func changes(from old: Int, to new: Int, of session: String) async throws(APIError) -> [ChangedStretch] {
        let path = "/api/studio/changes/\(percentEncoded(session))?old=\(old)&new=\(new)"
        guard let changes = payload(of: try await call(request("GET", path)))["changes"]?.array else {
            throw .server(message: "the answer holds no changes", status: nil)
        }
        return changes.compactMap { ChangedStretch(json: $0) }
    }

    private func versionsPath(_ session: String) -> String { "/api/studio/versions/\(percentEncoded(session))" }

    private func draft(in answer: JSONValue) throws(APIError) -> JSONValue {
        guard let draft = payload(of: answer)["draft"], draft.object != nil else {
            throw .server(message: "the answer holds no draft", status: nil)
        }
        return draft
    }
}

extension TransferRequest {
    /// The same, made by someone who has seen that revision of the timeline.
    func seen(_ revision: Int?) -> TransferRequest {
        var request = self
        if let revision { request.headers.append(("X-Talkreel-Seen", String(revision))) }
        return request
    }
}

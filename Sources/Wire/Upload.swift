// Call 5: files from disk as a multipart form, or links as JSON.

package import Reel

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension APIClient {
    /// Uploads files in one request, streamed from disk. Readability and size are checked before a byte is sent.
    /// - Returns: the server's `files` entries.
    package func upload(
        files: [String], session: String, progress: @escaping @Sendable (_ sent: Int, _ total: Int) -> Void
    ) async throws(APIError) -> [JSONValue] {
        for path in files { try checkFile(path) }
        var request = request("POST", uploadPath(session))
        request.limits = .longTransfer
        request.limits.head = .seconds(300)  // the server probes a large file before it answers
        request.uploadProgress = progress
        request.body = .files(
            field: "files",
            parts: files.map { FilePart(path: $0, fileName: String($0.split(separator: "/").last ?? "")) })
        return uploaded(try await call(request))
    }

    /// Lets the server fetch media from links.
    package func upload(links: [String], session: String) async throws(APIError) -> [JSONValue] {
        let body: JSONValue = ["urls": .array(links.map { .string($0) }), "source_type": "url"]
        return uploaded(try await call(request("POST", uploadPath(session), json: body)))
    }

    private func uploadPath(_ session: String) -> String {
        "/api/upload-video/nemo_agent/me/\(percentEncoded(session))"
    }

    private func uploaded(_ answer: JSONValue) -> [JSONValue] {
        answer["data"]?["files"]?.array ?? answer["files"]?.array ?? []
    }

    private func checkFile(_ path: String) throws(APIError) {
        // A pipe without a writer would hold an ordinary open for ever.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .fileUnreadable(path: path) }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
            throw .fileUnreadable(path: path)
        }
        guard Int(facts.st_size) <= MediaKind.sizeLimit else { throw .fileTooLarge(bytes: Int(facts.st_size)) }
    }
}

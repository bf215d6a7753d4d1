// Call 5: a file from disk as a multipart form, or links as JSON.

package import Reel

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension APIClient {
    /// Uploads one file, streamed from disk. Readability, content and size are looked at before a byte is sent.
    /// - Returns: the server's `files` entries.
    package func upload(
        file path: String, session: String, progress: @escaping @Sendable (_ sent: Int, _ total: Int) -> Void
    ) async throws(APIError) -> [JSONValue] {
        let facts = try checked(path)
        var request = request("POST", uploadPath(session))
        request.limits = .longTransfer
        request.limits.head = .seconds(300)  // the server probes a large file before it answers
        request.uploadProgress = progress
        request.body = .files(field: "files", parts: [FilePart(path: path, fileName: facts.name)])
        do throws(APIError) {
            return uploaded(try await call(request))
        } catch {
            // The server says only that it is too large; we know how large.
            guard case .fileTooLarge(nil) = error else { throw error }
            throw .fileTooLarge(bytes: facts.bytes)
        }
    }

    /// Lets the server fetch media from links.
    package func upload(links: [String], session: String) async throws(APIError) -> [JSONValue] {
        let body: JSONValue = ["urls": .array(links.map { .string($0) }), "source_type": "url"]
        var request = request("POST", uploadPath(session), json: body)
        request.limits.head = .seconds(300)  // the server fetches before it answers
        return uploaded(try await call(request))
    }

    private func uploadPath(_ session: String) -> String {
        "/api/upload-video/nemo_agent/me/\(percentEncoded(session))"
    }

    private func uploaded(_ answer: JSONValue) -> [JSONValue] {
        answer["data"]?["files"]?.array ?? answer["files"]?.array ?? []
    }

    private func checked(_ path: String) throws(APIError) -> (name: String, bytes: Int) {
        guard let facts = mediaFile(at: path) else { throw .fileUnreadable(path: path) }
        guard facts.bytes > 0 else { throw .fileEmpty(path: path) }
        guard let format = facts.format else { throw .unsupportedFile(nil) }
        guard facts.bytes <= MediaKind.sizeLimit else { throw .fileTooLarge(bytes: facts.bytes) }
        let name = path.lastPathPart
        // A server that goes by names must not refuse what its content says is fine.
        return (MediaKind(fileName: name) == nil ? "\(name).\(format.rawValue)" : name, facts.bytes)
    }
}

/// Size and content of a regular file that can be read; `nil` for anything else. Never waits: a pipe is no file.
package func mediaFile(at path: String) -> (bytes: Int, format: MediaFormat?, changed: Double)? {
    // A pipe without a writer would hold an ordinary open for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    var head = [UInt8](repeating: 0, count: MediaFormat.headSize)
    let count = pread(descriptor, &head, head.count, 0)
    guard count >= 0 else { return nil }
    let changed = FileSource.modified(facts)
    return (
        Int(facts.st_size), MediaFormat(head: Array(head[..<count])),
        Double(changed.tv_sec) + Double(changed.tv_nsec) / 1e9
    )
}

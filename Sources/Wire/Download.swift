// A finished export → a file: resumed where it stopped, checked, moved into place.

package import Reel

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension APIClient {
    /// Downloads a render. The token goes to the API's own host only.
    package func download(
        _ job: RenderJob, to path: String, progress: @escaping @Sendable (_ received: Int, _ total: Int?) -> Void
    ) async throws(APIError) {
        let own = address.base + "/api/render/proxy/\(percentEncoded(job.id))/download"
        let url = job.outputURL.flatMap { $0.hasPrefix("/") ? address.base + $0 : $0 } ?? own
        let isOwnHost = url.hasPrefix(address.base + "/")
        var request = TransferRequest("GET", isOwnHost ? url : encodedLink(url))
        request.limits = .longTransfer
        if isOwnHost {
            request.unixSocket = address.socketPath
            request = try await authorized(request)
        }
        try await Download(request: request, path: path, progress: progress).run(sleep: sleep)
    }

    /// Spaces and Chinese letters in a link, as some servers write them.
    private func encodedLink(_ url: String) -> String {
        url.utf8.map { $0 > 0x20 && $0 < 0x7F ? String(Unicode.Scalar($0)) : percentByte($0) }.joined()
    }

    private func percentByte(_ byte: UInt8) -> String {
        "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
}

/// One download with its half-made file `<path>.part`.
struct Download {
    let request: TransferRequest
    let path: String
    let progress: @Sendable (Int, Int?) -> Void
    private var part: String { path + ".part" }
    /// Attempts without progress; any progress starts the count again.
    private static let attempts = 5
    /// No film is larger; a length beyond it is a lie.
    private static let sizeLimit = 1 << 42

    /// An error page or an API's error is not to be saved under a film's name.
    private static func isNoFilm(_ type: String?) -> Bool {
        guard let type else { return false }
        return type == "application/json" || type == "text/html"
    }

    init(request: TransferRequest, path: String, progress: @escaping @Sendable (Int, Int?) -> Void) {
        self.request = request
        self.path = path
        self.progress = progress
    }

    func run(sleep: @Sendable (Duration) async -> Void) async throws(APIError) {
        var left = Self.attempts
        var validator: String?
        var have = 0
        while true {
            let before = have
            do throws(APIError) {
                try await attempt(&have, &validator)
                break
            } catch {
                if have > before { left = Self.attempts }
                left -= 1
                guard Self.mayResume(error), left > 0 else {
                    // Nothing of it came: an empty half-made file would only stand in the way of the next try.
                    if have == 0 { unlink(part) }
                    throw error
                }
                await sleep(.seconds(1))
            }
        }
        guard Self.looksWhole(part) else {
            unlink(part)
            throw .damagedDownload
        }
        guard rename(part, path) == 0 else { throw .notWritable(path: path) }
    }

    private static func mayResume(_ error: APIError) -> Bool {
        switch error {
        case .disconnected, .timedOut, .unreachable: true
        case .server(_, let status?): status >= 500
        default: false
        }
    }

    private func attempt(_ have: inout Int, _ validator: inout String?) async throws(APIError) {
        var request = request
        if have > 0, let validator {
            request.headers += [("Range", "bytes=\(have)-"), ("If-Range", validator)]
        }
        var refusal: APIError?
        do throws(TransferFailure) {
            let transfer = try await Transfer.start(request)
            if transfer.head.status >= 400 || Self.isNoFilm(transfer.head.mediaType) {
                refusal = APIError(head: transfer.head, body: try await transfer.body(limit: 1 << 20))
                throw TransferFailure.other(code: max(transfer.head.status, 400), "the server sent no film")
            }
            if transfer.head.status != 206 { have = 0 }
            validator = transfer.head.headers["etag"] ?? transfer.head.headers["last-modified"]
            if let length = transfer.head.contentLength, !(0...Self.sizeLimit).contains(length) {
                throw TransferFailure.tooLarge
            }
            let total = transfer.head.contentLength.map { $0 + have }
            try await receive(transfer, from: &have, total: total)
        } catch {
            if let refusal { throw refusal }
            if case .other(let status, let words) = error, status >= 400 {
                throw .server(message: words, status: status)
            }
            if case .fileUnreadable = error { throw errno == ENOSPC ? .diskFull(path: path) : .notWritable(path: path) }
            throw APIError(error)
        }
    }

    private func receive(_ transfer: Transfer, from have: inout Int, total: Int?) async throws(TransferFailure) {
        let descriptor = open(part, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .fileUnreadable }
        defer { close(descriptor) }
        if let total, !hasRoom(for: total - have, descriptor) {
            errno = ENOSPC
            throw .fileUnreadable
        }
        guard ftruncate(descriptor, off_t(have)) == 0, lseek(descriptor, off_t(have), SEEK_SET) >= 0 else {
            throw .fileUnreadable
        }
        var bytes = transfer.bytes.makeAsyncIterator()
        while let chunk = try await bytes.next(isolation: nil) {
            guard writeAll(chunk, to: descriptor) else { throw .fileUnreadable }
            have += chunk.count
            progress(have, total)
        }
        if let total, have != total { throw .truncated("the file ended early") }
        guard fsync(descriptor) == 0 else { throw .fileUnreadable }
    }

    private func hasRoom(for bytes: Int, _ descriptor: Int32) -> Bool {
        var facts = statvfs()
        guard fstatvfs(descriptor, &facts) == 0 else { return true }
        return Int(clamping: UInt64(facts.f_bavail) * UInt64(facts.f_frsize)) > bytes
    }

    private func writeAll(_ chunk: [UInt8], to descriptor: Int32) -> Bool {
        var rest = chunk[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// An MP4 has its `ftyp` first and a `moov` among its top-level boxes.
    static func looksWhole(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        let size = lseek(descriptor, 0, SEEK_END)
        var at = off_t(0)
        var names: [String] = []
        while at + 8 <= size, names.count < 64 {
            var header = [UInt8](repeating: 0, count: 16)
            guard pread(descriptor, &header, 16, at) >= 8 else { break }
            let name = String(decoding: header[4..<8], as: UTF8.self)
            names.append(name)
            if names.count == 1, name != "ftyp" { return false }
            let short = header[..<4].reduce(0) { $0 << 8 | off_t($1) }
            let long = header[8..<16].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            let length = short == 1 ? off_t(clamping: long) : short
            if length == 0 { break }
            guard length >= 8, length <= size - at else { return false }
            at += length
        }
        return names.contains("moov")
    }
}

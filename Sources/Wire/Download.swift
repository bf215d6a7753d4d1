// A finished export → a file: resumed where it stopped, checked, moved into place.

import Reel

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A downloaded file in its place.
package struct DownloadedFile: Hashable, Sendable {
    package var path: String
    package var bytes: Int
    /// `nil` for what is no MP4.
    package var film: FilmFile?
}

/// One download with its half-made file `<path>.part`, which survives this run.
struct Download {
    let request: TransferRequest
    let path: String
    /// The version that the half-made file is of, from an earlier run.
    let known: DownloadMark?
    let begun: @Sendable (DownloadMark) -> Void
    let progress: @Sendable (Int, Int?) -> Void
    private var part: String { path + ".part" }
    /// Attempts without progress; any progress starts the count again (TRANSPORT.md section 7).
    private static let attempts = 5
    /// No film is larger; a length beyond it is a lie.
    private static let sizeLimit = 1 << 42

    init(
        request: TransferRequest, path: String, known: DownloadMark?, begun: @escaping @Sendable (DownloadMark) -> Void,
        progress: @escaping @Sendable (Int, Int?) -> Void
    ) {
        self.request = request
        self.path = path
        self.known = known
        self.begun = begun
        self.progress = progress
    }

    func run(sleep: @Sendable (Duration) async -> Void) async throws(APIError) -> DownloadedFile {
        var left = Self.attempts
        var version = known
        while true {
            let before = partSize
            do throws(APIError) {
                try await attempt(&version)
                break
            } catch {
                if partSize > before { left = Self.attempts }
                left -= 1
                guard Self.mayResume(error), left > 0 else {
                    // Nothing of it came: an empty half-made file would only stand in the way of the next try.
                    if partSize == 0 { unlink(part) }
                    throw error
                }
                await sleep(.seconds(1))
            }
        }
        return try placed(version)
    }

    private static func mayResume(_ error: APIError) -> Bool {
        switch error {
        case .server(_, let status?): status >= 500
        default: error.isTransport
        }
    }

    private var partSize: Int {
        var facts = stat()
        return stat(part, &facts) == 0 ? Int(facts.st_size) : 0
    }

    // MARK: One attempt

    private func attempt(_ version: inout DownloadMark?) async throws(APIError) {
        var request = request
        let have = version == nil ? 0 : partSize
        if have > 0, let version {
            if have == version.total { return }
            request.headers += [("Range", "bytes=\(have)-"), ("If-Range", version.validator)]
        }
        let transfer = try await started(request)
        let head = transfer.head
        if head.status == 416 { return try settle(head, have, &version) }
        if head.status >= 400 || Self.isNoFilm(head.mediaType) { throw try await refusal(transfer) }
        let start = head.status == 206 ? have : 0
        if head.status == 206, head.rangeStart ?? have != have { throw .server(message: "another range", status: 500) }
        if let length = head.contentLength, !(0...Self.sizeLimit).contains(length) {
            throw .server(message: "the server names an impossible length", status: nil)
        }
        let total = head.contentLength.map { $0 + start }
        version = head.validator.map { DownloadMark(validator: $0, total: total) }
        if let version { begun(version) }
        try await receive(transfer, from: start, total: total)
    }

    private func started(_ request: TransferRequest) async throws(APIError) -> Transfer {
        do throws(TransferFailure) { return try await Transfer.start(request) } catch { throw APIError(error) }
    }

    /// An error page or an API's error is not to be saved under a film's name.
    private static func isNoFilm(_ type: String?) -> Bool { type == "application/json" || type == "text/html" }

    private func refusal(_ transfer: Transfer) async throws(APIError) -> APIError {
        let body: [UInt8]
        do throws(TransferFailure) { body = try await transfer.body(limit: 1 << 20) } catch { throw APIError(error) }
        if [401, 403, 404, 410].contains(transfer.head.status) { return .linkExpired }
        return APIError(head: transfer.head, body: body)
            ?? .server(message: "the server sent no film", status: transfer.head.status)
    }

    /// 416: what is there is the whole file, or it is of no use.
    private func settle(_ head: TransferHead, _ have: Int, _ version: inout DownloadMark?) throws(APIError) {
        let whole = head.headers["content-range"]?.split(separator: "/").last.flatMap { Int($0) }
        if let whole, whole == have { return }
        unlink(part)
        version = nil
        throw .disconnected
    }

    private func receive(_ transfer: Transfer, from start: Int, total: Int?) async throws(APIError) {
        let descriptor = open(part, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Self.writeFailure(errno, path) }
        defer { close(descriptor) }
        if let total, let free = free(on: descriptor), free < total - start {
            throw .diskFull(path: path, wanted: total - start, free: free)
        }
        guard ftruncate(descriptor, off_t(start)) == 0, lseek(descriptor, off_t(start), SEEK_SET) >= 0 else {
            throw Self.writeFailure(errno, path)
        }
        var have = start
        var bytes = transfer.bytes.makeAsyncIterator()
        while let chunk = try await next(&bytes) {
            if let failure = write(chunk, to: descriptor) { throw Self.writeFailure(failure, path) }
            have += chunk.count
            progress(have, total)
        }
        if let total, have != total { throw .disconnected }
        guard fsync(descriptor) == 0 else { throw Self.writeFailure(errno, path) }
    }

    private func next(_ bytes: inout Transfer.Bytes.Iterator) async throws(APIError) -> [UInt8]? {
        do throws(TransferFailure) { return try await bytes.next(isolation: nil) } catch { throw APIError(error) }
    }

    /// Bytes that an ordinary user may still write.
    private func free(on descriptor: Int32) -> Int? {
        var facts = statvfs()
        guard fstatvfs(descriptor, &facts) == 0 else { return nil }
        return Int(clamping: UInt64(facts.f_bavail) * UInt64(facts.f_frsize))
    }

    /// The `errno` of a write that failed.
    private func write(_ chunk: [UInt8], to descriptor: Int32) -> Int32? {
        var rest = chunk[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { writeBytes(descriptor, $0) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return errno }
            rest = rest.dropFirst(count)
        }
        return nil
    }

    private static func writeFailure(_ code: Int32, _ path: String) -> APIError {
        code == ENOSPC || code == EDQUOT ? .diskFull(path: path, wanted: nil, free: nil) : .notWritable(path: path)
    }

    // MARK: The whole file

    private func placed(_ version: DownloadMark?) throws(APIError) -> DownloadedFile {
        let film = FilmFile(path: part)
        let isFilm = [".mp4", ".m4v", ".mov"].contains { path.lowercased().hasSuffix($0) }
        guard film != nil || !isFilm, partSize > 0 else {
            unlink(part)
            throw .damagedDownload
        }
        let bytes = partSize
        return DownloadedFile(path: try moved(), bytes: bytes, film: film)
    }

    /// A link fails where something lies already, a rename would replace it: two chats may want one name.
    private func moved() throws(APIError) -> String {
        var place = path
        for number in 2..<1000 {
            if link(part, place) == 0 {
                unlink(part)
                break
            }
            guard errno == EEXIST else {
                // A file system without links.
                guard access(place, F_OK) != 0, rename(part, place) == 0 else { throw .notWritable(path: place) }
                break
            }
            place = numbered(number)
        }
        syncFolder(of: place)
        return place
    }

    private func numbered(_ number: Int) -> String {
        guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return "\(path)-\(number)" }
        return "\(path[..<dot])-\(number)\(path[dot...])"
    }

    /// A power cut after this leaves the name too.
    private func syncFolder(of file: String) {
        let folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
        let descriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}

private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}

extension TransferHead {
    /// A strong `ETag`, or else the date; a weak tag promises too little to join two halves.
    fileprivate var validator: String? {
        if let tag = headers["etag"], !tag.hasPrefix("W/") { return tag }
        return headers["last-modified"]
    }

    /// `bytes 100-199/1000` → 100.
    fileprivate var rangeStart: Int? {
        headers["content-range"]?.split(separator: " ").last?.split(separator: "-").first.flatMap { Int($0) }
    }
}

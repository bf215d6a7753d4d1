// One libcurl easy handle, set up from a request. Used on the driver thread only.

import CCurl
import Locking

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// An easy handle with everything that must live as long as it. The driver thread owns it.
final class TransferHandle {
    let easy: UnsafeMutableRawPointer
    let state: TransferState
    let limits: TransferLimits
    let started = ContinuousClock.now
    /// When a byte last moved in either direction.
    var lastByte = ContinuousClock.now
    private(set) var hasHead = false
    private var headers: OpaquePointerList
    private let mime: OpaquePointer?
    private let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
    private var status = 0
    private var fields: [String: String] = [:]
    private let followsRedirects: Bool
    private let uploadProgress: (@Sendable (Int, Int) -> Void)?
    private var lastSent = 0
    private var lastReport = ContinuousClock.now - .seconds(1)

    init?(_ request: TransferRequest, state: TransferState) {
        guard let easy = curl_easy_init() else { return nil }
        self.easy = easy
        self.state = state
        limits = request.limits
        uploadProgress = request.uploadProgress
        followsRedirects = request.method == "GET"
        // An empty `Expect:`: waiting for `100 Continue` costs a second on servers that never send it.
        headers = OpaquePointerList(request.headers.map { "\($0.name): \($0.value)" } + ["Expect:"])
        if case .files(let field, let parts) = request.body {
            mime = Self.form(easy, field: field, parts: parts)
        } else {
            mime = nil
        }
        errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        configure(request)
        setCallbacks()
    }

    deinit {
        curl_easy_cleanup(easy)
        if let mime { curl_mime_free(mime) }
        errorText.deallocate()
    }

    var errorDescription: String { String(cString: errorText) }

    private func configure(_ request: TransferRequest) {
        talkreel_set_text(easy, CURLOPT_URL, request.url)
        talkreel_set_long(easy, CURLOPT_NOSIGNAL, 1)
        talkreel_set_text(easy, CURLOPT_PROTOCOLS_STR, "http,https")
        talkreel_set_text(easy, CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
        talkreel_set_long(easy, CURLOPT_FOLLOWLOCATION, followsRedirects ? 1 : 0)
        talkreel_set_long(easy, CURLOPT_MAXREDIRS, 5)
        talkreel_set_long(easy, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
        talkreel_set_long(easy, CURLOPT_TCP_KEEPALIVE, 1)
        talkreel_set_long(easy, CURLOPT_FRESH_CONNECT, request.isIdempotent ? 0 : 1)
        talkreel_set_long(easy, CURLOPT_CONNECTTIMEOUT_MS, request.limits.connect.milliseconds)
        talkreel_set_pointer(easy, CURLOPT_ERRORBUFFER, errorText)
        talkreel_set_list(easy, CURLOPT_HTTPHEADER, headers.first)
        if let authority = getenv("TALKREEL_CA_FILE") { talkreel_set_text(easy, CURLOPT_CAINFO, authority) }
        if let socket = request.unixSocket {
            talkreel_set_text(easy, CURLOPT_UNIX_SOCKET_PATH, socket)
            talkreel_set_text(easy, CURLOPT_NOPROXY, "*")
        }
        setBody(request)
    }

    private func setBody(_ request: TransferRequest) {
        switch request.body {
        case .none where request.method == "POST":
            talkreel_set_long(easy, CURLOPT_POST, 1)
            talkreel_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, 0)
            talkreel_set_text(easy, CURLOPT_COPYPOSTFIELDS, "")
        case .none: if request.method != "GET" { talkreel_set_text(easy, CURLOPT_CUSTOMREQUEST, request.method) }
        case .bytes(let bytes):
            talkreel_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(bytes.count))
            // libcurl copies the bytes at once.
            _ = bytes.withUnsafeBytes { buffer in
                talkreel_set_pointer(
                    easy, CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: buffer.baseAddress))
            }
        case .files: if let mime { talkreel_set_mime(easy, mime) }
        }
    }

    private static func form(_ easy: UnsafeMutableRawPointer, field: String, parts: [FilePart]) -> OpaquePointer? {
        let mime = curl_mime_init(easy)
        for part in parts {
            let entry = curl_mime_addpart(mime)
            curl_mime_name(entry, field)
            curl_mime_filedata(entry, part.path)
            curl_mime_filename(entry, part.fileName)
        }
        return mime
    }

    private func setCallbacks() {
        // `TransferLoop` keeps this object alive until the handle has left the multi handle.
        let context = Unmanaged.passUnretained(self).toOpaque()
        talkreel_set_pointer(easy, CURLOPT_HEADERDATA, context)
        talkreel_set_pointer(easy, CURLOPT_WRITEDATA, context)
        talkreel_set_pointer(easy, CURLOPT_XFERINFODATA, context)
        talkreel_set_data_callback(easy, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
            guard let bytes, let context else { return 0 }
            let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
            Unmanaged<TransferHandle>.fromOpaque(context).takeUnretainedValue().receiveHeader(line)
            return size * count
        }
        talkreel_set_data_callback(easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
            guard let bytes, let context else { return 0 }
            let chunk = UnsafeRawBufferPointer(start: bytes, count: size * count).bindMemory(to: UInt8.self)
            let handle = Unmanaged<TransferHandle>.fromOpaque(context).takeUnretainedValue()
            handle.lastByte = .now
            return handle.state.deliver(chunk) ? size * count : Int(CURL_WRITEFUNC_PAUSE)
        }
        talkreel_set_long(easy, CURLOPT_NOPROGRESS, 0)
        talkreel_set_progress_callback(easy) { context, _, _, total, sent in
            guard let context else { return 1 }
            Unmanaged<TransferHandle>.fromOpaque(context).takeUnretainedValue().note(sent: Int(sent), of: Int(total))
            return 0
        }
    }

    private func note(sent: Int, of total: Int) {
        guard sent != lastSent else { return }
        lastSent = sent
        lastByte = .now
        guard let uploadProgress, sent == total || lastByte - lastReport >= .milliseconds(100) else { return }
        lastReport = lastByte
        uploadProgress(sent, total)
    }

    private func receiveHeader(_ bytes: UnsafeRawBufferPointer) {
        lastByte = .now
        let line = String(decoding: bytes, as: UTF8.self).trimmedSpace
        if line.hasPrefix("HTTP/") {
            fields = [:]
            status = line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        } else if line.isEmpty {
            let isRedirect = followsRedirects && (300..<400).contains(status) && fields["location"] != nil
            guard status >= 200, !isRedirect, !hasHead else { return }
            hasHead = true
            state.deliver(TransferHead(status: status, headers: fields))
        } else if let colon = line.firstIndex(of: ":") {
            let value = String(line[line.index(after: colon)...]).trimmedSpace
            fields[line[..<colon].lowercased()] = String(value)
        }
    }
}

/// A libcurl string list, freed with its owner.
final class OpaquePointerList {
    private(set) var first: UnsafeMutablePointer<curl_slist>?

    init(_ lines: [String]) {
        for line in lines { first = curl_slist_append(first, line) }
    }

    deinit { curl_slist_free_all(first) }
}

extension Duration {
    var milliseconds: Int { Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000) }
}

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
    let url: String
    let state: TransferState
    let limits: TransferLimits
    let clock: TransferClock
    let started: Duration
    /// When a byte last moved in either direction.
    private(set) var lastByte: Duration
    /// Whether the connection stands and the request has begun to be sent.
    private(set) var hasConnected = false
    private(set) var hasHead = false
    private var headers: OpaquePointerList
    private var mime: OpaquePointer?
    private var sources: [FileSource] = []
    private let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
    private var status = 0
    private var fields: [String: String] = [:]
    private let isQuestion: Bool
    /// A redirect whose place is known once libcurl is done with it.
    private var waitsForRedirect = false
    private let uploadProgress: (@Sendable (Int, Int) -> Void)?
    private var lastSent = 0
    private var lastReport: Duration?

    /// - Throws: `.fileUnreadable` for a form's file; `.other` when libcurl has no memory.
    init(_ request: TransferRequest, state: TransferState, clock: TransferClock) throws(TransferFailure) {
        guard let easy = curl_easy_init() else { throw .other(code: 0, "no memory for a transfer") }
        self.easy = easy
        url = request.url
        self.state = state
        self.clock = clock
        limits = request.limits
        started = clock.now()
        lastByte = started
        uploadProgress = request.uploadProgress
        isQuestion = request.method == "GET"
        // An empty `Expect:`: waiting for `100 Continue` costs a second on servers that never send it.
        headers = OpaquePointerList(request.headers.map { "\($0.name): \($0.value)" } + ["Expect:"])
        errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        if case .files(let field, let parts) = request.body { try makeForm(field, parts) }
        configure(request)
        setCallbacks()
    }

    deinit {
        curl_easy_cleanup(easy)
        if let mime { curl_mime_free(mime) }
        errorText.deallocate()
    }

    // MARK: Setting up

    private func configure(_ request: TransferRequest) {
        talkreel_set_text(easy, CURLOPT_URL, request.url)
        talkreel_set_long(easy, CURLOPT_NOSIGNAL, 1)
        talkreel_set_text(easy, CURLOPT_PROTOCOLS_STR, "http,https")
        talkreel_set_long(easy, CURLOPT_FOLLOWLOCATION, 0)  // `Transfer` follows, with less baggage
        talkreel_set_long(easy, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
        talkreel_set_long(easy, CURLOPT_TCP_KEEPALIVE, 1)
        talkreel_set_long(easy, CURLOPT_TCP_KEEPIDLE, 30)
        talkreel_set_long(easy, CURLOPT_TCP_KEEPINTVL, 15)
        talkreel_set_long(easy, CURLOPT_FRESH_CONNECT, request.isIdempotent ? 0 : 1)
        // Our own deadline ends it first. libcurl gives the first of several addresses half of its limit, so a far
        // larger one would leave no time for the second.
        talkreel_set_long(easy, CURLOPT_CONNECTTIMEOUT_MS, request.limits.connect.milliseconds + 2000)
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

    private func makeForm(_ field: String, _ parts: [FilePart]) throws(TransferFailure) {
        let form = curl_mime_init(easy)
        mime = form
        for part in parts {
            guard let source = FileSource(path: part.path) else { throw .fileUnreadable(path: part.path) }
            sources.append(source)
            let entry = curl_mime_addpart(form)
            curl_mime_name(entry, field)
            curl_mime_filename(entry, part.fileName.headerSafe)
            source.attach(to: entry)
        }
    }

    private func setCallbacks() {
        // `TransferLoop` keeps this object alive until the handle has left the multi handle.
        let context = Unmanaged.passUnretained(self).toOpaque()
        for data in [CURLOPT_HEADERDATA, CURLOPT_WRITEDATA, CURLOPT_XFERINFODATA, CURLOPT_PREREQDATA] {
            talkreel_set_pointer(easy, data, context)
        }
        talkreel_set_request_callback(easy) { context, _, _, _, _ in
            if let context { TransferHandle.at(context).noteConnected() }
            return 0
        }
        talkreel_set_data_callback(easy, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
            guard let bytes, let context else { return 0 }
            TransferHandle.at(context).receiveHeader(UnsafeRawBufferPointer(start: bytes, count: size * count))
            return size * count
        }
        talkreel_set_data_callback(easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
            guard let bytes, let context else { return 0 }
            let chunk = UnsafeRawBufferPointer(start: bytes, count: size * count).bindMemory(to: UInt8.self)
            return TransferHandle.at(context).receive(chunk) ? size * count : Int(CURL_WRITEFUNC_PAUSE)
        }
        talkreel_set_long(easy, CURLOPT_NOPROGRESS, 0)
        talkreel_set_progress_callback(easy) { context, _, _, total, sent in
            if let context { TransferHandle.at(context).note(sent: Int(sent), of: Int(total)) }
            return 0
        }
    }

    private static func at(_ context: UnsafeMutableRawPointer) -> TransferHandle {
        Unmanaged<TransferHandle>.fromOpaque(context).takeUnretainedValue()
    }

    // MARK: What happens

    private func noteConnected() {
        hasConnected = true
        lastByte = clock.now()
    }

    func noteUnpaused() { lastByte = clock.now() }

    private func note(sent: Int, of total: Int) {
        guard sent != lastSent else { return }
        lastSent = sent
        lastByte = clock.now()
        let isDue = lastReport.map { lastByte - $0 >= .milliseconds(100) } ?? true
        guard let uploadProgress, sent == total || isDue else { return }
        lastReport = lastByte
        uploadProgress(sent, total)
    }

    private func receive(_ chunk: UnsafeBufferPointer<UInt8>) -> Bool {
        lastByte = clock.now()
        return waitsForRedirect || state.deliver(chunk)
    }

    private func receiveHeader(_ bytes: UnsafeRawBufferPointer) {
        lastByte = clock.now()
        let line = String(decoding: bytes, as: UTF8.self).trimmedSpace
        if line.hasPrefix("HTTP/") {
            fields = [:]
            status = line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        } else if line.isEmpty {
            // 100 Continue, and a proxy's answer to CONNECT, are not the answer.
            guard status >= 200, hasConnected, !hasHead else { return }
            hasHead = true
            waitsForRedirect = isQuestion && isRedirect
            if !waitsForRedirect { state.deliver(TransferHead(status: status, headers: fields)) }
        } else if let colon = line.firstIndex(of: ":") {
            let value = String(line[line.index(after: colon)...]).trimmedSpace
            fields[line[..<colon].lowercased()] = String(value)
        }
    }

    private var isRedirect: Bool { [301, 302, 303, 307, 308].contains(status) && fields["location"] != nil }

    // MARK: The end

    /// What libcurl's result means for the one who waits.
    func outcome(_ code: CURLcode) -> Result<Void, TransferFailure> {
        if let failure = sources.lazy.compactMap(\.failure).first { return .failure(failure) }
        guard code == CURLE_OK else { return .failure(TransferFailure(code: code, facts)) }
        if waitsForRedirect {
            var head = TransferHead(status: status, headers: fields)
            head.redirect = talkreel_get_text(easy, CURLINFO_REDIRECT_URL).map { String(cString: $0) }
            state.deliver(head)
        }
        return .success(())
    }

    private var facts: FailureFacts {
        let origin = URLOrigin(url)
        return FailureFacts(
            text: String(cString: errorText), host: origin?.host ?? url, address: origin?.authority ?? url,
            hasConnected: hasConnected, proxyStatus: talkreel_get_long(easy, CURLINFO_HTTP_CONNECTCODE),
            systemError: Int32(truncatingIfNeeded: talkreel_get_long(easy, CURLINFO_OS_ERRNO)))
    }

    /// The nearest of the transfer's own deadlines: time left, and what passing it means.
    func deadline(at now: Duration) -> (left: Duration, failure: TransferFailure) {
        let total = limits.total - (now - started)
        let next: (left: Duration, failure: TransferFailure)
        if !hasConnected {
            next = (limits.connect - (now - started), .connectTimeout)
        } else if !hasHead {
            next = (limits.head - (now - lastByte), .headTimeout)
        } else if state.isPaused || limits.idleStart == .whenArmed && !state.isIdleArmed {
            return (total, .totalTimeout)
        } else {
            next = (limits.idle - (now - lastByte), .idleTimeout)
        }
        return next.left < total ? next : (total, .totalTimeout)
    }
}

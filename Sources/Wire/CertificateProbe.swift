// Who signed a refused certificate: a second handshake that sends nothing, so that people can be told a name.

import CCurl

/// One handshake with verification off, closed as soon as the chain has been seen. No request, no header, no token goes
/// over it, and its result only serves the sentence: it is no way around a refused certificate.
final class CertificateProbe {
    let easy: UnsafeMutableRawPointer
    let state: TransferState
    /// What is told when the name cannot be found.
    private let refused: TransferFailure

    /// OpenSSL's verify results that mean "signed by somebody unknown".
    private static let unknownAuthority = [2, 18, 19, 20, 21]

    /// `nil` when the trouble is another one: expired, another host, or no file of authorities.
    init?(after handle: TransferHandle, _ failure: TransferFailure) {
        guard case .certificate = failure,
            Self.unknownAuthority.contains(talkreel_get_long(handle.easy, CURLINFO_SSL_VERIFYRESULT)),
            let easy = curl_easy_init()
        else { return nil }
        self.easy = easy
        state = handle.state
        refused = failure
        talkreel_set_text(easy, CURLOPT_URL, handle.url)
        talkreel_set_long(easy, CURLOPT_CONNECT_ONLY, 1)
        talkreel_set_long(easy, CURLOPT_SSL_VERIFYPEER, 0)
        talkreel_set_long(easy, CURLOPT_SSL_VERIFYHOST, 0)
        talkreel_set_long(easy, CURLOPT_CERTINFO, 1)
        talkreel_set_long(easy, CURLOPT_NOSIGNAL, 1)
        talkreel_set_long(easy, CURLOPT_TIMEOUT_MS, 5000)
        talkreel_set_text(easy, CURLOPT_PROTOCOLS_STR, "https")
    }

    deinit { curl_easy_cleanup(easy) }

    var failure: TransferFailure {
        guard case .certificate(let host, _, let why) = refused else { return refused }
        return .certificate(host: host, authority: issuer, why: why)
    }

    private var issuer: String? {
        var entry = talkreel_get_last_certificate(easy)
        while let field = entry?.pointee {
            let line = field.data.map { String(cString: $0) } ?? ""
            if line.hasPrefix("Issuer:") { return Self.name(in: line.dropFirst(7)) }
            entry = UnsafePointer(field.next)
        }
        return nil
    }

    /// `C = DE, O = Corp, CN = Corp Root` → `Corp Root`; without a common name the organisation.
    static func name(in fields: some StringProtocol) -> String? {
        let pairs = fields.split(separator: ",").compactMap { part -> (String, String)? in
            let sides = part.split(separator: "=", maxSplits: 1)
            guard sides.count == 2 else { return nil }
            return (String(String(sides[0]).trimmedSpace), String(String(sides[1]).trimmedSpace))
        }
        return (pairs.last { $0.0 == "CN" } ?? pairs.last { $0.0 == "O" })?.1
    }
}

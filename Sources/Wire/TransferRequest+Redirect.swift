// Following a GET to another place: only what belongs there goes along.

/// Scheme, host and port of an address, folded for comparison.
struct URLOrigin: Hashable {
    var scheme: String
    /// Host and port as written, without a user's name.
    var authority: String

    /// `nil` for anything but http and https.
    init?(_ url: String) {
        guard let mark = url.firstRange(of: "://") else { return nil }
        scheme = url[..<mark.lowerBound].lowercased()
        guard scheme == "http" || scheme == "https" else { return nil }
        let rest = url[mark.upperBound...].prefix { !"/?#".contains($0) }
        let place = rest.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        guard !place.isEmpty else { return nil }
        let usual = scheme == "http" ? ":80" : ":443"
        authority = place.lowercased()
        if authority.hasSuffix(usual) { authority.removeLast(usual.count) }
    }

    var host: String {
        if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") { return String(authority[...end]) }
        return authority.split(separator: ":").first.map(String.init) ?? authority
    }
}

extension TransferRequest {
    /// More hops lead nowhere.
    static let redirectLimit = 5

    /// The same question at the place that an answer points to. Another origin gets no token, no client id, no
    /// attribution: only what says which bytes are wanted.
    /// - Throws: `.redirected` for a place that is not http or https, or less safe than this one.
    func redirected(to place: String) throws(TransferFailure) -> TransferRequest {
        guard let target = URLOrigin(place), let own = URLOrigin(url), target.scheme == "https" || own.scheme == "http"
        else { throw .redirected(to: String(place.prefix(200))) }
        var next = self
        next.url = place
        if target != own {
            let plain: Set<String> = ["accept", "range", "if-range"]
            next.headers = headers.filter { plain.contains($0.name.lowercased()) }
            next.unixSocket = nil
        }
        return next
    }
}

// Small things that a transfer hands to libcurl.

import CCurl

/// A libcurl string list, freed with its owner.
final class OpaquePointerList {
    private(set) var first: UnsafeMutablePointer<curl_slist>?

    init(_ lines: [String]) {
        for line in lines { first = curl_slist_append(first, line) }
    }

    deinit { curl_slist_free_all(first) }
}

extension String {
    /// A file's name inside a header: no line of its own, no end of its quotes.
    var headerSafe: String {
        let kept = unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F || $0 == "\"" ? "_" : $0 }
        var text = ""
        text.unicodeScalars.append(contentsOf: kept)
        return text
    }
}

extension Duration {
    var milliseconds: Int { Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000) }
}

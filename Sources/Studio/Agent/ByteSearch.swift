// Words in a message, looked for byte by byte. Swift's own search compares grapheme clusters, and took half of the time of
// understanding a sentence: hundreds of phrases are looked for in each.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension String {
    /// Whether the words stand in it as they are written; no other spelling of the same characters.
    func contains(_ words: String) -> Bool {
        let isThere = utf8.withContiguousStorageIfAvailable { text -> Bool? in
            words.utf8.withContiguousStorageIfAvailable { Self.holds(text, $0) }
        }
        return (isThere ?? nil) ?? (firstRange(of: words) != nil)
    }

    private static func holds(_ text: UnsafeBufferPointer<UInt8>, _ words: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = words.first, let wanted = words.baseAddress else { return true }
        guard var start = text.baseAddress, text.count >= words.count else { return false }
        let last = start + (text.count - words.count)
        while start <= last, let found = memchr(start, Int32(first), last - start + 1) {
            if memcmp(found, wanted, words.count) == 0 { return true }
            start = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) + 1
        }
        return false
    }
}

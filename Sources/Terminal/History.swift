// What was typed before: one JSON object a line, appended in one write, so that several chats share the file.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The history file and what of it is known.
package struct History {
    private let path: String?
    private var isLoaded = false
    package private(set) var entries: [String] = []
    /// Newest entries kept in memory.
    package static let limit = 1000
    /// Only the file's end is read.
    private static let readLimit: off_t = 1 << 20
    /// A longer text is remembered in this chat only.
    private static let textLimit = 65_536

    package init(path: String?) { self.path = path }

    /// Reads the newest entries, the first time only: the first prompt does not wait for it. A file that is not there
    /// or damaged gives what can be read.
    package mutating func loadOnce() {
        guard !isLoaded else { return }
        isLoaded = true
        guard let path, let bytes = Self.end(of: path) else { return }
        let lines = bytes.split(separator: UInt8(ascii: "\n")).suffix(Self.limit)
        entries = lines.compactMap { HistoryLine.text(in: $0) } + entries
    }

    private static func end(of path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        let size = lseek(descriptor, 0, SEEK_END)
        guard size > 0, lseek(descriptor, max(0, size - readLimit), SEEK_SET) >= 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: Int(min(size, readLimit)))
        let count = read(descriptor, &bytes, bytes.count)
        return count > 0 ? Array(bytes[..<count]) : nil
    }

    /// Keeps a line; the same one twice in a row is kept once.
    package mutating func append(_ text: String) {
        guard text.contains(where: { !$0.isWhitespace }), entries.last != text else { return }
        entries.append(text)
        if entries.count > Self.limit { entries.removeFirst() }
        guard let path, text.utf8.count <= Self.textLimit else { return }
        makeFolders(of: path)
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let line = HistoryLine.bytes(of: text, at: time(nil))
        // A full disk loses history, nothing else.
        _ = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    }

    private func makeFolders(of file: String) {
        for (index, byte) in file.utf8.enumerated() where byte == UInt8(ascii: "/") && index > 0 {
            mkdir(String(decoding: file.utf8.prefix(index), as: UTF8.self), 0o700)
        }
    }
}

/// One line of the file: `{"t":unixSeconds,"text":"..."}`.
enum HistoryLine {
    private static let opening = Array("\"text\":\"".utf8)
    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")

    static func bytes(of text: String, at seconds: Int) -> [UInt8] {
        var out = Array("{\"t\":\(seconds),\"text\":\"".utf8)
        for byte in text.utf8 {
            switch byte {
            case quote, backslash: out += [backslash, byte]
            case UInt8(ascii: "\n"): out += [backslash, UInt8(ascii: "n")]
            case UInt8(ascii: "\t"): out += [backslash, UInt8(ascii: "t")]
            default: if byte >= 0x20 { out.append(byte) }
            }
        }
        return out + Array("\"}\n".utf8)
    }

    /// The text; `nil` for a line that is cut or not ours.
    static func text(in line: ArraySlice<UInt8>) -> String? {
        guard let start = line.firstRange(of: opening)?.upperBound else { return nil }
        var out: [UInt8] = []
        var isEscaped = false
        for byte in line[start...] {
            if isEscaped {
                out.append(unescaped(byte))
                isEscaped = false
            } else if byte == quote {
                return String(decoding: out, as: UTF8.self)
            } else if byte == backslash {
                isEscaped = true
            } else {
                out.append(byte)
            }
        }
        return nil
    }

    private static func unescaped(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "n"): UInt8(ascii: "\n")
        case UInt8(ascii: "t"): UInt8(ascii: "\t")
        default: byte
        }
    }
}

// Small things about files that several commands need.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// `~` is the home folder, other paths start where the program does.
func absolutePath(_ path: String, _ home: String) -> String {
    if path == "~" || path.hasPrefix("~/") { return home + path.dropFirst() }
    return path.hasPrefix("/") ? path : "\(currentFolder())/\(path)"
}

func currentFolder() -> String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
}

/// The first `limit` bytes of a file; `nil` when it cannot be read.
func readFile(_ path: String, limit: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < limit {
        let count = read(descriptor, &chunk, min(chunk.count, limit - bytes.count))
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { return nil }
        if count == 0 { break }
        bytes += chunk[..<count]
    }
    return bytes
}

/// Why a file could not be written.
enum WriteRefusal: Error { case exists, failed }

/// Writes a new file; one that is there is not replaced.
func writeNewFile(_ path: String, _ bytes: [UInt8]) throws(WriteRefusal) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw errno == EEXIST ? .exists : .failed }
    defer { close(descriptor) }
    guard bytes.withUnsafeBytes({ write(descriptor, $0.baseAddress, $0.count) }) == bytes.count else {
        unlink(path)
        throw .failed
    }
}

/// A path without the quotes or backslashes of a shell.
func unquoted(_ text: String) -> String {
    var text = text
    for quote in ["'", "\""] where text.count >= 2 && text.hasPrefix(quote) && text.hasSuffix(quote) {
        text = String(text.dropFirst().dropLast())
    }
    return text.replacing("\\ ", with: " ")
}

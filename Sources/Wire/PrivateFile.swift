// Small files that only their owner may read.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A small file's bytes; `nil` when it cannot be read. At most 64 KiB: larger is not ours.
package func readPrivateFile(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &buffer, buffer.count)
    return count >= 0 ? Array(buffer[..<count]) : nil
}

/// Writes a file of mode 0600 under a temporary name and moves it into place, making its folders (0700).
/// - Parameter isExclusive: `true` = only when nobody else has written it yet.
/// - Returns: whether it was written.
package func writePrivateFile(_ path: String, _ bytes: [UInt8], isExclusive: Bool) -> Bool {
    makeFolders(of: path)
    let temporary = "\(path).\(getpid()).new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    let isWhole = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) } == bytes.count
    fsync(descriptor)
    close(descriptor)
    defer { unlink(temporary) }
    guard isWhole else { return false }
    return isExclusive ? link(temporary, path) == 0 : rename(temporary, path) == 0
}

/// Makes the folders above a file, for their owner alone (0700); those that are there stay as they are.
package func makeFolders(of file: String) {
    var built = file.hasPrefix("/") ? "" : "."
    for part in file.split(separator: "/").dropLast() {
        built += "/" + part
        mkdir(built, 0o700)
    }
}

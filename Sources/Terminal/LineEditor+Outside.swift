// The draft in the user's own editor: written to a private file, read back when the editor ends.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension LineEditor {
    /// Runs VISUAL, EDITOR or vi on the draft. The draft stays as it is when the editor fails.
    func editOutside() -> Int32? {
        let text = Draft.string(folds.expanded(draft.text)[...])
        guard let path = temporaryFile(holding: text) else {
            screen.ring()
            return nil
        }
        defer { unlink(path) }
        var status: Int32 = -1
        lendTerminal { status = runEditor(on: path) }
        guard status == 0, let edited = contents(of: path) else {
            screen.ring()
            return nil
        }
        staged = Draft.acceptable(sanitized(edited).unicodeScalars)
        return EditorCommand.replace.rawValue
    }
}

/// A new file that only its owner can read.
private func temporaryFile(holding text: String) -> String? {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array("\(folder)/talkreel-XXXXXX.txt".utf8CString)
    let descriptor = mkstemps(&name, 4)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let bytes = Array(text.utf8)
    guard bytes.withUnsafeBytes({ write(descriptor, $0.baseAddress, $0.count) }) == bytes.count else {
        unlink(path)
        return nil
    }
    return path
}

/// The shell splits what EDITOR says (`code --wait`); the path goes to it as an argument.
private func runEditor(on path: String) -> Int32 {
    let script = "exec ${VISUAL:-${EDITOR:-vi}} \"$1\""
    let arguments = ["/bin/sh", "-c", script, "talkreel", path]
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var attributes = noSpawnAttributes()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    takeOrdinarySignals(&attributes)
    var child = pid_t()
    guard posix_spawn(&child, "/bin/sh", nil, &attributes, words, environ) == 0 else { return -1 }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { if errno != EINTR { return -1 } }
    return status
}

/// The file's text without the newline that editors put at its end.
private func contents(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= Draft.limit * 4 {
        let count = read(descriptor, &chunk, chunk.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { break }
        bytes += chunk[..<count]
    }
    let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
}

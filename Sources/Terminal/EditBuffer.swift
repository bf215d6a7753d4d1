// The door to libedit and to the terminal device: the only file that calls C. Pointers do not leave it.

import CEditLine

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The terminal on standard input and output.
package enum TerminalDevice {
    /// Characters are UTF-8 whatever LANG says.
    static func useUTF8() { talkreel_use_utf8_locale() }

    /// Where signals arrive as bytes, their numbers; zero bytes are wakes.
    static func openSignals() -> Int32? {
        let descriptor = talkreel_signal_pipe()
        return descriptor >= 0 ? descriptor : nil
    }

    static func wake() { talkreel_wake() }

    /// 80 × 24 where standard output is no terminal.
    package static var size: (columns: Int, rows: Int) {
        var (columns, rows): (Int32, Int32) = (80, 24)
        talkreel_terminal_size(1, &columns, &rows)
        return (Int(columns), Int(rows))
    }
}

/// libedit's editor: the draft's buffer, the key dispatch and the terminal's modes. Closing gives the modes back.
struct EditBuffer: ~Copyable {
    private let editor: OpaquePointer

    /// Asks `owner` for characters and gives it its commands; the owner must outlive this value.
    /// `nil` when libedit cannot start. From here on also an exit or a crash gives the terminal's modes back.
    init?(owner: LineEditor) {
        talkreel_guard_terminal()
        // Unretained: the owner keeps this value, not the other way round.
        let context = Unmanaged.passUnretained(owner).toOpaque()
        guard let editor = talkreel_editor_open(context, readCharacter, runCommand) else { return nil }
        self.editor = editor
    }

    deinit {
        talkreel_editor_close(editor)
        talkreel_release_terminal()
    }

    /// Edits until the owner gives no more characters.
    borrowing func run() { talkreel_editor_run(editor) }

    borrowing func setRaw() { talkreel_editor_raw(editor, 1) }
    borrowing func setCooked() { talkreel_editor_raw(editor, 0) }

    var draft: Draft {
        var (pointer, cursor): (UnsafePointer<wchar_t>?, Int) = (nil, 0)
        let count = talkreel_editor_line(editor, &pointer, &cursor)
        let scalars = UnsafeBufferPointer(start: pointer, count: pointer == nil ? 0 : count)
        return Draft(
            text: scalars.map { Unicode.Scalar(UInt32(truncatingIfNeeded: $0)) ?? "\u{FFFD}" }, cursor: cursor)
    }

    borrowing func move(by count: Int) { talkreel_editor_move(editor, Int32(clamping: count)) }

    borrowing func deleteBefore(_ count: Int) {
        if count > 0 { talkreel_editor_delete_before(editor, Int32(clamping: count)) }
    }

    /// libedit's buffer grows in steps: a long text goes in pieces.
    borrowing func insert(_ text: some Collection<Unicode.Scalar>) {
        let characters = text.map { wchar_t(truncatingIfNeeded: $0.value) }
        for start in stride(from: 0, to: characters.count, by: 256) {
            talkreel_editor_insert(editor, characters[start..<min(start + 256, characters.count)] + [0])
        }
    }
}

private func readCharacter(_ context: UnsafeMutableRawPointer?, _ out: UnsafeMutablePointer<wchar_t>?) -> Int32 {
    guard let context, let out else { return 0 }
    guard let code = Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue().read() else { return 0 }
    out.pointee = wchar_t(truncatingIfNeeded: code)
    return 1
}

private func runCommand(_ context: UnsafeMutableRawPointer?, _ code: Int32) -> UInt8 {
    guard let context, let command = EditorCommand(rawValue: code) else { return UInt8(CC_NORM) }
    Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue().run(command)
    return UInt8(CC_NORM)
}

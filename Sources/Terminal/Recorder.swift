// A recording of the terminal as asciicast v2 (docs.asciinema.org): a header, then one line an event.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Writes what the screen is sent, with its times. Lives on the input thread.
final class Recorder {
    private let descriptor: Int32
    private let start = ContinuousClock.now

    /// A new file; `nil` when it is there already or cannot be written.
    init?(path: String, columns: Int, rows: Int) {
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return nil }
        let term = getenv("TERM").map { String(cString: $0) } ?? ""
        let head = "{\"version\":2,\"width\":\(columns),\"height\":\(rows),\"timestamp\":\(time(nil)),"
        write(head + "\"title\":\"Talkreel\",\"env\":{\"TERM\":\(Self.quoted(term))}}\n")
    }

    deinit { close(descriptor) }

    func note(_ output: String) { event("o", output) }
    func noteSize(columns: Int, rows: Int) { event("r", "\(columns)x\(rows)") }

    private func event(_ kind: String, _ text: String) {
        let millis = Int((ContinuousClock.now - start) / .milliseconds(1))
        let fraction = String(millis % 1000 + 1000).dropFirst()
        write("[\(millis / 1000).\(fraction),\"\(kind)\",\(Self.quoted(text))]\n")
    }

    /// A full disk costs the recording, nothing else.
    private func write(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { writeBytes(descriptor, $0) }
    }

    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            default:
                if scalar.value < 0x20 || scalar.value == 0x7F {
                    out += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
                } else {
                    out.unicodeScalars.append(scalar)
                }
            }
        }
        return out + "\""
    }
}

private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}

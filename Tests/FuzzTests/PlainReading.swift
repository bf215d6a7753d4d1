// The WHATWG text on event streams, read out as slowly and plainly as it is written; the judge of the parser.

import Wire

struct PlainReading {
    var events: [SSEEvent] = []
    var lastID = ""
    var retry: Int?
    private var data = ""
    private var name = ""
    private var idBuffer = ""

    /// "Decode as UTF-8", then lines, then fields. An unfinished last line and block are discarded.
    init(_ bytes: [UInt8]) {
        var scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        var line = ""
        var at = 0
        while at < scalars.count {
            let scalar = scalars[at]
            at += 1
            guard scalar == "\r" || scalar == "\n" else {
                line.unicodeScalars.append(scalar)
                continue
            }
            if scalar == "\r", at < scalars.count, scalars[at] == "\n" { at += 1 }
            process(line)
            line = ""
        }
    }

    private mutating func process(_ line: String) {
        let scalars = Array(line.unicodeScalars)
        if scalars.isEmpty { return dispatch() }
        guard let colon = scalars.firstIndex(of: ":") else { return field(line, "") }
        if colon == 0 { return }
        var value = Array(scalars[(colon + 1)...])
        if value.first == " " { value.removeFirst() }
        field(Self.text(Array(scalars[..<colon])), Self.text(value))
    }

    private mutating func field(_ field: String, _ value: String) {
        switch Array(field.utf8) {
        case Array("event".utf8): name = value
        case Array("data".utf8): data += value + "\n"
        case Array("id".utf8): if !value.unicodeScalars.contains("\0") { idBuffer = value }
        case Array("retry".utf8):
            let isDigits = !value.isEmpty && value.unicodeScalars.allSatisfy { ("0"..."9").contains($0) }
            if isDigits, let number = Int(value) { retry = number }
        default: break
        }
    }

    private mutating func dispatch() {
        lastID = idBuffer
        defer { (data, name) = ("", "") }
        guard !data.isEmpty else { return }
        let text = Self.text(Array(data.unicodeScalars.dropLast()))
        events.append(SSEEvent(name: name.isEmpty ? "message" : name, data: text, id: lastID))
    }

    private static func text(_ scalars: [Unicode.Scalar]) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        return text
    }
}

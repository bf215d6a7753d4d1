// JSONValue → compact UTF-8 on one line, fit for an event stream or a line of a log.

extension JSONValue {
    /// Compact JSON. U+2028 and U+2029 are escaped, so that no reader takes them for a line's end.
    package var text: String {
        var out = ""
        write(into: &out)
        return out
    }

    package var bytes: [UInt8] { Array(text.utf8) }

    private func write(into out: inout String) {
        switch self {
        case .null: out += "null"
        case .bool(let flag): out += flag ? "true" : "false"
        case .number(let digits): out += digits
        case .string(let text): Self.write(text, into: &out)
        case .array(let items):
            out += "["
            for (index, item) in items.enumerated() {
                if index > 0 { out += "," }
                item.write(into: &out)
            }
            out += "]"
        case .object(let object): Self.write(object, into: &out)
        }
    }

    private static func write(_ object: JSONObject, into out: inout String) {
        out += "{"
        for (index, member) in object.members.enumerated() {
            if index > 0 { out += "," }
            write(member.key, into: &out)
            out += ":"
            member.value.write(into: &out)
        }
        out += "}"
    }

    private static func write(_ text: String, into out: inout String) {
        out += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            case "\u{2028}", "\u{2029}", "\u{0}"..<"\u{20}", "\u{7F}":
                let hex = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: out.unicodeScalars.append(scalar)
            }
        }
        out += "\""
    }
}

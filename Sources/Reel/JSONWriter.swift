// JSONValue → compact UTF-8 on one line, fit for an event stream or a line of a log.

extension JSONValue {
    /// Compact JSON. U+2028 and U+2029 are escaped, so that no reader takes them for a line's end.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package var bytes: [UInt8] {
        var out: [UInt8] = []
        write(into: &out)
        return out
    }

    private func write(into out: inout [UInt8]) {
        switch self {
        case .null: out += "null".utf8
        case .bool(let flag): out += (flag ? "true" : "false").utf8
        case .number(let digits): out += digits.utf8
        case .string(let text): Self.write(text, into: &out)
        case .array(let items):
            out.append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { out.append(UInt8(ascii: ",")) }
                item.write(into: &out)
            }
            out.append(UInt8(ascii: "]"))
        case .object(let object): Self.write(object, into: &out)
        }
    }

    private static func write(_ object: JSONObject, into out: inout [UInt8]) {
        out.append(UInt8(ascii: "{"))
        for (index, member) in object.members.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            write(member.key, into: &out)
            out.append(UInt8(ascii: ":"))
            member.value.write(into: &out)
        }
        out.append(UInt8(ascii: "}"))
    }

    /// What needs no escape is copied in one go.
    private static func write(_ text: String, into out: inout [UInt8]) {
        var text = text
        out.append(UInt8(ascii: "\""))
        text.withUTF8 { units in
            var start = 0
            for at in units.indices {
                guard let escape = escape(at, in: units) else { continue }
                out += units[start..<at]
                out += escape.utf8
                start = at + (units[at] == 0xE2 ? 3 : 1)
            }
            out += units[start...]
        }
        out.append(UInt8(ascii: "\""))
    }

    /// How the character that begins here must be written; `nil` when as it is.
    private static func escape(_ at: Int, in units: UnsafeBufferPointer<UInt8>) -> String? {
        let unit = units[at]
        if unit > 0x22, unit != 0x5C, unit != 0x7F, unit != 0xE2 { return nil }
        switch unit {
        case 0x22: return "\\\""
        case 0x5C: return "\\\\"
        case 0x0A: return "\\n"
        case 0x0D: return "\\r"
        case 0x09: return "\\t"
        case 0..<0x20, 0x7F: return "\\u00" + (unit < 0x10 ? "0" : "") + String(unit, radix: 16)
        case 0xE2:
            guard at + 2 < units.count, units[at + 1] == 0x80, units[at + 2] & 0xFE == 0xA8 else { return nil }
            return units[at + 2] == 0xA8 ? "\\u2028" : "\\u2029"
        default: return nil
        }
    }
}

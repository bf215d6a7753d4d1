// The readable line of an error answer, in any of its shapes; raw JSON and markup never reach people.

package import Reel

package enum APIErrorText {
    /// Looks at `message`, `error`, `detail`, `reason` (PROTOCOL.md section 3, "error text").
    package static func find(in json: JSONValue) -> String? {
        for key in ["message", "error", "detail", "reason"] {
            guard let value = json[key] else { continue }
            if let text = words(of: value) { return forPeople(text) }
            // FastAPI: a list of {loc, msg, type}.
            let listed = (value.array ?? []).compactMap(words(of:))
            if !listed.isEmpty { return forPeople(listed.joined(separator: "; ")) }
        }
        return nil
    }

    private static func words(of value: JSONValue) -> String? {
        let found = [value, value["message"], value["msg"], value["detail"]].lazy.compactMap { $0?.string }
        return found.first { !$0.isBlank }
    }

    /// One readable line of an error answer's body: JSON in any shape, a page's title, or short plain text.
    package static func find(inBody body: [UInt8]) -> String? {
        if let json = try? JSONValue(parsing: body) {  // plain text is no failure here
            return find(in: json) ?? json.string.flatMap(firstLine)
        }
        return firstLine(of: String(decoding: body.prefix(2000), as: UTF8.self))
    }

    private static func firstLine(of text: String) -> String? {
        let lines = text.split(whereSeparator: \.isNewline).lazy.map(\.trimmedSpace)
        guard let line = lines.first(where: { !$0.isEmpty }) else { return nil }
        switch line.first {
        case "<": return title(of: text)
        case "{", "[":
            guard let json = try? JSONValue(parsing: Array(line.utf8)) else { return nil }  // broken: not for people
            return find(in: json)
        default: return forPeople(String(line.prefix(300)))
        }
    }

    /// `502 Bad Gateway` of a gateway's page.
    private static func title(of page: String) -> String? {
        let bytes = Array(page.utf8)
        guard let name = place(of: "<title", in: bytes, from: 0), let open = place(of: ">", in: bytes, from: name),
            let end = place(of: "</", in: bytes, from: open)
        else { return nil }
        let words = String(decoding: bytes[(open + 1)..<end], as: UTF8.self).split(whereSeparator: \.isWhitespace)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// Where the word begins, whatever the case of its ASCII letters.
    private static func place(of word: String, in bytes: [UInt8], from start: Int) -> Int? {
        let wanted = Array(word.utf8)
        guard bytes.count >= start + wanted.count else { return nil }
        return (start...(bytes.count - wanted.count)).first { place in
            zip(wanted, bytes[place...]).allSatisfy { $0 == ((0x41...0x5A).contains($1) ? $1 | 0x20 : $1) }
        }
    }

    /// `RuntimeError: no frames` → `no frames`: the class of a Python exception says nothing to people.
    package static func forPeople(_ text: String) -> String {
        guard let colon = text.firstIndex(of: ":") else { return text }
        let name = text[..<colon]
        let isClass = name.hasSuffix("Error") || name.hasSuffix("Exception")
        guard isClass, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" }) else { return text }
        let rest = text[text.index(after: colon)...].trimmedSpace
        return rest.isEmpty ? String(name) : forPeople(String(rest))
    }
}

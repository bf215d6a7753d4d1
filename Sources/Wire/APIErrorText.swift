// The readable line of an error answer, in any of its shapes; raw JSON never reaches people.

package import Reel

package enum APIErrorText {
    /// Looks at `message`, `error`, `detail`, `reason` (PROTOCOL.md section 3, "error text").
    package static func find(in json: JSONValue) -> String? {
        for key in ["message", "error", "detail", "reason"] {
            guard let value = json[key] else { continue }
            if let text = value.string, !text.isEmpty { return forPeople(text) }
            if let text = value["message"]?.string ?? value["msg"]?.string { return forPeople(text) }
            // FastAPI: a list of {loc, msg, type}.
            let listed = (value.array ?? []).compactMap { $0["msg"]?.string ?? $0.string }
            if !listed.isEmpty { return forPeople(listed.joined(separator: "; ")) }
        }
        return nil
    }

    /// One readable line of an error answer's body: JSON in any shape, or short plain text.
    package static func find(inBody body: [UInt8]) -> String? {
        if let json = try? JSONValue(parsing: body) { return find(in: json) }  // plain text is no failure here
        let text = String(decoding: body.prefix(300), as: UTF8.self)
        let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        return line.isEmpty || line.hasPrefix("<") ? nil : forPeople(line)
    }

    /// `RuntimeError: no frames` → `no frames`: the class of a Python exception says nothing to people.
    package static func forPeople(_ text: String) -> String {
        guard let colon = text.firstIndex(of: ":") else { return text }
        let name = text[..<colon]
        let isClass = name.hasSuffix("Error") || name.hasSuffix("Exception")
        guard isClass, name.allSatisfy({ $0.isLetter || $0 == "." || $0 == "_" }) else { return text }
        let rest = String(text[text.index(after: colon)...]).trimmedSpace
        return rest.isEmpty ? text : String(rest)
    }
}

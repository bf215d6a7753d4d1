// A sentence → what stands in the places of its template: for words that come in one language and are wanted in another.

/// The values of the `{name}` places of a template, in their order; `nil` when the line is another sentence.
package func templateValues(in line: some StringProtocol, by template: String) -> [(name: String, value: String)]? {
    var (rest, form) = (String(line)[...], template[...])
    var found: [(String, String)] = []
    while let open = form.firstIndex(of: "{"), let close = form[open...].firstIndex(of: "}") {
        let before = form[..<open]
        guard rest.hasPrefix(before) else { return nil }
        rest = rest.dropFirst(before.count)
        let name = String(form[form.index(after: open)..<close])
        form = form[form.index(after: close)...]
        guard let end = end(of: rest, before: form) else { return nil }
        found.append((name, String(rest[..<end])))
        rest = rest[end...]
    }
    return rest == form ? found : nil
}

/// Where a value ends: before what follows it in the sentence, which for the last value is the sentence's end.
private func end(of rest: Substring, before form: Substring) -> String.Index? {
    guard form.contains("{") else {
        return rest.hasSuffix(form) ? rest.index(rest.endIndex, offsetBy: -form.count) : nil
    }
    return rest.firstRange(of: form.prefix { $0 != "{" })?.lowerBound
}

/// A template with its places filled.
package func filledTemplate(_ template: String, _ values: [(name: String, value: String)]) -> String {
    values.reduce(template) { $0.replacing("{\($1.name)}", with: $1.value) }
}

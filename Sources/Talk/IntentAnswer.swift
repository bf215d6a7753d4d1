// What `talkreel route` prints for a line: the steps as JSON (EXPLAIN.md).

package import Reel

/// The answer to one input line, in which `\n` stands for a line end and `\\` for a backslash.
package func routeAnswer(to line: String, router: IntentRouter) -> JSONValue {
    let utterance = unescapedLine(line)
    return ["text": .string(utterance), "steps": .array(router.route(utterance).map(\.json))]
}

/// `\n` → line end, `\\` → backslash; any other backslash stays, so that a pasted path may be given as it is.
private func unescapedLine(_ line: String) -> String {
    var out = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in line.unicodeScalars {
        switch (isEscaped, scalar) {
        case (false, "\\"):
            isEscaped = true
            continue
        case (true, "n"): out.append("\n")
        case (true, "\\"): out.append("\\")
        case (true, _): out.append(contentsOf: ["\\", scalar])
        case (false, _): out.append(scalar)
        }
        isEscaped = false
    }
    if isEscaped { out.append("\\") }
    return String(out)
}

extension Intent {
    fileprivate var json: JSONValue {
        switch self {
        case .export(let options):
            var members: JSONObject = ["route": "export"]
            members["format"] = options.format.map { .string($0) }
            members["resolution"] = options.resolution.map { .string($0) }
            members["preset"] = options.preset.map { .string($0) }
            members["max_bytes"] = options.maxBytes.map { .int($0) }
            return .object(members)
        case .credits: return ["route": "credits"]
        case .status: return ["route": "status"]
        case .upload(let items): return ["route": "upload", "items": .array(items.map(\.json))]
        case .say(let text): return ["route": "chat", "text": .string(text)]
        }
    }
}

extension UploadItem {
    fileprivate var json: JSONValue {
        switch self {
        case .file(let path): .string(path)
        case .url(let url): .string(url)
        }
    }
}

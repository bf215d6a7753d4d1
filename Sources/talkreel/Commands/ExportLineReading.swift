// What follows `/export`: words that the router knows, and the two flags that it does not, in any order.

import Talk

struct ExportLineReading: Hashable {
    /// As they would be said: "export 720p max 25MB".
    let words: String
    /// As typed, quotes and all.
    let path: String?

    /// `nil` when a flag has no value, or a size is none.
    init?(_ argument: String) {
        let parts = argument.components(splitBy: "--max-size")
        var (rest, limit) = (parts[0], "")
        if parts.count > 1 {
            let values = parts[1].split(separator: " ").map(String.init)
            // "25MB" or "25 MB".
            guard let count = [2, 1].first(where: { ByteSize(values.prefix($0).joined(separator: " ")) != nil }) else {
                return nil
            }
            limit = " max " + values.prefix(count).joined(separator: " ")
            rest += " " + values.dropFirst(count).joined(separator: " ")
        }
        let halves = rest.components(splitBy: "--to")
        path = halves.count > 1 ? halves[1].trimmedSubstring : nil
        guard path != "" else { return nil }
        words = "export \(halves[0].trimmedSubstring)".trimmedSubstring + limit
    }
}

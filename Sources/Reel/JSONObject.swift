// The members of a JSON object, in the order they were written.

/// An ordered JSON object. A key that came twice keeps its last value and its first place.
package struct JSONObject: Hashable, Sendable {
    package private(set) var keys: [String] = []
    private var values: [String: JSONValue] = [:]

    package init() {}

    package init(_ members: [(String, JSONValue)]) {
        for (key, value) in members { self[key] = value }
    }

    package var isEmpty: Bool { keys.isEmpty }
    package var count: Int { keys.count }

    /// Members in order.
    package var members: [(key: String, value: JSONValue)] {
        keys.map { ($0, values[$0] ?? .null) }
    }

    /// Setting `nil` removes the member.
    package subscript(key: String) -> JSONValue? {
        get { values[key] }
        set {
            switch (values[key], newValue) {
            case (nil, .some(let added)):
                keys.append(key)
                values[key] = added
            case (.some, .some(let changed)):
                values[key] = changed
            case (.some, nil):
                values[key] = nil
                keys.removeAll { $0 == key }
            case (nil, nil): break
            }
        }
    }

    /// The member, taken out of the object: what is left are the members nobody decoded.
    package mutating func take(_ key: String) -> JSONValue? {
        defer { self[key] = nil }
        return self[key]
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, JSONValue)...) { self.init(elements) }
}

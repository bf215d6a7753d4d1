// The members of a JSON object, in the order they were written.

/// An ordered JSON object. A key that came twice keeps its last value and its first place.
package struct JSONObject: Sendable {
    /// Members in order.
    package private(set) var members: [(key: String, value: JSONValue)] = []
    /// Places by key, only for a great many members: comparing a few keys is quicker than hashing one.
    private var places: [String: Int]?
    private static let fewMembers = 16

    package init() {}

    package init(_ members: [(String, JSONValue)]) {
        for (key, value) in members { self[key] = value }
    }

    package var isEmpty: Bool { members.isEmpty }
    package var count: Int { members.count }
    package var keys: [String] { members.map(\.key) }

    /// Setting `nil` removes the member.
    package subscript(key: String) -> JSONValue? {
        get { place(of: key).map { members[$0].value } }
        set {
            switch (place(of: key), newValue) {
            case (nil, .some(let added)): append(key, added)
            case (.some(let place), .some(let changed)): members[place].value = changed
            case (.some(let place), nil):
                members.remove(at: place)
                index()
            case (nil, nil): break
            }
        }
    }

    /// The member, taken out of the object: what is left are the members nobody decoded.
    package mutating func take(_ key: String) -> JSONValue? {
        defer { self[key] = nil }
        return self[key]
    }

    private func place(of key: String) -> Int? {
        if let places { return places[key] }
        return members.firstIndex { $0.key == key }
    }

    private mutating func append(_ key: String, _ value: JSONValue) {
        places?[key] = members.count
        members.append((key, value))
        if places == nil { index() }
    }

    private mutating func index() {
        places = nil
        guard members.count > Self.fewMembers else { return }
        places = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1.key, $0) })
    }
}

extension JSONObject: Hashable {
    package static func == (left: JSONObject, right: JSONObject) -> Bool {
        left.members.elementsEqual(right.members) { $0 == $1 }
    }

    package func hash(into hasher: inout Hasher) {
        for (key, value) in members {
            hasher.combine(key)
            hasher.combine(value)
        }
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, JSONValue)...) { self.init(elements) }
}

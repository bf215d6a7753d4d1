// A JSON value that survives a round trip: keys keep their order, numbers keep their digits.

/// One JSON value (RFC 8259). Numbers stay text, so that what a server sent goes back as it came.
package enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// The number as written, for example `1`, `0.35`, `1e3`.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)
}

extension JSONValue {
    package var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    package var bool: Bool? {
        if case .bool(let flag) = self { flag } else { nil }
    }

    package var double: Double? {
        if case .number(let digits) = self { Double(digits) } else { nil }
    }

    /// The number as a whole one; a fraction is cut off towards zero. `nil` when it does not fit.
    package var int: Int? {
        guard case .number(let digits) = self else { return nil }
        if let exact = Int(digits) { return exact }
        return Double(digits).flatMap { Int(exactly: $0.rounded(.towardZero)) }
    }

    package var array: [JSONValue]? {
        if case .array(let items) = self { items } else { nil }
    }

    package var object: JSONObject? {
        if case .object(let members) = self { members } else { nil }
    }

    package var isNull: Bool { self == .null }

    /// The member of an object; `nil` for any other value or an absent key.
    package subscript(key: String) -> JSONValue? { object?[key] }

    /// The element of an array; `nil` for any other value or an index outside it.
    package subscript(index: Int) -> JSONValue? {
        guard case .array(let items) = self, items.indices.contains(index) else { return nil }
        return items[index]
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
    ExpressibleByNilLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int) { self = .int(value) }
    package init(floatLiteral value: Double) { self = .double(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    package init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(JSONObject(elements)) }
    package init(nilLiteral: ()) { self = .null }

    package static func int(_ value: Int) -> JSONValue { .number(String(value)) }

    /// A number without a needless fraction: `1`, not `1.0`. A value that JSON cannot hold becomes null.
    package static func double(_ value: Double) -> JSONValue {
        guard value.isFinite else { return .null }
        if let whole = Int(exactly: value) { return .number(String(whole)) }
        return .number(String(value))
    }
}

// A stretch of a film whose picture an edit made another one: where it was, and where it is.

package struct ChangedStretch: Hashable, Sendable {
    package var before: Range<Milliseconds>
    package var after: Range<Milliseconds>

    package init(before: Range<Milliseconds>, after: Range<Milliseconds>) {
        self.before = before
        self.after = after
    }

    /// `{"before":[0,3000],"after":[0,3000]}`, in milliseconds; `nil` for anything else.
    package init?(json: JSONValue) {
        guard let before = Self.range(json["before"]), let after = Self.range(json["after"]) else { return nil }
        self.init(before: before, after: after)
    }

    package var json: JSONValue { ["before": Self.json(before), "after": Self.json(after)] }

    private static func range(_ json: JSONValue?) -> Range<Milliseconds>? {
        guard let edges = json?.array, edges.count == 2, let first = edges[0].int, let last = edges[1].int,
            0 <= first, first <= last
        else { return nil }
        return Milliseconds(first)..<Milliseconds(last)
    }

    private static func json(_ range: Range<Milliseconds>) -> JSONValue {
        [.int(range.lowerBound.count), .int(range.upperBound.count)]
    }
}

extension Range<Milliseconds> {
    package var middle: Milliseconds { Milliseconds((lowerBound.count + upperBound.count) / 2) }
}

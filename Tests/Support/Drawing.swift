// What the fuzz draws from its seeded numbers, and how much of it.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension Seeded {
    /// Cases are numbered from zero: their streams of numbers must not overlap.
    package init(case number: Int) { self.init(UInt64(truncatingIfNeeded: number) &* 0xD134_2543_DE82_EF95) }

    package mutating func below(_ limit: Int) -> Int { Int(truncatingIfNeeded: next() >> 33) % limit }
    package mutating func one<Element>(of items: [Element]) -> Element { items[below(items.count)] }
}

/// `make fuzz` sets this: every case instead of those that fit into a test run.
package let isFuzzFull = getenv("TALKREEL_FUZZ").map { String(cString: $0) == "full" } ?? false

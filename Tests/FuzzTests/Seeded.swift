// Numbers that look random and are the same in every run (SplitMix64).

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

struct Seeded: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0xD134_2543_DE82_EF95 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int(truncatingIfNeeded: next() >> 33) % limit }
    mutating func one<Element>(of items: [Element]) -> Element { items[below(items.count)] }
}

/// `make fuzz` sets this: every case instead of those that fit into a test run.
let isFull = getenv("TALKREEL_FUZZ").map { String(cString: $0) == "full" } ?? false

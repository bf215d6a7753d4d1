// Arithmetic for row loops: no floor, no branch, no trap, so that the compiler makes vector code of it.

/// The nearest whole number, for |x| < 2²². Adding 1.5·2²³ leaves no room for a fraction.
@inline(__always) func nearest(_ x: Float) -> Float { (x + 12_582_912) - 12_582_912 }

/// The fraction of x, 0…1.
@inline(__always) func fraction(_ x: Float) -> Float { x - nearest(x - 0.5) }

/// The whole part of x as an index that wraps at a power of two (`mask` + 1). Never traps, whatever x is.
@inline(__always) func wrapped(_ x: Float, _ mask: Int) -> Int {
    Int((x - 0.5 + 12_582_912).bitPattern & 0x3F_FFFF) & mask
}

/// Sine of x turns (x = 1 is a full circle), within 0.001.
@inline(__always) func wave(_ turns: Float) -> Float {
    let x = turns - nearest(turns)
    let y = 8 * x - 16 * x * abs(x)
    return y * (0.775 + 0.225 * abs(y))
}

@inline(__always) func clamped(_ x: Float) -> Float { max(0, min(1, x)) }

/// 0 below `low`, 1 above `high`, a smooth step between them. `low` may be above `high`.
@inline(__always) func step(_ low: Float, _ high: Float, _ x: Float) -> Float {
    let t = clamped((x - low) / (high - low))
    return t * t * (3 - 2 * t)
}

@inline(__always) func mix(_ a: Float, _ b: Float, _ t: Float) -> Float { a + (b - a) * t }

/// About e^(−x) for x ≥ 0.
@inline(__always) func decay(_ x: Float) -> Float {
    1 / (1 + x * (1 + x * (0.5 + x * (0.1667 + x * 0.05))))
}

/// A number 0…1 that is always the same for the same three.
func hashed(_ a: Int, _ b: Int, _ seed: UInt64) -> Float {
    var chance = Chance(seed: seed &+ UInt64(bitPattern: Int64(a &* 73_856_093 ^ b &* 19_349_663)))
    return chance.unit()
}

/// Repeatable chance (SplitMix64).
struct Chance: Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func bits() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// 0 ..< 1
    mutating func unit() -> Float { Float(bits() >> 40) / 16_777_216 }

    mutating func within(_ low: Float, _ high: Float) -> Float { low + (high - low) * unit() }

    mutating func below(_ count: Int) -> Int { Int(bits() % UInt64(max(1, count))) }
}

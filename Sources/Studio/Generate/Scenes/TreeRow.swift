// One row of a forest, painted once: far rows are conifers pale with mist, the two nearest are dark trunks.

enum TreeRow {
    static func layer(row: Int, stage: Stage, light: ForestLight) -> Layer {
        let layer = Layer(stage: stage, nearness: [0.10, 0.18, 0.30, 0.46, 0.75, 1][row])
        var chance = Chance(seed: stage.seed &+ UInt64(row) &* 131)
        let near = [0.22, 0.40, 0.60, 0.80, 0.94, 1][row] as Float
        let h = Float(stage.height)
        let mist = light.mistLow.mixed(light.mistHigh, 0.35)
        let body = mist.mixed(light.tree, near)
        let ground = Skyline(cells: 256, peaks: 4, octaves: 4, ridged: 0, seed: stage.seed &+ UInt64(row) &* 977)
        let line = [0.66, 0.70, 0.75, 0.81, 0.88, 0.95][row] as Float
        paintGround(
            layer, line: line, hills: ground, body: body, snow: light.snow * (0.5 + 0.4 * near), mist: light.mistHigh)
        var x: Float = -0.1 * h
        while x < Float(layer.width) + 0.1 * h {
            if row < 4 {
                let tall = h * chance.within(0.22, 0.42) * (0.75 + 0.42 * Float(row))
                let foot = h * (line + 0.03)
                let tone = chance.within(0.82, 1.2)
                let tree = Conifer(
                    x: x, foot: foot, height: tall, tint: body * tone, snow: light.snow, seed: chance.bits())
                tree.paint(on: layer, mist: light.mistHigh)
                x += tall * chance.within(0.10, 0.34)
            } else {
                trunk(
                    on: layer, x: x, wide: h * chance.within(0.014, 0.036) * (row == 5 ? 1.9 : 1), body: body,
                    chance: &chance)
                x += h * chance.within(0.14, 0.55) * (row == 5 ? 1.7 : 1)
            }
        }
        return layer
    }

    private static func paintGround(
        _ layer: Layer, line: Float, hills: Skyline, body: Tint, snow: Float, mist: Tint
    ) {
        let h = Float(layer.height)
        let white = mist * 1.1
        for x in 0..<layer.width {
            let edge = h * (line - 0.045 * hills(Float(x) / h * 70))
            for y in max(0, Int(edge))..<max(0, Int(edge), layer.height) {
                let deep = (Float(y) - edge) / h
                let tint = body.mixed(white, snow * decay(deep * 3)) * (1.1 - 0.5 * min(1, deep * 3))
                layer.paint(x, y, tint, clamped(Float(y) - edge + 0.5))
            }
        }
    }

    /// A trunk that leans a little, with bark and a few broken branches.
    private static func trunk(on layer: Layer, x: Float, wide: Float, body: Tint, chance: inout Chance) {
        let h = Float(layer.height)
        let lean = chance.within(-0.045, 0.045)
        let bow = chance.within(-0.012, 0.012)
        let seed = chance.bits()
        func centre(_ y: Float) -> Float { x + lean * (h - y) + bow * h * wave(y / h * 0.6) }
        for y in 0..<layer.height {
            let v = Float(y) / h
            let flare = 1 + 0.9 * step(0.84, 1.0, v) * step(0.84, 1.0, v)
            let half = wide * 0.5 * (0.74 + 0.30 * v) * flare
            let middle = centre(Float(y))
            for column in Int(middle - half - 1)...Int(middle + half + 1) {
                let across = (Float(column) - middle) / half
                let bark = hashed(column / 2, y / 9, seed)
                let lit = 0.75 + 0.55 * bark * bark + max(0, -across) * 0.5
                layer.paint(column, y, body * lit, clamped((1 - abs(across)) * half + 0.5))
            }
        }
        for _ in 0..<5 {
            let y = chance.within(0.05, 0.72) * h
            branch(
                on: layer, from: (centre(y), y), length: wide * chance.within(1.2, 5),
                side: chance.unit() < 0.5 ? -1 : 1,
                thick: wide * 0.12, tint: body)
        }
    }

    private static func branch(
        on layer: Layer, from start: (Float, Float), length: Float, side: Float, thick: Float, tint: Tint
    ) {
        let steps = max(2, Int(length))
        for i in 0..<steps {
            let t = Float(i) / Float(steps)
            let x = start.0 + side * t * length
            let y = start.1 - t * length * 0.35 + t * t * length * 0.30
            let half = max(0.5, thick * (1 - t))
            for row in Int(y - half)...Int(y + half) { layer.paint(Int(x), row, tint, 0.85) }
        }
    }
}

/// A conifer: tiers of drooping boughs, ragged at their edges.
struct Conifer {
    var x: Float
    var foot: Float
    var height: Float
    var tint: Tint
    var snow: Float
    var seed: UInt64

    func paint(on layer: Layer, mist: Tint) {
        let top = foot - height
        let tiers: Float = 9 + 4 * hashed(1, 1, seed)
        let grain = max(2, Int(height / 70))
        let spread = 0.15 + 0.06 * hashed(2, 2, seed)
        for y in max(0, Int(top))..<max(0, Int(top), min(layer.height, Int(foot))) {
            let t = (Float(y) - top) / height
            let tier = fraction(t * tiers)
            let index = Int(t * tiers)
            let ragged = 0.74 + 0.40 * hashed(index, y / grain, seed)
            let reach = height * spread * (0.05 + t) * (0.58 + 0.42 * tier) * ragged
            let left = reach * (0.8 + 0.4 * hashed(index, 3, seed))
            let right = reach * (0.8 + 0.4 * hashed(index, 4, seed))
            // Mist rises from the ground: the foot of a tree is paler.
            let body = tint.mixed(mist, 0.22 * t * t).mixed(
                mist * 1.15, snow * (1 - tier) * (1 - tier) * (0.35 + 0.4 * hashed(index, 9, seed)))
            for column in Int(x - left - 1)...Int(x + right + 1) {
                let d = Float(column) - x
                let inside = d < 0 ? left + d : right - d
                layer.paint(column, y, body * (1.02 - 0.14 * d / max(1, d < 0 ? left : right)), clamped(inside + 0.5))
            }
        }
    }
}

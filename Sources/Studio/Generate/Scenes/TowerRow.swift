// One row of towers: silhouettes with windows, painted once, and the few lights in it that change.

struct TowerRow: Sendable {
    let layer: Layer
    private var beacons: [(x: Float, y: Float, phase: Float)] = []
    private var blinking: [(x: Int, y: Int, width: Int, height: Int, tint: Tint, phase: Float)] = []
    private let depth: Int

    /// Depth 0 is the far row.
    init(stage: Stage, depth: Int, seed: UInt64) {
        self.depth = depth
        layer = Layer(stage: stage, nearness: [0.2, 0.5, 1][depth])
        var chance = Chance(seed: seed)
        let h = Float(stage.height)
        let widths: (Float, Float) = [(0.035, 0.085), (0.065, 0.13), (0.11, 0.20)][depth]
        let tops: (Float, Float) = [(0.20, 0.48), (0.16, 0.44), (0.05, 0.40)][depth]
        var x: Float = -0.02 * h
        while x < Float(layer.width) {
            let width = chance.within(widths.0, widths.1) * h
            let tall = chance.unit()
            let top = mix(tops.1, tops.0, tall * tall) * h * 1.25 + (depth == 2 ? 0.16 * h : 0)
            build(from: Int(x), width: max(3, Int(width)), top: Int(top), stage: stage, chance: &chance)
            x += width * (depth == 2 ? chance.within(1.0, 1.5) : chance.within(0.92, 1.12))
        }
        layer.bloom(radius: max(1, Int(h * 0.012)), strength: 0.9, above: 0.30)
        layer.bloom(radius: max(1, Int(h * 0.035)), strength: 0.30, above: 0.35)
    }

    private mutating func build(from x: Int, width: Int, top: Int, stage: Stage, chance: inout Chance) {
        let ground = min(stage.height - 1, Int(Float(stage.height) * CityScene.ground))
        guard top < ground else { return }
        let haze = Tint(0.115, 0.060, 0.110)
        let dark = Tint(0.012, 0.012, 0.024)
        let far: Float = [0.85, 0.42, 0.08][depth]
        let shade = chance.within(0.8, 1.25)
        let setback = chance.unit() < 0.45 ? Int(Float(ground - top) * chance.within(0.1, 0.3)) : 0
        for y in top..<ground {
            let inset = y < top + setback ? width / 5 : 0
            let low = Float(y - top) / Float(max(1, ground - top))
            let body = dark.mixed(haze, clamped(far * (0.65 + 0.5 * low))) * shade
            for column in (x + inset)..<max(x + inset + 1, x + width - inset) {
                let side = Float(column - x) / Float(width)
                layer.paint(column, y, body * (0.82 + 0.36 * side))
            }
        }
        windows(from: x, width: width, top: top, setback: setback, ground: ground, chance: &chance)
        guard chance.unit() < 0.4 else { return }
        let mast = max(2, Int(Float(stage.height) * chance.within(0.02, 0.07)))
        for y in max(0, top - mast)..<max(1, top) { layer.paint(x + width / 2, y, dark.mixed(haze, far * 0.7), 0.8) }
        beacons.append((Float(x + width / 2), Float(top - mast), chance.unit()))
    }

    private mutating func windows(
        from x: Int, width: Int, top: Int, setback: Int, ground: Int, chance: inout Chance
    ) {
        let unit = Float(layer.height) / 720
        let cell = max(2, Int([4.4, 6.6, 10.0][depth] * unit * chance.within(0.85, 1.3)))
        let floor = max(3, Int(Float(cell) * chance.within(1.1, 1.5)))
        let pane = (max(1, cell * 6 / 10), max(1, floor * 5 / 10))
        let share = chance.within(0.18, 0.55)
        let strength: Float = [0.40, 0.80, 1.0][depth]
        let ribbon = chance.unit() < 0.25
        for (line, y) in stride(from: top + floor, to: ground - floor, by: floor).enumerated() {
            let inset = y < top + setback ? width / 5 : 0
            let lively = ribbon ? (chance.unit() < 0.5 ? Float(0.9) : 0.05) : share
            for left in stride(from: x + inset + cell / 2, to: x + width - inset - pane.0, by: cell) {
                guard chance.unit() < lively else { continue }
                let warm = chance.unit()
                let tint =
                    (warm < 0.7 ? Tint(1.15, 0.66, 0.26) : warm < 0.9 ? Tint(0.62, 0.82, 1.1) : Tint(1.2, 1.0, 0.74))
                    * (strength * chance.within(0.35, 1.25))
                if chance.unit() < 0.03 {
                    blinking.append((left, y, pane.0, pane.1, tint, chance.unit() + Float(line)))
                } else {
                    fill(left, y, pane, tint)
                }
            }
        }
    }

    private func fill(_ x: Int, _ y: Int, _ size: (Int, Int), _ tint: Tint) {
        for row in y..<(y + size.1) {
            // A lamp hangs from the ceiling: windows are brighter above.
            let light = tint * (1.18 - 0.45 * Float(row - y) / Float(max(1, size.1)))
            for column in x..<(x + size.0) { layer.paint(column, row, light) }
        }
    }

    /// Beacons that breathe, windows that somebody switches on and off.
    func drawLights(camera: Float, seconds: Float, on canvas: Canvas) {
        let shift = layer.shift(camera: camera)
        let h = Float(canvas.height)
        for beacon in beacons {
            let pulse = max(0, wave(seconds * 0.45 + beacon.phase))
            let red = Tint(1.5, 0.10, 0.06) * (pulse * pulse)
            canvas.glow(x: beacon.x - shift, y: beacon.y, radius: h * 0.005, tint: red * 2)
            canvas.glow(x: beacon.x - shift, y: beacon.y, radius: h * 0.024, tint: red * 0.14)
        }
        for window in blinking where wave(seconds * 0.13 + window.phase * 3.7) > 0 {
            let left = window.x - Int(shift)
            for y in max(0, window.y)..<min(canvas.height, window.y + window.height) {
                for x in max(0, left)..<max(0, left, min(canvas.width, left + window.width)) {
                    canvas.red.row(y)[x] += window.tint.red
                    canvas.green.row(y)[x] += window.tint.green
                    canvas.blue.row(y)[x] += window.tint.blue
                }
            }
        }
    }
}

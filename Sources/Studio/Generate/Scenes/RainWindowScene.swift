// Rain on a window: the lights of a street out of focus, seen upside down in every drop.

struct RainWindowScene: Scene {
    private let stage: Stage
    private let street: Bokeh
    private let resting: Lens
    private let runners: [Runner]
    static let reduction = 3

    /// A drop big enough to run down, with the small ones that it leaves behind.
    private struct Runner: Sendable {
        var x: Float
        var radius: Float
        var speed: Float
        var phase: Float
        var beads: [(down: Float, side: Float, size: Float)]
    }

    init(stage: Stage, warmth: Float) {
        self.stage = stage
        var chance = Chance(seed: stage.seed &+ 5)
        street = Bokeh(aspect: stage.aspect, warmth: warmth, seed: stage.seed)
        let lens = Lens(width: stage.width, height: stage.height)
        let h = Float(stage.height)
        let share = Float(stage.width) / h / 1.778
        for _ in 0..<Int(1500 * share) {
            let size = chance.unit()
            let radius = (0.0022 + 0.0125 * size * size * size * size) * h
            lens.press(x: chance.unit() * Float(stage.width), y: chance.unit() * h, radius: max(1, radius))
        }
        resting = lens
        runners = (0..<Int(84 * max(0.5, share))).map { _ in
            let beads = (0..<22).map { _ in (chance.unit(), chance.within(-0.5, 0.5), chance.within(0.10, 0.5)) }
            return Runner(
                x: chance.unit(), radius: 0.011 + 0.022 * chance.unit() * chance.unit(),
                speed: chance.within(0.02, 0.16),
                phase: chance.unit(), beads: beads.map { (down: $0.0, side: $0.1, size: $0.2) })
        }
    }

    func draw(at moment: Moment, on canvas: Canvas) {
        let t = moment.seconds
        let small = Canvas(
            width: max(8, stage.width / Self.reduction), height: max(8, stage.height / Self.reduction))
        street.draw(on: small, seconds: t)
        let lens = Lens(copying: resting)
        for runner in runners { press(runner, seconds: t, into: lens) }
        for y in 0..<stage.height { look(row: y, through: lens, at: small, on: canvas) }
    }

    /// A drop waits, then slides: its way down is time bent by a slow wave.
    private func press(_ runner: Runner, seconds t: Float, into lens: Lens) {
        let h = Float(stage.height)
        let time = t * runner.speed + runner.phase + 0.035 * wave(t * 0.31 + runner.phase * 7)
        let lap = nearest(time - 0.5)
        let down = fraction(time) * 1.5 - 0.2
        let column = fraction(runner.x + lap * 0.618)
        let wander = 0.006 * wave(down * 3.1 + runner.phase)
        let x = (column * Float(stage.width)) + wander * h
        for bead in runner.beads {
            // A bead stays where the drop passed, and dries.
            let place = bead.down * 1.3 - 0.15
            let age = (down - place) / 0.55
            guard age > 0.05, age < 1 else { continue }
            let side = bead.side * runner.radius * 0.9 + 0.006 * wave(place * 3.1 + runner.phase)
            lens.press(
                x: column * Float(stage.width) + side * h, y: place * h,
                radius: runner.radius * bead.size * (1 - age) * h)
        }
        lens.press(x: x, y: down * h, radius: runner.radius * h)
    }

    /// Most of the pane is clear: that part is a plain enlargement of the street. Only drops look elsewhere.
    private func look(row y: Int, through lens: Lens, at street: Canvas, on canvas: Canvas) {
        let (dx, dy, shade) = (lens.sideways.row(y), lens.down.row(y), lens.shade.row(y))
        let scale = 1 / Float(Self.reduction)
        let (w, h) = (Float(street.width) - 1.01, Float(street.height) - 1.01)
        let v = min(h, Float(y) * scale)
        let line = PixelRow.allocate(capacity: street.width)
        defer { line.deallocate() }
        for (plane, source, mist) in [
            (canvas.red, street.red, Float(0.05)), (canvas.green, street.green, 0.055),
            (canvas.blue, street.blue, 0.065),
        ] {
            let (above, below) = (source.row(Int(v)), source.row(Int(v) + 1))
            for x in 0..<street.width { line[x] = mix(above[x], below[x], v - Float(Int(v))) }
            let out = plane.row(y)
            for x in 0..<stage.width {
                let u = min(w, Float(x) * scale)
                let i = wrapped(u, 0xFFFF)
                let k = shade[x]
                out[x] = mix(line[i], line[i &+ 1], u - Float(i)) * k + max(0, k - 1) * mist
            }
        }
        let (r, g, b) = (canvas.red.row(y), canvas.green.row(y), canvas.blue.row(y))
        for x in 0..<stage.width where dx[x] != 0 || dy[x] != 0 {
            let u = max(0, min(w, (Float(x) + dx[x]) * scale))
            let v = max(0, min(h, (Float(y) + dy[x]) * scale))
            let k = shade[x]
            r[x] = street.red.pixel(u, v) * k + max(0, k - 1) * 0.05
            g[x] = street.green.pixel(u, v) * k + max(0, k - 1) * 0.055
            b[x] = street.blue.pixel(u, v) * k + max(0, k - 1) * 0.065
        }
    }
}

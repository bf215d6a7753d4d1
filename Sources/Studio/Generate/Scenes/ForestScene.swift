// A forest in depth: conifers fading into mist, dark trunks in front, shafts of light, motes in the air.

/// The time and season of a forest.
struct ForestLight: Sendable {
    var mistHigh: Tint
    var mistLow: Tint
    var tree: Tint
    var shaft: Tint
    var mote: Tint
    /// How much snow lies on the trees, 0…1.
    var snow: Float

    static let morning = ForestLight(
        mistHigh: Tint(0.30, 0.40, 0.13), mistLow: Tint(0.070, 0.145, 0.045), tree: Tint(0.004, 0.014, 0.005),
        shaft: Tint(0.62, 0.52, 0.17), mote: Tint(1.0, 0.85, 0.45), snow: 0)
    static let autumn = ForestLight(
        mistHigh: Tint(0.66, 0.30, 0.075), mistLow: Tint(0.28, 0.085, 0.020), tree: Tint(0.024, 0.006, 0.002),
        shaft: Tint(0.75, 0.42, 0.14), mote: Tint(1.2, 0.55, 0.16), snow: 0)
    static let mist = ForestLight(
        mistHigh: Tint(0.30, 0.37, 0.42), mistLow: Tint(0.12, 0.165, 0.19), tree: Tint(0.012, 0.024, 0.030),
        shaft: Tint(0.22, 0.25, 0.27), mote: Tint(0.4, 0.45, 0.5), snow: 0)
    static let night = ForestLight(
        mistHigh: Tint(0.040, 0.066, 0.13), mistLow: Tint(0.016, 0.034, 0.058), tree: Tint(0.001, 0.003, 0.005),
        shaft: Tint(0.075, 0.11, 0.17), mote: Tint(0.75, 1.1, 0.25), snow: 0)
    static let winter = ForestLight(
        mistHigh: Tint(0.46, 0.56, 0.74), mistLow: Tint(0.34, 0.43, 0.58), tree: Tint(0.012, 0.022, 0.034),
        shaft: Tint(0.30, 0.28, 0.24), mote: Tint(0.4, 0.4, 0.4), snow: 0.85)
}

struct ForestScene: Scene {
    private let stage: Stage
    private let light: ForestLight
    private let rows: [Layer]
    private let motes: [(x: Float, y: Float, size: Float, phase: Float)]
    private let weather: Precipitation
    private let sun: Float
    private let phase: Float

    init(stage: Stage, light: ForestLight, weather: Weather) {
        self.stage = stage
        self.light = light
        rows = (0..<6).map { TreeRow.layer(row: $0, stage: stage, light: light) }
        var chance = Chance(seed: stage.seed &+ 99)
        motes = (0..<70).map { _ in
            let size = chance.unit()
            return (chance.unit(), chance.unit(), 0.0014 + 0.0042 * size * size * size, chance.unit())
        }
        self.weather = Precipitation(weather, amount: 520, seed: stage.seed)
        sun = chance.unit() < 0.5 ? -0.18 : 0.22
        phase = chance.within(-0.12, 0.12)
    }

    func draw(at moment: Moment, on canvas: Canvas) {
        let t = moment.seconds
        let camera = cameraSway(t * 1.6, phase: phase)
        for y in 0..<stage.height {
            drawMist(row: y, on: canvas)
            for row in rows[..<4] { row.draw(row: y, camera: camera, on: canvas) }
            drawShafts(row: y, seconds: t, strength: 1, on: canvas)
            for row in rows[4...] { row.draw(row: y, camera: camera, on: canvas) }
            drawShafts(row: y, seconds: t + 31, strength: 0.30, on: canvas)
        }
        drawMotes(seconds: t, on: canvas)
        weather.draw(on: canvas, seconds: t, light: light.snow > 0 ? Tint(0.9, 0.95, 1) : Tint(0.6, 0.7, 0.7))
    }

    /// Mist, brighter towards the light.
    private func drawMist(row y: Int, on canvas: Canvas) {
        let v = Float(y) / Float(stage.height)
        let base = light.mistHigh.mixed(light.mistLow, step(0.1, 0.95, v))
        let (r, g, b) = (canvas.red.row(y), canvas.green.row(y), canvas.blue.row(y))
        let half = Float(stage.width) * 0.5
        let scale = 1 / Float(stage.height)
        for x in 0..<stage.width {
            let dx = (Float(x) - half) * scale - sun
            let dy = v - 0.12
            let near = 1 / (1 + 5.5 * (dx * dx + dy * dy))
            let k = 0.50 + 1.0 * near * near
            r[x] = base.red * k + light.shaft.red * near * near * 0.55
            g[x] = base.green * k + light.shaft.green * near * near * 0.55
            b[x] = base.blue * k + light.shaft.blue * near * near * 0.55
        }
    }

    /// Bands of light that fan out from a point above the picture and slowly change.
    private func drawShafts(row y: Int, seconds t: Float, strength: Float, on canvas: Canvas) {
        let v = Float(y) / Float(stage.height)
        let fade = strength * step(1.05, 0.15, v) * (0.35 + 0.65 * step(0, 0.3, v))
        let half = Float(stage.width) * 0.5
        let scale = 1 / Float(stage.height)
        let down = 1 / (v + 0.42)
        let (r, g, b) = (canvas.red.row(y), canvas.green.row(y), canvas.blue.row(y))
        let tint = light.shaft
        for x in 0..<stage.width {
            let dx = (Float(x) - half) * scale - sun * 1.2
            let angle = dx * down
            let s1 = 0.5 + 0.5 * wave(angle * 1.9 + 0.020 * t + 0.1)
            let s2 = 0.5 + 0.5 * wave(angle * 4.7 - 0.032 * t + 0.4 * s1)
            let s3 = 0.5 + 0.5 * wave(angle * 9.1 + 0.045 * t + 0.3 * s2)
            let beam = s1 * s2 * (0.4 + 0.6 * s3)
            let side = 1 / (1 + 2.2 * angle * angle)
            let k = beam * beam * 2.1 * side * fade
            r[x] += tint.red * k
            g[x] += tint.green * k
            b[x] += tint.blue * k
        }
    }

    private func drawMotes(seconds t: Float, on canvas: Canvas) {
        let (w, h) = (Float(stage.width), Float(stage.height))
        for mote in motes {
            let x = fraction(mote.x + 0.006 * t + 0.03 * wave(t * 0.05 + mote.phase)) * w
            let y = fraction(mote.y + 0.025 * wave(t * 0.07 + mote.phase * 3) - 0.004 * t) * h
            let glimmer = max(0, wave(t * 0.16 + mote.phase * 5))
            canvas.glow(x: x, y: y, radius: max(1.2, mote.size * h * 1.6), tint: light.mote * (0.85 * glimmer))
        }
    }
}

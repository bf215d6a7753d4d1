// Colour that flows: waves that bend waves, thin lines of light on the folds.

/// The colours of an abstract clip.
struct AbstractPalette: Hashable, Sendable {
    var deep: Tint
    var body: Tint
    var bright: Tint
    var line: Tint

    init(deep: Int, body: Int, bright: Int, line: Int) {
        self.deep = Tint(screen: deep)
        self.body = Tint(screen: body)
        self.bright = Tint(screen: bright)
        self.line = Tint(screen: line)
    }
}

struct AbstractScene: Scene {
    private let stage: Stage
    private let palette: AbstractPalette
    private let turn: (Float, Float)
    private let phase: Float

    init(stage: Stage, palette: AbstractPalette) {
        self.stage = stage
        self.palette = palette
        var chance = Chance(seed: stage.seed)
        let angle = chance.within(-0.10, 0.10)
        turn = (wave(angle + 0.25), wave(angle))
        phase = chance.unit() * 40
    }

    func draw(at moment: Moment, on canvas: Canvas) {
        let t = moment.seconds * 0.055 + phase
        for y in 0..<stage.height { draw(row: y, at: t, on: canvas) }
    }

    private func draw(row y: Int, at t: Float, on canvas: Canvas) {
        let scale = 1 / Float(min(stage.width, stage.height))
        let v = (Float(y) - Float(stage.height) * 0.5) * scale
        let (r, g, b) = (canvas.red.row(y), canvas.green.row(y), canvas.blue.row(y))
        let (deep, body, bright, line) = (palette.deep, palette.body, palette.bright, palette.line)
        let half = Float(stage.width) * 0.5
        for x in 0..<stage.width {
            let u = (Float(x) - half) * scale
            let px = u * turn.0 - v * turn.1
            let py = u * turn.1 + v * turn.0
            let a = wave(0.42 * px + 0.31 * py + t)
            let c = wave(0.55 * py - 0.23 * px - 0.8 * t + 0.19 * a)
            let d = wave(0.36 * px + 0.61 * c * 0.5 + 0.6 * t + 0.11 * a)
            let e = wave(0.75 * py + 0.28 * d + 0.17 * c - 0.5 * t)
            let w1 = clamped(0.5 + 0.5 * d)
            let w2 = clamped(0.5 + 0.5 * e)
            let w3 = w1 * w2
            let fold = wave(0.9 * px + 0.55 * d + 0.45 * e + 0.9 * t)
            let f2 = fold * fold
            let f8 = f2 * f2 * f2 * f2
            let shine = f8 * f8 * f8 * 0.34 * (0.25 + w3)
            let k1 = w1 * w1 * (3 - 2 * w1)
            let k3 = w3 * w3 * (1.6 - 0.6 * w3)
            r[x] = mix(mix(deep.red, body.red, k1), bright.red, k3) + line.red * shine
            g[x] = mix(mix(deep.green, body.green, k1), bright.green, k3) + line.green * shine
            b[x] = mix(mix(deep.blue, body.blue, k1), bright.blue, k3) + line.blue * shine
        }
    }
}

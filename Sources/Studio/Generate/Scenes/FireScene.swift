// A fire: hot noise that rises and thins, the colours of glowing gas, sparks.

struct FireScene: Scene {
    private let stage: Stage
    private let noise: Plane
    private let heat: Ramp
    private let sparks: [(x: Float, phase: Float, speed: Float, size: Float)]

    init(stage: Stage) {
        self.stage = stage
        let size = stage.texture(512)
        noise = .clouds(width: size, height: size, cells: 4, octaves: 6, seed: stage.seed)
        heat = Ramp([
            (0, Tint(0.004, 0.002, 0.002)), (0.22, Tint(0.055, 0.006, 0.002)), (0.42, Tint(0.46, 0.055, 0.006)),
            (0.62, Tint(1.35, 0.34, 0.030)), (0.82, Tint(2.3, 1.05, 0.16)), (1, Tint(3.2, 2.2, 0.80)),
        ])
        var chance = Chance(seed: stage.seed &+ 12)
        sparks = (0..<90).map { _ in
            (chance.within(-0.5, 0.5), chance.unit(), chance.within(0.16, 0.42), chance.within(0.0011, 0.0032))
        }
    }

    func draw(at moment: Moment, on canvas: Canvas) {
        let t = moment.seconds
        let scratch = Plane(width: stage.width, height: 1)
        for y in 0..<stage.height { flames(row: y, seconds: t, heatRow: scratch.cells, on: canvas) }
        let (w, h) = (Float(stage.width), Float(stage.height))
        for spark in sparks {
            let life = fraction(t * spark.speed + spark.phase)
            let lap = nearest(t * spark.speed + spark.phase - 0.5)
            let sway = 0.05 * wave(life * 1.7 + spark.phase * 9) + 0.02 * wave(life * 5.1 + lap * 0.3)
            let x = (0.5 + (spark.x * 0.62 + sway * (0.3 + life)) * min(1, stage.aspect) / stage.aspect * 1.2) * w
            let dim = (1 - life) * (1 - life)
            canvas.glow(
                x: x, y: (0.92 - 0.95 * life) * h, radius: max(1.1, spark.size * h * 1.5),
                tint: Tint(2.6, 0.95, 0.20) * (dim * (0.6 + 0.4 * wave(t * 2.1 + spark.phase))))
        }
    }

    private func flames(row y: Int, seconds t: Float, heatRow: PixelRow, on canvas: Canvas) {
        let v = 1 - Float(y) / Float(stage.height)
        let size = Float(noise.width)
        let scale = size * 0.62 / Float(stage.height)
        let half = Float(stage.width) * 0.5
        let reach = 0.42 * min(1.2, stage.aspect)
        let rise = t * size * 0.36
        for x in 0..<stage.width {
            let u = (Float(x) - half) * scale
            let q = (Float(x) - half) / Float(stage.height)
            let bend = noise.sample(u * 0.7 + 31, Float(y) * scale * 0.5 + rise * 0.55) - 0.5
            let a = noise.sample(u + bend * size * 0.22, Float(y) * scale * 0.62 + rise)
            let b = noise.sample(u * 2.1 + 77 - bend * size * 0.2, Float(y) * scale * 1.25 + rise * 1.75)
            let side = q / (reach * (1.08 - 0.62 * v) + 0.02)
            let body = 1 - side * side * 0.85
            heatRow[x] = (a * 0.66 + b * 0.34) * 1.28 + body * 0.44 - v * 0.98 - 0.20
        }
        let (r, g, b) = (canvas.red.row(y), canvas.green.row(y), canvas.blue.row(y))
        for x in 0..<stage.width {
            let q = (Float(x) - half) / Float(stage.height)
            let i = Ramp.index(step(0.0, 1.0, heatRow[x]))
            let glow = 0.085 / (1 + 7 * (q * q + (v - 0.10) * (v - 0.10)))
            r[x] = heat.red.cells[i] + glow
            g[x] = heat.green.cells[i] + glow * 0.26
            b[x] = heat.blue.cells[i] + glow * 0.06
        }
    }
}

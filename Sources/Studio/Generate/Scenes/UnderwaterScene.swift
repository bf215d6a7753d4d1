// Under the surface: light that dances above, beams that sink, bubbles that rise.

struct UnderwaterScene: Scene {
    private let stage: Stage
    private let depths: Ramp
    private let bubbles: [(x: Float, phase: Float, speed: Float, size: Float)]

    init(stage: Stage) {
        self.stage = stage
        depths = Ramp([
            (0, Tint(0.40, 0.86, 0.86)), (0.14, Tint(0.10, 0.48, 0.60)), (0.45, Tint(0.020, 0.19, 0.34)),
            (1, Tint(0.002, 0.030, 0.085)),
        ])
        var chance = Chance(seed: stage.seed)
        bubbles = (0..<80).map { _ in
            let s = chance.unit()
            return (chance.unit(), chance.unit(), 0.03 + 0.07 * s, 0.0018 + 0.0085 * s * s * s)
        }
    }

    func draw(at moment: Moment, on canvas: Canvas) {
        let t = moment.seconds
        for y in 0..<stage.height { water(row: y, seconds: t, on: canvas) }
        let (w, h) = (Float(stage.width), Float(stage.height))
        for bubble in bubbles {
            let rise = fraction(bubble.phase + t * bubble.speed)
            let x = (bubble.x + 0.010 * wave(t * 0.6 + bubble.phase * 8)) * w
            let y = (1.05 - rise * 1.1) * h
            let radius = max(1.2, bubble.size * h)
            let light = 0.10 + 0.5 * rise
            canvas.glow(x: x, y: y, radius: radius * 1.3, tint: Tint(0.08, 0.20, 0.22) * light)
            canvas.glow(
                x: x - radius * 0.35, y: y - radius * 0.4, radius: radius * 0.55, tint: Tint(0.7, 0.9, 0.9) * light)
        }
    }

    private func water(row y: Int, seconds t: Float, on canvas: Canvas) {
        let h = Float(stage.height)
        let v = Float(y) / h
        let base = depths[v]
        let half = Float(stage.width) * 0.5
        let down = 1 / (v + 0.38)
        // The surface seen from below: squeezed towards the top.
        let far = 1 / (v + 0.055)
        let surface = decay(v * 10) * 1.6
        let beams = 0.55 * step(1.1, 0.1, v)
        let (r, g, b) = (canvas.red.row(y), canvas.green.row(y), canvas.blue.row(y))
        for x in 0..<stage.width {
            let q = (Float(x) - half) / h
            let u = q * far * 0.5
            let z = far * 0.42
            let s1 = wave(u * 0.9 + z * 0.7 + t * 0.10)
            let s2 = wave(z * 1.3 - u * 1.1 - t * 0.13 + 0.28 * s1)
            let s3 = wave(u * 2.3 + z * 1.9 + t * 0.19 + 0.32 * s2)
            let s4 = wave(z * 3.7 - u * 3.1 - t * 0.23 + 0.34 * s3 + 0.2 * s1)
            let fold = 1 - abs(0.5 * (s3 + s4))
            let net = fold * fold * fold * fold
            let angle = (q - 0.12) * down
            let b1 = 0.5 + 0.5 * wave(angle * 2.3 + t * 0.035)
            let b2 = 0.5 + 0.5 * wave(angle * 5.9 - t * 0.055 + 0.4 * b1)
            let b3 = 0.5 + 0.5 * wave(angle * 11.3 + t * 0.075 + 0.4 * b2)
            let beam = b1 * b2 * (0.4 + 0.6 * b3) / (1 + 1.8 * angle * angle) * beams
            let near = 1 / (1 + 2.4 * q * q)
            r[x] = base.red * (0.6 + 0.5 * near) + surface * net * 0.55 + beam * 0.085
            g[x] = base.green * (0.6 + 0.5 * near) + surface * net * 0.85 + beam * 0.34
            b[x] = base.blue * (0.6 + 0.5 * near) + surface * net * 0.85 + beam * 0.40
        }
    }
}

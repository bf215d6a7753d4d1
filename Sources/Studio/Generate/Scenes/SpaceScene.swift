// Space: nebulae that turn slowly, and stars that come towards the viewer.

struct SpaceScene: Scene {
    private let stage: Stage
    private let gas: Plane
    private let dust: Plane
    private let stars: [(x: Float, y: Float, z: Float, tint: Tint)]
    private let colours: (Tint, Tint)

    init(stage: Stage) {
        self.stage = stage
        let size = stage.texture(1024)
        gas = .clouds(width: size, height: size, cells: 4, octaves: 8, seed: stage.seed)
        dust = .clouds(width: size, height: size, cells: 8, octaves: 7, seed: stage.seed &+ 1)
        var chance = Chance(seed: stage.seed &+ 2)
        let sets = [
            (Tint(0.50, 0.10, 0.32), Tint(0.06, 0.22, 0.55)), (Tint(0.55, 0.20, 0.08), Tint(0.05, 0.30, 0.38)),
            (Tint(0.28, 0.10, 0.55), Tint(0.05, 0.34, 0.42)),
        ]
        colours = sets[chance.below(sets.count)]
        stars = (0..<900).map { _ in
            let warm = chance.unit()
            let tint = Tint(0.8, 0.9, 1.2).mixed(Tint(1.2, 0.85, 0.6), warm * warm) * chance.within(0.3, 1.3)
            return (chance.within(-1, 1), chance.within(-1, 1), chance.unit(), tint)
        }
    }

    func draw(at moment: Moment, on canvas: Canvas) {
        let t = moment.seconds
        for y in 0..<stage.height { nebula(row: y, seconds: t, on: canvas) }
        let (w, h) = (Float(stage.width), Float(stage.height))
        for star in stars {
            let z = 1.02 - fraction(star.z + t * 0.035)
            let scale = 0.42 / z
            let x = w * 0.5 + star.x * scale * max(w, h) * 0.6
            let y = h * 0.5 + star.y * scale * max(w, h) * 0.6
            let near = 1 - z
            canvas.glow(
                x: x, y: y, radius: max(1.1, h * (0.0010 + 0.0042 * near * near)),
                tint: star.tint * (step(0, 0.25, near) * (0.15 + 1.5 * near * near)))
        }
    }

    private func nebula(row y: Int, seconds t: Float, on canvas: Canvas) {
        let h = Float(stage.height)
        let size = Float(gas.width)
        let zoom = 1 / (1 + 0.010 * t)
        let (c, s) = (wave(t * 0.0016 + 0.25), wave(t * 0.0016))
        let v = (Float(y) / h - 0.5) * zoom
        let (first, second) = colours
        let (r, g, b) = (canvas.red.row(y), canvas.green.row(y), canvas.blue.row(y))
        let half = Float(stage.width) * 0.5
        // Gas is soft: every second pixel is computed, those between are the mean of their neighbours.
        for x in stride(from: 0, to: stage.width, by: 2) {
            let u = (Float(x) - half) / h * zoom
            let px = (u * c - v * s) * size * 0.30
            let py = (u * s + v * c) * size * 0.30
            let bend = dust.sample(px * 0.8, py * 0.8) - 0.5
            let n = gas.sample(px + bend * size * 0.10, py + bend * size * 0.08)
            let m = dust.sample(px * 1.7 + 60 - bend * size * 0.06, py * 1.7)
            let cloud = step(0.36, 0.95, n)
            let other = step(0.34, 0.98, m) * (0.4 + 0.6 * n)
            let dark = 1 - 0.7 * step(0.52, 0.74, m) * (1 - cloud)
            let core = cloud * cloud * cloud
            r[x] = (0.003 + first.red * cloud * n + second.red * other * m + core * 0.30) * dark
            g[x] = (0.004 + first.green * cloud * n + second.green * other * m + core * 0.13) * dark
            b[x] = (0.010 + first.blue * cloud * n + second.blue * other * m + core * 0.16) * dark
        }
        for row in [r, g, b] {
            for x in stride(from: 1, to: stage.width, by: 2) {
                row[x] = 0.5 * (row[x &- 1] + row[min(x &+ 1, stage.width &- 1) & ~1])
            }
        }
    }
}

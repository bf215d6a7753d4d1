// Stars over dark ridges: the Milky Way, an aurora, now and then a shooting star.

struct NightSkyScene: Scene {
    private let stage: Stage
    private let stars: StarField
    private let milkyWay: Layer
    private let ridges: [Layer]
    private let aurora: Float
    private let phase: Float

    /// `aurora` 0…1: how strong it is.
    init(stage: Stage, aurora: Float) {
        self.stage = stage
        self.aurora = aurora
        stars = StarField(count: Int(1300 * max(0.7, stage.aspect / 1.78)), stage: stage, seed: stage.seed)
        milkyWay = Self.band(stage: stage, strength: 1 - 0.45 * aurora)
        ridges = (0..<4).map { Self.ridge($0, stage: stage, aurora: aurora) }
        phase = hashed(4, 4, stage.seed) * 0.2 - 0.1
    }

    func draw(at moment: Moment, on canvas: Canvas) {
        let t = moment.seconds
        let h = Float(stage.height)
        let camera = cameraSway(t * 1.2, phase: phase)
        for y in 0..<stage.height {
            let e = 1 - Float(y) / (h * 0.86)
            let low = decay(max(0, e) * 5)
            canvas.fill(row: y, with: Tint(0.0035, 0.0075, 0.024) + Tint(0.020, 0.044, 0.062) * low)
            milkyWay.draw(row: y, camera: camera, on: canvas)
        }
        stars.draw(on: canvas, seconds: t, below: 0, above: Int(h * 0.86), drift: 0.0011)
        if aurora > 0 { drawAurora(seconds: t, on: canvas) }
        shootingStar(seconds: t, on: canvas)
        for ridge in ridges {
            for y in Int(h * 0.5)..<stage.height { ridge.draw(row: y, camera: camera, on: canvas) }
        }
    }

    /// Two curtains: a wandering lower edge, light that dies upwards, rays that drift along it.
    private func drawAurora(seconds t: Float, on canvas: Canvas) {
        let h = Float(stage.height)
        let edges = Plane(width: stage.width, height: 4)
        let (e0, k0, e1, k1) = (edges.row(0), edges.row(1), edges.row(2), edges.row(3))
        for x in 0..<stage.width {
            let u = Float(x) / h
            let bend = wave(u * 0.31 + t * 0.013)
            e0[x] =
                0.60 + 0.070 * bend + 0.045 * wave(u * 0.83 - t * 0.021 + 0.3 * bend) + 0.012 * wave(u * 2.9 + t * 0.05)
            e1[x] = 0.45 + 0.080 * wave(u * 0.42 - t * 0.016 + 0.4) + 0.030 * wave(u * 1.3 + t * 0.027)
            let rays = 0.62 + 0.22 * wave(u * 5.3 + t * 0.07 + bend) + 0.16 * wave(u * 13.1 - t * 0.11 + 0.6 * bend)
            k0[x] = rays * (0.58 + 0.42 * wave(u * 0.37 + t * 0.03 + 0.1)) * aurora
            k1[x] = rays * max(0, 0.28 + 0.40 * wave(u * 0.29 - t * 0.022 + 0.55)) * aurora
        }
        for y in 0..<Int(h * 0.72) {
            let v = Float(y) / h
            let (r, g, b) = (canvas.red.row(y), canvas.green.row(y), canvas.blue.row(y))
            for x in 0..<stage.width {
                let a = e0[x] - v
                let c = e1[x] - v
                let la = k0[x] * decay(max(0, a) * 6.5) * clamped(a * 26 + 0.5)
                let lc = k1[x] * decay(max(0, c) * 5.5) * clamped(c * 22 + 0.5)
                let ha = clamped(a * 2.6)
                let hc = clamped(c * 2.4)
                r[x] += la * (0.015 + 0.30 * ha) + lc * (0.03 + 0.34 * hc)
                g[x] += la * (0.72 - 0.54 * ha) + lc * (0.52 - 0.38 * hc)
                b[x] += la * (0.20 + 0.24 * ha) + lc * (0.22 + 0.26 * hc)
            }
        }
    }

    private func shootingStar(seconds t: Float, on canvas: Canvas) {
        let period: Float = 5.3
        let lap = Int(min(1e6, max(0, t / period)))
        let age = (t - Float(lap) * period - 1.2) / 0.7
        guard age > 0, age < 1 else { return }
        let h = Float(stage.height)
        let x0 = hashed(lap, 1, stage.seed) * Float(stage.width)
        let y0 = (0.04 + 0.26 * hashed(lap, 2, stage.seed)) * h
        let heading: Float = hashed(lap, 3, stage.seed) < 0.5 ? -1 : 1
        let light = 1.4 * wave(age * 0.5)
        for i in 0..<46 {
            let back = age - Float(i) * 0.007
            guard back > 0 else { break }
            let fade = 1 - Float(i) / 46
            let place = (x0 + heading * back * 0.48 * h, y0 + back * 0.17 * h)
            canvas.glow(
                x: place.0, y: place.1, radius: max(1.1, 0.0030 * h * fade),
                tint: Tint(0.9, 0.95, 1.1) * (light * fade * fade * 0.6))
        }
    }

    /// The Milky Way: a band across the sky, cloudy, with dark lanes, and a dust of faint stars.
    private static func band(stage: Stage, strength: Float) -> Layer {
        let layer = Layer(stage: stage, nearness: 0.05)
        let size = stage.texture(1024)
        let dust = Plane.clouds(width: size, height: size, cells: 8, octaves: 8, seed: stage.seed &+ 8)
        let lanes = Plane.clouds(width: size, height: size, cells: 16, octaves: 7, seed: stage.seed &+ 9)
        let lean: Float = hashed(7, 7, stage.seed) < 0.5 ? 0.55 : -0.55
        let h = Float(stage.height)
        for y in 0..<layer.height {
            for x in 0..<layer.width {
                let u = (Float(x) - Float(layer.width) * 0.5) / h
                let v = Float(y) / h - 0.36
                let across = v * 0.88 + u * lean * 0.8
                let d2 = across * across
                let texel = Float(size) * 0.42
                let n = dust.sample(u * texel, v * texel)
                let dark = lanes.sample(u * texel * 1.4 + 40, v * texel * 1.4)
                let core = decay(d2 * 42)
                let wide = decay(d2 * 9)
                let rift = 1 - 0.88 * step(0.44, 0.66, dark) * decay(d2 * 90)
                let k = (core * (0.14 + 1.7 * n * n * n) * rift + wide * n * n * 0.20) * strength
                let i = y &* layer.width &+ x
                let warm = core * n
                layer.red.cells[i] = k * (0.105 + 0.125 * warm)
                layer.green.cells[i] = k * (0.110 + 0.060 * warm)
                layer.blue.cells[i] = k * (0.180 + 0.02 * warm)
                let grain = hashed(x, y, stage.seed)
                guard grain > 0.9965 - 0.030 * core * n else { continue }
                let spark = (0.03 + 0.16 * hashed(y, x, stage.seed)) * strength
                layer.red.cells[i] += spark
                layer.green.cells[i] += spark
                layer.blue.cells[i] += spark * 1.15
            }
        }
        return layer
    }

    private static func ridge(_ row: Int, stage: Stage, aurora: Float) -> Layer {
        let layer = Layer(stage: stage, nearness: [0.12, 0.25, 0.45, 0.8][row])
        let hills = Skyline(
            cells: 2048, peaks: [5, 6, 7, 9][row], octaves: [7, 7, 8, 9][row], ridged: [0.6, 0.5, 0.35, 0.2][row],
            seed: stage.seed &+ UInt64(row) &* 53)
        let tint =
            [
                Tint(0.012, 0.024, 0.038), Tint(0.0075, 0.0150, 0.025), Tint(0.0040, 0.0080, 0.014),
                Tint(0.0012, 0.0022, 0.004),
            ][row] + Tint(0, 0.008, 0.004) * (aurora * (row < 2 ? 1 : 0))
        let h = Float(stage.height)
        let line: Float = [0.80, 0.86, 0.925, 0.985][row]
        let tall: Float = [0.22, 0.17, 0.13, 0.10][row]
        for x in 0..<layer.width {
            let edge = h * (line - tall * hills(Float(x) / h * 420))
            for y in max(0, Int(edge))..<max(0, Int(edge), layer.height) {
                layer.paint(x, y, tint * (1 - 0.4 * min(1, (Float(y) - edge) / h * 5)), clamped(Float(y) - edge + 0.5))
            }
        }
        return layer
    }
}

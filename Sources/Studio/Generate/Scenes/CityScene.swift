// A city at night: three rows of towers with lit windows, traffic, a wet street that mirrors it all.

struct CityScene: Scene {
    private let stage: Stage
    private let rows: [TowerRow]
    private let sky: Ramp
    private let clouds: Plane
    private let traffic: Traffic
    private let weather: Precipitation
    private let phase: Float

    init(stage: Stage, weather: Weather, dusk: Bool = false) {
        self.stage = stage
        let seed = stage.seed
        rows = [
            TowerRow(stage: stage, depth: 0, seed: seed &+ 11), TowerRow(stage: stage, depth: 1, seed: seed &+ 23),
            TowerRow(stage: stage, depth: 2, seed: seed &+ 37),
        ]
        let night = Ramp([
            (0, Tint(0.34, 0.16, 0.20)), (0.14, Tint(0.19, 0.085, 0.17)), (0.4, Tint(0.062, 0.038, 0.115)),
            (1, Tint(0.010, 0.012, 0.040)),
        ])
        let evening = Ramp([
            (0, Tint(1.0, 0.36, 0.11)), (0.16, Tint(0.66, 0.20, 0.15)), (0.42, Tint(0.22, 0.10, 0.21)),
            (1, Tint(0.045, 0.050, 0.16)),
        ])
        sky = dusk ? evening : night
        let size = stage.texture(512)
        clouds = .clouds(width: size, height: size / 2, cells: 4, octaves: 6, seed: seed)
        traffic = Traffic(seed: seed &+ 41)
        self.weather = Precipitation(weather, amount: weather == .rain ? 420 : 500, seed: seed)
        phase = hashed(1, 2, seed) * 0.25 - 0.12
    }

    /// Where the street begins, from above.
    static let ground: Float = 0.78

    func draw(at moment: Moment, on canvas: Canvas) {
        let t = moment.seconds
        let camera = cameraSway(t * 1.5, phase: phase)
        let ground = min(stage.height, Int(Float(stage.height) * Self.ground))
        for y in 0..<ground { drawSky(row: y, seconds: t, on: canvas) }
        for row in rows {
            for y in 0..<ground { row.layer.draw(row: y, camera: camera, on: canvas) }
            row.drawLights(camera: camera, seconds: t, on: canvas)
        }
        for y in ground..<stage.height { street(row: y, ground: ground, seconds: t, on: canvas) }
        traffic.draw(on: canvas, seconds: t)
        weather.draw(on: canvas, seconds: t, light: Tint(0.75, 0.8, 1.0))
    }

    private func drawSky(row y: Int, seconds: Float, on canvas: Canvas) {
        let e = 1 - Float(y) / (Float(stage.height) * Self.ground)
        let base = sky[e]
        let size = Float(clouds.width)
        let step = size * 0.55 / Float(stage.height)
        let v = e * size * 0.55
        let (r, g, b) = (canvas.red.row(y), canvas.green.row(y), canvas.blue.row(y))
        for x in 0..<stage.width {
            let n = clouds.sample(Float(x) * step + seconds * size * 0.006, v)
            let k = 0.55 + n * n * 1.5
            r[x] = base.red * k
            g[x] = base.green * k
            b[x] = base.blue * k
        }
    }

    /// The picture above, mirrored, stretched, smeared downwards and bent by the wet ground.
    private func street(row y: Int, ground: Int, seconds t: Float, on canvas: Canvas) {
        let h = Float(stage.height)
        let d = Float(y - ground) / h
        let bend = (wave(d * 21 - t * 0.30) * 0.6 + wave(d * 57 + t * 0.45) * 0.4) * (0.001 + d * 0.020) * h
        let whole = nearest(bend - 0.5)
        let part = bend - whole
        let smear = h * 0.004 + d * h * 0.22
        let above = Float(ground) - 1 - d * h * 1.5
        func source(_ plane: Plane, _ step: Float) -> PixelRow {
            plane.row(max(0, min(ground - 1, Int(above - step * smear))))
        }
        let dim = 0.15 * (1 - 1.6 * d)
        for (plane, dark) in [(canvas.red, Float(0.010)), (canvas.green, 0.010), (canvas.blue, 0.018)] {
            let out = plane.row(y)
            let (a, b, c) = (source(plane, -1.5), source(plane, -0.5), source(plane, 0.5))
            let d = source(plane, 1.5)
            for x in 0..<stage.width {
                let i = max(0, min(stage.width &- 2, x &+ Int(whole)))
                let left = a[i] + b[i] + c[i] + d[i]
                let right = a[i &+ 1] + b[i &+ 1] + c[i &+ 1] + d[i &+ 1]
                out[x] = dark + mix(left, right, part) * dim
            }
        }
    }
}

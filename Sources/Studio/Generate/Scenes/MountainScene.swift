// Snow mountains, range behind range, blue with distance, under a drifting sky; snowfall when asked for.

/// When and in what weather the mountains are seen.
struct MountainLight: Sendable {
    var sky: SeaLight
    var haze: Tint
    var snow: Tint
    var shadow: Tint
    var rock: Tint
}

struct MountainScene: Scene {
    private let stage: Stage
    private let light: MountainLight
    private let sky: CloudySky
    private let ranges: [Layer]
    private let weather: Precipitation
    private let stars: StarField
    private let phase: Float

    init(stage: Stage, light: MountainLight, weather: Weather) {
        self.stage = stage
        self.light = light
        let side: Float = hashed(3, 1, stage.seed) < 0.5 ? -0.42 : 0.42
        sky = CloudySky(stage: stage, light: light.sky, sunPlace: side * min(1, stage.aspect))
        ranges = (0..<4).map { MountainRange.layer(row: $0, stage: stage, light: light, sunSide: side) }
        self.weather = Precipitation(weather, amount: 900, seed: stage.seed)
        stars = StarField(count: light.sky.stars, stage: stage, seed: stage.seed &+ 3)
        phase = hashed(4, 1, stage.seed) * 0.2 - 0.1
    }

    func draw(at moment: Moment, on canvas: Canvas) {
        let t = moment.seconds
        let camera = cameraSway(t * 1.5, phase: phase)
        let h = Float(stage.height)
        let horizon = h * light.sky.horizon
        let sun = mix(light.sky.sunHeight.from, light.sky.sunHeight.to, moment.progress)
        let view = SeaView(horizon: horizon, sunY: horizon - sun * h, seconds: t * 1.6)
        let scratch = Plane(width: stage.width, height: 1)
        for y in 0..<stage.height {
            sky.draw(row: min(y, Int(horizon) - 1), to: y, view: view, scratch: scratch.cells, on: canvas)
        }
        stars.draw(on: canvas, seconds: t, below: 0, above: Int(horizon * 0.9), drift: 0.0008)
        for range in ranges {
            for y in 0..<stage.height { range.draw(row: y, camera: camera, on: canvas) }
        }
        weather.draw(on: canvas, seconds: t, light: Tint(0.95, 1, 1.05))
    }
}

enum MountainRange {
    static func layer(row: Int, stage: Stage, light: MountainLight, sunSide: Float) -> Layer {
        let layer = Layer(stage: stage, nearness: [0.12, 0.28, 0.52, 0.9][row])
        let seed = stage.seed &+ UInt64(row) &* 211
        let hills = Skyline(
            cells: 4096, peaks: [6, 7, 8, 8][row], octaves: 9, ridged: [0.95, 0.85, 0.7, 0.2][row], seed: seed)
        let size = stage.texture(512)
        let relief = Plane.clouds(width: size, height: size, cells: 8, octaves: 6, seed: seed &+ 1)
        let h = Float(stage.height)
        let line: Float = [0.76, 0.84, 0.95, 1.02][row]
        let tall: Float = [0.50, 0.42, 0.36, 0.12][row]
        let far: Float = [0.60, 0.34, 0.10, 0][row]
        let scale: Float = [620, 560, 500, 700][row]
        for x in 0..<layer.width {
            let u = Float(x) / h * scale
            let edge = h * (line - tall * hills(u))
            for y in max(0, Int(edge))..<max(0, Int(edge), layer.height) {
                let depth = (Float(y) - edge) / h
                let texel = Float(size) * 1.1 / h
                // Gullies run down: the noise is stretched along the slope.
                let bend = relief.sample(Float(x) * texel * 0.5, Float(y) * texel * 0.5) - 0.5
                let n = relief.sample(Float(x) * texel + bend * 40, Float(y) * texel * 0.55 + bend * 20)
                let m = relief.sample(
                    Float(x) * texel - sunSide * 5 + bend * 40, Float(y) * texel * 0.55 + 3 + bend * 20)
                let lit = clamped(0.42 + (n - m) * 9 + (bend * sunSide) * 1.8)
                let bare = step(0.47, 0.57, n * 0.7 + m * 0.2 + depth * 0.55 - 0.02)
                let white = light.shadow.mixed(light.snow, lit)
                let rock = light.rock * (0.55 + 0.9 * lit)
                let base = white.mixed(rock, row == 3 ? 0 : bare * 0.92)
                let mist = clamped(far + (1 - far) * step(0.10, 0.42, depth) * (row == 3 ? 0 : 0.72))
                layer.paint(x, y, base.mixed(light.haze, mist), clamped(Float(y) - edge + 0.5))
            }
        }
        guard row == 3 else { return layer }
        pines(on: layer, hills: hills, scale: scale, stage: stage, light: light)
        return layer
    }

    private static func pines(on layer: Layer, hills: Skyline, scale: Float, stage: Stage, light: MountainLight) {
        var chance = Chance(seed: stage.seed &+ 404)
        let h = Float(layer.height)
        var x: Float = -0.05 * h
        while x < Float(layer.width) {
            let foot = h * (1.02 - 0.12 * hills(x / h * scale) + chance.within(0.01, 0.05))
            let tree = Conifer(
                x: x, foot: foot, height: h * chance.within(0.06, 0.19), tint: light.rock * 0.30, snow: 0.45,
                seed: chance.bits())
            tree.paint(on: layer, mist: light.shadow)
            x += h * chance.within(0.012, 0.085) * (chance.unit() < 0.15 ? 4 : 1)
        }
    }
}

// The sea to the horizon under a sky with a low sun or a moon: sunset, sunrise, day and night by their colours.

/// The light that a sea is seen in.
struct SeaLight: Sendable {
    /// Sky from the horizon up.
    var sky: Ramp
    var sun: Tint
    var glow: Tint
    /// Clouds where no light reaches and where it does.
    var cloudDark: Tint
    var cloudLit: Tint
    var water: Tint
    /// Height of the sun over the horizon, in parts of the picture's height, at the start and at the end.
    var sunHeight: (from: Float, to: Float)
    var sunRadius: Float
    /// How much of the sky is cloud, 0…1.
    var cover: Float
    var stars: Int
    /// Where the horizon stands, in parts of the picture's height from above.
    var horizon: Float = 0.565
}

struct OceanScene: Scene {
    private let stage: Stage
    private let light: SeaLight
    private let sky: CloudySky
    private let sea: SeaMirror
    private let stars: StarField

    init(stage: Stage, light: SeaLight) {
        self.stage = stage
        self.light = light
        var chance = Chance(seed: stage.seed &+ 17)
        let sunPlace = (chance.unit() < 0.5 ? -1 : 1) * chance.within(0.06, 0.2) * min(1, stage.aspect)
        sky = CloudySky(stage: stage, light: light, sunPlace: sunPlace)
        sea = SeaMirror(stage: stage, light: light, sunPlace: sunPlace)
        stars = StarField(count: light.stars, stage: stage, seed: stage.seed &+ 3)
    }

    func draw(at moment: Moment, on canvas: Canvas) {
        let height = Float(stage.height)
        // The camera is on a boat: it bobs a little.
        let horizon = height * (light.horizon + 0.003 * wave(moment.seconds * 0.11))
        let sun = mix(light.sunHeight.from, light.sunHeight.to, moment.progress)
        let view = SeaView(horizon: horizon, sunY: horizon - sun * height, seconds: moment.seconds)
        let scratch = Plane(width: stage.width, height: 1)
        let first = max(0, min(stage.height, Int(horizon)))
        for y in 0..<first { sky.draw(row: y, view: view, scratch: scratch.cells, on: canvas) }
        if light.stars > 0 {
            stars.draw(on: canvas, seconds: moment.seconds, below: 0, above: Int(horizon * 0.97), drift: 0.0006)
        }
        for y in first..<stage.height { sea.draw(row: y, view: view, scratch: scratch.cells, on: canvas) }
    }
}

/// Where things stand in one frame, in pixels and seconds.
struct SeaView: Sendable {
    var horizon: Float
    var sunY: Float
    var seconds: Float
}

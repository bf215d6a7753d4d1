// What falls: rain as thin streaks, snow as flakes in depth.

enum Weather: String, Hashable, Sendable {
    case clear, rain, snow
}

/// Any scene with something falling in front of it.
struct WeatheredScene: Scene {
    let scene: any Scene
    let weather: Precipitation

    func draw(at moment: Moment, on canvas: Canvas) {
        scene.draw(at: moment, on: canvas)
        weather.draw(on: canvas, seconds: moment.seconds, light: Tint(0.8, 0.85, 0.95))
    }
}

/// Falling things in front of a scene. Their paths follow from the time alone.
struct Precipitation: Sendable {
    private struct Drop: Sendable {
        var x: Float
        var phase: Float
        var depth: Float
        var sway: Float
    }
    private let weather: Weather
    private let drops: [Drop]

    init(_ weather: Weather, amount: Int, seed: UInt64) {
        self.weather = weather
        var chance = Chance(seed: seed &+ 0x5EED)
        drops = (0..<(weather == .clear ? 0 : amount)).map { _ in
            let d = chance.unit()
            return Drop(x: chance.unit(), phase: chance.unit(), depth: 0.12 + 0.88 * d * d, sway: chance.unit())
        }
    }

    func draw(on canvas: Canvas, seconds: Float, light: Tint) {
        switch weather {
        case .clear: return
        case .rain: for drop in drops { streak(drop, on: canvas, seconds: seconds, light: light) }
        case .snow: for drop in drops { flake(drop, on: canvas, seconds: seconds, light: light) }
        }
    }

    private func flake(_ drop: Drop, on canvas: Canvas, seconds: Float, light: Tint) {
        let (w, h) = (Float(canvas.width), Float(canvas.height))
        let fall = drop.phase + seconds * (0.045 + 0.13 * drop.depth)
        let sway = 0.020 * wave(seconds * (0.10 + 0.16 * drop.sway) + drop.phase) + 0.012 * seconds * (0.4 + drop.depth)
        let x = (fraction(drop.x + sway) * 1.1 - 0.05) * w
        let y = (fraction(fall) * 1.1 - 0.05) * h
        let radius = (0.0016 + 0.0085 * drop.depth * drop.depth * drop.depth) * h
        let soft = drop.depth > 0.8 ? Float(0.42) : 0.85
        canvas.glow(x: x, y: y, radius: max(1.1, radius * 1.5), tint: light * (soft * (0.35 + 0.65 * drop.depth)))
    }

    private func streak(_ drop: Drop, on canvas: Canvas, seconds: Float, light: Tint) {
        let (w, h) = (Float(canvas.width), Float(canvas.height))
        let fall = fraction(drop.phase + seconds * (1.1 + 1.2 * drop.depth)) * 1.25 - 0.15
        let lap = nearest(drop.phase + seconds * (1.1 + 1.2 * drop.depth) - 0.5)
        let length = Int((0.025 + 0.075 * drop.depth) * h) + 2
        let x0 = fraction(drop.x + lap * 0.381) * w
        let strength = (0.03 + 0.12 * drop.depth)
        for i in 0..<length {
            let x = Int(x0 + Float(i) * 0.07)
            let y = Int(fall * h) + i
            guard x >= 0, x < canvas.width, y >= 0, y < canvas.height else { continue }
            let k = strength * Float(i) / Float(length)
            canvas.red.row(y)[x] += light.red * k
            canvas.green.row(y)[x] += light.green * k
            canvas.blue.row(y)[x] += light.blue * k
        }
    }
}

// Headlights one way, tail lights the other, each with its streak on the wet road.

struct Traffic: Sendable {
    private struct Car: Sendable {
        var place: Float
        var speed: Float
        var lane: Int
        var strength: Float
    }
    private let cars: [Car]

    init(seed: UInt64) {
        var chance = Chance(seed: seed)
        cars = (0..<26).map { i in
            Car(
                place: chance.unit() * 2.4, speed: chance.within(0.10, 0.17) * (i % 2 == 0 ? 1 : -1.15), lane: i % 2,
                strength: chance.within(0.6, 1.2))
        }
    }

    func draw(on canvas: Canvas, seconds: Float) {
        let (w, h) = (Float(canvas.width), Float(canvas.height))
        for car in cars {
            let x = (fraction((car.place + seconds * car.speed) / 2.4) * 2.4 - 0.3) * h
            guard x > -0.2 * h, x < w + 0.2 * h else { continue }
            let y = h * (CityScene.ground + (car.lane == 0 ? 0.035 : 0.075))
            let tint = (car.lane == 0 ? Tint(1.7, 0.14, 0.07) : Tint(1.5, 1.25, 0.9)) * car.strength
            let gap = h * (car.lane == 0 ? 0.016 : 0.024)
            for lamp in [x - gap * 0.5, x + gap * 0.5] {
                canvas.glow(x: lamp, y: y, radius: h * 0.007, tint: tint * 1.6)
                canvas.glow(x: lamp, y: y, radius: h * 0.030, tint: tint * 0.16)
                streak(x: lamp, y: y, tint: tint, seconds: seconds, on: canvas)
            }
        }
    }

    private func streak(x: Float, y: Float, tint: Tint, seconds: Float, on canvas: Canvas) {
        let h = Float(canvas.height)
        for i in 1...9 {
            let d = Float(i) * 0.012
            let bend = wave(d * 45 - seconds * 0.5) * d * 0.10 * h
            canvas.glow(
                x: x + bend, y: y + d * h, radius: h * (0.008 + d * 0.06), tint: tint * (0.34 * (1 - d * 8.6)))
        }
    }
}

// Stars: few bright, many faint, some warm, some blue, each twinkling in its own time.

struct StarField: Sendable {
    private struct Star: Sendable {
        var x: Float
        var y: Float
        var tint: Tint
        var radius: Float
        var rate: Float
        var phase: Float
    }
    private let stars: [Star]
    private let stage: Stage

    init(count: Int, stage: Stage, seed: UInt64) {
        self.stage = stage
        var chance = Chance(seed: seed)
        stars = (0..<count).map { _ in
            let h = chance.unit()
            let bright = h * h * h * h
            let warm = chance.unit()
            let tint =
                Tint(0.75, 0.85, 1.15).mixed(Tint(1.15, 0.85, 0.6), warm * warm)
                * (0.05 + 2.4 * bright * bright + 0.5 * bright)
            return Star(
                x: chance.unit(), y: chance.unit(), tint: tint, radius: 0.9 + 1.5 * bright,
                rate: chance.within(0.3, 1.6), phase: chance.unit())
        }
    }

    /// Adds them between two rows. They turn slowly: `drift` widths a second; those that leave come back.
    func draw(on canvas: Canvas, seconds: Float, below top: Int, above bottom: Int, drift: Float) {
        let scale = Float(min(canvas.width, canvas.height)) / 720
        let (width, height) = (Float(canvas.width), Float(canvas.height))
        for star in stars {
            let x = fraction(star.x + drift * seconds) * width
            let y = star.y * height
            guard y > Float(top), y < Float(bottom) else { continue }
            let low = step(Float(bottom), Float(bottom) - 0.18 * height, y)
            let twinkle = 0.72 + 0.28 * wave(star.rate * seconds + star.phase)
            canvas.glow(x: x, y: y, radius: max(1.05, star.radius * scale * 1.35), tint: star.tint * (twinkle * low))
        }
    }
}

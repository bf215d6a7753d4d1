// A street at night out of focus: soft discs with a bright rim, some of them moving.

struct Bokeh: Sendable {
    private struct Disc: Sendable {
        var x: Float
        var y: Float
        var radius: Float
        var tint: Tint
        var speed: Float
        var rate: Float
        var phase: Float
    }
    private let discs: [Disc]
    private let aspect: Float

    /// `warmth` 0…1: the share of warm lights.
    init(aspect: Float, warmth: Float, seed: UInt64) {
        self.aspect = aspect
        var chance = Chance(seed: seed &+ 71)
        discs = (0..<Int(120 * max(0.6, min(1.4, aspect / 1.78)))).map { _ in
            let kind = chance.unit()
            let moving = chance.unit() < 0.3
            let tint =
                kind < warmth
                ? Tint(1.25, 0.44, 0.07)
                : kind < warmth + 0.16
                    ? Tint(1.25, 0.06, 0.04)
                    : kind < 0.9
                        ? Tint(0.12, 0.42, 1.15) : Tint(0.08, 0.85, 0.48)
            let y = moving ? chance.within(0.62, 0.88) : chance.within(0.06, 0.86)
            return Disc(
                x: chance.unit(), y: y, radius: 0.014 + 0.066 * chance.unit() * chance.unit() + 0.01,
                tint: tint * (0.05 + 0.75 * chance.unit() * chance.unit()),
                speed: moving ? chance.within(-0.07, 0.07) : 0,
                rate: chance.within(0.05, 0.35), phase: chance.unit())
        }
    }

    func draw(on canvas: Canvas, seconds: Float) {
        let h = Float(canvas.height)
        for y in 0..<canvas.height {
            let v = Float(y) / h
            let lift = decay(abs(v - 0.62) * 4.5)
            canvas.fill(row: y, with: Tint(0.006, 0.010, 0.024) + Tint(0.050, 0.024, 0.022) * lift)
        }
        for disc in discs {
            let lap = fraction(disc.x + disc.speed * seconds)
            let x = (lap * 1.2 - 0.1) * Float(canvas.width)
            let breath = 0.82 + 0.18 * wave(disc.rate * seconds + disc.phase)
            stamp(disc, x: x, light: disc.tint * breath, on: canvas)
        }
    }

    private func stamp(_ disc: Disc, x: Float, light: Tint, on canvas: Canvas) {
        let h = Float(canvas.height)
        let (y, radius) = (disc.y * h, max(1.5, disc.radius * h))
        let top = max(0, Int(y - radius))
        let bottom = min(canvas.height - 1, Int(y + radius) + 1)
        let left = max(0, Int(x - radius))
        let right = min(canvas.width - 1, Int(x + radius) + 1)
        guard top <= bottom, left <= right else { return }
        let edge = 1 - 2.4 / radius
        for row in top...bottom {
            let (r, g, b) = (canvas.red.row(row), canvas.green.row(row), canvas.blue.row(row))
            for column in left...right {
                let dx = (Float(column) - x) / radius
                let dy = (Float(row) - y) / radius
                let d = dx * dx + dy * dy
                let amount = step(1, min(0.9, max(0.2, edge)), d) * (0.62 + 0.38 * d * d)
                r[column] += light.red * amount
                g[column] += light.green * amount
                b[column] += light.blue * amount
            }
        }
    }
}

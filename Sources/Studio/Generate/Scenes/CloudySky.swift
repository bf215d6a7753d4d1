// The half above a horizon: a coloured sky, a sun or a moon with its glow, clouds lit from where it stands.

struct CloudySky: Sendable {
    let stage: Stage
    let light: SeaLight
    /// Sideways from the middle, in heights of the picture.
    let sunPlace: Float
    private let clouds: Plane
    private let heading: Float

    init(stage: Stage, light: SeaLight, sunPlace: Float) {
        self.stage = stage
        self.light = light
        self.sunPlace = sunPlace
        let size = stage.texture(1024)
        clouds = .clouds(width: size, height: size / 2, cells: 8, octaves: 7, seed: stage.seed)
        heading = stage.seed & 1 == 0 ? -1 : 1
    }

    /// `line` is the row of the canvas when it is not the sky's own row `y`: below a horizon the last row goes on.
    func draw(row y: Int, to line: Int? = nil, view: SeaView, scratch cover: PixelRow, on canvas: Canvas) {
        let e = (view.horizon - Float(y)) / max(view.horizon, 1)
        fillCover(row: y, elevation: e, seconds: view.seconds, to: cover)
        let base = light.sky[e]
        let scale = 1 / Float(stage.height)
        let dy = (Float(y) - view.sunY) * scale
        let span = decay(abs(dy) * 7) * 0.13
        let half = Float(stage.width) * 0.5
        let (dark, lit, glow, sun) = (light.cloudDark, light.cloudLit, light.glow, light.sun)
        let out = line ?? y
        let (r, g, b) = (canvas.red.row(out), canvas.green.row(out), canvas.blue.row(out))
        let edge = (light.sunRadius + scale, light.sunRadius - scale)
        for x in 0..<stage.width {
            let dx = (Float(x) - half) * scale - sunPlace
            let d2 = dx * dx + dy * dy
            let d = d2.squareRoot()
            let a = cover[x]
            let near = 1 / (1 + 5 * d2)
            let rim = 4 * a * (1 - a) * near * 0.45
            let halo = 0.016 / (d2 + 0.012) + 0.08 / (d + 0.24) + span / (0.25 + dx * dx)
            let shine = clamped(near * (1.22 - 0.98 * a) + 0.05)
            let disc = step(edge.0, edge.1, d) * (1 - 0.94 * a)
            let k = a * 0.88
            let (sr, sg, sb) = (
                base.red + glow.red * halo, base.green + glow.green * halo, base.blue + glow.blue * halo
            )
            r[x] = mix(sr, mix(dark.red, lit.red, shine), k) + lit.red * rim + sun.red * disc
            g[x] = mix(sg, mix(dark.green, lit.green, shine), k) + lit.green * rim + sun.green * disc
            b[x] = mix(sb, mix(dark.blue, lit.blue, shine), k) + lit.blue * rim + sun.blue * disc
        }
    }

    /// How much cloud stands over each pixel. Clouds lie on a plane overhead: far ones are squeezed together.
    private func fillCover(row y: Int, elevation e: Float, seconds: Float, to cover: PixelRow) {
        let size = Float(clouds.width)
        let far = 1 / (e + 0.16)
        let u = size * 0.10 * far / Float(stage.height)
        let v = size * 0.17 * far + seconds * size * 0.0016
        let drift = seconds * size * 0.0035 * heading
        let fade = step(0.015, 0.16, e) * (1 - 0.25 * e)
        let low = 0.72 - light.cover * 0.46
        let half = Float(stage.width) * 0.5
        guard fade > 0 else { return cover.update(repeating: 0, count: stage.width) }
        for x in 0..<stage.width {
            let q = (Float(x) - half) * u
            let shape =
                clouds.sample(q + drift, v) * 0.68 + clouds.sample(q * 2.6 + drift * 1.7 + 91, v * 2.3 + 37) * 0.32
            cover[x] = step(low, low + 0.24, shape) * fade
        }
    }
}

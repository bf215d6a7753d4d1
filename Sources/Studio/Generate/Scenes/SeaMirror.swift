// The sea as a mirror of the sky above it: waves tilt the mirror, the sun lays a path of glitter on it.

struct SeaMirror: Sendable {
    let stage: Stage
    let light: SeaLight
    let sunPlace: Float

    func draw(row y: Int, view: SeaView, scratch slopes: PixelRow, on canvas: Canvas) {
        let height = Float(stage.height)
        let depth = (Float(y) - view.horizon + 0.5) / max(height - view.horizon, 1)
        fillSlopes(distance: 1 / (max(depth, 0) * 0.96 + 0.022), seconds: view.seconds, to: slopes)
        let haze = decay(depth * 22)
        let far = light.sky[0.02] + light.glow * 0.30
        let wide = 0.020 + 0.17 * depth
        let half = Float(stage.width) * 0.5
        let (base, swing) = (0.05 + depth * 0.42, 0.055 + 0.30 * depth)
        let (r, g, b) = (canvas.red.row(y), canvas.green.row(y), canvas.blue.row(y))
        let (ramp, water, sun) = (light.sky, light.water, light.sun)
        for x in 0..<stage.width {
            let slope = slopes[x]
            let index = Ramp.index(base + swing * slope)
            let facing = clamped(0.5 + slope * 0.62)
            let fresnel = clamped(0.92 - 0.62 * depth * facing - 0.10 * facing)
            let across = ((Float(x) - half) / height - sunPlace + slope * 0.03) / wide
            let g2 = across * across
            let path = 1 / (1 + 1.6 * g2 + 1.2 * g2 * g2)
            let glint = max(0, slope * 1.15 + 0.22 - 0.18 * depth)
            let sparkle = path * (glint * glint * glint * 6.5 + 0.12) * 0.26
            let shade = fresnel * (0.84 + 0.22 * slope) * (1 - 0.30 * depth)
            let below = 1 - fresnel
            r[x] = mix(ramp.red.cells[index] * shade + water.red * below + sun.red * sparkle, far.red, haze)
            g[x] = mix(ramp.green.cells[index] * shade + water.green * below + sun.green * sparkle, far.green, haze)
            b[x] = mix(ramp.blue.cells[index] * shade + water.blue * below + sun.blue * sparkle, far.blue, haze)
        }
    }

    /// Seven waves, each bent by the ones before it, so that no crest repeats.
    private func fillSlopes(distance: Float, seconds t: Float, to slopes: PixelRow) {
        let height = Float(stage.height)
        // How far one pixel reaches into the distance: waves shorter than that are averaged away.
        let reach = distance * distance / (height * 0.44) * 3
        func size(_ frequency: Float, _ amount: Float) -> Float {
            amount / (1 + (frequency * reach) * (frequency * reach))
        }
        let (a1, a2, a3, a4) = (size(0.55, 0.30), size(1.15, 0.26), size(2.3, 0.22), size(4.7, 0.20))
        let (a5, a6, a7) = (size(9.3, 0.17), size(17, 0.16), size(31, 0.14))
        let z = distance * 1.9 + t * 0.10
        let half = Float(stage.width) * 0.5
        let spread = distance * 1.9 / height
        for x in 0..<stage.width {
            let w = (Float(x) - half) * spread
            let s1 = wave(0.55 * z + 0.16 * w + 0.23 * t)
            let s2 = wave(1.15 * z - 0.47 * w + 0.31 * t + 0.18 * s1)
            let s3 = wave(2.3 * z + 1.27 * w - 0.43 * t + 0.21 * s2)
            let s4 = wave(4.7 * z - 2.9 * w + 0.71 * t + 0.24 * s3 + 0.2 * s1)
            let s5 = wave(9.3 * z + 6.7 * w + 1.03 * t + 0.27 * s4 + 0.3 * s2)
            let s6 = wave(17 * z - 13.7 * w + 1.37 * t + 0.33 * s5 + 0.4 * s3)
            let s7 = wave(31 * z + 29 * w - 1.9 * t + 0.37 * s6 + 0.5 * s4)
            slopes[x] = a1 * s1 + a2 * s2 + a3 * s3 + a4 * s4 + a5 * s5 + a6 * s6 + a7 * s7
        }
    }
}

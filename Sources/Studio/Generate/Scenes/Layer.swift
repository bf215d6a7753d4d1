// A picture wider than the screen, painted once and moved sideways at its own speed: near layers move more.

/// Premultiplied colour and cover: light outside the cover is added to what lies behind.
struct Layer: Sendable {
    let red: Plane
    let green: Plane
    let blue: Plane
    let cover: Plane
    /// 0 far … 1 near: how far it moves when the camera does.
    let nearness: Float
    var width: Int { red.width }
    var height: Int { red.height }

    init(stage: Stage, nearness: Float) {
        let width = stage.width + Int(Float(stage.height) * Self.travel * nearness) + 3
        red = Plane(width: width, height: stage.height)
        green = Plane(width: width, height: stage.height)
        blue = Plane(width: width, height: stage.height)
        cover = Plane(width: width, height: stage.height)
        self.nearness = nearness
    }

    /// The way of the nearest layer, in heights of the picture.
    static let travel: Float = 0.5

    @inline(__always) func paint(_ x: Int, _ y: Int, _ tint: Tint, _ amount: Float = 1) {
        guard x >= 0, y >= 0, x < width, y < height else { return }
        let i = y &* width &+ x
        red.cells[i] = mix(red.cells[i], tint.red, amount)
        green.cells[i] = mix(green.cells[i], tint.green, amount)
        blue.cells[i] = mix(blue.cells[i], tint.blue, amount)
        cover.cells[i] = mix(cover.cells[i], 1, amount)
    }

    /// Where the layer's left edge stands for a camera at `camera` (−1…1), in pixels.
    func shift(camera: Float) -> Float {
        (0.5 + 0.5 * max(-1, min(1, camera))) * Float(maxShift) * 0.999
    }

    private var maxShift: Int { max(0, Int(Float(height) * Self.travel * nearness)) }

    func draw(row y: Int, camera: Float, on canvas: Canvas) {
        let place = shift(camera: camera)
        let whole = Int(place)
        let part = place - Float(whole)
        let (r, g, b) = (canvas.red.row(y), canvas.green.row(y), canvas.blue.row(y))
        let (sr, sg, sb) = (red.row(y) + whole, green.row(y) + whole, blue.row(y) + whole)
        let a = cover.row(y) + whole
        for x in 0..<canvas.width {
            let behind = 1 - mix(a[x], a[x &+ 1], part)
            r[x] = r[x] * behind + mix(sr[x], sr[x &+ 1], part)
            g[x] = g[x] * behind + mix(sg[x], sg[x &+ 1], part)
            b[x] = b[x] * behind + mix(sb[x], sb[x &+ 1], part)
        }
    }

    /// Adds a soft halo of the layer's own bright parts.
    func bloom(radius: Int, strength: Float, above threshold: Float) {
        for plane in [red, green, blue] {
            let halo = Plane(width: width, height: height)
            for i in 0..<(width * height) { halo.cells[i] = max(0, plane.cells[i] - threshold) }
            halo.blur(radius: radius)
            for i in 0..<(width * height) { plane.cells[i] += halo.cells[i] * strength }
        }
    }
}

/// The camera's slow way to and fro: never at an end for long, whatever the clip's length.
func cameraSway(_ seconds: Float, phase: Float) -> Float { 0.96 * wave(seconds / 70 + phase) }

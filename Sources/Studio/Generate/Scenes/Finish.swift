// Linear light → what a screen shows: film curve, vignette, grain and dither, BT.709 bytes for the encoder.

/// Turns a canvas into one frame of `yuv420p`, limited range.
struct Finish: Sendable {
    let width: Int
    let height: Int
    private let seed: UInt64
    private let grain: Plane
    private let vignette: Plane
    private static let grainCells = 65_536

    /// Width and height are even.
    init(width: Int, height: Int, seed: UInt64) {
        self.width = width
        self.height = height
        self.seed = seed
        grain = Plane(width: Self.grainCells + width, height: 1)
        var chance = Chance(seed: seed ^ 0x67_7261_696E)
        // Two added: a triangle, the dither that leaves no trace of the steps; a step either way.
        for i in 0..<grain.width { grain.cells[i] = (chance.unit() + chance.unit() - 1) * 1.05 }
        vignette = Plane(width: width, height: 1)
        for x in 0..<width {
            let u = (Float(x) + 0.5) / Float(width) * 2 - 1
            vignette.cells[x] = 1 - 0.16 * u * u * u * u - 0.06 * u * u
        }
    }

    var frameBytes: Int { width * height * 3 / 2 }

    /// The same canvas, frame number and seed give the same bytes.
    func bytes(of canvas: Canvas, frame: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: frameBytes) { buffer, count in
            if let start = buffer.baseAddress { write(canvas, frame: frame, to: start) }
            count = frameBytes
        }
    }

    private func write(_ canvas: Canvas, frame: Int, to luma: UnsafeMutablePointer<UInt8>) {
        let blueness = luma + width * height
        let redness = blueness + width * height / 4
        for y in 0..<height {
            bend(canvas, row: y)
            let start = Int(hashed(frame, y, seed) * Float(Self.grainCells - 1))
            lighten(canvas, row: y, grain: grain.cells + start, to: luma + y * width)
            guard y & 1 == 1 else { continue }
            let to = y / 2 * (width / 2)
            colour(canvas, row: y, grain: grain.cells + start, to: (blueness + to, redness + to))
        }
    }

    /// The film curve of Hejl and Burgess-Dawson, which has the screen's gamma in it, in place.
    private func bend(_ canvas: Canvas, row y: Int) {
        let v = (Float(y) + 0.5) / Float(height) * 2 - 1
        let dim = 1 - 0.16 * v * v * v * v - 0.04 * v * v
        let shade = vignette.cells
        for plane in [canvas.red, canvas.green, canvas.blue] {
            let row = plane.row(y)
            for x in 0..<width {
                let light = max(0, min(60, row[x] * shade[x] * dim))
                row[x] = (light * (6.2 * light + 0.5)) / (light * (6.2 * light + 1.7) + 0.06)
            }
        }
    }

    private func lighten(_ canvas: Canvas, row y: Int, grain: PixelRow, to out: UnsafeMutablePointer<UInt8>) {
        let (r, g, b) = (canvas.red.row(y), canvas.green.row(y), canvas.blue.row(y))
        for x in 0..<width {
            let level = 16.5 + 219 * (0.2126 * r[x] + 0.7152 * g[x] + 0.0722 * b[x]) + grain[x]
            out[x] = UInt8(truncatingIfNeeded: Int32(max(16, min(235, level))))
        }
    }

    private func colour(
        _ canvas: Canvas, row y: Int, grain: PixelRow,
        to out: (UnsafeMutablePointer<UInt8>, UnsafeMutablePointer<UInt8>)
    ) {
        let (r, g, b) = (canvas.red.row(y), canvas.green.row(y), canvas.blue.row(y))
        let (r0, g0, b0) = (canvas.red.row(y - 1), canvas.green.row(y - 1), canvas.blue.row(y - 1))
        for x in 0..<(width / 2) {
            let i = x &* 2
            let red = 0.25 * (r[i] + r[i &+ 1] + r0[i] + r0[i &+ 1])
            let green = 0.25 * (g[i] + g[i &+ 1] + g0[i] + g0[i &+ 1])
            let blue = 0.25 * (b[i] + b[i &+ 1] + b0[i] + b0[i &+ 1])
            let light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
            let cb = 128.5 + 224 * (blue - light) / 1.8556 + 0.5 * grain[i]
            let cr = 128.5 + 224 * (red - light) / 1.5748 + 0.5 * grain[i &+ 1]
            out.0[x] = UInt8(truncatingIfNeeded: Int32(max(16, min(240, cb))))
            out.1[x] = UInt8(truncatingIfNeeded: Int32(max(16, min(240, cr))))
        }
    }
}

// Fields of numbers: one channel of a picture, a noise texture, a mask. And three of them: a canvas.

typealias PixelRow = UnsafeMutablePointer<Float>

/// A rectangle of Floats.
final class Plane: @unchecked Sendable {
    // Unchecked: a plane is filled by one thread and handed on; a finished texture is only read.
    let width: Int
    let height: Int
    let cells: PixelRow

    init(width: Int, height: Int, filledWith value: Float = 0) {
        self.width = max(1, width)
        self.height = max(1, height)
        cells = .allocate(capacity: self.width * self.height)
        cells.initialize(repeating: value, count: self.width * self.height)
    }

    deinit { cells.deallocate() }

    @inline(__always) func row(_ y: Int) -> PixelRow { cells + y &* width }

    /// Softens the plane sideways and up and down: two passes of a running mean, edges held.
    func blur(radius: Int) {
        guard radius > 0 else { return }
        for _ in 0..<2 {
            for y in 0..<height { runningMean(from: row(y), count: width, stride: 1, radius: radius) }
            for x in 0..<width { runningMean(from: cells + x, count: height, stride: width, radius: radius) }
        }
    }

    private func runningMean(from start: PixelRow, count: Int, stride: Int, radius: Int) {
        let line = PixelRow.allocate(capacity: count)
        defer { line.deallocate() }
        for i in 0..<count { line[i] = start[i &* stride] }
        var sum: Float = 0
        for i in -radius...radius { sum += line[min(max(i, 0), count - 1)] }
        let share = 1 / Float(2 * radius + 1)
        for i in 0..<count {
            start[i &* stride] = sum * share
            sum += line[min(i + radius + 1, count - 1)] - line[max(i - radius, 0)]
        }
    }
}

/// Linear light, three planes of one size.
struct Canvas: Sendable {
    let red: Plane
    let green: Plane
    let blue: Plane
    var width: Int { red.width }
    var height: Int { red.height }

    init(width: Int, height: Int) {
        red = Plane(width: width, height: height)
        green = Plane(width: width, height: height)
        blue = Plane(width: width, height: height)
    }

    func fill(row y: Int, with tint: Tint) {
        red.row(y).update(repeating: tint.red, count: width)
        green.row(y).update(repeating: tint.green, count: width)
        blue.row(y).update(repeating: tint.blue, count: width)
    }

    /// Adds a round light that fades from its centre to nothing at `radius`. Parts outside the picture are skipped.
    func glow(x: Float, y: Float, radius: Float, tint: Tint) {
        guard radius > 0.2, x.isFinite, y.isFinite, abs(x) < 100_000, abs(y) < 100_000, radius < 10_000 else { return }
        let top = max(0, Int(y - radius))
        let bottom = min(height - 1, Int(y + radius) + 1)
        let left = max(0, Int(x - radius))
        let right = min(width - 1, Int(x + radius) + 1)
        guard top <= bottom, left <= right else { return }
        let scale = 1 / (radius * radius)
        for row in top...bottom {
            let dy = Float(row) - y
            let (r, g, b) = (red.row(row), green.row(row), blue.row(row))
            for column in left...right {
                let dx = Float(column) - x
                let near = max(0, 1 - (dx * dx + dy * dy) * scale)
                let light = near * near
                r[column] += tint.red * light
                g[column] += tint.green * light
                b[column] += tint.blue * light
            }
        }
    }
}

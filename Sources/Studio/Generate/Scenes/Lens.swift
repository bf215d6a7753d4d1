// Drops on glass as a map: where each pixel looks, and how bright the drop is there.

struct Lens: Sendable {
    let sideways: Plane
    let down: Plane
    let shade: Plane

    init(width: Int, height: Int) {
        sideways = Plane(width: width, height: height)
        down = Plane(width: width, height: height)
        shade = Plane(width: width, height: height, filledWith: 0.92)
    }

    init(copying other: Lens) {
        self.init(width: other.sideways.width, height: other.sideways.height)
        let count = sideways.width * sideways.height
        sideways.cells.update(from: other.sideways.cells, count: count)
        down.cells.update(from: other.down.cells, count: count)
        shade.cells.update(from: other.shade.cells, count: count)
    }

    /// A drop: taller than wide, heavier below; it shows what is behind it upside down, with a dark rim.
    func press(x: Float, y: Float, radius: Float) {
        guard radius > 0.6 else { return }
        let (width, height) = (sideways.width, sideways.height)
        let tall = radius * 1.28
        let top = max(0, Int(y - tall))
        let bottom = min(height - 1, Int(y + tall) + 1)
        let left = max(0, Int(x - radius))
        let right = min(width - 1, Int(x + radius) + 1)
        guard top <= bottom, left <= right else { return }
        let reach = min(radius * 9, Float(height) * 0.42)
        for row in top...bottom {
            let ny = (Float(row) - y) / tall
            let (dx, dy, light) = (sideways.row(row), down.row(row), shade.row(row))
            let narrow = ny < 0 ? 1 + ny * 0.22 : 1
            for column in left...right {
                let nx = (Float(column) - x) / (radius * narrow)
                let rr = nx * nx + ny * ny
                guard rr < 1 else { continue }
                let inside = step(1, max(0.3, 1 - 2.2 / radius), rr)
                let bulge = 0.45 + 0.55 * rr
                dx[column] = mix(dx[column], -nx * reach * bulge, inside)
                dy[column] = mix(dy[column], -ny * reach * bulge, inside)
                let spot = max(0, 1 - 7 * ((nx + 0.34) * (nx + 0.34) + (ny + 0.42) * (ny + 0.42)))
                let glass = 1.22 - 0.72 * rr * rr + 0.20 * ny + 1.6 * spot * spot
                light[column] = mix(light[column], glass, inside)
            }
        }
    }
}

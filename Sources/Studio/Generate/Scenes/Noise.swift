// Cloudy textures that repeat without a seam, made once before a clip.

extension Plane {
    /// Sums of ever finer value noise, 0…1, mean about 0.5. Width and height are powers of two.
    static func clouds(width: Int, height: Int, cells first: Int, octaves: Int, seed: UInt64) -> Plane {
        let out = Plane(width: width, height: height)
        var amount: Float = 0.5
        var across = first
        for octave in 0..<octaves {
            let down = max(1, across * height / width)
            guard across <= width, down <= height else { break }
            out.add(lattice: across, by: down, amount: amount, seed: seed &+ UInt64(octave) &* 7919)
            across *= 2
            amount *= 0.52
        }
        out.stretch()
        return out
    }

    private func add(lattice across: Int, by down: Int, amount: Float, seed: UInt64) {
        var chance = Chance(seed: seed)
        let points = PixelRow.allocate(capacity: across * down)
        defer { points.deallocate() }
        for i in 0..<(across * down) { points[i] = chance.unit() }
        let line = PixelRow.allocate(capacity: across + 1)
        defer { line.deallocate() }
        for y in 0..<height {
            let v = Float(y) * Float(down) / Float(height)
            let v0 = min(Int(v), down - 1)
            let fv = eased(v - Float(v0))
            let (a, b) = (points + v0 * across, points + ((v0 + 1) % down) * across)
            for i in 0..<across { line[i] = mix(a[i], b[i], fv) }
            line[across] = line[0]
            let target = row(y)
            let step = Float(across) / Float(width)
            for x in 0..<width {
                let u = Float(x) * step
                let u0 = min(Int(u), across - 1)
                target[x] += amount * mix(line[u0], line[u0 + 1], eased(u - Float(u0)))
            }
        }
    }

    @inline(__always) private func eased(_ t: Float) -> Float { t * t * t * (t * (t * 6 - 15) + 10) }

    /// To the full range 0…1.
    private func stretch() {
        var (low, high) = (Float.infinity, -Float.infinity)
        for i in 0..<(width * height) {
            low = min(low, cells[i])
            high = max(high, cells[i])
        }
        let scale = 1 / max(high - low, 1e-6)
        for i in 0..<(width * height) { cells[i] = (cells[i] - low) * scale }
    }

    /// The value between four cells, wrapping on all sides. Only for power-of-two sizes.
    @inline(__always) func sample(_ u: Float, _ v: Float) -> Float {
        let x0 = wrapped(u, width &- 1)
        let y0 = wrapped(v, height &- 1)
        let x1 = (x0 &+ 1) & (width &- 1)
        let y1 = (y0 &+ 1) & (height &- 1)
        let fu = fraction(u)
        let fv = fraction(v)
        let (a, b) = (cells + y0 &* width, cells + y1 &* width)
        return mix(mix(a[x0], a[x1], fu), mix(b[x0], b[x1], fu), fv)
    }

    /// The value between four cells of a picture of any size, its edges held.
    @inline(__always) func pixel(_ u: Float, _ v: Float) -> Float {
        let cu = max(0, min(Float(width - 1) - 0.001, u))
        let cv = max(0, min(Float(height - 1) - 0.001, v))
        let x0 = Int(cu)
        let y0 = Int(cv)
        let x1 = min(x0 + 1, width - 1)
        let y1 = min(y0 + 1, height - 1)
        let (a, b) = (cells + y0 &* width, cells + y1 &* width)
        let fu = cu - Float(x0)
        let fv = cv - Float(y0)
        return mix(mix(a[x0], a[x1], fu), mix(b[x0], b[x1], fu), fv)
    }
}

/// A line of hills, 0…1, that repeats after `cells` at a power of two.
struct Skyline: Sendable {
    let heights: Plane

    /// `ridged` folds the noise into sharp crests; `octaves` add detail.
    init(cells: Int, peaks: Int, octaves: Int, ridged: Float, seed: UInt64) {
        heights = Plane(width: cells, height: 1)
        var chance = Chance(seed: seed)
        var (amount, period) = (Float(1), peaks)
        for _ in 0..<octaves where period <= cells {
            let points = (0..<period).map { _ in chance.unit() }
            for x in 0..<cells {
                let u = Float(x) * Float(period) / Float(cells)
                let i = min(Int(u), period - 1)
                let f = u - Float(i)
                let soft = mix(points[i], points[(i + 1) % period], f * f * (3 - 2 * f))
                let fold = 1 - abs(2 * mix(points[i], points[(i + 1) % period], f) - 1)
                heights.cells[x] += amount * mix(soft, fold, ridged)
            }
            period *= 2
            amount *= 0.5
        }
        let top = (0..<cells).map { heights.cells[$0] }.max() ?? 1
        let low = (0..<cells).map { heights.cells[$0] }.min() ?? 0
        for x in 0..<cells { heights.cells[x] = (heights.cells[x] - low) / max(top - low, 1e-6) }
    }

    @inline(__always) func callAsFunction(_ u: Float) -> Float {
        let mask = heights.width &- 1
        let i = wrapped(u, mask)
        return mix(heights.cells[i], heights.cells[(i &+ 1) & mask], fraction(u))
    }
}

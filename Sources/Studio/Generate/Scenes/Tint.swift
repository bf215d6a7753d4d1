// Colours in linear light, named by how they look on screen.

/// Linear light; 1 is bright, more is brighter: the finish bends it to what a screen can show.
struct Tint: Hashable, Sendable {
    var red: Float
    var green: Float
    var blue: Float

    init(_ red: Float, _ green: Float, _ blue: Float) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// The light that ends on screen as `hex` (0xRRGGBB): the film curve of `Finish` undone.
    init(screen hex: Int) {
        func light(_ byte: Int) -> Float {
            let y = min(Float(byte & 255) / 255, 0.985)
            let a = 6.2 * (1 - y)
            let b = 0.5 - 1.7 * y
            let c = -0.06 * y
            return (-b + (b * b - 4 * a * c).squareRoot()) / (2 * a)
        }
        self.init(light(hex >> 16), light(hex >> 8), light(hex))
    }

    func mixed(_ other: Tint, _ t: Float) -> Tint {
        Tint(mix(red, other.red, t), mix(green, other.green, t), mix(blue, other.blue, t))
    }

    static func * (tint: Tint, factor: Float) -> Tint {
        Tint(tint.red * factor, tint.green * factor, tint.blue * factor)
    }

    static func + (a: Tint, b: Tint) -> Tint { Tint(a.red + b.red, a.green + b.green, a.blue + b.blue) }
}

/// Colours along a line 0…1, looked up in a table.
struct Ramp: Sendable {
    static let size = 512
    let red: Plane
    let green: Plane
    let blue: Plane

    /// Stops in rising order of place.
    init(_ stops: [(place: Float, tint: Tint)]) {
        red = Plane(width: Self.size, height: 1)
        green = Plane(width: Self.size, height: 1)
        blue = Plane(width: Self.size, height: 1)
        for i in 0..<Self.size {
            let tint = Self.tint(at: Float(i) / Float(Self.size - 1), in: stops)
            red.cells[i] = tint.red
            green.cells[i] = tint.green
            blue.cells[i] = tint.blue
        }
    }

    private static func tint(at place: Float, in stops: [(place: Float, tint: Tint)]) -> Tint {
        guard let after = stops.firstIndex(where: { $0.place >= place }) else {
            return stops.last?.tint ?? Tint(0, 0, 0)
        }
        guard after > 0 else { return stops[0].tint }
        let (low, high) = (stops[after - 1], stops[after])
        return low.tint.mixed(high.tint, step(low.place, high.place, place))
    }

    @inline(__always) static func index(_ place: Float) -> Int {
        Int((clamped(place) * Float(size - 1) + 12_582_912).bitPattern & 0x1FF)
    }

    subscript(_ place: Float) -> Tint {
        let i = Self.index(place)
        return Tint(red.cells[i], green.cells[i], blue.cells[i])
    }
}

// A picture as pixels, made of raw bytes or of a binary PPM. What comes in may be hostile: sizes are checked first.

/// Pixels row by row from the top left, each red, green, blue and alpha (0…255, not premultiplied).
package struct Picture: Hashable, Sendable {
    /// In pixels; at least 1.
    package let width: Int
    package let height: Int
    /// `width` × `height` × 4 bytes.
    package let rgba: [UInt8]

    /// No side is longer, in pixels.
    package static let longestSide = 16_384
    /// No picture has more pixels: 64 MB of bytes.
    package static let mostPixels = 1 << 24

    /// `nil` when a side is 0 or too long, or the bytes are not as many as the size says.
    package init?(width: Int, height: Int, rgba: [UInt8]) {
        guard Self.isPossible(width, height), rgba.count == width * height * 4 else { return nil }
        self.init(known: rgba, width: width, height: height)
    }

    /// For bytes that are as many as the size says.
    init(known rgba: [UInt8], width: Int, height: Int) {
        (self.width, self.height, self.rgba) = (width, height, rgba)
    }

    private static func isPossible(_ width: Int, _ height: Int) -> Bool {
        let sides = 1...longestSide
        return sides.contains(width) && sides.contains(height) && width * height <= mostPixels
    }

    // MARK: PPM

    /// The first picture of a binary PPM ("P6", one byte a sample), as `ffmpeg -c:v ppm` gives it; what follows is
    /// ignored. `nil` when the header is broken, the picture too large or the bytes too few.
    package init?(ppm bytes: some Collection<UInt8>) {
        var reader = PPMReader(bytes: Array(bytes))
        guard reader.takeMagic(), let width = reader.takeNumber(), let height = reader.takeNumber(),
            let top = reader.takeNumber(), reader.takeSpace(), (1...255).contains(top),
            Self.isPossible(width, height), let samples = reader.take(width * height * 3)
        else { return nil }
        var rgba = [UInt8](repeating: 255, count: width * height * 4)
        var target = 0
        for (index, sample) in samples.enumerated() {
            rgba[target] = top == 255 ? sample : UInt8(min(Int(sample), top) * 255 / top)
            target += index % 3 == 2 ? 2 : 1
        }
        self.init(known: rgba, width: width, height: height)
    }
}

/// The header of a PPM: words between spaces and `#` comments.
private struct PPMReader {
    let bytes: [UInt8]
    private var place = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    mutating func takeMagic() -> Bool {
        place = 2
        return bytes.starts(with: Array("P6".utf8))
    }

    /// The one space that ends the header.
    mutating func takeSpace() -> Bool {
        defer { place += 1 }
        return place < bytes.count && Self.isSpace(bytes[place])
    }

    /// A number of at most five digits after at least one space.
    mutating func takeNumber() -> Int? {
        let start = place
        while place < bytes.count, Self.isSpace(bytes[place]) || bytes[place] == UInt8(ascii: "#") {
            if bytes[place] == UInt8(ascii: "#") {
                while place < bytes.count, bytes[place] != 0x0A, bytes[place] != 0x0D { place += 1 }
            } else {
                place += 1
            }
        }
        guard place > start else { return nil }
        let digits = bytes[place...].prefix { (0x30...0x39).contains($0) }
        guard (1...5).contains(digits.count) else { return nil }
        place += digits.count
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    func take(_ count: Int) -> ArraySlice<UInt8>? {
        bytes.count - place >= count ? bytes[place..<(place + count)] : nil
    }
}

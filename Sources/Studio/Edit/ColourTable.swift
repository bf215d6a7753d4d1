// A colour look-up table in a .cube file: read, checked number by number, and written anew. A stranger's text never
// gets to ffmpeg.

import Foundation

/// A table of red, green and blue for every step of red, green and blue; red changes fastest.
struct ColourTable: Hashable, Sendable {
    /// Steps on a side.
    let size: Int
    /// Three numbers a step, mostly 0…1.
    private(set) var values: [Float]

    /// Bytes of a file: 65 steps on a side are 8 MB of text.
    static let sizeLimit = 16 * 1024 * 1024
    private static let sizes = 2...65

    /// Reads the 3D tables of Adobe's Cube LUT Specification 1.0, as far as their domain is 0…1. A 1D table becomes a
    /// 3D one.
    /// - Returns: `nil` for anything else.
    init?(text: String) {
        var (size, isCurve) = (0, false)
        var numbers: [Float] = []
        for line in text.trimmingPrefix("\u{FEFF}").split(whereSeparator: \.isNewline) {
            let words = line.split(whereSeparator: \.isWhitespace)
            guard let first = words.first, !first.hasPrefix("#") else { continue }
            switch first {
            case "TITLE": continue
            case "LUT_3D_SIZE", "LUT_1D_SIZE":
                guard words.count == 2, size == 0, let count = Int(words[1]) else { return nil }
                (size, isCurve) = (count, first == "LUT_1D_SIZE")
                guard isCurve ? (2...65_536).contains(size) : Self.sizes.contains(size) else { return nil }
            case "DOMAIN_MIN", "DOMAIN_MAX", "LUT_3D_INPUT_RANGE", "LUT_1D_INPUT_RANGE":
                let ends = words.dropFirst().map { Float($0) }
                let isUsual =
                    first.hasSuffix("RANGE")
                    ? ends == [0, 1] : ends.allSatisfy { $0 == (first == "DOMAIN_MIN" ? 0 : 1) }
                guard isUsual else { return nil }
            default:
                guard words.count == 3, numbers.count < 3 * 65_536 * 5 else { return nil }
                for word in words {
                    guard let number = Float(word), number.isFinite, abs(number) <= 100 else { return nil }
                    numbers.append(number)
                }
            }
        }
        guard size > 0, numbers.count == 3 * (isCurve ? size : size * size * size) else { return nil }
        self.size = isCurve ? 33 : size
        values = isCurve ? Self.cube(of: numbers, count: size, steps: 33) : numbers
    }

    /// A curve for each colour as a table of all three.
    private static func cube(of curves: [Float], count: Int, steps: Int) -> [Float] {
        func read(_ channel: Int, _ step: Int) -> Float {
            let place = Float(step) / Float(steps - 1) * Float(count - 1)
            let low = min(Int(place), count - 2)
            let part = place - Float(low)
            return curves[3 * low + channel] * (1 - part) + curves[3 * (low + 1) + channel] * part
        }
        var values: [Float] = []
        values.reserveCapacity(3 * steps * steps * steps)
        for blue in 0..<steps {
            for green in 0..<steps {
                for red in 0..<steps { values += [read(0, red), read(1, green), read(2, blue)] }
            }
        }
        return values
    }

    /// The same with only a part of its effect, 0…1.
    func mixed(_ amount: Double) -> ColourTable {
        guard amount < 1 else { return self }
        var mixed = self
        let (part, last) = (Float(max(amount, 0)), Float(size - 1))
        for index in 0..<(values.count / 3) {
            let steps = [index % size, index / size % size, index / (size * size)]
            for channel in 0..<3 {
                let plain = Float(steps[channel]) / last
                mixed.values[3 * index + channel] = plain + (values[3 * index + channel] - plain) * part
            }
        }
        return mixed
    }

    /// As a .cube file of ours.
    var text: String {
        var text = "LUT_3D_SIZE \(size)\n"
        for index in stride(from: 0, to: values.count, by: 3) {
            text += "\(values[index]) \(values[index + 1]) \(values[index + 2])\n"
        }
        return text
    }
}

extension ColourTable {
    /// Reads no more of the file than a table may have.
    /// - Returns: `nil` for a file that cannot be read or is no table.
    init?(file path: String) {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }  // it was only read
        guard let data = try? file.read(upToCount: Self.sizeLimit + 1) else { return nil }
        self.init(data)
    }

    /// - Returns: `nil` for what is no table, or longer than one may be.
    init?(_ data: Data) {
        guard data.count <= Self.sizeLimit else { return nil }
        self.init(text: String(decoding: data, as: UTF8.self))
    }
}

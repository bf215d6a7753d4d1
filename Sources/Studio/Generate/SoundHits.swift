// Short sounds that mark a moment: a whoosh on a cut, a ding on a word, a boom on a title.

import Foundation

extension SoundField {
    /// Seconds of a whoosh; silence behind it.
    private static let passing = 0.9

    /// Noise that comes near, bright in the middle, and goes by.
    mutating func whoosh() -> [Float] {
        let (dark, bright) = (noise(below: 700), noise(above: 1800))
        return shaped { time in
            let part = min(time / Self.passing, 1)
            let near = sin(.pi * pow(part, 0.8))
            return (Float(near * near * (1 - 0.5 * near)) * 1.2, Float(pow(near, 4)))
        }.combined(dark, bright)
    }

    /// A bell: partials of a bar, the higher ones gone first.
    func ding() -> [Float] {
        let partials: [(ratio: Double, level: Double, decay: Double)] = [
            (1, 1, 0.45), (2.76, 0.45, 0.22), (5.4, 0.2, 0.1),
        ]
        return (0..<count).map { index in
            let time = Double(index) / Double(Self.rate)
            let sum = partials.reduce(0) { sum, partial in
                sum + partial.level * exp(-time / partial.decay) * sin(2 * .pi * 1318.5 * partial.ratio * time)
            }
            return Float(0.4 * min(time / 0.002, 1) * sum)
        }
    }

    /// A blow: a falling deep tone, and the air that it moves.
    mutating func boom() -> [Float] {
        let (deep, sharp) = (noise(below: 120), noise(below: 1200))
        var phase = 0.0
        let air = shaped { (Float(exp(-$0 / 0.55)), Float(0.7 * exp(-$0 / 0.06))) }.combined(deep, sharp)
        return air.enumerated().map { index, air in
            let time = Double(index) / Double(Self.rate)
            phase += 2 * .pi * (42 + 40 * exp(-time / 0.12)) / Double(Self.rate)
            return air + Float(0.8 * min(time / 0.004, 1) * exp(-time / 0.7) * sin(phase))
        }
    }

    /// Two levels for each sample, by the seconds since the start.
    private func shaped(_ levels: (Double) -> (Float, Float)) -> Shape {
        Shape(levels: (0..<count).map { levels(Double($0) / Double(Self.rate)) })
    }

    private struct Shape {
        let levels: [(Float, Float)]

        func combined(_ first: [Float], _ second: [Float]) -> [Float] {
            levels.indices.map { first[$0] * levels[$0].0 + second[$0] * levels[$0].1 }
        }
    }
}

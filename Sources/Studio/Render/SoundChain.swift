// What is done to one sound before it is mixed, as a chain of filters: backwards, without its noise, at its speed.

import Foundation
import Reel

struct SoundChain {
    let part: SoundPart
    /// Names the labels that are its own.
    let number: Int

    init(_ part: SoundPart, _ number: Int) {
        self.part = part
        self.number = number
    }

    /// From whatever the source has to stereo at 48 kHz, its gaps filled with silence.
    static let decoding =
        "aformat=sample_rates=\(DecodedSound.rate):channel_layouts=stereo,aresample=async=1:first_pts=0"

    /// The filters after `decoding`; what comes out is as long as the part, to the sample.
    var text: String {
        let length = DecodedSound.samples(part.duration)
        let filters: [String] = [
            part.isReversed ? "areverse" : "anull",
            part.denoise > 0 ? denoiser : "anull",
            (part.ramp.map { ramping($0) } ?? tempo(part.speed))
                + "apad=whole_len=\(length),atrim=end_sample=\(length)",
        ]
        return filters.joined(separator: ",")
    }

    /// The filter has to be told how loud the noise is: left to find out, it takes nothing away.
    private var denoiser: String {
        let floor = min(max(part.noiseFloor + 1, -80), -20)
        return String(format: "afftdn=nr=%.1f:nf=%.1f", 6 + 18 * part.denoise, floor)
    }

    /// Many short stretches, each at its own speed and exact to the sample, so that sound and picture stay together;
    /// each fades into the next, which begins at the same moment of the source.
    private func ramping(_ ramp: SpeedRamp) -> String {
        let length = part.duration.seconds
        let count = min(60, max(2, Int((length / 0.1).rounded())))
        let overlap = min(0.02, length / Double(count) / 2)
        let edges = (0...count).map { length * Double($0) / Double(count) }
        var chains: [String] = []
        for (index, (start, end)) in zip(edges, edges.dropFirst()).enumerated() {
            let last = index == count - 1 ? end : end + overlap
            let (from, to) = (ramp.played(after: start, of: length), ramp.played(after: last, of: length))
            let samples =
                Int((last * Double(DecodedSound.rate)).rounded()) - Int((start * Double(DecodedSound.rate)).rounded())
            // A little more is read than is kept: atempo ends early.
            chains.append(
                "[r\(number)_\(index)]atrim=\(Self.seconds(from)):\(Self.seconds(to + 0.2)),asetpts=PTS-STARTPTS,"
                    + tempo((to - from) / (last - start))
                    + "apad=whole_len=\(samples),atrim=end_sample=\(samples)[s\(number)_\(index)]")
        }
        var joined = "[s\(number)_0]"
        for index in 1..<count {
            let fade = "acrossfade=ns=\(Int(overlap * Double(DecodedSound.rate))):c1=tri:c2=tri"
            chains.append("\(joined)[s\(number)_\(index)]\(fade)" + (index < count - 1 ? "[j\(number)_\(index)]" : ","))
            joined = "[j\(number)_\(index)]"
        }
        let split = (0..<count).map { "[r\(number)_\($0)]" }.joined()
        return "asplit=\(count)\(split);" + chains.joined(separator: ";")
    }

    /// atempo takes 0.5…2 without loss of quality; further speeds go in steps.
    private func tempo(_ speed: Double) -> String {
        var (rest, chain) = (speed, "")
        while rest > 2 {
            chain += "atempo=2,"
            rest /= 2
        }
        while rest < 0.5 {
            chain += "atempo=0.5,"
            rest /= 0.5
        }
        return rest == 1 ? chain : chain + "atempo=\(String(format: "%.6f", rest)),"
    }

    static func seconds(_ value: Double) -> String { String(format: "%.6f", value) }
}

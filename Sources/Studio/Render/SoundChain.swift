// One sound as a chain of filters: its speed, loudness, fades and place.

import Foundation
import Reel

struct SoundChain {
    let part: SoundPart
    /// Names the labels that are its own.
    let number: Int
    /// Samples before it in its lane.
    let silence: Int

    init(_ part: SoundPart, _ number: Int, after silence: Int) {
        self.part = part
        self.number = number
        self.silence = silence
    }

    /// The filters, from the source to its place in the lane.
    var text: String {
        let outAt = part.duration - part.fadeOut
        let curve = part.isCrossfaded ? ":curve=qsin" : ""
        let length = SoundLanes.samples(part.duration)
        let filters: [String] = [
            "aformat=sample_rates=\(SoundEncoder.rate):channel_layouts=stereo", "aresample=async=1:first_pts=0",
            part.isReversed ? "areverse" : "anull",
            part.denoise > 0 ? denoiser : "anull",
            (part.ramp.map { ramping($0) } ?? tempo(part.speed))
                + "apad=whole_len=\(length),atrim=end_sample=\(length)",
            "volume=\(Self.seconds(part.volume))", ducking,
            "afade=t=in:st=0:d=\(Self.seconds(part.fadeIn.seconds))\(curve)",
            "afade=t=out:st=\(Self.seconds(outAt.seconds)):d=\(Self.seconds(part.fadeOut.seconds))\(curve)",
            silence > 0 ? "adelay=\(silence)S:all=1" : "anull",
        ]
        return filters.joined(separator: ",")
    }

    /// Down a quarter of a second before speech begins, up half a second after: computed from when it is spoken, so
    /// that the level is even inside a phrase. In steps of 10 ms.
    private var ducking: String {
        guard part.duck > 0, !part.speech.isEmpty else { return "anull" }
        let spans = part.speech.map { span in
            let (from, to) = (Self.seconds(span.lowerBound), Self.seconds(span.upperBound))
            return "clip(min((t-(\(from))+0.25)/0.25,(\(to)+0.5-t)/0.5),0,1)"
        }
        return
            "asetnsamples=480,volume='1-\(Self.seconds(part.duck))*min(1,\(spans.joined(separator: "+")))':eval=frame"
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
                Int((last * Double(SoundEncoder.rate)).rounded()) - Int((start * Double(SoundEncoder.rate)).rounded())
            // A little more is read than is kept: atempo ends early.
            chains.append(
                "[r\(number)_\(index)]atrim=\(Self.seconds(from)):\(Self.seconds(to + 0.2)),asetpts=PTS-STARTPTS,"
                    + tempo((to - from) / (last - start))
                    + "apad=whole_len=\(samples),atrim=end_sample=\(samples)[s\(number)_\(index)]")
        }
        var joined = "[s\(number)_0]"
        for index in 1..<count {
            let fade = "acrossfade=ns=\(Int(overlap * Double(SoundEncoder.rate))):c1=tri:c2=tri"
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

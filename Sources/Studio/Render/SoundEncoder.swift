// All sound of a timeline in one pass: mixed, limited, exact to the sample.

import Foundation
import Reel

/// Builds the ffmpeg call for the sound of a plan.
struct SoundEncoder: Sendable {
    static let rate = 48_000
    let path: @Sendable (String) -> String?

    /// ffmpeg's arguments to write the mix of the plan to `output`, as 16-bit stereo without a header.
    /// - Parameter gain: decibels that all of it is raised by.
    func mixing(_ plan: RenderPlan, gain: Double = 0, to output: String) throws(RenderFailure) -> [String] {
        try graph(of: plan, ending: "volume=\(seconds(gain))dB,\(Self.limiter),") + ["-f", "s16le", output]
    }

    /// The same mix, only measured: the loudness stands at the end of what ffmpeg says.
    func measuring(_ plan: RenderPlan) throws(RenderFailure) -> [String] {
        try ["-nostats"] + graph(of: plan, ending: "ebur128=framelog=verbose,", level: "info") + ["-f", "null", "-"]
    }

    /// AAC lifts peaks by about 0.7 dB: the limit of 0.82 keeps the file under −1 dBTP. Looking ahead makes all sound
    /// 5 ms late, unless the filter makes up for it.
    private static let limiter = "alimiter=limit=0.82:level=disabled:latency=1"

    private func graph(
        of plan: RenderPlan, ending: String, level: String = "error"
    ) throws(RenderFailure) -> [String] {
        var inputs: [String] = []
        for part in plan.sound {
            guard let file = path(part.reference) else { throw .mediaMissing(name: part.reference) }
            inputs += part.isLooped ? ["-stream_loop", "-1"] : []
            // Sought at 0, an MP4 whose picture begins late is read from there, and the sound before it is lost.
            inputs += part.start > 0 ? ["-ss", seconds(part.start)] : []
            inputs += ["-t", seconds(part.duration.seconds * part.speed)]
            inputs += HostileMedia.inputFlags + ["-i", HostileMedia.input(file)]
        }
        let lanes = SoundLanes(plan.sound).lanes
        let chains = lanes.enumerated().map { number, lane in
            lane.map { "[\($0.part):a:0]\(chain($0.part, plan.sound[$0.part], after: $0.silence))[a\($0.part)];" }
                .joined()
                + lane.map { "[a\($0.part)]" }.joined() + "concat=n=\(lane.count):v=0:a=1[l\(number)]"
        }
        let samples = Int((Double(plan.frameCount) * Double(Self.rate) / plan.framesPerSecond).rounded())
        let mixed: String
        if plan.sound.isEmpty {
            inputs += ["-f", "lavfi", "-i", "anullsrc=r=\(Self.rate):cl=stereo"]
            mixed = "[0:a]"
        } else {
            let names = lanes.indices.map { "[l\($0)]" }.joined()
            mixed = "\(names)amix=inputs=\(lanes.count):normalize=0:duration=longest,"
        }
        let exact = "aformat=sample_rates=\(Self.rate):channel_layouts=stereo,apad,atrim=end_sample=\(samples)[out]"
        let graph = (chains + [mixed + ending + exact]).joined(separator: ";")
        return ["-nostdin", "-hide_banner", "-loglevel", level, "-y"] + inputs
            + ["-filter_complex", graph, "-map", "[out]"]
    }

    /// - Parameter silence: samples before it in its lane.
    private func chain(_ number: Int, _ part: SoundPart, after silence: Int) -> String {
        let outAt = part.duration - part.fadeOut
        let curve = part.isCrossfaded ? ":curve=qsin" : ""
        let length = SoundLanes.samples(part.duration)
        let filters: [String] = [
            "aformat=sample_rates=\(Self.rate):channel_layouts=stereo", "aresample=async=1:first_pts=0",
            part.isReversed ? "areverse" : "anull",
            part.denoise > 0 ? Self.denoiser(part) : "anull",
            (part.ramp.map { ramping($0, part, number) } ?? tempo(part.speed))
                + "apad=whole_len=\(length),atrim=end_sample=\(length)",
            "volume=\(seconds(part.volume))", ducking(part),
            "afade=t=in:st=0:d=\(seconds(part.fadeIn.seconds))\(curve)",
            "afade=t=out:st=\(seconds(outAt.seconds)):d=\(seconds(part.fadeOut.seconds))\(curve)",
            silence > 0 ? "adelay=\(silence)S:all=1" : "anull",
        ]
        return filters.joined(separator: ",")
    }

    /// Down a quarter of a second before speech begins, up half a second after: computed from when it is spoken, so
    /// that the level is even inside a phrase. In steps of 10 ms.
    private func ducking(_ part: SoundPart) -> String {
        guard part.duck > 0, !part.speech.isEmpty else { return "anull" }
        let spans = part.speech.map { span in
            let (from, to) = (seconds(span.lowerBound), seconds(span.upperBound))
            return "clip(min((t-(\(from))+0.25)/0.25,(\(to)+0.5-t)/0.5),0,1)"
        }
        return "asetnsamples=480,volume='1-\(seconds(part.duck))*min(1,\(spans.joined(separator: "+")))':eval=frame"
    }

    /// The filter has to be told how loud the noise is: left to find out, it takes nothing away.
    private static func denoiser(_ part: SoundPart) -> String {
        let floor = min(max(part.noiseFloor + 1, -80), -20)
        return String(format: "afftdn=nr=%.1f:nf=%.1f", 6 + 18 * part.denoise, floor)
    }

    /// Many short stretches, each at its own speed and exact to the sample, so that sound and picture stay together;
    /// each fades into the next, which begins at the same moment of the source.
    private func ramping(_ ramp: SpeedRamp, _ part: SoundPart, _ number: Int) -> String {
        let length = part.duration.seconds
        let count = min(60, max(2, Int((length / 0.1).rounded())))
        let overlap = min(0.02, length / Double(count) / 2)
        let edges = (0...count).map { length * Double($0) / Double(count) }
        var chains: [String] = []
        for (index, (start, end)) in zip(edges, edges.dropFirst()).enumerated() {
            let last = index == count - 1 ? end : end + overlap
            let (from, to) = (ramp.played(after: start, of: length), ramp.played(after: last, of: length))
            let samples = Int((last * Double(Self.rate)).rounded()) - Int((start * Double(Self.rate)).rounded())
            // A little more is read than is kept: atempo ends early.
            chains.append(
                "[r\(number)_\(index)]atrim=\(seconds(from)):\(seconds(to + 0.2)),asetpts=PTS-STARTPTS,"
                    + tempo((to - from) / (last - start))
                    + "apad=whole_len=\(samples),atrim=end_sample=\(samples)[s\(number)_\(index)]")
        }
        var joined = "[s\(number)_0]"
        for index in 1..<count {
            let fade = "acrossfade=ns=\(Int(overlap * Double(Self.rate))):c1=tri:c2=tri"
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

    private func seconds(_ value: Double) -> String { String(format: "%.6f", value) }
}

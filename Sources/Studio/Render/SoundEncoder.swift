// All sound of a timeline: mixed, limited, exact to the sample.

import Foundation
import Reel

/// Builds the ffmpeg calls for the sound of a plan.
struct SoundEncoder: Sendable {
    static let rate = 48_000
    let path: @Sendable (String) -> String?

    /// A stretch of a lane that is mixed by itself.
    struct Batch: Hashable, Sendable {
        var lane: Int
        var places: ArraySlice<SoundLanes.Place>
    }

    /// Sounds that one ffmpeg opens at once: many more, and its arguments are longer than the system takes.
    private static let mostParts = 40

    /// The lanes that are too long for one call, in stretches.
    func batches(of plan: RenderPlan) -> [Batch] {
        SoundLanes(plan.sound).lanes.enumerated().filter { $0.element.count > Self.mostParts }.flatMap { number, lane in
            stride(from: 0, to: lane.count, by: Self.mostParts).map { start in
                Batch(lane: number, places: lane[start..<min(start + Self.mostParts, lane.count)])
            }
        }
    }

    /// ffmpeg's arguments to write a stretch of a lane to `output`: 32-bit stereo without a header, nothing limited.
    func mixing(_ batch: Batch, of plan: RenderPlan, to output: String) throws(RenderFailure) -> [String] {
        var graph = SoundGraph(path: path)
        let lane = try graph.lay(batch.places, of: plan.sound)
        return Self.call(graph, "[\(lane)]anull[out]") + ["-f", "f32le", output]
    }

    /// ffmpeg's arguments to write the mix of the plan to `output`, as 16-bit stereo without a header.
    /// - Parameters:
    ///   - made: the files of the lanes that were mixed in stretches.
    ///   - gain: decibels that all of it is raised by.
    func mixing(
        _ plan: RenderPlan, made: [Int: [String]] = [:], gain: Double = 0, to output: String
    ) throws(RenderFailure) -> [String] {
        try mix(plan, made, "volume=\(SoundChain.seconds(gain))dB,\(Self.limiter),") + ["-f", "s16le", output]
    }

    /// The same mix, only measured: the loudness stands at the end of what ffmpeg says.
    func measuring(_ plan: RenderPlan, made: [Int: [String]] = [:]) throws(RenderFailure) -> [String] {
        try ["-nostats"] + mix(plan, made, "ebur128=framelog=verbose,", level: "info") + ["-f", "null", "-"]
    }

    /// AAC lifts peaks by about 0.7 dB: the limit of 0.82 keeps the file under −1 dBTP. Looking ahead makes all sound
    /// 5 ms late, unless the filter makes up for it.
    private static let limiter = "alimiter=limit=0.82:level=disabled:latency=1"

    private func mix(
        _ plan: RenderPlan, _ made: [Int: [String]], _ ending: String, level: String = "error"
    ) throws(RenderFailure) -> [String] {
        var graph = SoundGraph(path: path)
        var labels: [String] = []
        for (number, lane) in SoundLanes(plan.sound).lanes.enumerated() {
            if let files = made[number] {
                labels.append(graph.lay(files: files))
            } else {
                labels.append(try graph.lay(lane, of: plan.sound))
            }
        }
        let samples = Int((Double(plan.frameCount) * Double(Self.rate) / plan.framesPerSecond).rounded())
        if labels.isEmpty { labels = [graph.silence()] }
        let names = labels.map { "[\($0)]" }.joined()
        let exact = "aformat=sample_rates=\(Self.rate):channel_layouts=stereo,apad,atrim=end_sample=\(samples)[out]"
        let mixed = "\(names)amix=inputs=\(labels.count):normalize=0:duration=longest,"
        return Self.call(graph, mixed + ending + exact, level: level)
    }

    private static func call(_ graph: SoundGraph, _ ending: String, level: String = "error") -> [String] {
        ["-nostdin", "-hide_banner", "-loglevel", level, "-y"] + graph.inputs
            + ["-filter_complex", (graph.chains + [ending]).joined(separator: ";"), "-map", "[out]"]
    }
}

// Words → a clip: chooses a scene, draws it frame by frame, encodes it.

import Foundation
package import Reel
import Subprocess

/// A clip to be made from words.
package struct SceneRequest: Hashable, Sendable {
    package var prompt: String
    package var duration: Milliseconds
    /// Pixels.
    package var width: Int
    package var height: Int
    package var framesPerSecond: Int
    /// The same seed and words give the same picture.
    package var seed: UInt64

    package init(
        prompt: String, duration: Milliseconds, width: Int = 1920, height: Int = 1080, framesPerSecond: Int = 30,
        seed: UInt64
    ) {
        self.prompt = prompt
        self.duration = duration
        self.width = width
        self.height = height
        self.framesPerSecond = framesPerSecond
        self.seed = seed
    }
}

/// Why nothing was generated.
package enum GenerateFailure: Error, Hashable, Sendable {
    case toolMissing(String)
    case diskFull
    case cancelled
    case encoder(String)
}

package struct SceneMaker: Sendable {
    package init() {}

    /// Writes an H.264 MP4 without sound to `path`. Progress is 0…1. Stops when its task is cancelled.
    package func make(
        _ request: SceneRequest, to path: String, progress: @escaping @Sendable (Double) -> Void
    ) async throws(GenerateFailure) {
        let shot = Shot(request)
        let film = await onOwnThread { Film(shot) }
        if Task.isCancelled { throw .cancelled }
        try await whole(path) { temporary throws(GenerateFailure) in
            let encoder = ToolRun(
                name: "ffmpeg", arguments: shot.encoderArguments(to: temporary),
                limit: .seconds(120 + 60 * shot.seconds))
            try await encoder.run { writer in
                try await film.feed(writer, progress: progress)
            }
        }
        progress(1)
    }
}

/// A request with everything decided: sizes that an encoder takes, whole frames.
struct Shot: Sendable {
    /// The clip.
    let width: Int
    let height: Int
    let frames: Int
    let framesPerSecond: Int
    /// What is drawn, before the encoder scales it.
    let drawnWidth: Int
    let drawnHeight: Int
    let drawnFramesPerSecond: Int
    let choice: SceneChoice
    let seed: UInt64

    /// Half an hour: more is a mistake, not a clip.
    static let longest = Milliseconds(1_800_000)

    init(_ request: SceneRequest) {
        func even(_ size: Int) -> Int { min(max(size, 16), 4096) / 2 * 2 }
        width = even(request.width)
        height = even(request.height)
        framesPerSecond = min(max(request.framesPerSecond, 1), 120)
        frames = max(1, min(request.duration, Self.longest).frames(at: Double(framesPerSecond)))
        choice = SceneCatalog.choose(request.prompt)
        let scale = min(1, Double(Self.shortSide(for: choice.kind)) / Double(min(width, height)))
        drawnWidth = even(Int(Double(width) * scale))
        drawnHeight = even(Int(Double(height) * scale))
        drawnFramesPerSecond = min(framesPerSecond, Self.drawnRate)
        seed = request.seed
    }

    // Without optimisation the row loops are some thirty times slower, and SwiftPM gives no way to optimise one target
    // of a debug build: there a clip is drawn small and with a third of the frames, so that a test takes seconds.
    #if DEBUG
        static let drawnRate = 10
    #else
        static let drawnRate = 60
    #endif

    var seconds: Double { Double(frames) / Double(framesPerSecond) }

    /// Windows and stars are small and sharp: those scenes are drawn at full size, the soft ones are not.
    private static func shortSide(for kind: SceneKind) -> Int {
        #if DEBUG
            return 120
        #else
            return kind == .city || kind == .nightSky ? 1080 : 720
        #endif
    }

    /// Enough for every frame of the clip, with one to spare where the rates differ.
    var drawnFrames: Int {
        drawnFramesPerSecond == framesPerSecond
            ? frames : (frames * drawnFramesPerSecond + framesPerSecond - 1) / framesPerSecond + 1
    }

    /// Grain is kept (`-tune grain`): without it smooth skies fall into bands and blocks. The search for motion is
    /// short: noise has none to find (a third of the time for 5 % of the bytes).
    func encoderArguments(to path: String) -> [String] {
        let colours = [
            "-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
        ]
        var filters: [String] = []
        if drawnFramesPerSecond != framesPerSecond { filters.append("fps=\(framesPerSecond)") }
        if (drawnWidth, drawnHeight) != (width, height) { filters.append("scale=\(width):\(height):flags=lanczos") }
        filters.append("setsar=1")
        return ["-v", "error", "-nostats", "-y", "-f", "rawvideo", "-pix_fmt", "yuv420p"]
            + ["-video_size", "\(drawnWidth)x\(drawnHeight)", "-framerate", "\(drawnFramesPerSecond)"] + colours
            + ["-i", "pipe:0", "-vf", filters.joined(separator: ","), "-frames:v", "\(frames)", "-an"]
            + ["-c:v", "libx264", "-preset", "veryfast", "-tune", "grain", "-crf", "18", "-pix_fmt", "yuv420p"]
            + ["-x264-params", "ref=1:me=dia:subme=1", "-g", "\(min(60, framesPerSecond * 2))", "-flags", "+cgop"]
            + colours
            + ["-movflags", "+faststart", "-f", "mp4", path]
    }
}

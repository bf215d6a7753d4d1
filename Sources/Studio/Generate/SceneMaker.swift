// Words → a clip: chooses a scene, draws it frame by frame, encodes it.

package import Reel

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
        throw .encoder("not built yet")
    }
}

// A scene on its way to the encoder: frames drawn on all cores, handed over in order.

import Foundation
import Subprocess

/// Draws the frames of one shot. Made on a thread of its own: textures and layers are painted here.
struct Film: Sendable {
    private let shot: Shot
    private let scene: any Scene
    private let finish: Finish
    private let canvases: [Canvas]

    init(_ shot: Shot) {
        self.shot = shot
        let stage = Stage(width: shot.drawnWidth, height: shot.drawnHeight, seed: shot.seed)
        scene = shot.choice.scene(on: stage)
        finish = Finish(width: shot.drawnWidth, height: shot.drawnHeight, seed: shot.seed)
        let lanes = min(coreCount, 8)
        canvases = (0..<lanes).map { _ in Canvas(width: shot.drawnWidth, height: shot.drawnHeight) }
    }

    /// The bytes of one frame, drawn on the canvas of one lane.
    func bytes(ofFrame index: Int, lane: Int = 0) -> [UInt8] {
        let seconds = Double(index) / Double(shot.drawnFramesPerSecond)
        let moment = Moment(
            seconds: Float(seconds) * shot.choice.speed, progress: Float(min(1, seconds / shot.seconds)))
        let canvas = canvases[lane % canvases.count]
        scene.draw(at: moment, on: canvas)
        return finish.bytes(of: canvas, frame: index)
    }

    /// Writes every frame; while the encoder takes some, the next are drawn.
    func feed(_ writer: StandardInputWriter, progress: @Sendable (Double) -> Void) async throws {
        var ready: [[UInt8]] = []
        var written = 0
        let total = shot.drawnFrames
        for first in stride(from: 0, to: total + canvases.count, by: canvases.count) {
            async let drawn = draw(first..<max(first, min(first + canvases.count, total)))
            for frame in ready {
                try await writer.send(frame)
                written += 1
                progress(0.99 * Double(written) / Double(total))
            }
            ready = await drawn
            try Task.checkCancellation()
        }
    }

    private func draw(_ frames: Range<Int>) async -> [[UInt8]] {
        await withTaskGroup(of: (Int, [UInt8]).self) { group in
            for frame in frames where !Task.isCancelled {
                group.addTask {
                    await onOwnThread { (frame, bytes(ofFrame: frame, lane: frame - frames.lowerBound)) }
                }
            }
            var out: [Int: [UInt8]] = [:]
            for await (frame, bytes) in group { out[frame] = bytes }
            return frames.compactMap { out[$0] }
        }
    }
}

// One frame of a draft as a picture, from the same plan as the export.

import Foundation
package import Reel

extension Renderer {
    /// Writes the frame at that time as PNG. A time beyond the end gives the last frame.
    package func frame(
        of draft: Draft, at time: Milliseconds, as output: RenderOutput = RenderOutput(), to target: String
    ) async throws(RenderFailure) {
        let job = try RenderJobFolder(cache: cache)
        defer { job.remove() }
        let (work, piece) = try await part(of: draft, at: time, as: output, in: job)
        try await work.draw(piece, to: target)
    }

    /// The same frame as binary PPM (P6), scaled to that height in pixels. A very wide one is less high, so that no
    /// picture has more than 8 MB.
    func picture(of draft: Draft, at time: Milliseconds, height: Int) async throws(RenderFailure) -> Data {
        if height <= ProxyFolder.side, let proxies, let small = proxies.small(draft) {
            var renderer = self
            renderer.proxies = nil
            renderer.path = proxyPath
            return try await renderer.picture(of: small, at: time, height: height, resolution: "\(ProxyFolder.side)p")
        }
        return try await picture(of: draft, at: time, height: height, resolution: nil)
    }

    private func picture(
        of draft: Draft, at time: Milliseconds, height: Int, resolution: String?
    ) async throws(RenderFailure) -> Data {
        let job = try RenderJobFolder(cache: cache)
        defer { job.remove() }
        let target = job.file("frame.ppm")
        let scaling = "scale=3840:\(height):force_original_aspect_ratio=decrease"
        var output = RenderOutput()
        output.resolution = resolution
        let (work, piece) = try await part(of: draft, at: time, as: output, in: job)
        // What looks the same is drawn once, whatever version asks for it.
        let kept = KeptPictures(cache: cache)
        let key = work.key(of: piece, scaling: scaling)
        if let known = kept.picture(key) { return known }
        try await work.draw(piece, to: target, scaling: scaling)
        guard let picture = FileManager.default.contents(atPath: target) else {
            throw .encoder("could not read \(target)")
        }
        kept.keep(target, as: key)
        return picture
    }

    /// The piece of one frame, and what draws it.
    private func part(
        of draft: Draft, at time: Milliseconds, as output: RenderOutput, in job: RenderJobFolder
    ) async throws(RenderFailure) -> (RenderWork, RenderPiece) {
        let plan = try await plan(for: draft, as: output)
        let number = min(max(0, time.frames(at: plan.framesPerSecond)), plan.frameCount - 1)
        let pieces = plan.pieces.flatMap { $0.cut(at: [number, number + 1], fps: plan.framesPerSecond) }
        guard let piece = pieces.first(where: { $0.frames.contains(number) }) else { throw .emptyTimeline }
        let work = RenderWork(
            plan: plan, quality: output.quality, path: path, job: job, cache: PieceCache(folder: cache))
        return (work, piece)
    }
}

/// Small pictures that were drawn, by what they show.
private struct KeptPictures {
    private let cache: PieceCache

    init(cache: String) {
        var pictures = PieceCache(folder: "\(cache)/pictures", suffix: "ppm")
        pictures.limit = 64 << 20
        pictures.youth = 60
        self.cache = pictures
    }

    func picture(_ key: String) -> Data? {
        cache.has(key) ? FileManager.default.contents(atPath: cache.path(of: key)) : nil
    }

    /// Moves the file away. A picture that cannot be kept is drawn again.
    func keep(_ file: String, as key: String) {
        try? FileManager.default.createDirectory(atPath: cache.folder, withIntermediateDirectories: true)
        try? cache.keep(file, as: key)
        cache.trim()
    }
}

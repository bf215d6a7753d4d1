// From a plan to the file that was asked for; only what that file needs is made.

import Foundation
import Reel

extension Renderer {
    /// Makes the export at `target`, under a temporary name until it is whole.
    func deliver(
        _ draft: Draft, _ work: RenderWork, as output: RenderOutput, to target: String,
        progress: @escaping @Sendable (Double) -> Void
    ) async throws(RenderFailure) -> (file: RenderedFile, pieces: [PieceReport]) {
        switch output.kind.content {
        case .text: return (try write(SubtitleText(draft), work, as: output.kind, to: target), [])
        case .picture: return (try await picture(of: draft, work, as: output, to: target), [])
        case .sound:
            try await work.encodeSound()
            progress(0.8)
            return (try await work.convert(work.job.file("sound.m4a"), as: output.kind, to: target), [])
        case .film, .animation: return try await film(work, as: output.kind, to: target, progress: progress)
        }
    }

    private func film(
        _ work: RenderWork, as format: ExportFormat, to target: String,
        progress: @escaping @Sendable (Double) -> Void
    ) async throws(RenderFailure) -> (file: RenderedFile, pieces: [PieceReport]) {
        let delivery = work.delivery(format)
        // How much of the time the pieces take.
        let share = delivery.isSlow ? 0.4 : 0.9
        let pieces = try await work.encodeAll { progress($0 * share) }
        progress(share + 0.04)
        if delivery.isFilmItself { return (try await work.join(pieces, to: target), pieces) }
        let film = try await work.join(pieces, to: work.job.file("film.mp4"))
        let file = try await work.convert(film.path, as: format, to: target) { progress(0.45 + 0.54 * $0) }
        return (file, pieces)
    }

    /// The frame that stands for the film: the one a thumbnail was chosen at, else the middle.
    private func picture(
        of draft: Draft, _ work: RenderWork, as output: RenderOutput, to target: String
    ) async throws(RenderFailure) -> RenderedFile {
        let chosen = draft.metadata.other["thumbnail"]?.int.map { Milliseconds($0) }
        let frame = work.job.file("picture.png")
        try await self.frame(of: draft, at: chosen ?? Milliseconds(draft.duration.count / 2), as: output, to: frame)
        return try await work.convert(frame, as: output.kind, to: target)
    }

    private func write(
        _ words: SubtitleText, _ work: RenderWork, as format: ExportFormat, to target: String
    ) throws(RenderFailure) -> RenderedFile {
        guard !words.isEmpty else { throw .noText }
        let bytes = Data(words.text(as: format).utf8)
        do { try bytes.write(to: URL(filePath: target), options: .atomic) } catch {
            throw .encoder("could not write \(target)")
        }
        return RenderedFile(path: target, duration: work.plan.duration, width: 0, height: 0, bytes: bytes.count)
    }
}

extension RenderWork {
    func delivery(_ format: ExportFormat) -> Delivery {
        Delivery(
            format: format, width: plan.width, height: plan.height, framesPerSecond: plan.framesPerSecond,
            duration: plan.duration)
    }

    /// Our own film, sound or frame as another kind of file.
    func convert(
        _ source: String, as format: ExportFormat, to target: String,
        progress: @escaping @Sendable (Double) -> Void = { _ in }
    ) async throws(RenderFailure) -> RenderedFile {
        let delivery = delivery(format)
        let part = target + ".part"
        defer { unlink(part) }
        let total = plan.duration.seconds
        try await ffmpeg(
            ["-progress", "pipe:1", "-stats_period", "0.25"] + delivery.arguments(from: source, to: part)
        ) { line in
            guard line.hasPrefix("out_time_us="), let done = Double(line.dropFirst(12)), total > 0 else { return }
            progress(min(1, max(0, done / 1e6 / total)))
        }
        let bytes = try FileManager.default.sizeOfContents(at: part)
        guard rename(part, target) == 0 else { throw .encoder("could not write \(target)") }
        let size = format.content == .animation ? delivery.animationSize : (width: plan.width, height: plan.height)
        let isSeen = format.content != .sound
        return RenderedFile(
            path: target, duration: format.content == .picture ? .zero : plan.duration, width: isSeen ? size.width : 0,
            height: isSeen ? size.height : 0, bytes: bytes)
    }
}

extension FileManager {
    /// Bytes of a file that must not be empty.
    fileprivate func sizeOfContents(at path: String) throws(RenderFailure) -> Int {
        let facts = try? attributesOfItem(atPath: path)  // told as empty
        guard let size = facts?[.size] as? Int, size > 0 else { throw .encoder("the file came out empty") }
        return size
    }
}

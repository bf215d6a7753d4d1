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
            let sound = work.job.file("sound.m4a")
            return (try await work.convert(sound, as: output.kind, within: output.maxBytes, to: target), [])
        case .film, .animation: return try await film(work, as: output, to: target, progress: progress)
        }
    }

    private func film(
        _ work: RenderWork, as output: RenderOutput, to target: String,
        progress: @escaping @Sendable (Double) -> Void
    ) async throws(RenderFailure) -> (file: RenderedFile, pieces: [PieceReport]) {
        let format = output.kind
        let delivery = work.delivery(format)
        // How much of the time the pieces take.
        let share = delivery.isSlow || output.maxBytes != nil ? 0.4 : 0.9
        let pieces = try await work.encodeAll { progress($0 * share) }
        progress(share + 0.04)
        if delivery.isFilmItself, output.maxBytes == nil { return (try await work.join(pieces, to: target), pieces) }
        // Beside the target where it may become it.
        let whole = delivery.isFilmItself ? target + ".film.part" : work.job.file("film.mp4")
        defer { unlink(whole) }
        var film = try await work.join(pieces, to: whole)
        if let limit = output.maxBytes, delivery.isFilmItself, film.bytes <= limit {
            guard rename(whole, target) == 0 else { throw .encoder("could not write \(target)") }
            film.path = target
            return (film, pieces)
        }
        let rest: @Sendable (Double) -> Void = { progress(0.45 + 0.54 * $0) }
        // VP9 is far smaller than our own film: only what it makes can tell whether it fits.
        if let limit = output.maxBytes, format.content == .film, film.bytes > limit, format != .webm {
            return (try await work.fit(film, into: limit, as: format, to: target, progress: rest), pieces)
        }
        let file = try await work.convert(film.path, as: format, within: output.maxBytes, to: target, progress: rest)
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
    /// - Parameter limit: bytes that it may have.
    func convert(
        _ source: String, as format: ExportFormat, within limit: Int? = nil, to target: String,
        progress: @escaping @Sendable (Double) -> Void = { _ in }
    ) async throws(RenderFailure) -> RenderedFile {
        var delivery = delivery(format)
        let part = target + ".part"
        defer { unlink(part) }
        try await follow(delivery.arguments(from: source, to: part), progress: progress)
        var bytes = try FileManager.default.sizeOfContents(at: part)
        while let limit, bytes > limit {
            guard delivery.shrink(from: bytes, to: limit) else {
                guard format == .webm else { throw .tooFewBytes(least: bytes) }
                let film = RenderedFile(
                    path: source, duration: plan.duration, width: plan.width, height: plan.height, bytes: bytes)
                return try await fit(film, into: limit, as: format, to: target, progress: progress)
            }
            try await follow(delivery.arguments(from: source, to: part), progress: progress)
            bytes = try FileManager.default.sizeOfContents(at: part)
        }
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
    func sizeOfContents(at path: String) throws(RenderFailure) -> Int {
        let facts = try? attributesOfItem(atPath: path)  // told as empty
        guard let size = facts?[.size] as? Int, size > 0 else { throw .encoder("the file came out empty") }
        return size
    }
}

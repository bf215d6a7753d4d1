// Pieces and sound → one file, without encoding again; checked before it has its name.

import Foundation
import Reel

extension RenderWork {
    /// Joins without encoding again, checks, and moves the file to its name.
    func join(_ pieces: [PieceReport], to target: String) async throws(RenderFailure) -> RenderedFile {
        let joined = target + ".part"
        defer { unlink(joined) }
        if await !joinedQuickly(pieces, to: joined) { try await concatenate(pieces, to: joined) }
        let facts = try await check(joined)
        guard rename(joined, target) == 0 else { throw .encoder("could not write \(target)") }
        return RenderedFile(
            path: target, duration: plan.duration, width: plan.width, height: plan.height, bytes: facts.bytes)
    }

    /// Puts the film together from what the pieces say of themselves.
    /// - Returns: `false` when they are not of the form that is known, or it could not be written.
    private func joinedQuickly(_ pieces: [PieceReport], to target: String) async -> Bool {
        let files = pieces.map { (path: cache.path(of: $0.key), frames: $0.frames) }
        let (sound, fps) = (job.file("sound.m4a"), plan.framesPerSecond)
        // Gigabytes may be copied: on a thread of its own.
        return await onOwnThread {
            do {
                let join = try MP4Join(pieces: files, sound: sound, framesPerSecond: fps)
                try join?.write(to: target)
                return join != nil
            } catch {
                // A full disk, say: ffmpeg tries again, and tells why it cannot.
                unlink(target)
                return false
            }
        }
    }

    /// The same by ffmpeg, which opens every piece and writes the film twice.
    private func concatenate(_ pieces: [PieceReport], to target: String) async throws(RenderFailure) {
        let list = job.file("list.ffconcat")
        let lines = pieces.map { piece in
            let duration = Double(piece.frames) / plan.framesPerSecond
            return "file 'file:\(quoted(cache.path(of: piece.key)))'\nduration \(String(format: "%.9f", duration))\n"
        }
        let text = "ffconcat version 1.0\n" + lines.joined()
        guard FileManager.default.createFile(atPath: list, contents: Data(text.utf8)) else {
            throw .encoder("could not write to \(job.path)")
        }
        try await ffmpeg([
            "-nostdin", "-hide_banner", "-loglevel", "error", "-y", "-f", "concat", "-safe", "0", "-i", list, "-i",
            job.file("sound.m4a"), "-map", "0:v", "-map", "1:a", "-c", "copy", "-video_track_timescale", "30000",
            "-movflags", "+faststart", "-f", "mp4", target,
        ])
    }

    /// A path inside single quotes, as ffconcat reads it.
    private func quoted(_ path: String) -> String { path.replacing("'", with: "'\\''") }

    /// The file is what the plan says: size, number of frames (lengths in seconds hide a lost one), and picture and
    /// sound as long as each other to a frame.
    private func check(_ path: String) async throws(RenderFailure) -> MediaInfo {
        do throws(MediaRefusal) {
            let (facts, streams) = try await MediaProbe().describe(path)
            let picture = streams.first { $0["codec_type"]?.string == "video" }
            guard picture?["nb_frames"]?.string == "\(plan.frameCount)" else {
                let found = picture?["nb_frames"]?.string ?? "no"
                throw MediaRefusal.unsupported("the joined file has \(found) frames, not \(plan.frameCount)")
            }
            let frame = Milliseconds(Int(1000 / plan.framesPerSecond) + 1)
            let off = Milliseconds(abs((facts.duration - plan.duration).count))
            guard facts.hasAudio, facts.width == plan.width, facts.height == plan.height, off <= frame else {
                throw MediaRefusal.unsupported(
                    "the joined file is \(facts.duration.seconds) s, not \(plan.duration.seconds) s")
            }
            return facts
        } catch {
            throw .encoder("the result did not pass its check: \(error)")
        }
    }

    /// The packets of a file whose container does not count them.
    func checkFrames(of path: String) async throws(RenderFailure) {
        let result: ToolResult
        do throws(ToolFailure) {
            result = try await ToolProcess("ffprobe").run([
                "-loglevel", "error", "-count_packets", "-select_streams", "v:0", "-show_entries",
                "stream=nb_read_packets", "-of", "csv=p=0", "-i", HostileMedia.input(path),
            ])
        } catch {
            throw error == .cancelled ? .cancelled : .encoder("\(error)")
        }
        let digits = result.output.prefix { $0.isNumber }
        guard Int(digits) == plan.frameCount else {
            throw .encoder("the joined file has \(digits) frames, not \(plan.frameCount)")
        }
    }
}

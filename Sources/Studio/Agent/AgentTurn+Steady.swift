// Shaky media → steady copies, made once over the whole of them: what a frame needs depends on all before and after it.

import Foundation
import Reel

extension TurnRun {
    /// False after saying why it cannot be had.
    func steady(_ target: String, _ materials: inout EditMaterials) async throws -> Bool {
        let clips = draft.clips.filter { target == "all" || $0.id == target }
        for reference in Set(clips.compactMap(\.source)) {
            guard let path = turn.media.path(of: reference) else { continue }
            let info = try await MediaProbe().probe(path)
            guard info.kind == .video else { continue }
            let copy = try await made("steady.mp4", failing: "failed") { copy async throws(GenerateFailure) in
                try await SteadyCopy().make(of: path, lasting: info.duration, to: copy)
            }
            guard let copy else { return false }
            materials.steadied[reference] = try turn.media.adopt(copy)
        }
        return true
    }
}

/// Two passes of vid.stab: how the camera moved, then that taken back.
struct SteadyCopy: Sendable {
    func make(of path: String, lasting length: Milliseconds, to target: String) async throws(GenerateFailure) {
        let folder = target + ".steady"
        guard mkdir(folder, 0o700) == 0 else { throw .encoder("cannot write \(folder)") }
        defer { try? FileManager.default.removeItem(atPath: folder) }  // a leftover goes with the scratch folder
        let moves = "\(folder)/moves.trf"
        var tool = ToolProcess("ffmpeg")
        (tool.workFolder, tool.limit) = (folder, Duration.seconds(120 + 10 * length.seconds))
        let input =
            ["-v", "error", "-nostats", "-nostdin", "-y"] + HostileMedia.inputFlags + ["-i", HostileMedia.input(path)]
        try await run(
            tool, input + ["-an", "-vf", "vidstabdetect=shakiness=6:result='\(moves)'", "-f", "null", "-"])
        try await whole(target) { temporary throws(GenerateFailure) in
            try await run(
                tool,
                input + [
                    "-map", "0:v:0", "-map", "0:a:0?", "-vf",
                    "vidstabtransform=smoothing=15:optzoom=1:input='\(moves)',unsharp=5:5:0.4,format=yuv420p",
                    "-c:v", "libx264", "-preset", "veryfast", "-crf", "16", "-c:a", "copy", "-movflags", "+faststart",
                    "-f", "mov", temporary,
                ])
        }
    }

    private func run(_ tool: ToolProcess, _ arguments: [String]) async throws(GenerateFailure) {
        let result: ToolResult
        do throws(ToolFailure) {
            result = try await tool.run(arguments)
        } catch {
            switch error {
            case .missing(let name): throw .toolMissing(name)
            case .cancelled: throw .cancelled
            case .timedOut, .notRun: throw .encoder("\(error)")
            }
        }
        guard result.isSuccess else { throw ToolRun.failure(of: tool.name, saying: result.errorTail) }
    }
}

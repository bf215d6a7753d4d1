// The words of the text tracks as SubRip or WebVTT.

import Foundation
import Reel

struct SubtitleText {
    private let cues: [Segment]

    init(_ draft: Draft) {
        cues = draft.tracks.filter { $0.kind == .text }.flatMap(\.placedSegments)
            .filter { !Self.words(of: $0).isEmpty && $0.duration > .zero }
            .sorted { ($0.begin, $0.id) < ($1.begin, $1.id) }
    }

    var isEmpty: Bool { cues.isEmpty }

    /// - Parameter format: `.vtt`, else SubRip.
    func text(as format: ExportFormat) -> String {
        let isWeb = format == .vtt
        let blocks = cues.enumerated().map { index, cue in
            let times = "\(Self.clock(cue.begin, isWeb)) --> \(Self.clock(cue.begin + cue.duration, isWeb))"
            return "\(index + 1)\n\(times)\n\(Self.words(of: cue, isWeb: isWeb))\n"
        }
        return (isWeb ? "WEBVTT\n\n" : "") + blocks.joined(separator: "\n")
    }

    /// Without empty lines, which would end the cue; WebVTT has entities for what would be a tag (its section 6.4).
    private static func words(of cue: Segment, isWeb: Bool = false) -> String {
        let lines = (cue.text ?? "").split(whereSeparator: \.isNewline)
            .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        let words = lines.joined(separator: "\n").replacing("-->", with: "→")
        guard isWeb else { return words }
        return words.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    /// `00:01:02,500`; WebVTT has a point.
    private static func clock(_ time: Milliseconds, _ isWeb: Bool) -> String {
        let (seconds, rest) = (max(0, time.count) / 1000, max(0, time.count) % 1000)
        return String(
            format: "%02d:%02d:%02d%@%03d", seconds / 3600, seconds / 60 % 60, seconds % 60, isWeb ? "." : ",", rest)
    }
}

// SubRip, WebVTT and ASS → cues. Read by us and never handed to another program: they are a stranger's.

import Foundation
package import Reel

/// A line of subtitles.
package struct SubtitleCue: Hashable, Sendable {
    package var start: Milliseconds
    package var end: Milliseconds
    package var text: String
}

struct SubtitleFile: Hashable, Sendable {
    /// In order of their start; none is empty.
    let cues: [SubtitleCue]

    /// Largest file, in bytes, and most cues that are read.
    static let sizeLimit = 5 << 20
    static let mostCues = 5000

    /// `nil` when there is no cue in it. What is no cue is left out.
    init?(_ data: Data) {
        guard data.count <= Self.sizeLimit, let text = Self.decoded(data) else { return nil }
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { $0.trimmingCharacters(in: .whitespaces) }
        let isScript = lines.contains { $0.hasPrefix("Dialogue:") }
        let found = isScript ? lines.compactMap(Self.dialogue) : Self.blocks(lines)
        cues = found.prefix(Self.mostCues).filter { !$0.text.isEmpty && $0.start < $0.end }
            .sorted { ($0.start, $0.end) < ($1.start, $1.end) }
        if cues.isEmpty { return nil }
    }

    /// UTF-8 or, with its mark, UTF-16; else the Chinese encoding that old subtitles are in.
    private static func decoded(_ data: Data) -> String? {
        if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) {
            return String(data: data, encoding: .utf16)
        }
        let body = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
        if let text = String(data: body, encoding: .utf8) { return text }
        let chinese = String.Encoding(rawValue: 0x8000_0632)  // GB 18030, as CoreFoundation numbers it
        return String(data: body, encoding: chinese) ?? String(data: body, encoding: .isoLatin1)
    }

    // MARK: SubRip and WebVTT

    /// A cue is a line with two times and the lines up to the next empty one.
    private static func blocks(_ lines: [String]) -> [SubtitleCue] {
        var cues: [SubtitleCue] = []
        var index = 0
        while index < lines.count {
            defer { index += 1 }
            guard let arrow = lines[index].range(of: "-->") else { continue }
            let tail = lines[index][arrow.upperBound...].split(separator: " ").first
            guard let start = time(lines[index][..<arrow.lowerBound]), let end = tail.flatMap({ time($0) }) else {
                continue
            }
            var words: [String] = []
            while index + 1 < lines.count, !lines[index + 1].isEmpty, !lines[index + 1].contains("-->") {
                index += 1
                words.append(lines[index])
            }
            // Without an empty line between, the next cue's number stands at the end of this one's words.
            if index + 1 < lines.count, lines[index + 1].contains("-->"), words.last?.allSatisfy(\.isNumber) == true {
                words.removeLast()
            }
            cues.append(SubtitleCue(start: start, end: end, text: plain(words.joined(separator: "\n"))))
        }
        return cues
    }

    /// `01:02:03,450`, `02:03.450`.
    private static func time(_ text: Substring) -> Milliseconds? {
        let parts = text.trimmingCharacters(in: .whitespaces).replacing(",", with: ".").split(separator: ":")
        guard (2...3).contains(parts.count) else { return nil }
        var seconds = 0.0
        for part in parts {
            guard let value = Double(part), value >= 0, value < 100_000 else { return nil }
            seconds = seconds * 60 + value
        }
        return .seconds(seconds)
    }

    // MARK: ASS

    /// `Dialogue: layer,start,end,style,name,l,r,v,effect,text`
    private static func dialogue(_ line: String) -> SubtitleCue? {
        guard line.hasPrefix("Dialogue:") else { return nil }
        let fields = line.dropFirst(9).split(separator: ",", maxSplits: 9, omittingEmptySubsequences: false)
        guard fields.count == 10, let start = time(fields[1]), let end = time(fields[2]) else { return nil }
        let text = fields[9].replacing("\\N", with: "\n").replacing("\\n", with: "\n").replacing("\\h", with: " ")
        return SubtitleCue(start: start, end: end, text: plain(String(text)))
    }

    /// Without tags, override blocks and entities.
    private static func plain(_ text: String) -> String {
        var out = ""
        var closing: Character?
        for character in text {
            if character == closing {
                closing = nil
            } else if closing == nil, character == "<" || character == "{" {
                closing = character == "<" ? ">" : "}"
            } else if closing == nil {
                out.append(character)
            }
        }
        for (entity, letter) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&lrm;", ""), ("&rlm;", ""), ("&amp;", "&"),
        ] {
            out = out.replacing(entity, with: letter)
        }
        return String(out.trimmingCharacters(in: .whitespacesAndNewlines).prefix(400))
    }
}

extension SubtitleFile {
    /// What an uploaded subtitle file says, by its name; nothing for another file.
    static func cues(
        of name: String?, in uploads: [UploadedMedia], _ media: MediaFolder
    ) -> [String: [SubtitleCue]] {
        guard let upload = uploads.last(where: { $0.fileName == name && $0.info.kind == .subtitles }),
            let path = media.path(of: upload.reference), let data = FileManager.default.contents(atPath: path)
        else { return [:] }
        return SubtitleFile(data).map { [upload.fileName: $0.cues] } ?? [:]
    }
}

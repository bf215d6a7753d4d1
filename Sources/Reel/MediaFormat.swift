// What a file is, by its first bytes. A name promises, content decides.

/// The formats a backend takes (seed.txt, "Supported formats"). The raw value is the usual extension.
package enum MediaFormat: String, Hashable, Sendable, CaseIterable {
    case mp4, mov, avi, webm, mkv
    case jpg, png, gif, webp
    case mp3, wav, m4a, aac
    case srt, vtt, ass
    case cube

    /// How many first bytes tell the format.
    package static let headSize = 4096

    package var kind: MediaKind {
        switch self {
        case .mp4, .mov, .avi, .webm, .mkv: .video
        case .jpg, .png, .gif, .webp: .image
        case .mp3, .wav, .m4a, .aac: .audio
        case .srt, .vtt, .ass: .subtitles
        case .cube: .look
        }
    }

    /// - Parameter head: the file's first bytes, `headSize` of them or the whole file. `nil` for anything else, also for
    ///   HEIC, AVIF and TIFF, which no backend takes.
    package init?(head: [UInt8]) {
        let found =
            Self.boxed(head) ?? Self.riff(head) ?? Self.matroska(head) ?? Self.picture(head) ?? Self.sound(head)
            ?? Self.subtitles(head) ?? Self.look(head)
        guard let found else { return nil }
        self = found
    }

    /// ISO base media: `ftyp` first, or in old QuickTime files one of the other top-level atoms.
    private static func boxed(_ head: [UInt8]) -> MediaFormat? {
        switch head.word(at: 4) {
        case "ftyp":
            switch head.word(at: 8) {
            case "qt  ": .mov
            case "M4A ", "M4B ", "M4P ": .m4a
            case "heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif", "avis", "crx ": nil
            default: .mp4
            }
        case "moov", "mdat", "wide", "pnot": .mov
        default: nil
        }
    }

    private static func riff(_ head: [UInt8]) -> MediaFormat? {
        guard ["RIFF", "RF64"].contains(head.word(at: 0)) else { return nil }
        return switch head.word(at: 8) {
        case "AVI ": .avi
        case "WAVE": .wav
        case "WEBP": .webp
        default: nil
        }
    }

    /// EBML; the document type tells WebM from Matroska.
    private static func matroska(_ head: [UInt8]) -> MediaFormat? {
        guard head.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) else { return nil }
        return String(decoding: head.prefix(96), as: UTF8.self).contains("webm") ? .webm : .mkv
    }

    private static func picture(_ head: [UInt8]) -> MediaFormat? {
        if head.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpg }
        if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        return head.starts(with: "GIF87a".utf8) || head.starts(with: "GIF89a".utf8) ? .gif : nil
    }

    /// A line that says the size of the table, after comments and a title.
    private static func look(_ head: [UInt8]) -> MediaFormat? {
        guard !head.contains(0) else { return nil }
        let lines = String(decoding: head, as: UTF8.self).split(whereSeparator: \.isNewline)
        return lines.contains { $0.hasPrefix("LUT_3D_SIZE ") || $0.hasPrefix("LUT_1D_SIZE ") } ? .cube : nil
    }

    /// WebVTT and ASS name themselves; SubRip has a time line near its start. In UTF-16 every other byte is zero.
    private static func subtitles(_ head: [UInt8]) -> MediaFormat? {
        let letters = head.filter { $0 != 0 }
        guard letters.count > 8,
            letters.count == head.count || head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
        else { return nil }
        let text = String(decoding: letters.prefix(600), as: UTF8.self)
        if text.prefix(8).contains("WEBVTT") { return .vtt }
        if text.prefix(24).contains("[Script Info]") { return .ass }
        let lines = text.split(whereSeparator: \.isNewline).prefix(6)
        return lines.contains { $0.contains(" --> ") && $0.first?.isNumber == true } ? .srt : nil
    }

    /// MP3 with or without tags, and AAC in ADTS or ADIF: both begin with eleven or twelve set bits.
    private static func sound(_ head: [UInt8]) -> MediaFormat? {
        if head.starts(with: "ID3".utf8) { return .mp3 }
        if head.starts(with: "ADIF".utf8) { return .aac }
        guard head.count >= 4, head[0] == 0xFF else { return nil }
        if head[1] & 0xF6 == 0xF0 { return .aac }
        let (layer, rate, sampling) = (head[1] & 0x06, head[2] >> 4, head[2] >> 2 & 3)
        return head[1] & 0xE0 == 0xE0 && layer != 0 && rate != 15 && sampling != 3 ? .mp3 : nil
    }
}

extension [UInt8] {
    /// Four letters; empty where there are not four.
    fileprivate func word(at start: Int) -> String {
        count >= start + 4 ? String(decoding: self[start..<(start + 4)], as: UTF8.self) : ""
    }
}

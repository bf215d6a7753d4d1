// Lines of text from a file: put in, taken out, moved against the sound.

import Reel

extension Frames {
    func subtitles() -> Operation {
        let isCut = clause.has(.cut) && clause.times.isEmpty && clause.file == nil
        if clause.has(.delete, .without, .mute) || isCut || clause.said.hasSuffix(" off") {
            return Operation(.delete, ["target": "subtitles"])
        }
        if let time = clause.times.first, namedAsset() == nil,
            clause.has(.later, .earlier, .after, .before, .move, .slowDown, .speedUp)
        {
            // "Are half a second late" wants them earlier.
            let isLate = clause.has(.slowDown) || Phrase.tooLate.isSaid(in: said)
            let isEarly = clause.has(.speedUp) || Phrase.tooEarly.isSaid(in: said)
            let isEarlier =
                isLate && !clause.said.contains("later") || !isEarly && clause.has(.earlier, .before, .front, .back)
            return Operation(.subtitles, ["shift": .int(isEarlier ? -time.value.count : time.value.count)])
        }
        // 字幕太快了: by how much? 字幕改一下: in what?
        let isOpen = clause.isOutOfStep || clause.isChinese && clause.has(.change) && !clause.has(.uploaded)
        if isOpen, namedAsset() == nil, !clause.has(.add, .use) { return ask("what") }
        let file =
            namedAsset()
            ?? scene.assets.last { name in
                [".srt", ".vtt", ".ass"].contains { name.lowercased().hasSuffix($0) }
            }
        return Operation(.subtitles, file.map { ["asset": .string($0)] } ?? JSONObject())
    }
}

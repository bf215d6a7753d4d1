// Names in a message: files by their endings or because they were uploaded, clips by what they are called.

/// Names that no rule about words would find: "my holiday clip.mp4", 假期 第一天.mov, the clip "first dance".
struct FileNames: Sendable {
    static let endings: Set<String> = [
        "mp4", "mov", "mkv", "webm", "avi", "m4v", "mp3", "wav", "m4a", "aac", "flac", "ogg", "png", "jpg", "jpeg",
        "gif", "webp", "srt", "vtt", "ass", "cube",
    ]
    /// "Clip 2" is the second clip, whatever another one is called.
    private static let counted = ["clip", "video", "segment", "段", "片段", "视频", "镜头"]

    /// Small letters, the longest name first.
    private let names: [[Character]]
    private let clips: [[Character]]

    init(_ uploads: [String], clips: [String] = []) {
        let odd = uploads.filter { name in !name.allSatisfy { Lexicon.isWord($0) || "._-".contains($0) } }
        names = Self.sorted(odd)
        let plain = Set(clips.map(SourceText.plain))
        self.clips = Self.sorted(
            plain.filter { name in
                name.contains { !$0.isNumber } && Lexicon.shared.meaning(of: name) == nil
                    && !Self.counted.contains(where: name.hasPrefix)
            })
    }

    /// The same uniform letters as in a message.
    private static func sorted(_ names: some Sequence<String>) -> [[Character]] {
        names.map { SourceText($0).lower }.filter { $0.count > 1 }.sorted { $0.count > $1.count }
    }

    /// How many characters of the text, from `start` on, are the name of an upload and end where a word ends.
    func length(in text: [Character], at start: Int) -> Int? { Self.length(of: names, in: text, at: start) }

    /// The same for the name of a clip.
    func clipLength(in text: [Character], at start: Int) -> Int? { Self.length(of: clips, in: text, at: start) }

    /// Whether a word stands in the name of a clip, or says what is in it.
    func isPartOfClip(_ word: String) -> Bool {
        let things = Set(ContentWords.things(in: word).keys)
        return clips.contains { letters in
            let name = String(letters)
            return name.split { !$0.isLetter && !$0.isNumber }.contains { $0 == word }
                || !things.isDisjoint(with: ContentWords.things(in: name).keys)
        }
    }

    private static func length(of names: [[Character]], in text: [Character], at start: Int) -> Int? {
        names.first { name in
            let end = start + name.count
            guard end <= text.count, text[start..<end].elementsEqual(name) else { return false }
            let isOpen = start == 0 || !Lexicon.isWord(text[start - 1]) || !Lexicon.isWord(text[start])
            return isOpen && (end == text.count || !Lexicon.isWord(text[end - 1]) || !Lexicon.isWord(text[end]))
        }?.count
    }
}

// Names of files in a message: by their endings, or because such a file was uploaded.

/// The uploads whose names no rule about words would find: "my holiday clip.mp4", 假期 第一天.mov.
struct FileNames: Sendable {
    static let endings: Set<String> = [
        "mp4", "mov", "mkv", "webm", "avi", "m4v", "mp3", "wav", "m4a", "aac", "flac", "ogg", "png", "jpg", "jpeg",
        "gif", "webp", "srt", "vtt", "ass", "cube",
    ]

    /// Small letters, the longest name first.
    private let names: [[Character]]

    init(_ uploads: [String]) {
        let odd = uploads.filter { name in !name.allSatisfy { Lexicon.isWord($0) || "._-".contains($0) } }
        // The same uniform letters as in a message.
        names = odd.map { SourceText($0).lower }.filter { $0.count > 2 }.sorted { $0.count > $1.count }
    }

    /// How many characters of the text, from `start` on, are such a name and end where a word ends.
    func length(in text: [Character], at start: Int) -> Int? {
        names.first { name in
            let end = start + name.count
            guard end <= text.count, text[start..<end].elementsEqual(name) else { return false }
            let isOpen = start == 0 || !Lexicon.isWord(text[start - 1]) || !Lexicon.isWord(text[start])
            return isOpen && (end == text.count || !Lexicon.isWord(text[end]))
        }?.count
    }
}

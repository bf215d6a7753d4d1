// A draft in words: the seed's one line a timeline.

extension Draft {
    /// `Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: "Urban Dreams" (0-3s)`
    package func summary(in language: Language) -> String {
        let head: String
        switch language {
        case .english: head = "Timeline (\(tracks.count) track\(tracks.count == 1 ? "" : "s")):"
        case .chinese: head = "时间线（\(tracks.count) 条轨道）："
        }
        let lines = tracks.enumerated().map { "\($0 + 1). \($1.summary(in: language))" }
        return ([head] + lines).joined(separator: " ")
    }
}

extension Track {
    package func summary(in language: Language) -> String { "" }
}

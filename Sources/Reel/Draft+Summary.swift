// A draft in words: the seed's one line a timeline.

extension Draft {
    /// `Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: "Urban Dreams" (0-3s)`
    package func summary(in language: Language) -> String {
        let lines = summaryLines(in: language)
        let separator = language == .chinese ? "" : " "
        return lines[0] + separator + lines.dropFirst().joined(separator: " ")
    }

    /// The head and one line a track.
    package func summaryLines(in language: Language) -> [String] {
        let head: String
        switch language {
        case .english: head = "Timeline (\(tracks.count) track\(tracks.count == 1 ? "" : "s")):"
        case .chinese: head = "时间线（\(tracks.count) 条轨道）："
        }
        return [head] + tracks.enumerated().map { "\($0 + 1). \($1.summary(in: language))" }
    }

    /// `talkreel debug draft`: the lines of `/status` and the facts behind them.
    package var report: JSONValue {
        let facts: [JSONValue] = tracks.map { track in
            let segments: [JSONValue] = track.placed.map { segment in
                [
                    "id": .string(segment.id), "name": .string(segment.label), "start_ms": .int(segment.begin.count),
                    "end_ms": .int((segment.begin + segment.duration).count),
                ]
            }
            return ["id": .string(track.id), "type": .int(track.kind.code), "segments": .array(segments)]
        }
        return [
            "summary": .array(summaryLines(in: .english).map { .string($0) }), "duration_ms": .int(duration.count),
            "tracks": .array(facts),
        ]
    }
}

extension Track {
    /// `Video: city timelapse (0-10s)`; several segments are listed one after another.
    package func summary(in language: Language) -> String {
        let placed = placed
        // A film has hundreds of subtitles.
        let second = language == .chinese ? " 秒" : "s"
        if role == "subtitles", placed.count > 4, let first = placed.first, let last = placed.last {
            let span = "\(first.begin.shortSeconds)-\((last.begin + last.duration).shortSeconds)\(second)"
            let count = language == .chinese ? "：\(placed.count) 条（\(span)）" : ": \(placed.count) lines (\(span))"
            return label(in: language) + count
        }
        let listed = placed.map { segment in
            let name = kind == .text ? segment.quotedText(in: language) : segment.label
            let end = segment.begin + segment.duration
            let isPoint = kind != .video && kind != .audio && segment.duration == .zero
            let times = segment.begin.shortSeconds + (isPoint ? "" : "-\(end.shortSeconds)") + second
            let facts = [times] + segment.remarks(in: language, of: kind)
            return language == .chinese
                ? "\(name)（\(facts.joined(separator: "，"))）" : "\(name) (\(facts.joined(separator: ", ")))"
        }
        let colon = language == .chinese ? "：" : ": "
        return label(in: language) + colon + listed.joined(separator: language == .chinese ? "；" : "; ")
    }

    /// What people call the track.
    package func label(in language: Language) -> String {
        let names: (String, String)
        switch (kind, role) {
        case (.video, "watermark"): names = ("Watermark", "水印")
        case (.video, "pip"): names = ("Picture in picture", "画中画")
        case (.video, _): names = ("Video", "视频")
        case (.audio, "voice"): names = ("Voice", "旁白")
        case (.audio, "sound"): names = ("Clip sound", "原声")
        case (.audio, "effect"): names = ("Sound", "音效")
        case (.audio, _): names = ("BGM", "背景音乐")
        case (.text, "subtitles"): names = ("Subtitles", "字幕")
        case (.text, "lower_third"): names = ("Name line", "人名条")
        case (.text, "caption"): names = ("Caption", "说明文字")
        case (.text, _): names = ("Title", "标题")
        case (.unknown, "marker"): names = ("Markers", "标记")
        case (.unknown, _): names = ("Track", "轨道")
        }
        return language == .english ? names.0 : names.1
    }

    /// Segments with a start each: those of a foreign draft without one lie end to end.
    package var placed: [Segment] {
        var at = Milliseconds.zero
        return segments.enumerated().map { index, segment in
            var placed = segment
            placed.start = segment.start ?? at
            if segment.name == nil, segment.text == nil { placed.name = segment.fileName ?? "clip \(index + 1)" }
            at = placed.begin + placed.duration
            return placed
        }
    }
}

extension Segment {
    /// Start on the timeline; zero when the draft does not say.
    package var begin: Milliseconds { start ?? .zero }

    /// What people call the segment.
    package var label: String { name ?? text.map { "\"\($0)\"" } ?? fileName ?? id }

    fileprivate var fileName: String? {
        guard let source, !source.hasPrefix("sha256:") else { return nil }
        return source.split(separator: "/").last.map(String.init)
    }

    fileprivate func quotedText(in language: Language) -> String {
        let words = text ?? name ?? ""
        return language == .chinese ? "“\(words)”" : "\"\(words)\""
    }

    fileprivate func remarks(in language: Language, of kind: TrackKind) -> [String] {
        var remarks: [String] = []
        if muted { remarks.append(language == .chinese ? "静音" : "muted") }
        if kind == .audio || volume != nil, !muted { remarks.append("\(Self.percent(volume ?? 1))%") }
        if speed != 1 { remarks.append("\(Self.short(speed))×") }
        return remarks + effects.compactMap { $0["kind"]?.string }.compactMap { Self.remark($0, in: language) }
    }

    /// What people call an effect; the look of a grade is its own word.
    private static func remark(_ kind: String, in language: Language) -> String? {
        let names: [String: (String, String)] = [
            "reverse": ("reversed", "倒放"), "freeze": ("held", "定格"), "grade": ("graded", "调色"),
            "blur": ("blurred", "模糊"),
            "vignette": ("vignette", "暗角"), "sharpen": ("sharpened", "锐化"), "grain": ("grain", "颗粒"),
            "denoise": ("denoised", "降噪"), "rotate": ("turned", "旋转"), "flip": ("mirrored", "镜像"),
            "zoom": ("zoom", "推近"),
            "crop": ("cropped", "裁切"), "chroma_key": ("keyed", "抠像"),
        ]
        return names[kind].map { language == .english ? $0.0 : $0.1 }
    }

    package static func percent(_ ratio: Double) -> Int { Int(min(max(ratio * 100, 0), 100_000).rounded()) }

    /// At most two decimals, none of them a needless zero.
    package static func short(_ value: Double) -> String {
        let hundredths = Int(min(max(value * 100, -1e9), 1e9).rounded())
        if hundredths % 100 == 0 { return String(hundredths / 100) }
        let rest = abs(hundredths % 100)
        let digits = rest % 10 == 0 ? "\(rest / 10)" : (rest < 10 ? "0\(rest)" : "\(rest)")
        return "\(hundredths < 0 ? "-" : "")\(abs(hundredths / 100)).\(digits)"
    }
}

extension Milliseconds {
    /// Seconds with as few decimals as needed: `10`, `2.5`.
    package var shortSeconds: String { Segment.short(seconds) }

    /// `0:07`, `1:02:03`; whole seconds.
    package var clock: String {
        let whole = max(0, count / 1000)
        let (hours, minutes, seconds) = (whole / 3600, whole / 60 % 60, whole % 60)
        let tail = seconds < 10 ? "0\(seconds)" : "\(seconds)"
        guard hours > 0 else { return "\(minutes):\(tail)" }
        return "\(hours):\(minutes < 10 ? "0" : "")\(minutes):\(tail)"
    }
}

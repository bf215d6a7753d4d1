// What differs between two drafts, in words: before → after.

extension Draft {
    /// One line a change, in timeline order; empty when nothing that people see has changed.
    package func changes(from old: Draft, in language: Language) -> [String] {
        differences(from: old, in: language).map(\.line)
    }

    /// The same, each change in its parts.
    package func differences(from old: Draft, in language: Language) -> [DraftChange] {
        let words = ChangeWords(language: language)
        var lines: [DraftChange] = []
        let before = old.tracks.uniqued
        let after = tracks.uniqued
        for track in after {
            if let former = before.first(where: { $0.id == track.id }) {
                lines += track.changes(from: former, words)
            } else {
                lines.append(words.added(track.summary(in: language)))
            }
        }
        for track in before where !after.contains(where: { $0.id == track.id }) {
            lines.append(words.removed(track.summary(in: language)))
        }
        if let title = metadata.title, let former = old.metadata.title, title != former {
            lines.append(words.project(former, title))
        }
        if let cover = metadata.other["thumbnail"]?.int, cover != old.metadata.other["thumbnail"]?.int {
            lines.append(words.cover(Milliseconds(cover).shortSeconds))
        }
        if metadata.other["loudness"] != old.metadata.other["loudness"] { lines.append(words.loudness) }
        let (size, formerSize) = (metadata.canvas, old.metadata.canvas)
        if let size, let formerSize, size != formerSize { lines.append(words.canvas(formerSize, size)) }
        return lines
    }
}

extension DraftMetadata {
    fileprivate var canvas: String? {
        guard let width, let height else { return nil }
        return "\(width)×\(height)"
    }
}

extension [Track] {
    /// Damaged drafts repeat ids; the first of each counts, so that nothing is compared twice.
    fileprivate var uniqued: [Track] {
        var seen: Set<String> = []
        return filter { seen.insert($0.id).inserted }
    }
}

extension Track {
    fileprivate func changes(from old: Track, _ words: ChangeWords) -> [DraftChange] {
        let (before, after) = (old.placed, placed)
        var lines: [DraftChange] = []
        for (index, segment) in after.enumerated() {
            let name = words.name(of: segment, at: index, in: self)
            if let former = before.first(where: { $0.id == segment.id }) {
                lines += segment.changes(from: former, called: name, words)
            } else {
                lines.append(words.added("\(name) \(words.span(segment))"))
            }
        }
        for (index, segment) in before.enumerated() where !after.contains(where: { $0.id == segment.id }) {
            lines.append(words.removed("\(words.name(of: segment, at: index, in: old)) \(words.span(segment))"))
        }
        let kept = before.map(\.id).filter { id in after.contains { $0.id == id } }
        let order = after.map(\.id).filter { id in before.contains { $0.id == id } }
        if kept != order { lines.append(words.reordered(after.map(\.label))) }
        return lines
    }
}

extension Segment {
    fileprivate func changes(from old: Segment, called name: String, _ words: ChangeWords) -> [DraftChange] {
        var parts: [DraftChange.Part] = []
        func add(_ after: String, was before: String = "", note: String = "") {
            parts.append(DraftChange.Part(after, was: before, note: note))
        }
        if (begin, duration) != (old.begin, old.duration) {
            add(words.span(self), was: words.span(old), note: words.difference(duration - old.duration))
        }
        if (volume ?? 1) != (old.volume ?? 1) {
            add("\(Self.percent(volume ?? 1))%", was: "\(words.volume) \(Self.percent(old.volume ?? 1))%")
        }
        if muted != old.muted { add(muted ? words.muted : words.unmuted) }
        if speed != old.speed { add("\(Self.short(speed))×", was: "\(words.speed) \(Self.short(old.speed))×") }
        if text != old.text { add(words.quote(text ?? ""), was: words.quote(old.text ?? "")) }
        if self.name != old.name, let label = self.name, let former = old.name { add(label, was: former) }
        if source != old.source { add(words.otherSource) }
        if sourceIn != old.sourceIn, duration == old.duration { add(words.otherStretch) }
        if style != old.style { add(words.style) }
        if effects != old.effects { add(words.effects) }
        if (fadeIn, fadeOut) != (old.fadeIn, old.fadeOut) { add(words.fade) }
        if transition != old.transition { add(words.transition) }
        if other != old.other { add(words.other) }
        return parts.isEmpty ? [] : [words.change(name, parts)]
    }
}

/// The words of changes. They stand here and not in a table, because they are grammar more than text.
private struct ChangeWords {
    let language: Language
    private func pick(_ english: String, _ chinese: String) -> String { language == .english ? english : chinese }

    var volume: String { pick("volume", "音量") }
    var speed: String { pick("speed", "速度") }
    var muted: String { pick("muted", "已静音") }
    var unmuted: String { pick("sound on", "取消静音") }
    var otherSource: String { pick("other media", "素材已更换") }
    var otherStretch: String { pick("another stretch of its source", "取自素材的另一段") }
    var style: String { pick("new look", "样式已改") }
    var effects: String { pick("effects changed", "效果已改") }
    var transition: String { pick("transition changed", "转场已改") }
    var other: String { pick("settings changed", "设置已改") }
    var fade: String { pick("fade changed", "淡入淡出已改") }

    func change(_ name: String, _ parts: [DraftChange.Part]) -> DraftChange {
        DraftChange(name, parts, in: language)
    }

    private func change(_ name: String, _ now: String, was old: String = "") -> DraftChange {
        change(name, [DraftChange.Part(now, was: old)])
    }

    func added(_ what: String) -> DraftChange { change(pick("added", "新增"), what) }
    func removed(_ what: String) -> DraftChange { change(pick("removed", "已移除"), what) }
    func reordered(_ names: [String]) -> DraftChange {
        change(pick("new order", "新顺序"), names.joined(separator: pick(", ", "、")))
    }
    func project(_ old: String, _ new: String) -> DraftChange { change(pick("project", "项目"), new, was: old) }
    func cover(_ time: String) -> DraftChange {
        change(pick("cover", "封面"), pick("the frame at \(time)s", "\(time) 秒处的画面"))
    }
    var loudness: DraftChange { change(pick("loudness", "响度"), pick("changed", "已改")) }
    func canvas(_ old: String, _ new: String) -> DraftChange { change(pick("picture", "画面"), new, was: old) }
    func quote(_ text: String) -> String { pick("\"\(text)\"", "“\(text)”") }

    func name(of segment: Segment, at index: Int, in track: Track) -> String {
        switch track.kind {
        case .video: pick("clip \(index + 1)", "片段 \(index + 1)")
        default: track.label(in: language)
        }
    }

    func span(_ segment: Segment) -> String {
        "\(segment.begin.shortSeconds)–\((segment.begin + segment.duration).shortSeconds)" + pick("s", " 秒")
    }

    func difference(_ by: Milliseconds) -> String {
        guard by != .zero else { return "" }
        let sign = by > .zero ? "+" : "−"
        let amount = Segment.short(abs(by.seconds))
        return pick(" (\(sign)\(amount) s)", "（\(sign)\(amount) 秒）")
    }
}

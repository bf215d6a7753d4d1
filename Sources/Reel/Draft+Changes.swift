// What differs between two drafts, in words: before → after.

extension Draft {
    /// One line a change, in timeline order; empty when nothing that people see has changed.
    package func changes(from old: Draft, in language: Language) -> [String] {
        let words = ChangeWords(language: language)
        var lines: [String] = []
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
    fileprivate func changes(from old: Track, _ words: ChangeWords) -> [String] {
        let (before, after) = (old.placed, placed)
        var lines: [String] = []
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
    fileprivate func changes(from old: Segment, called name: String, _ words: ChangeWords) -> [String] {
        var parts: [String] = []
        if (begin, duration) != (old.begin, old.duration) {
            let difference = words.difference(duration - old.duration)
            parts.append("\(words.span(old)) → \(words.span(self))\(difference)")
        }
        if (volume ?? 1) != (old.volume ?? 1) {
            parts.append("\(words.volume) \(Self.percent(old.volume ?? 1))% → \(Self.percent(volume ?? 1))%")
        }
        if muted != old.muted { parts.append(muted ? words.muted : words.unmuted) }
        if speed != old.speed { parts.append("\(words.speed) \(Self.short(old.speed))× → \(Self.short(speed))×") }
        if text != old.text { parts.append("\(words.quote(old.text ?? "")) → \(words.quote(text ?? ""))") }
        if self.name != old.name, let label = self.name, let former = old.name { parts.append("\(former) → \(label)") }
        if source != old.source { parts.append(words.otherSource) }
        if sourceIn != old.sourceIn, duration == old.duration { parts.append(words.otherStretch) }
        if style != old.style { parts.append(words.style) }
        if effects != old.effects { parts.append(words.effects) }
        if (fadeIn, fadeOut) != (old.fadeIn, old.fadeOut) { parts.append(words.fade) }
        if transition != old.transition { parts.append(words.transition) }
        if other != old.other { parts.append(words.other) }
        return parts.isEmpty ? [] : ["\(name): " + parts.joined(separator: words.comma)]
    }
}

/// The words of changes. They stand here and not in a table, because they are grammar more than text.
private struct ChangeWords {
    let language: Language
    private func pick(_ english: String, _ chinese: String) -> String { language == .english ? english : chinese }

    var comma: String { pick(", ", "，") }
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

    func added(_ what: String) -> String { pick("added: \(what)", "新增：\(what)") }
    func removed(_ what: String) -> String { pick("removed: \(what)", "已移除：\(what)") }
    func reordered(_ names: [String]) -> String {
        pick("new order: \(names.joined(separator: ", "))", "新顺序：\(names.joined(separator: "、"))")
    }
    func project(_ old: String, _ new: String) -> String { pick("project: \(old) → \(new)", "项目：\(old) → \(new)") }
    func cover(_ time: String) -> String { pick("cover: the frame at \(time)s", "封面：\(time)s 处的画面") }
    var loudness: String { pick("loudness changed", "响度已改") }
    func canvas(_ old: String, _ new: String) -> String { pick("picture: \(old) → \(new)", "画面：\(old) → \(new)") }
    func quote(_ text: String) -> String { pick("\"\(text)\"", "“\(text)”") }

    func name(of segment: Segment, at index: Int, in track: Track) -> String {
        switch track.kind {
        case .video: pick("clip \(index + 1)", "片段 \(index + 1)")
        default: track.label(in: language)
        }
    }

    func span(_ segment: Segment) -> String {
        "\(segment.begin.shortSeconds)–\((segment.begin + segment.duration).shortSeconds)s"
    }

    func difference(_ by: Milliseconds) -> String {
        guard by != .zero else { return "" }
        let sign = by > .zero ? "+" : "−"
        let amount = Segment.short(abs(by.seconds))
        return pick(" (\(sign)\(amount) s)", "（\(sign)\(amount) 秒）")
    }
}

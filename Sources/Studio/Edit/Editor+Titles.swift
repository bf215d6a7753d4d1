// Titles and the shape of the picture.

import Reel

extension Editor {
    /// Longest text a title takes.
    static let longestText = 500

    func titling(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        var edited = draft
        if operation.name == .title {
            guard !draft.clips.isEmpty else { throw .emptyTimeline }
            edited.titles = try adding(operation, to: draft)
            return edited
        }
        let isOne = draft.titles.contains { $0.id == operation.target }
        let role = operation.target == "all" || isOne ? "title" : draft.textRole(operation.target)
        var texts = role == "title" ? draft.titles : draft.segments(of: role)
        guard !texts.isEmpty else {
            throw role == "subtitles" ? .noSubtitles : role == "title" ? .noTitle : .nothingThere(role)
        }
        let place = texts.firstIndex { $0.id == operation.target } ?? 0
        switch operation.name {
        case .retime:
            let from = operation.time("frm") ?? .zero
            let to = min(operation.time("to") ?? .zero, draft.storyLength)
            guard from >= .zero, from < to else { throw .outOfRange(from: from, to: to, length: draft.storyLength) }
            texts[place].start = from
            texts[place].duration = to - from
        case .editText: texts[place].text = String((operation.text("text") ?? "").prefix(Self.longestText))
        default:
            // Lines look alike; of titles it is the one that is named, or the first.
            for index in texts.indices
            where role == "subtitles" || role == "caption" || index == place || operation.target == "all" {
                texts[index].style = try styled(texts[index].style, operation)
            }
        }
        if role == "title" { edited.titles = texts } else { edited.setSegments(texts, of: role, .text) }
        return edited
    }

    /// A new title takes the place of one that it would cover: at the same time, and at the same place of the picture.
    private func adding(_ operation: Operation, to draft: Draft) throws(EditRefusal) -> [Segment] {
        let length = draft.storyLength
        let from = operation.time("frm") ?? .zero
        let to = min(operation.time("to") ?? from + Milliseconds(3000), length)
        guard from >= .zero, from < to else { throw .outOfRange(from: from, to: to, length: length) }
        let wanted = operation.text("position")
        let covered = draft.titles.first { title in
            let position = title.style["position"]?.string ?? "lower_center"
            let isThere = wanted.map { $0 == position } ?? !TextLook.corners.contains(position)
            return isThere && (title.start ?? .zero) < to && from < (title.end ?? .zero)
        }
        var title = Segment(id: covered?.id ?? draft.newID(), start: from, duration: to - from)
        title.text = String((operation.text("text") ?? "").prefix(Self.longestText))
        title.style = covered?.style ?? ["position": "lower_center", "size": "large", "color": "#ffffff"]
        if let position = operation.text("position") { title.style["position"] = .string(position) }
        let others = draft.titles.filter { $0.id != title.id }
        return (others + [title]).sorted { ($0.start ?? .zero) < ($1.start ?? .zero) }
    }

    private func styled(_ style: JSONObject, _ operation: Operation) throws(EditRefusal) -> JSONObject {
        let sizes = ["small", "medium", "large", "huge"]
        var style = style
        for (key, value) in operation.arguments.members where key != "target" && key != "size" {
            guard TextLook.takes(value, for: key) else { throw .missingArgument(key) }
            if key == "font" {
                let face = TextLook.font(value.string ?? "")
                style[key] = face == "sans" ? nil : .string(face)
                continue
            }
            style[key] = value == "none" && key != "outline" && key != "animation" ? nil : value
        }
        guard let size = operation.text("size") else {
            if let pixels = operation.number("size") { style["size"] = .double(min(max(pixels, 8), 1000)) }
            return style
        }
        let now = sizes.firstIndex(of: style["size"]?.string ?? "large") ?? 2
        switch size {
        case "larger": style["size"] = .string(sizes[min(now + 1, 3)])
        case "smaller": style["size"] = .string(sizes[max(now - 1, 0)])
        default: style["size"] = .string(sizes.contains(size) ? size : "large")
        }
        return style
    }

    /// Only the canvas changes: the pictures are fitted into it when it is rendered.
    func reshaping(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        guard let size = Self.canvas(operation.text("ratio") ?? "") else { throw .missingArgument("ratio") }
        var edited = draft
        edited.metadata.width = size.width
        edited.metadata.height = size.height
        if let fit = operation.text("fit") {
            edited.clips = draft.clips.map { clip in
                var clip = clip
                clip.other["fit"] = .string(fit)
                return clip
            }
        }
        return edited
    }

    /// Pixels for a ratio, the short side 1080.
    package static func canvas(_ ratio: String) -> (width: Int, height: Int)? {
        switch ratio {
        case "16:9": (1920, 1080)
        case "9:16": (1080, 1920)
        case "1:1": (1080, 1080)
        case "4:5": (1080, 1350)
        case "4:3": (1440, 1080)
        case "21:9": (2520, 1080)
        default: nil
        }
    }
}

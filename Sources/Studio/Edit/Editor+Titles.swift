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
        guard !draft.titles.isEmpty else { throw .noTitle }
        if operation.name == .retime {
            let from = operation.time("frm") ?? .zero
            let to = min(operation.time("to") ?? .zero, draft.storyLength)
            guard from >= .zero, from < to else { throw .outOfRange(from: from, to: to, length: draft.storyLength) }
            edited.titles[0].start = from
            edited.titles[0].duration = to - from
        }
        if operation.name == .editText {
            edited.titles[0].text = String((operation.text("text") ?? "").prefix(Self.longestText))
        }
        if operation.name == .styleText { edited.titles[0].style = styled(edited.titles[0].style, operation) }
        return edited
    }

    /// A new title takes the place of one that it would cover.
    private func adding(_ operation: Operation, to draft: Draft) throws(EditRefusal) -> [Segment] {
        let length = draft.storyLength
        let from = operation.time("frm") ?? .zero
        let to = min(operation.time("to") ?? from + Milliseconds(3000), length)
        guard from >= .zero, from < to else { throw .outOfRange(from: from, to: to, length: length) }
        let covered = draft.titles.first { ($0.start ?? .zero) < to && from < ($0.end ?? .zero) }
        var title = Segment(id: covered?.id ?? draft.newID(), start: from, duration: to - from)
        title.text = String((operation.text("text") ?? "").prefix(Self.longestText))
        title.style = covered?.style ?? ["position": "lower_center", "size": "large", "color": "#ffffff"]
        if let position = operation.text("position") { title.style["position"] = .string(position) }
        let others = draft.titles.filter { $0.id != title.id }
        return (others + [title]).sorted { ($0.start ?? .zero) < ($1.start ?? .zero) }
    }

    private func styled(_ style: JSONObject, _ operation: Operation) -> JSONObject {
        let sizes = ["small", "medium", "large", "xlarge"]
        var style = style
        for (key, value) in operation.arguments.members where key != "target" && key != "size" { style[key] = value }
        guard let size = operation.text("size") else {
            if let pixels = operation.number("size") { style["size"] = .double(pixels) }
            return style
        }
        let now = sizes.firstIndex(of: style["size"]?.string ?? "large") ?? 2
        switch size {
        case "larger": style["size"] = .string(sizes[min(now + 1, 3)])
        case "smaller": style["size"] = .string(sizes[max(now - 1, 0)])
        default: style["size"] = .string(size)
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

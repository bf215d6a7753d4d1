// `talkreel-studio plan`: what the agent understood, and nothing done.

package import Reel

/// Answers one input line of `plan` (EXPLAIN.md) with one line of JSON; a bad line with `{"error":"…"}`.
package func planAnswer(to line: String) -> JSONValue {
    let value: JSONValue
    do {
        value = try JSONValue(parsing: line)
    } catch {
        return ["error": .string(error.description)]
    }
    guard let text = value["text"]?.string else { return ["error": "no \"text\" in this line"] }
    let scene = TalkScene(planned: value["timeline"] ?? .null)
    let understood = Understander().understand(text, in: scene)
    let words = AgentWords(language: Language.detected(in: text) ?? .english, seed: text)
    return [
        "text": .string(text), "ops": .array(understood.operations.map(\.planJSON)),
        "reply": .string(words.plan(understood, in: scene)),
    ]
}

extension Operation {
    /// As the plan shows it: without what only the executor needs.
    var planJSON: JSONValue {
        var shown = self
        shown.arguments["mode"] = nil
        return shown.json
    }
}

extension TalkScene {
    /// The timeline form of STUDIO.md section 5; what is absent or damaged is empty.
    package init(planned timeline: JSONValue) {
        var draft = Draft.fresh(language: .english)
        draft.clips = (timeline["video"]?.array ?? []).enumerated().map { index, clip in
            var segment = Segment(
                id: clip["id"]?.string ?? "v\(index + 1)", start: nil, duration: clip.milliseconds("d") ?? .zero)
            segment.name = clip["name"]?.string
            return segment
        }
        if let bgm = timeline["bgm"], bgm.object != nil { draft.music = [Self.segment("bgm", bgm)] }
        if let title = timeline["title"], title.object != nil { draft.titles = [Self.segment("title", title)] }
        draft.duration = draft.storyLength
        self.init(
            draft: draft, assets: (timeline["assets"]?.array ?? []).compactMap(\.string),
            history: timeline["history"]?.int)
    }

    private static func segment(_ id: String, _ value: JSONValue) -> Segment {
        let start = value.milliseconds("frm") ?? .zero
        let end = value.milliseconds("to") ?? start
        var segment = Segment(id: id, start: start, duration: max(end - start, .zero))
        segment.name = value["name"]?.string
        segment.text = value["text"]?.string
        segment.volume = value["volume"]?.double
        return segment
    }
}

extension JSONValue {
    fileprivate func milliseconds(_ key: String) -> Milliseconds? {
        self[key]?.double.map { .seconds($0 / 1000) }
    }
}

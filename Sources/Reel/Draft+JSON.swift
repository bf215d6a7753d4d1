// Draft ↔ JSON. Reading never fails: a foreign or damaged draft is shown as well as it can be.

extension Draft {
    /// Any value: what is not an object, or has no list of tracks, is an empty timeline.
    package init(json: JSONValue) {
        var members = json.object ?? JSONObject()
        let listed = members.take("t")?.array ?? []
        tracks = listed.enumerated().compactMap { Track(json: $1, index: $0) }
        metadata = DraftMetadata(json: members.take("m") ?? .null)
        let end = tracks.flatMap(\.placed).compactMap(\.end).max()
        duration = members.take("d")?.double.map { .seconds($0 / 1000) } ?? end ?? .zero
        other = members
    }

    package var json: JSONValue {
        var members: JSONObject = ["d": .int(duration.count), "m": metadata.json, "t": .array(tracks.map(\.json))]
        members.merge(other)
        return .object(members)
    }
}

extension JSONObject {
    /// The draft in a session's state, as an object: some servers keep it as JSON in a string. What is neither stays
    /// as it is; `nil` when there is none.
    package var draft: JSONValue? {
        guard let kept = self["draft"], let text = kept.string else { return self["draft"] }
        guard let parsed = try? JSONValue(parsing: text), parsed.object != nil else { return kept }  // no JSON: text
        return parsed
    }
}

extension DraftMetadata {
    init(json: JSONValue) {
        var members = json.object ?? JSONObject()
        schema = members.take("schema")?.string
        title = members.take("title")?.string
        width = members.take("width")?.int
        height = members.take("height")?.int
        framesPerSecond = members.take("fps")?.double
        language = members.take("language")?.string
        other = members
    }

    var json: JSONValue {
        var members = JSONObject()
        members["schema"] = schema.map { .string($0) }
        members["title"] = title.map { .string($0) }
        members["width"] = width.map { .int($0) }
        members["height"] = height.map { .int($0) }
        members["fps"] = framesPerSecond.map { .double($0) }
        members["language"] = language.map { .string($0) }
        members.merge(other)
        return .object(members)
    }
}

extension Track {
    /// `nil` when the value is no object. A track without an id gets one from its place.
    init?(json: JSONValue, index: Int) {
        guard var members = json.object else { return nil }
        id = members.take("id")?.string ?? "track\(index + 1)"
        kind = TrackKind(code: members.take("tt")?.int ?? -1)
        role = members.take("role")?.string
        let listed = members.take("sg")?.array ?? []
        segments = listed.enumerated().compactMap { Segment(json: $1, index: $0) }
        other = members
    }

    var json: JSONValue {
        var members: JSONObject = ["tt": .int(kind.code), "id": .string(id)]
        members["role"] = role.map { .string($0) }
        members["sg"] = .array(segments.map(\.json))
        members.merge(other)
        return .object(members)
    }
}

extension Segment {
    init?(json: JSONValue, index: Int) {
        guard var members = json.object else { return nil }
        id = members.take("id")?.string ?? "s\(index + 1)"
        name = members.take("name")?.string
        let begin = members.takeMilliseconds("start")
        let end = members.takeMilliseconds("end")
        start = begin
        duration = members.takeMilliseconds("d") ?? end.map { $0 - (begin ?? .zero) } ?? .zero
        source = members.take("src")?.string
        sourceIn = members.takeMilliseconds("in") ?? .zero
        speed = members.take("speed")?.double ?? 1
        volume = members.take("volume")?.double
        muted = members.take("muted")?.bool ?? false
        fadeIn = members.takeMilliseconds("fadeIn")
        fadeOut = members.takeMilliseconds("fadeOut")
        text = members.take("text")?.string
        style = members.take("style")?.object ?? JSONObject()
        effects = members.take("fx")?.array ?? []
        if let out = members["out"]?.object, let kind = out["kind"]?.string, let length = out["d"]?.double {
            transition = ClipTransition(kind: kind, duration: .seconds(length / 1000))
            members["out"] = nil
        }
        other = members
    }

    var json: JSONValue {
        var members: JSONObject = ["id": .string(id)]
        members["name"] = name.map { .string($0) }
        members["start"] = start.map { .int($0.count) }
        members["d"] = .int(duration.count)
        members["src"] = source.map { .string($0) }
        if source != nil { members["in"] = .int(sourceIn.count) }
        if speed != 1 { members["speed"] = .double(speed) }
        members["volume"] = volume.map { .double($0) }
        if muted { members["muted"] = true }
        members["fadeIn"] = fadeIn.map { .int($0.count) }
        members["fadeOut"] = fadeOut.map { .int($0.count) }
        members["text"] = text.map { .string($0) }
        if !style.isEmpty { members["style"] = .object(style) }
        if !effects.isEmpty { members["fx"] = .array(effects) }
        if let transition { members["out"] = ["kind": .string(transition.kind), "d": .int(transition.duration.count)] }
        members.merge(other)
        return .object(members)
    }
}

extension JSONObject {
    fileprivate mutating func takeMilliseconds(_ key: String) -> Milliseconds? {
        take(key)?.double.map { .seconds($0 / 1000) }
    }

    /// Adds the members of another object; its values win.
    mutating func merge(_ added: JSONObject) {
        for (key, value) in added.members { self[key] = value }
    }
}

// Several files in one wish: each is put where it was said, in the order in which they were named.

import Reel

extension Frames {
    /// "Add a.mp4, b.mp4 and c.jpg", 把所有素材加到时间线. `nil` for one file or none.
    mutating func files() -> [Operation]? {
        let names = clause.has(.replace, .swap, .delete) ? [] : mentioned.isEmpty ? allThatWait : mentioned
        // "Add both files", where more or fewer wait.
        if names.isEmpty, clause.has(.uploaded), clause.has(.add, .use, .gather), isOfBoth, clause.file == nil {
            return [ask("asset")]
        }
        guard names.count > 1 else { return nil }
        var operations: [Operation] = []
        for name in names {
            var frames = apart(name) ?? self
            // "a.jpg first and b.mp4 after it": both go to one place, the second before the first.
            if frames.isBehindLast, let last = operations.last, [.insert, .append].contains(last.name) {
                let added = frames.behind(last, name)
                operations.insert(added, at: last.name == .append ? operations.endIndex : operations.endIndex - 1)
                continue
            }
            let made = frames.placed(name, MediaKind(fileName: name))
            // One of them asks: then that is the answer.
            if let question = made.first(where: { $0.name == .clarify }) { return [question] }
            operations += made
        }
        // What goes to one place goes there last first, so that they lie in order.
        let places = Set(operations.map { $0.time("at") })
        let isChain = operations.count > 1 && names.contains { apart($0)?.isBehindLast == true }
        return !isChain && places.count == 1 && places.first != .some(nil) ? operations.reversed() : operations
    }

    /// "Add the clip to the timeline", 把视频放到时间线: what was uploaded last; nothing is made of these words.
    var isForTimeline: Bool {
        let names = ["timeline", "时间线", "时间轴"]
        return clause.has(.add, .move, .use, .gather) && names.contains(where: clause.said.contains)
            && clause.has(.clip, .video, .image, .uploaded, .it) && !clause.hasPlace(in: scene)
            && !clause.has(.music, .title, .text, .sound, .effect, .transition, .generate) && !scene.assets.isEmpty
            // "A beach clip" is one to be made.
            && clause.unknown.allSatisfy { names.contains($0) }
    }

    /// "a.mp4 at the start and b.mp4 at the end": the words of one file, where each has its own place.
    private func apart(_ name: String) -> Frames? {
        let places: Set<Concept?> = [.start, .end, .front, .back, .before, .after, .between, .last, .intro, .outro]
        let files = clause.tokens.indices.filter { clause.tokens[$0].isFile }
        guard let first = files.first, let last = files.last,
            clause.tokens[first..<last].contains(where: { places.contains($0.concept) || $0.isOrdinal })
                || clause.tokens[last...].contains(where: { $0.concept == .after }),
            let at = files.first(where: { clause.tokens[$0].kind == .file(name) })
        else { return nil }
        let end = files.first { $0 > at } ?? clause.tokens.endIndex
        let own = Array(clause.tokens[..<first] + clause.tokens[at..<end])
        return Frames(
            clause: Clause(tokens: own, text: clause.text, relation: clause.relation), scene: scene, before: before)
    }

    /// "… after it", 后面接: behind the file before, and behind no clip that is named.
    var isBehindLast: Bool {
        guard clause.has(.after, .back), clause.times.allSatisfy({ !$0.isPoint }), clause.ordinals.isEmpty,
            clause.file != nil, !clause.said.contains("最后")
        else { return false }
        let isPointed =
            clause.has(.it) || clause.isChinese || ["behind it", "after that"].contains(where: said.contains)
        guard isPointed, case .none = clause.clipTarget(in: scene) else { return false }
        return true
    }

    /// A file put in right behind another that was put in before.
    func behind(_ last: Operation, _ name: String) -> Operation {
        var arguments: JSONObject = ["asset": .string(name)]
        arguments["at"] = last.arguments["at"]
        if let stay = clause.times.first(where: { !$0.isPoint }) { arguments["duration"] = .int(stay.value.count) }
        return Operation(last.name, arguments)
    }

    /// Uploaded files that the clause names, in that order; a name inside a longer one is none.
    private var mentioned: [String] {
        var found: [String] = []
        for case .file(let name) in clause.tokens.map(\.kind) {
            guard let known = scene.assets.last(where: { SourceText.plain($0) == SourceText.plain(name) }),
                !found.contains(known)
            else { continue }
            found.append(known)
        }
        return found
    }

    /// "Add all clips", "line up the videos", and "add the clips" where nothing lies on the timeline yet.
    private var isOfAllFiles: Bool {
        let isMany =
            clause.has(.all) || ["clips", "videos", "files", "recordings"].contains(where: clause.said.contains)
        let isFirst = scene.clips.isEmpty && !clause.has(.of)
        if clause.has(.gather) { return isMany && clause.has(.clip, .video, .uploaded) && !clause.hasPlace(in: scene) }
        return clause.has(.all) && clause.has(.add, .use) || isMany && isFirst && clause.has(.add, .use)
    }

    /// "Everything I uploaded", "both clips" where two wait: pictures and films that are not on the timeline.
    private var isOfBoth: Bool { ["both", "the two files", "两个", "两段"].contains(where: clause.said.contains) }

    private var allThatWait: [String] {
        guard isOfAllFiles, clause.file == nil, clause.unknown.isEmpty else { return [] }
        guard !clause.has(.music, .sound, .text, .title, .transition, .crossfade, .effect, .subtitles, .fade) else {
            return []
        }
        let isPictures =
            clause.has(.image) || ["photo", "picture", "image", "pics", "照片", "图"].contains(where: said.contains)
        let used = Set(scene.draft.tracks.flatMap(\.segments).compactMap(\.name))
        var waiting: [String] = []
        for name in scene.assets where !used.contains(name) && !waiting.contains(name) {
            let kind = MediaKind(fileName: name)
            let isPicture = kind == .image && !clause.has(.clip) && (!isPictures || !name.lowercased().contains("logo"))
            if kind == .video && !isPictures || isPicture { waiting.append(name) }
        }
        // 把视频都加上: a mark is none of them.
        if clause.has(.video, .clip, .gather), !clause.has(.image) {
            waiting.removeAll { MediaKind(fileName: $0) == .image }
        }
        // "Both" are two.
        return isOfBoth && waiting.count != 2 ? [] : waiting
    }

    /// "… with the words Anna & Tom in the middle": a title over the picture that is put in.
    func wordsOnCard(at: Milliseconds?, stay: Milliseconds?) -> [Operation] {
        guard let say = clause.index(of: .say), say > 0, var words = clause.quote ?? textAfter(say), !words.isEmpty
        else { return [] }
        for tail in [" in the middle", " in the center", " in the centre", " on it", " on top"]
        where words.lowercased().hasSuffix(tail) { words.removeLast(tail.count) }
        var arguments: JSONObject = ["text": .string(words)]
        if clause.has(.middle) { arguments["position"] = "center" }
        arguments["position"] = clause.position.map { .string($0) } ?? arguments["position"]
        if let at {
            arguments["frm"] = .int(at.count)
            arguments["to"] = .int((at + (stay ?? Milliseconds(3000))).count)
        }
        return [Operation(.title, arguments)]
    }
}

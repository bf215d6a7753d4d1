// Uploads and the order of clips.

import Reel

extension Frames {
    mutating func uploads() -> [Operation]? {
        if let several = files() { return several }
        if clause.has(.gather) { return nil }
        let named = namedAsset()
        if let named, isBehindLast, let last = before.last, [.insert, .append].contains(last.name) {
            goesBeforeLast = last.name == .insert
            return [behind(last, named)]
        }
        // "Add it": what was uploaded last.
        let isPutIn = ["进来", "进去"].contains(where: said.hasSuffix)
        let isIt =
            clause.has(.add) && (clause.has(.it) || isPutIn) && !scene.assets.isEmpty && clause.unknown.isEmpty
            && !clause.hasPlace(in: scene) && !isThere
            && before.isEmpty && (clause.percent ?? clause.fraction ?? clause.factor) == nil
            && clause.tokens.allSatisfy { !Clause.isDeed($0) || [.add, .make, .use].contains($0.concept) }
            && !clause.has(
                .music, .title, .text, .sound, .voice, .soundEffect, .effect, .transition, .subtitles,
                .marker, .box, .outline, .bold, .size)
        guard clause.has(.uploaded) || named != nil || clause.file != nil || isIt || isForTimeline else { return nil }
        if clause.has(.cut, .delete), named == nil, clause.file == nil { return nil }
        // 海边的素材颜色太淡了: the word for uploads is also one for what was shot.
        let isPut = clause.tokens.allSatisfy { !Clause.isDeed($0) || Clause.weakDeeds.contains($0.concept) }
        if named == nil, clause.file == nil, !isIt, !isPut, !clause.has(.replace, .add, .use, .generate, .gather) {
            return nil
        }
        // A file that nobody uploaded.
        if named == nil, clause.file != nil { return [ask("asset")] }
        guard let asset = named ?? uploadKind.flatMap(lastAsset) ?? scene.assets.last else { return [ask("asset")] }
        let lower = asset.lowercased()
        if [".srt", ".vtt", ".ass"].contains(where: lower.hasSuffix) {
            return [Operation(.subtitles, ["asset": .string(asset)])]
        }
        return placed(asset, MediaKind(fileName: asset))
    }

    mutating func placed(_ asset: String, _ kind: MediaKind?) -> [Operation] {
        if kind == .image, asset.lowercased().contains("logo"), clause.times.isEmpty,
            !clause.has(.front, .back, .start, .end, .last, .intro, .outro)
        {
            return overlaid(asset, kind)
        }
        if kind == .audio {
            var arguments: JSONObject = ["asset": .string(asset)]
            arguments["volume"] = (clause.percent ?? clause.fraction).map { .double($0) }
            let times = spokenTimes
            if times.isEmpty, let clip = clipStretch, !clause.has(.from, .start, .end, .until) {
                arguments["frm"] = .int(clip.from.count)
                arguments["to"] = .int(clip.to.count)
            } else if times.count > 1 {
                arguments["frm"] = .int(times[0].count)
                arguments["to"] = .int(times[1].count)
            }
            return [Operation(.bgm, arguments)]
        }
        let isOver = ["overlay", "corner", "角落", "叠在"].contains(where: clause.said.contains)
        if clause.position != nil || isOver || clause.has(.opacity, .pip) { return overlaid(asset, kind) }
        if clause.has(.replace, .change, .swap) || Phrase.whereIs.isSaid(in: said),
            case .these(let ids) = clause.clipTarget(in: scene), let id = ids.first
        {
            return [Operation(.replace, ["target": .string(id), "asset": .string(asset)])]
        }
        if case .missing(let place) = clause.clipTarget(in: scene) {
            return [ask("target", ["missing": .int(place), "count": .int(scene.clips.count)])]
        }
        let stay = stay()
        let moment = clause.times.first { $0.index != stay?.index }?.value
        var arguments: JSONObject = ["asset": .string(asset)]
        let middle = clause.has(.middle) && moment == nil ? Milliseconds(scene.length.count / 2) : nil
        let at = besideClip() ?? asClip() ?? moment ?? (isAtStart ? .zero : middle)
        if let at { arguments["at"] = .int(at.count) }
        if let stay { arguments["duration"] = .int(stay.value.count) }
        return [Operation(at == nil ? .append : .insert, arguments)] + wordsOnCard(at: at, stay: stay?.value)
    }

    /// A corner makes a film a small window, and a picture a mark.
    private func overlaid(_ asset: String, _ kind: MediaKind?) -> [Operation] {
        overlay(kind == .video || clause.has(.pip) ? .pip : .watermark, kind ?? .image)
    }

    /// "As the second clip": where that clip begins now.
    private func asClip() -> Milliseconds? {
        guard [" as ", "position", "作为", "放第", "放在第", "第几"].contains(where: clause.said.contains),
            let place = clause.ordinals.first ?? clause.number.map({ Int(min($0, 1000)) }), place > 1,
            scene.clips.indices.contains(place - 1)
        else { return nil }
        return scene.clips[place - 1].start
    }

    private var isAtStart: Bool {
        clause.has(.start, .front, .intro) || clause.ordinals == [1] || (clause.has(.before) && clause.ordinals.isEmpty)
    }

    /// The edge of the clip that is named: "after the harbour", 在第一段后面, "between clip 2 and clip 3".
    private func besideClip() -> Milliseconds? {
        guard clause.has(.before, .after, .front, .back, .between, .middle),
            case .these(let ids) = clause.clipTarget(in: scene), let id = ids.first, let clip = scene.draft.clip(id)
        else { return nil }
        if ids.count == 2, let other = scene.draft.clip(ids[1]) { return min(clip.end ?? .zero, other.end ?? .zero) }
        return clause.has(.before, .front) ? clip.start : clip.end
    }

    private var uploadKind: MediaKind? {
        if clause.has(.image) || ["photo", "picture", "image"].contains(where: said.contains) { return .image }
        if clause.has(.music, .sound) || ["music", "song", "audio"].contains(where: said.contains) { return .audio }
        let isVideo =
            clause.has(.video, .clip) || ["video", "clip", "footage", "视频", "片段"].contains { said.contains($0) }
        return isVideo ? .video : nil
    }

    mutating func arranging() -> [Operation]? {
        if isAboutOrder, let turned = turnedOrder() { return turned }
        if clause.has(.swap) || isExchange { return swapping() }
        if let made = exchangedPlace() ?? placeOfOther() { return made }
        // "Remove whatever comes before 0:04".
        if clause.has(.all), clause.has(.delete, .cut) { return nil }
        guard clause.has(.move) || isPlaced || isStep, !clause.has(.volume, .music, .speed, .title) else { return nil }
        guard case .these(let ids) = movedTarget() else { return targetTrouble() }
        if let moves = movedToEdge(ids) { return moves }
        guard let id = ids.first, let place = destination(ids) else { return [ask("place")] }
        return [Operation(.move, ["target": .string(id), "to": .int(place)])]
    }

    /// The clips are to be turned about, not what is in them.
    var isAboutOrder: Bool {
        guard case .none = clause.clipTarget(in: scene) else { return false }
        return clause.has(.swap, .reverse, .rotate, .flip) && ["order", "顺序"].contains(where: clause.said.contains)
    }

    /// 第二段跟第一段换.
    private var isExchange: Bool {
        guard clause.has(.change), clause.has(.and, .with), case .these(let ids) = clause.clipTarget(in: scene) else {
            return false
        }
        return ids.count == 2
            && clause.tokens.allSatisfy {
                $0.isOrdinal || $0.isNumber || $0.kind == .unknown
                    || [.change, .and, .with, .clip, .filler, .last].contains($0.concept)
            }
    }

    private mutating func swapping() -> [Operation] {
        if clause.has(.bothEnds), let first = scene.clips.first, let last = scene.clips.last, first.id != last.id {
            return [Operation(.swap, ["a": .string(first.id), "b": .string(last.id)])]
        }
        let bothOfThem =
            scene.clips.count == 2 && clause.has(.it, .all, .clip, .video) && !clause.hasPlace(in: scene)
            && clause.unexplained(in: scene).isEmpty
        guard case .these(let ids) = bothOfThem ? .these(scene.clips.map(\.id)) : clause.clipTarget(in: scene) else {
            return targetTrouble()
        }
        if ids.count == 2 { return [Operation(.swap, ["a": .string(ids[0]), "b": .string(ids[1])])] }
        if scene.clips.count == 2 {
            return [Operation(.swap, ["a": .string(scene.clips[0].id), "b": .string(scene.clips[1].id)])]
        }
        return [ask("target")]
    }

    private var isStep: Bool {
        guard clause.has(.earlier, .later), case .these(let ids) = clause.clipTarget(in: scene) else { return false }
        return ids.count == 1 && stepwise(ids[0]) != nil
    }

    /// "Up one", 往后挪一位: next to where it stands.
    private func stepwise(_ id: String) -> Int? {
        guard clause.number == 1 || ["一位", "一格", "一个位"].contains(where: clause.said.contains),
            let own = scene.clips.firstIndex(where: { $0.id == id })
        else { return nil }
        if clause.has(.more, .earlier, .front, .before) { return max(own, 1) }
        return clause.has(.less, .later, .back, .after) ? min(own + 2, scene.clips.count) : nil
    }

    /// "Put the last one first", "start with the city": a clip and a place.
    private var isPlaced: Bool {
        guard case .these = movedTarget(), clause.times.isEmpty, clause.fraction == nil,
            !clause.has(.cut, .delete, .keep, .split, .shorten)
        else { return false }
        let isBeside = clause.has(.add, .make) && clause.has(.before, .after, .between)
        // "I want the city before the beach": two clips, and how they follow.
        let isOrder = clause.has(.before, .after) && clause.tokens.allSatisfy(Self.isOrderWord)
        let end = clause.tokens.lastIndex { $0.concept != .filler }
        let isLast =
            clause.tokens.last?.concept == .last && clause.has(.add, .make)
            || end.map { clause.tokens[$0].concept == .last && clause.isOrderOnly($0) } == true
        return isBeside || isLast || isOrder || clause.has(.front, .back, .start, .end)
            || (clause.has(.middle) && clause.has(.add)) || destinationOrdinal != nil
    }

    private static func isOrderWord(_ token: Token) -> Bool {
        token.isOrdinal || token.isNumber || token.kind == .unknown
            || [.before, .after, .clip, .filler, .last].contains(token.concept)
    }

    private var destinationOrdinal: Int? {
        for (index, token) in clause.tokens.enumerated() {
            guard clause.isDestination(index) else { continue }
            if case .ordinal(let place) = token.kind { return place }
            if token.concept == .previous, scene.clips.count > 1 { return scene.clips.count - 1 }
        }
        return nil
    }

    private func movedTarget() -> TargetReading {
        if let beside = clipsBeside, !clause.isChinese { return beside.isEmpty ? .none : .these(beside) }
        let reading = clause.clipTarget(in: scene)
        if case .none = reading, clause.has(.it), let last = scene.lastTarget, scene.draft.clip(last) != nil {
            return .these([last])
        }
        return reading
    }

    private mutating func targetTrouble() -> [Operation] {
        if case .missing(let place) = clause.clipTarget(in: scene) {
            return [ask("target", ["missing": .int(place), "count": .int(scene.clips.count)])]
        }
        return [ask("target")]
    }

    private func destination(_ ids: [String]) -> Int? {
        if ids.count == 1, let place = stepwise(ids[0]) { return place }
        if let place = destinationOrdinal { return place <= scene.clips.count ? place : nil }
        if ids.count > 1, let other = scene.clips.firstIndex(where: { $0.id == ids[1] }),
            let own = scene.clips.firstIndex(where: { $0.id == ids[0] })
        {
            if ids.count == 3, clause.has(.between), let third = scene.clips.firstIndex(where: { $0.id == ids[2] }) {
                return own < max(other, third) ? max(other, third) : max(other, third) + 1
            }
            let isBefore = clause.has(.before, .front)
            let isAfter = clause.has(.after, .back)
            // Places count from one, and the clip itself leaves its own place free.
            if isBefore { return own < other ? other : other + 1 }
            if isAfter { return own < other ? other + 1 : other + 2 }
            return other + 1
        }
        if clause.has(.front, .start) { return 1 }
        if clause.has(.middle) { return (scene.clips.count + 1) / 2 }
        if clause.has(.back, .end, .last) { return scene.clips.count }
        return clause.number.map { Int(min($0, 1000)) }
    }
}

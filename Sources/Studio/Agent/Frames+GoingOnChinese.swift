// Chinese wishes that go on about a scene or a text of the wish before: "…，放到最前面", "8到11秒：防水50米".

import Reel

extension Frames {
    /// …，放到最前面: where the scene just asked for goes.
    var sceneMoved: JSONObject? {
        guard clause.isChinese, let last = before.last, last.name == .generate, last.text("mode") == "append",
            let place = saidPlace, place.range.upperBound == clause.tokens.count,
            clause.tokens[..<place.range.lowerBound].allSatisfy({
                [.filler, .move, .add, .it, .comma].contains($0.concept)
            }), let time = place.time
        else { return nil }
        return ["to": .int(placeInRow(time) ?? scene.clips.count + 1)]
    }

    /// 加上文字“你好”，停留3秒: the text stays, and no picture is held.
    var textStaying: JSONObject? {
        let texts: Set<OperationName> = [.title, .lowerThird, .caption, .editText]
        guard clause.isChinese, let last = before.last, texts.contains(last.name), clause.has(.freeze, .show),
            let time = clause.times.first, clause.times.count == 1, !time.isPoint,
            clause.tokens.allSatisfy({ $0.isTime || [.freeze, .show, .filler, .it, .comma].contains($0.concept) })
        else { return nil }
        let from = last.arguments["frm"]?.int ?? 0
        return ["frm": .int(from), "to": .int(from + time.value.count)]
    }

    /// …，改成5秒: how long the text is seen that was just spoken of.
    var textLasting: JSONObject? {
        let words: Set<Concept?> = [.change, .make, .to, .filler, .show, .extend, .comma]
        guard let last = before.last, last.name == .retime, let from = last.arguments["frm"]?.int,
            let time = clause.times.first, clause.times.count == 1, !time.isPoint,
            clause.tokens.allSatisfy({ $0.isTime || words.contains($0.concept) })
        else { return nil }
        return ["to": .int(from + time.value.count)]
    }

    /// 标题显示太短了: a text is there for too short a time, and it is not said how long it should be.
    func lastingOtherwise() -> [Operation]? {
        guard clause.isChinese, clause.times.isEmpty, clause.quote == nil, let title = scene.draft.titles.first,
            clause.has(.title, .text), clause.has(.extend) != clause.has(.shorten),
            clause.tokens.allSatisfy({
                [.title, .text, .show, .filler, .of, .extend, .shorten, .it, .bit, .more].contains($0.concept)
            })
        else { return nil }
        let length = title.duration.count
        let wished = clause.has(.extend) ? length + 2000 : max(length - 1000, 500)
        let end = min(title.begin.count + wished, scene.length.count)
        return [Operation(.retime, ["target": "title", "frm": .int(title.begin.count), "to": .int(end)])]
    }

    /// 那个字幕换成红色: any text is called so where there are no subtitles.
    mutating func readLooseSubtitles() {
        let roles = ["subtitles", "caption"]
        guard clause.isChinese, scene.lastTarget == "title", clause.has(.subtitles),
            !clause.has(.add, .delete, .uploaded, .without, .later, .earlier),
            clause.file == nil, !scene.draft.titles.isEmpty,
            roles.allSatisfy({ scene.draft.segments(of: $0).isEmpty })
        else { return }
        for index in clause.tokens.indices where clause.tokens[index].concept == .subtitles {
            clause.tokens[index].kind = .concept(.text)
        }
    }

    /// 字弄大一点放中间.
    var isPutInMiddle: Bool {
        zip(clause.tokens, clause.tokens.dropFirst()).contains { verb, place in
            verb.isHan && verb.concept == .add && place.concept == .middle
        }
    }

    /// A word beside the look of a text, and none of its words: 大一点放中间.
    static func isBesideLook(_ token: Token) -> Bool {
        let links: Set<Concept?> = [.filler, .from, .range, .comma]
        return links.contains(token.concept) || token.isHan && [.add, .move].contains(token.concept)
    }

    /// 8到11秒：防水50米: another text, as the one before was.
    func nextText() -> [Operation]? {
        guard clause.isChinese, before.isEmpty, scene.lastTarget == "title", spokenTimes.count == 2,
            let colon = clause.tokens.firstIndex(where: { clause.text.words($0.from, $0.to) == ":" }),
            colon + 1 < clause.tokens.count,
            clause.tokens[..<colon].allSatisfy({
                $0.isTime || $0.isNumber || [.to, .range, .from, .filler, .until].contains($0.concept)
            }),
            !clause.tokens[(colon + 1)...].contains(where: Clause.isDeed)
        else { return nil }
        let times = spokenTimes
        guard times[0] < times[1] else { return [ask("time")] }
        return [
            Operation(
                .title,
                [
                    "text": .string(clause.words(after: colon)), "frm": .int(times[0].count),
                    "to": .int(times[1].count),
                ])
        ]
    }
}

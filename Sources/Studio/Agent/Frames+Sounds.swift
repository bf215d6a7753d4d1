// Sounds by their names.

import Reel

extension Frames {
    /// A sound by its own word: whoosh, 叮.
    private var soundName: String? {
        let words = clause.tokens.filter { $0.concept == .soundEffect }.map {
            clause.text.plain($0.from, $0.to)
        }
        return words.last { !["sound effect", "sound effects", "sfx", "sound fx", "音效", "效果音", "声效"].contains($0) }
            ?? (clause.unknown.isEmpty ? words.last : clause.unknown.joined(separator: clause.isChinese ? "" : " "))
    }

    /// Sounds that are known by name; a file of the user's comes first.
    func soundEffect() -> Operation? {
        let words = Set(
            clause.said.split { !Lexicon.isWord($0) }.flatMap {
                [String($0), String($0.hasSuffix("s") ? $0.dropLast() : $0)]
            })
        let named = Self.sounds.first { sound in
            sound.words.contains {
                $0.contains(" ") || $0.first?.isASCII == false ? said.contains($0) : words.contains($0)
            }
        }
        let isSaid = clause.has(.soundEffect) || (named != nil && ["声", "sound"].contains(where: clause.said.contains))
        guard isSaid, clause.has(.add, .use, .make, .generate, .soundEffect, .sound), !clause.has(.delete, .mute) else {
            return nil
        }
        var arguments = JSONObject()
        if let asset = namedAsset() {
            arguments["asset"] = .string(asset)
        } else if let named {
            arguments["mood"] = .string(named.name)
        } else if clause.has(.uploaded), let asset = lastAsset(.audio) {
            arguments["asset"] = .string(asset)
        } else if let name = soundName {
            arguments["mood"] = .string(name)
        }
        let isOwn = clause.tokens.contains { $0.concept == .soundEffect && !$0.isHan } && arguments["asset"] == nil
        if isOwn, named == nil, let mood = arguments["mood"]?.string, !clause.unknown.contains(mood),
            clause.tokens.last?.kind == .unknown, let stray
        {
            return stray
        }
        let times = spokenTimes
        if let from = times.first { arguments["frm"] = .int(from.count) }
        if times.count > 1 { arguments["to"] = .int(times[1].count) }
        return Operation(.sfx, arguments)
    }

    private static let sounds: [(name: String, words: [String])] = [
        ("rain", ["rain", "雨声", "下雨"]), ("waves", ["wave", "ocean", "sea sound", "海浪", "浪声"]),
        ("wind", ["wind", "风声"]), ("thunder", ["thunder", "雷声", "打雷"]), ("birds", ["bird", "鸟"]),
        ("fire", ["fire", "火声", "篝火"]), ("river", ["river", "stream", "流水", "水声"]),
        ("applause", ["applause", "clapping", "掌声", "鼓掌", "欢呼"]), ("city", ["traffic", "city noise", "车声", "车流"]),
    ]
}

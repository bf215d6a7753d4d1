// How clips look, and what is one word and a target: grades, effects, turning, repeating.

import Reel

extension Frames {
    mutating func looks() -> [Operation]? {
        // "Denoise the audio": the one effect that is heard.
        guard !clause.has(.music, .volume, .sound) || clause.has(.denoise) && !clause.has(.music) else { return nil }
        if let table = table() { return table }
        if let grade = amounts() { return grade }
        for (word, preset) in Self.presets where clause.has(word) {
            if clause.has(.less), let less = lessOf(word) { return graded(less) }
            let name: JSONValue = clause.has(.delete, .without) ? "none" : .string(preset)
            if isLookOfFilm { return [Operation(.grade, ["target": "all", "preset": name])] }
            return targets(else: "all") { Operation(.grade, ["target": .string($0), "preset": name]) }
        }
        // "make it cinematic" is a look; "cinematic music" is a mood.
        if clause.mood == "cinematic", ["cinematic", "电影"].contains(where: clause.said.contains),
            clause.has(.make, .change, .it, .clip, .video, .effect)
        {
            return targets(else: "all") { Operation(.grade, ["target": .string($0), "preset": "cinematic"]) }
        }
        for (word, kind) in Self.effects where clause.has(word) {
            // Less grain is less noise.
            let isLess = word == .grain && clause.has(.less, .delete, .without)
            var wish: JSONObject = ["kind": .string(isLess ? "denoise" : kind)]
            wish["amount"] = clause.percent.map { .double($0) }
            // "Remove the vignette": none of it. Noise, grain and green are what an effect takes away.
            let isTakenOff = clause.has(.delete, .without) && ![.denoise, .grain, .chromaKey].contains(word)
            if isTakenOff, !clause.has(.person) { wish["amount"] = 0 }
            return targets(else: "all") { target in
                var arguments = wish
                arguments["target"] = .string(target)
                return Operation(.effect, arguments)
            }
        }
        return turning() ?? repeating()
    }

    /// "Apply teal.cube to clip 2", 套用刚上传的 LUT: the table that is named, else the one uploaded last.
    private mutating func table() -> [Operation]? {
        let named = clause.file.flatMap { $0.lowercased().hasSuffix(".cube") ? $0 : nil }
        guard named != nil || clause.has(.lut) else { return nil }
        if clause.has(.delete, .without) {
            return targets(else: "all") { Operation(.grade, ["target": .string($0), "lut": "none"]) }
        }
        let known = scene.assets.last { asset in
            named.map { $0.lowercased() == asset.lowercased() } ?? asset.lowercased().hasSuffix(".cube")
        }
        guard let name = known else { return [ask("asset")] }
        let amount = clause.percent ?? clause.fraction
        return targets(else: "all") { target in
            var arguments: JSONObject = ["target": .string(target), "lut": .string(name)]
            arguments["amount"] = amount.map { .double($0) }
            return Operation(.grade, arguments)
        }
    }

    static let presets: [(Concept, String)] = [
        (.warmer, "warm"), (.cooler, "cool"), (.vivid, "vivid"), (.vintage, "vintage"),
        (.cinematicLook, "cinematic"), (.blackWhite, "bw"),
    ]
    private static let effects: [(Concept, String)] = [
        (.blur, "blur"), (.vignette, "vignette"), (.sharpen, "sharpen"), (.denoise, "denoise"),
        (.stabilise, "stabilise"), (.grain, "grain"), (.chromaKey, "chroma_key"),
    ]

    /// Brightness, contrast and the like: as much as is said, a fifth else.
    private mutating func amounts() -> [Operation]? {
        let amount =
            clause.percent
            ?? (clause.has(.bit) || ["高一点", "低一点"].contains(where: clause.said.contains)
                ? 0.1 : clause.has(.much) ? 0.4 : 0.2)
        let isTooMuch = ["too much", "too high", "太高", "太强", "太多", "太重", "过高"].contains(where: said.contains)
        let isLess = clause.percentSign == -1 || isTooMuch || clause.has(.less, .quieter, .smaller, .delete)
        let sign: Double = isLess ? -1 : 1
        if clause.has(.brighter) { return graded(["brightness": .double(sign * amount)]) }
        if clause.has(.darker) { return graded(["brightness": .double(-amount)]) }
        var changes = JSONObject()
        let keys: [(Concept, String)] = [
            (.contrast, "contrast"), (.saturation, "saturation"), (.exposure, "exposure"),
        ]
        for (word, key) in keys where clause.has(word) { changes[key] = .double(sign * amount) }
        return changes.isEmpty ? nil : graded(changes)
    }

    private mutating func graded(_ changes: JSONObject) -> [Operation] {
        targets(else: "all") { target in
            var arguments: JSONObject = ["target": .string(target)]
            for (key, value) in changes.members { arguments[key] = value }
            return Operation(.grade, arguments)
        }
    }

    private mutating func turning() -> [Operation]? {
        if isAboutOrder { return nil }
        let isFlipped = ["flip", "翻"].contains(where: clause.said.contains)
        if clause.has(.rotate) || isTurned, !isFlipped || clause.number != nil {
            let degrees = JSONValue.int(turn)
            return targets(else: "all") { Operation(.rotate, ["target": .string($0), "degrees": degrees]) }
        }
        if clause.has(.flip) || isFlipped && clause.has(.rotate) {
            let isUpright = ["vertical", "upside", "垂直", "上下"].contains(where: clause.said.contains)
            let axis: JSONValue = isUpright ? "vertical" : "horizontal"
            return targets(else: "all") { Operation(.flip, ["target": .string($0), "axis": axis]) }
        }
        var isZoom = clause.has(.zoom)
        // 慢慢放大第一段: a clip that grows; a title that grows is read before.
        if !isZoom, clause.has(.larger), !clause.has(.speech, .voice, .louder),
            case .these = clause.clipTarget(in: scene)
        {
            isZoom = true
        }
        if isZoom {
            let isOut = clause.has(.zoomOut)
            // 放大到1.2倍: a fifth more.
            let share =
                clause.percent ?? clause.factor.flatMap { $0 > 1 && $0 <= 2 ? (($0 - 1) * 100).rounded() / 100 : nil }
            let amount = share.map { isOut ? -$0 : $0 } ?? (isOut ? -0.15 : nil)
            return targets(else: "all") { target in
                var arguments: JSONObject = ["target": .string(target)]
                arguments["amount"] = amount.map { .double($0) }
                return Operation(.zoom, arguments)
            }
        }
        let isCropped =
            clause.has(.crop) || (clause.said.contains("裁") && clause.said.contains("画面") && clause.times.isEmpty)
        // "Crop out the top": one side alone cannot be cut away.
        if isCropped, clause.position != nil { return [ask("what")] }
        if isCropped { return targets(else: "all") { Operation(.crop, ["target": .string($0)]) } }
        return nil
    }

    /// "Turn clip 1 90 degrees".
    private var isTurned: Bool {
        guard clause.has(.make, .change, .move) else { return false }
        // "It needs to go 90 to the right".
        if clause.has(.move), let number = clause.number, [90, 180, 270].contains(number), clause.times.isEmpty {
            return true
        }
        return zip(clause.tokens, clause.tokens.dropFirst()).contains { number, unit in
            number.isNumber && clause.text.plain(unit.from, unit.to).hasPrefix("degree")
        }
    }

    /// Degrees clockwise: a number of them, a half turn, or a quarter to the side that is named.
    private var turn: Int {
        let isBack = ["-90", "-180", "-45", "- 90", "counter", "anti", "left", "逆时针", "向左", "往左"].contains(
            where: clause.said.contains)
        let exact = zip(clause.tokens, clause.tokens.dropFirst()).compactMap { number, unit -> Int? in
            guard case .number(let degrees) = number.kind, degrees >= 1, degrees <= 360,
                ["度", "degree", "degrees"].contains(clause.text.plain(unit.from, unit.to))
            else { return nil }
            return Int(degrees)
        }
        if let degrees = exact.last { return isBack ? 360 - degrees : degrees }
        let numbers = clause.tokens.compactMap { token -> Int? in
            if case .number(let number) = token.kind, number >= 5, number <= 360 { Int(number) } else { nil }
        }
        let isHalf = ["upside", "颠倒", "倒过来"].contains(where: clause.said.contains)
        let degrees = numbers.last ?? (isHalf ? 180 : 90)
        return isBack ? 360 - degrees : degrees
    }

    /// "Play clip 2 twice", 第二段放三遍: again, not faster.
    private var isPlayedAgain: Bool {
        guard (clause.factor ?? clause.number) != nil, !clause.has(.speedUp, .slowDown, .speed, .reverse, .duplicate)
        else { return false }
        let isEnglish = Phrase.isPlayed.isSaid(in: said) && ["twice", " times"].contains(where: clause.said.contains)
        return isEnglish && !clause.said.contains("times as") || (clause.said.contains("遍") && clause.has(.add, .make))
    }

    /// 倒放两遍, "reverse it twice": how often it is played so.
    private var timesPlayed: Int? {
        guard ["遍", "twice", " times"].contains(where: clause.said.contains),
            let count = clause.factor ?? clause.number,
            count >= 2, count <= 100
        else { return nil }
        return Int(count)
    }

    private mutating func repeating() -> [Operation]? {
        if isAboutOrder { return nil }
        if let again = playedOnceMore() { return again }
        for (word, name) in [(Concept.reverse, OperationName.reverse), (.duplicate, .duplicate)] where clause.has(word)
        {
            if name == .duplicate, clause.has(.voice, .title, .subtitles) { return [ask("what")] }
            let made = targets(else: "all") { Operation(name, ["target": .string($0)]) }
            if name == .reverse, let times = timesPlayed {
                return made
                    + made.map { one in
                        Operation(.loop, ["target": .string(one.target), "times": .int(times)])
                    }
            }
            // "Make two copies of the cake".
            if name == .duplicate, made.count == 1, said.contains("copies"), let count = clause.number,
                (2...5).contains(count)
            {
                return Array(repeating: made[0], count: Int(count))
            }
            let isGoal = clause.has(.move, .back, .front) || clause.has(.to)
            guard name == .duplicate, isGoal, clause.has(.back, .end, .last, .front, .start),
                made.count == 1,
                made[0].name == .duplicate, made[0].target != "all"
            else { return made }
            // 复制一份放到最后.
            let place = clause.has(.back, .end, .last) ? scene.clips.count + 1 : 1
            copies = 1
            return made + [Operation(.move, ["target": .string(made[0].target), "to": .int(place)])]
        }
        if clause.has(.loop) || isPlayedAgain {
            let times = clause.factor ?? clause.number ?? 2
            return targets(else: "all") {
                Operation(.loop, ["target": .string($0), "times": .int(Int(min(max(times, 1), 100)))])
            }
        }
        // "Extend the last frame by 2 seconds".
        let isHeld = clause.has(.extend) && Phrase.frameNoun.isSaid(in: said) && !clause.times.isEmpty
        // "There's a pause from 20 to 23 seconds".
        let isThere = Phrase.thereIs.beginning(of: said) != nil
        guard clause.has(.freeze) && !isThere || isHeld else { return nil }
        return [freezing()]
    }
}

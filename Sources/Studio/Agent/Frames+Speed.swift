// How fast clips play: faster, slower, ramps, and what may be a speed or a loudness.

import Reel

extension Frames {
    mutating func speeding() -> [Operation]? {
        let fast = clause.has(.speedUp)
        let slow = clause.has(.slowDown, .slowMotion)
        if let ramp = ramping(fast: fast, slow: slow) { return ramp }
        if isPartOnly(fast || slow) { return speedAtEdge(speedFactor(fast: fast, slow: slow)) ?? [ask("target")] }
        if !fast, !slow, let level = playedAt { return asSpeedOrVolume(level) }
        let isLonger = clause.said.contains("as long") && (clause.factor ?? clause.fraction) != nil
        guard
            fast || slow || isLonger
                || (clause.has(.speed) && (clause.factor ?? clause.percent ?? clause.fraction ?? clause.number) != nil)
                || (clause.factor != nil && !clause.has(.volume, .music, .louder, .quieter, .loop))
        else { return nil }
        let factor = speedFactor(fast: fast, slow: slow)
        guard !clause.has(.music) else { return [Operation(.speed, ["target": "bgm", "factor": .double(factor)])] }
        let isAbsolute = !fast && !slow && clause.has(.change, .make, .to)
        let scene = scene
        return targets(else: clipSpokenOf ?? "all") { target in
            // "Make it 0.8x" of a clip that is slowed already: so fast, and not so much slower again.
            let now = isAbsolute ? scene.draft.clip(target)?.speed ?? 1 : 1
            return Operation(
                .speed,
                [
                    "target": .string(target),
                    "factor": .double(now > 0 && now != 1 ? (factor / now * 1000).rounded() / 1000 : factor),
                ])
        }
    }

    /// "Play it backwards at half speed": the speed that goes with it.
    func speedBeside(_ made: [Operation]) -> [Operation]? {
        let isSaid = clause.has(.speed, .speedUp, .slowDown, .slowMotion) || clause.factor != nil
        guard made.count == 1, let one = made.first, one.name == .reverse, isSaid else { return nil }
        let factor = speedFactor(fast: clause.has(.speedUp), slow: clause.has(.slowDown, .slowMotion))
        return [Operation(.speed, ["target": .string(one.target), "factor": .double(factor)])]
    }

    /// "Mute the second clip and slow it down": it is the clip just spoken of.
    var clipSpokenOf: String? {
        let spokenOf = said.contains("it") ? scene.lastTarget ?? before.last?.target : nil
        return spokenOf.flatMap { id in scene.clips.contains { $0.id == id } ? id : nil }
    }

    /// "Ramp clip 2 from 1x to 3x", 第二段越来越快: a speed that changes over the clip.
    mutating func ramping(fast: Bool, slow: Bool) -> [Operation]? {
        var speeds = clause.factors
        // 速度从1倍渐变到3倍: the word for fades is one for speeds too.
        let isFromTo = clause.has(.speed) && speeds.count == 2 && clause.has(.from) || isRampByFade
        let isSaid = clause.has(.ramp, .rampUp, .rampDown) || clause.has(.gradual) && (fast || slow) || isFromTo
        guard isSaid, !clause.has(.music, .sound, .volume, .zoom, .louder, .quieter) else { return nil }
        if speeds.isEmpty, let number = clause.number, number > 0, number <= 8 { speeds = [number] }
        if speeds.isEmpty { speeds = [slow && !fast ? 0.5 : 2] }
        if speeds.count == 1, endsAtNormal { speeds.append(1) }
        // "Slow down gradually, 2x" means half as fast at the end.
        if speeds.count == 1 { speeds = [1, slow && !fast && speeds[0] > 1 ? 1 / speeds[0] : speeds[0]] }
        let (from, to) = (speeds[0], speeds[1])
        return targets(else: clipSpokenOf ?? "all") {
            Operation(.speed, ["target": .string($0), "factor": .double(from), "to": .double(to)])
        }
    }

    /// "Play the beach at 75 percent": how fast, where nothing is said of how loud.
    var playedAt: Double? {
        let isPlayed = clause.tokens.contains { token in
            token.concept == .add && ["play", "播放", "放"].contains(clause.text.plain(token.from, token.to))
        }
        guard isPlayed, clause.has(.at), clause.clipTarget(in: scene) != .none, clause.times.isEmpty,
            !clause.has(.volume, .music, .sound, .louder, .quieter, .loop)
        else { return nil }
        if let part = clause.percent { return part }
        return clause.number.flatMap { (10...400).contains($0) ? $0 / 100 : nil }
    }

    /// Either may be meant, and either would be wrong to guess.
    mutating func asSpeedOrVolume(_ level: Double) -> [Operation]? {
        guard case .these(let ids) = clause.clipTarget(in: scene) else { return [ask("target")] }
        let isChinese = clause.isChinese
        return offer(
            "playedAt",
            [
                Choice(
                    label: isChinese ? "速度" : "the speed",
                    operations: ids.map { Operation(.speed, ["target": .string($0), "factor": .double(level)]) }),
                Choice(
                    label: isChinese ? "音量" : "the volume",
                    operations: ids.map { Operation(.volume, ["target": .string($0), "level": .double(level)]) }),
            ])
    }

    /// 速度从正常渐变到3倍: the word for fades is one for speeds too.
    var isRampByFade: Bool {
        clause.has(.speed) && clause.has(.fade) && !clause.factors.isEmpty
            && (clause.factors.count == 2 || clause.has(.from, .to))
    }

    /// "From 3x back to normal".
    var endsAtNormal: Bool {
        guard let factor = clause.tokens.first(where: \.isAmount), let end = clause.tokens.last else { return false }
        return Phrase.normalSpeed.isSaid(in: clause.text.plain(factor.to, end.to))
    }

    /// "Speed up the first half": a speed is of clips, and none is named.
    func isPartOnly(_ isSpeed: Bool) -> Bool {
        guard isSpeed, case .none = clause.clipTarget(in: scene), clause.times.isEmpty, clause.factor == nil else {
            return false
        }
        let isEdge = clause.has(.start, .end, .middle) || clause.ordinals.contains(1) || clause.has(.last)
        return isEdge && (clause.fraction != nil || clause.percent == nil) && !clause.has(.all, .by)
    }

    func speedFactor(fast: Bool, slow: Bool) -> Double {
        if clause.said.contains("as long"), let times = clause.factor ?? clause.fraction, times > 0 { return 1 / times }
        if let factor = clause.factor, factor > 0 {
            // "slow down 2x" and 慢放两倍 mean half as fast.
            // 快一倍 is as much again.
            if factor == 1 { return fast ? 2 : slow ? 0.5 : 1 }
            return slow && factor > 1 && !clause.has(.to) ? 1 / factor : factor
        }
        if let number = clause.number, number > 0, number <= 16 { return slow && number > 1 ? 1 / number : number }
        // "Needs to be 20 % faster" is a step.
        let isStepSaid = zip(clause.tokens, clause.tokens.dropFirst()).contains { amount, word in
            if case .percent = amount.kind { [.speedUp, .slowDown].contains(word.concept) } else { false }
        }
        let isPart = (clause.percent ?? 0) <= 0.5 && isStepOfSpeed
        let isSlowMotion = clause.has(.slowMotion) && !clause.has(.slowDown, .by)
        // "Slower, like 75 percent": behind a pause it is the speed.
        let pause = clause.index(of: .comma) ?? .max
        let isApart = clause.tokens.indices.contains { place in
            if case .percent(let part) = clause.tokens[place].kind { place > pause && part > 0.5 } else { false }
        }
        let isLevel =
            isApart
            || !isStepSaid && !(isPart || fast && isStepOfSpeed) && clause.has(.to, .at, .speed) && !clause.has(.by)
            || !(fast || slow) || isSlowMotion
        if let ratio = clause.percent, ratio > 0 { return isLevel ? ratio : slow ? max(1 - ratio, 0.1) : 1 + ratio }
        if let part = clause.fraction, part > 0 { return fast ? 1 + part : part }
        if clause.has(.bit) { return fast ? 1.25 : 0.8 }
        if clause.has(.much) { return fast ? 2 : 0.5 }
        return fast ? 1.5 : 0.5
    }
}

extension Frames {
    /// 速度降低20%: by how much, right behind the verb, and not how fast.
    private var isStepOfSpeed: Bool {
        guard clause.has(.speed), !clause.has(.to) else { return false }
        return zip(clause.tokens, clause.tokens.dropFirst()).contains { verb, amount in
            guard case .percent = amount.kind, verb.isHan else { return false }
            return verb.concept == .slowDown || verb.concept == .speedUp
        }
    }

    /// "Slow down at the end": the clip that stands there, or the speed of the only one as it nears it.
    func speedAtEdge(_ factor: Double) -> [Operation]? {
        let isEnd = clause.has(.end) || clause.isChinese && clause.has(.last)
        guard clause.fraction == nil, isEnd != clause.has(.start), let first = scene.clips.first,
            let last = scene.clips.last
        else { return nil }
        guard first.id == last.id else {
            return [Operation(.speed, ["target": .string(isEnd ? last.id : first.id), "factor": .double(factor)])]
        }
        return [
            Operation(
                .speed,
                ["target": .string(first.id), "factor": .double(isEnd ? 1 : factor), "to": .double(isEnd ? factor : 1)])
        ]
    }
}

// What is undone, done again, taken back or gone back to.

import Reel

extension Frames {

    var isVersionNamed: Bool { ["version", "版"].contains(where: clause.said.contains) }

    func versions() -> [Operation]? {
        let place = clause.number ?? clause.ordinals.first.map(Double.init)
        if isVersionNamed, clause.has(.revert, .undo), let number = place {
            return [Operation(.revert, ["version": .int(Int(min(number, 1e6)))])]
        }
        if isVersionNamed, clause.has(.revert, .undo), Phrase.firstOfAll.isSaid(in: said) {
            return [Operation(.revert, ["version": 1])]
        }
        let steps = (clause.number ?? clause.factor).map { Int(min($0, 1000)) } ?? 1
        // "Go back to the original".
        let things: Set<Concept?> = [.music, .sound, .title, .speed, .clip, .volume, .subtitles]
        if clause.has(.undo, .revert), Phrase.firstVersion.isSaid(in: said), place == nil,
            !clause.tokens.contains(where: { things.contains($0.concept) })
        {
            return [Operation(.revert, ["version": 1])]
        }
        if clause.has(.redo) { return [Operation(.redo, ["steps": .int(steps)])] }
        if let takenBack { return [takenBack] }
        // 刚才那步不要: what was done is not wanted.
        if clause.has(.edits), clause.has(.delete), clause.has(.it), !clause.has(.clip), clause.ordinals.isEmpty,
            clause.number == nil
        {
            return [Operation(.undo, ["steps": 1])]
        }
        let isSaidAgain = before.last?.name == .undo && clause.isChinese
        if isSaidAgain, clause.tokens.allSatisfy({ [.undo, .filler, .comma].contains($0.concept) }) { return [] }
        if let many = stepsBefore { return [Operation(.undo, ["steps": .int(many)])] }
        if clause.has(.undo), let back = scene.done.takenBack(by: clause.tokens) { return back }
        if clause.has(.undo), !clause.has(.title, .volume) {
            if clause.has(.all, .video), clause.number == nil, let all = scene.history, all > 0 {
                return [Operation(.undo, ["steps": .int(all)])]
            }
            var arguments: JSONObject = ["steps": .int(clause.has(.double) ? 2 : steps)]
            if isWholeMessage { arguments["of"] = "message" }
            return [Operation(.undo, arguments)]
        }
        return nil
    }

    /// 撤销前面三步: how many, and not which.
    private var stepsBefore: Int? {
        guard clause.has(.undo), let edits = clause.index(of: .edits), edits > 1,
            case .number(let many) = clause.tokens[edits - 1].kind, many >= 1, many < 100,
            [.front, .start].contains(clause.tokens[edits - 2].concept),
            clause.text.plain(clause.tokens[edits].from, clause.tokens[edits].to).hasPrefix("步")
        else { return nil }
        return Int(many)
    }

    /// "Undo that", 撤销刚才的: all that was just done; "undo the last step" is one edit.
    private var isWholeMessage: Bool {
        let isOne = ["last", "step", "edit", "change", "previous", "上一", "一步", "一次", "最后"].contains(
            where: clause.said.contains)
        guard !isOne, clause.number == nil, clause.factor == nil, !clause.has(.double) else { return false }
        let all = ["that", "this", " it", "them", "both", "刚才", "刚刚", "那个", "这个", "这些", "那些", "都", "全部"]
        return all.contains(where: clause.said.contains)
    }
}

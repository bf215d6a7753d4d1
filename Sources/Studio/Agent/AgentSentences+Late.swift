// What the agent says to a chat that another chat has overtaken.

extension AgentSentences {
    static let englishLate: [String: String] = [
        "late.changed": "The timeline has changed since you saw it, in another chat:",
        "late.which": "So this could mean two things; nothing was done yet. Say a number:",
        "late.sure": "So nothing was done yet. Say 1 to do it on the timeline as it is now:",
        "late.gone": "What you mean is not there any more; nothing was done.",
        "late.seen": "as you saw it: {what}", "late.now": "as it is now: {what}", "late.do": "{what}",
        "late.undo.seen": "take back what you saw last: “{what}”",
        "late.undo.now": "take back the newest edit: “{what}”",
        "late.stale": "The timeline was changed at this very moment; nothing of yours was done. Say it again.",
    ]

    static let chineseLate: [String: String] = [
        "late.changed": "在你上次看到之后，时间线在另一个对话里有改动：",
        "late.which": "所以这句话可能有两种意思，还没有执行。请说编号：",
        "late.sure": "所以还没有执行。说 1 就按现在的时间线来做：",
        "late.gone": "你说的内容已经不在了，没有执行。",
        "late.seen": "按你看到的：{what}", "late.now": "按现在的：{what}", "late.do": "{what}",
        "late.undo.seen": "撤回你最后看到的“{what}”", "late.undo.now": "撤回最新的改动“{what}”",
        "late.stale": "时间线刚好在这一刻被改动，你的修改没有执行，请再说一遍。",
    ]
}

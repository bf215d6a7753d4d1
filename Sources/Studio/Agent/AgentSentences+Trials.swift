// What the agent says of openings and endings to choose from.

extension AgentSentences {
    static let englishTrials: [String: String] = [
        "trial.opening": "opening", "trial.ending": "ending",
        "trial.lead": "Each is a version of its own; the timeline is as it was:",
        "trial.few": "I find {count} ways that differ.",
        "trial.line": "{what} (version {version})",
        "trial.pick":
            "Say “show the second” to see what it changes, or its number to take it; the others stay as versions.",
        "trial.none": "I find no two ways that differ: there is too little on the timeline. Nothing was changed.",
        "trial.look": "Nothing was changed. Say its number to take it.",
        "trial.open": "It opens with “{value}”.", "trial.fadeIn": "It fades in from black over {value} s.",
        "trial.titled": "It fades in from black with the title “{value}”.",
        "trial.straight": "It cuts straight in, {value} s later.",
        "trial.faster": "“{value}” runs faster at the start.",
        "trial.closer": "A slow zoom into “{value}” opens it.",
        "trial.fadeOut": "It fades out to black over {value} s.",
        "trial.close": "It ends with “{value}”.", "trial.held": "Its last picture stands for {value} s.",
        "trial.sudden": "It ends {value} s earlier, with a hard cut.",
        "trial.slower": "“{value}” slows down at the end.",
    ]

    static let chineseTrials: [String: String] = [
        "trial.opening": "开头", "trial.ending": "结尾", "trial.lead": "每个都单独存为一个版本，时间线保持原样：",
        "trial.few": "只找到 {count} 种不同的做法。", "trial.line": "{what}（版本 {version}）",
        "trial.pick": "说“看看第二个”可以看它改了什么，说编号就用它；其余的仍作为版本保留。",
        "trial.none": "时间线上的内容太少，做不出两种不同的。没有改动。", "trial.look": "没有改动。说编号就用它。",
        "trial.open": "以“{value}”开场。", "trial.fadeIn": "从黑场淡入，{value} 秒。", "trial.titled": "从黑场淡入，配上标题“{value}”。",
        "trial.straight": "剪掉前 {value} 秒，直接进入。", "trial.faster": "开头的“{value}”加快。", "trial.closer": "开头慢慢推近“{value}”。",
        "trial.fadeOut": "淡出到黑场，{value} 秒。", "trial.close": "以“{value}”收尾。", "trial.held": "最后一个画面定格 {value} 秒。",
        "trial.sudden": "提前 {value} 秒，干脆地结束。", "trial.slower": "结尾的“{value}”放慢。",
    ]
}

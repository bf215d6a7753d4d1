// What the agent says of its work: rehearsals, versions, advice.

extension AgentSentences {
    static let englishTalk: [String: String] = [
        "rehearsed": "I would answer: {what} (Nothing was changed.)",
        "rehearse.generate": "I would make a clip of “{prompt}”.", "rehearse.undo": "I would take back the last edit.",
        "rehearse.redo": "I would do the edit again that was taken back.",
        "rehearse.revert": "I would go back to that version.",
        "rehearse.voiceover": "I would speak it and lay it under the film.",
        "rehearse.sfx": "I would make that sound and lay it under the film.",
        "rehearse.remove_silence": "I would look for pauses and cut them.",
        "doneList": "The last edits, as you can speak of them (“undo the second”):",
        "ask.done":
            "There is no number {place}: the last message with edits made {count}. “Show the versions” lists all.",
        "doneOne": "The last edit: {what}", "nothingDone": "Nothing was changed yet.",
        "undoMessage": "Taken back: all {count} edits of the last message.",
        "redoMany": "Done again: {count} edits.",
        "length": "It is {length} long: {count} clips.|It lasts {length}, in {count} clips.",
        "lengthOne": "It is {length} long: one clip.",
        "minutes": "{minutes} min {seconds} s", "seconds": "{seconds} seconds",
        "ask.musicStretch":
            "Music has one level from end to end: I cannot change only that part. Do it to all of it instead?",
        "ask.logo": "There is no logo on the film. Upload a picture and say, for example, “add logo.png as a logo”.",
        "bgmMoved": "The music now plays from {from} to {to} s.",
        "leftAsItWas": "Then it stays as it was: nothing was changed.",
        "request": "That asks about the work; nothing is changed by it.",
        "versionList": "The versions, the newest first:", "noVersions": "There is no version yet.",
        "adviceLead": "What I would do next (say its number):", "noAdvice": "I find nothing that has to be better.",
        "advice.generate": "There is no video yet. Try: “generate a 10-second video of a sunset over the ocean”.",
        "advice.silentStart": "The first {value} s are silent: cut them.",
        "advice.loudness": "Make it {value} LUFS loud, as most platforms play it.",
        "advice.music": "There is no sound at all: add calm music.",
        "advice.title": "It has no title: say, for example, “title it Summer”.",
        "advice.transition": "{value} hard cuts: join the clips with short crossfades.",
        "advice.ending": "It ends at once: fade out over a second.",
        "advice.small": "{value} wide is less than half of the picture: it will look soft.",
        "advice.long": "{value} s is long for an upright video; Shorts take 60 s.",
    ]

    static let chineseTalk: [String: String] = [
        "rehearsed": "我会这样回答：{what}（没有改动。）", "rehearse.generate": "我会生成“{prompt}”。",
        "rehearse.undo": "我会撤销上一步。", "rehearse.redo": "我会重做刚撤销的一步。", "rehearse.revert": "我会回到那一版。",
        "rehearse.voiceover": "我会把它念出来作为旁白。", "rehearse.sfx": "我会做出这个音效，垫在片子里。",
        "rehearse.remove_silence": "我会找出停顿并剪掉。", "doneList": "最近的改动，可以按编号说（“撤销第二个”）：",
        "ask.done": "没有第 {place} 处：最近一条有改动的消息做了 {count} 处。说“看版本”可以列出全部。",
        "doneOne": "最近的改动：{what}", "nothingDone": "还没有改动过。", "undoMessage": "已撤销上一条消息的全部 {count} 处改动。",
        "redoMany": "已重做 {count} 处改动。", "length": "总长 {length}，共 {count} 段。", "lengthOne": "总长 {length}，只有一段。",
        "minutes": "{minutes} 分 {seconds} 秒", "seconds": "{seconds} 秒",
        "ask.musicStretch": "音乐从头到尾只有一个音量，不能只改其中一段。要不要对整段音乐这样做？",
        "ask.logo": "画面上还没有水印。请先上传图片，再说“把 logo.png 加为水印”。", "bgmMoved": "音乐现在从 {from} 秒放到 {to} 秒。",
        "leftAsItWas": "好，那就保持原样，没有改动。", "request": "这是在问情况，不会改动什么。",
        "versionList": "版本（最新在前）：", "noVersions": "还没有版本。", "adviceLead": "接下来可以这样（说编号就行）：",
        "noAdvice": "没发现必须改进的地方。", "advice.generate": "还没有视频。可以试试：“生成一段10秒的海边日落视频”。",
        "advice.silentStart": "开头 {value} 秒没有声音：剪掉。", "advice.loudness": "把响度调到 {value} LUFS，和多数平台一致。",
        "advice.music": "完全没有声音：加轻柔的音乐。", "advice.title": "还没有标题：比如说“标题叫夏天”。",
        "advice.transition": "有 {value} 处硬切：加短的叠化。", "advice.ending": "结尾太突然：淡出一秒。",
        "advice.small": "{value} 宽，不到画面的一半，会发虚。", "advice.long": "竖屏视频 {value} 秒偏长，Shorts 最多 60 秒。",
    ]
}

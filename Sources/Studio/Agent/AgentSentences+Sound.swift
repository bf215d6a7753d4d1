// What the agent says of ducking, loudness, sounds, pauses and voices.

extension AgentSentences {
    static let englishSound: [String: String] = [
        "duck": "{target} goes down by {amount} while someone speaks.", "noDuck": "{target} keeps its level again.",
        "loudness": "The film is made {lufs} LUFS loud when it is exported.",
        "sfx": "Sound: {name}, {from}–{to} s.",
        "detach_audio":
            "The sound of {what} is now apart from its picture: mute it, make it quieter or remove it by itself.",
        "detachAll": "The sound of {what} clips is now apart from their pictures.",
        "remove_silence": "Cut the pauses, {seconds} s: {before} → {after} s.",
        "noSuchSound": "I do not have that sound. I can make: {known}; or upload a file and name it.",
        "noSilence": "I found no silent stretch. Nothing changed.",
        "voiceover": "Voice: “{text}”, {from}–{to} s. It is a computer's voice.",
        "voiceFailed": "I could not speak that: {why}.",
    ]

    static let chineseSound: [String: String] = [
        "duck": "有人说话时{target}降低 {amount}。", "noDuck": "{target}不再自动压低。",
        "loudness": "导出时整体响度为 {lufs} LUFS。", "sfx": "音效：{name}，{from}–{to} 秒。",
        "detach_audio": "{what}的声音已与画面分离：可以单独静音、调音量或删除。", "detachAll": "{what} 个片段的声音已与画面分离。",
        "remove_silence": "剪掉了停顿，共 {seconds} 秒：{before} → {after} 秒。",
        "noSuchSound": "没有这种音效。可以做的有：{known}；也可以上传文件再说出它的名字。", "noSilence": "没有找到静音的部分。没有改动。",
        "voiceover": "旁白：“{text}”，{from}–{to} 秒。这是电脑合成的声音。", "voiceFailed": "没能生成旁白：{why}。",
    ]
}

// What is asked about the work instead of for an edit: a rehearsal, the versions, advice.

import Foundation
import Reel

enum Request: Hashable, Sendable {
    /// "What would you do if I said …": the words after it.
    case rehearse(String)
    case versions
    case suggest
    /// "How long is it?"
    case length
    /// "What did you change?"
    case changes
    /// "Try three openings".
    case trials(TrialWish)

    /// `nil` for everything else.
    init?(_ message: String) {
        let said = Self.plain(SourceText.plain(message).replacing("’", with: "'"))
        if let words = Self.rehearsed(in: message, said) {
            self = .rehearse(words)
        } else if Self.isOne(of: Self.versionPhrases, said) {
            self = .versions
        } else if Self.isOne(of: Self.advicePhrases, said) {
            self = .suggest
        } else if Self.isOne(of: Self.lengthPhrases, said) {
            self = .length
        } else if Self.isOne(of: Self.changePhrases, said) {
            self = .changes
        } else if let wish = TrialWish(message) {
            self = .trials(wish)
        } else {
            return nil
        }
    }

    /// The whole message is the phrase, but for politeness around it.
    private static func isOne(of phrases: [String], _ said: String) -> Bool {
        var rest = said
        for word in asides { rest = rest.replacing(word, with: " ") }
        var plain = rest.split { $0.isWhitespace || ",，".contains($0) }.joined(separator: " ")
        while let last = plain.last, "了呢啊呀".contains(last) { plain.removeLast() }
        return phrases.contains { plain == $0 || plain == $0 + "s" }
    }

    /// What stands around a question and changes nothing.
    private static let asides = [
        "please", "can you", "could you", "right now", "now", "me", "so far", "up to now", "in total", "altogether",
        "overall", "at the moment", "before i export", "before exporting", "before we export", "hey", "ok so", "请",
        "能不能", "给我", "帮我", "一下", "吧", "吗", "导出之前", "导出前", "到目前为止", "目前为止", "目前", "到现在", "你先", "先帮忙",
    ]

    private static let versionPhrases = [
        "show the versions", "show the version", "show all versions", "list the versions", "list versions",
        "show versions",
        "what versions are there", "which versions are there", "show the history", "show history",
        "what have you changed so far", "看版本", "显示版本", "列出版本", "有哪些版本", "版本列表", "看看版本", "历史版本", "显示历史版本",
        "显示所有版本", "列出所有版本", "看历史版本",
    ]
    private static let advicePhrases = [
        "suggest something", "any suggestions", "any suggestion", "what do you suggest", "what would you suggest",
        "suggest an improvement", "suggest improvements", "what should i improve", "what could be better",
        "how can i improve it", "how could it be better", "any ideas", "any advice", "有什么建议", "提点建议", "给点建议", "建议",
        "你有什么建议", "还能怎么改进", "怎么改进", "还可以怎么改", "哪里可以改进", "有建议", "anything wrong", "is anything wrong",
        "is anything wrong with it", "what's wrong with it",
        "what is wrong with it", "any problem", "are there any problems", "do you see any problems", "check it",
        "does it look ok", "does it look okay", "anything i should fix", "what should i fix", "有什么问题", "看看有什么问题",
        "看看有没有问题", "有没有问题", "哪里有问题", "看看哪里有问题", "检查", "检查看看", "还有什么要改的", "还有什么问题",
    ]
    private static let lengthPhrases = [
        "how long is it", "how long is this", "how long is the video", "how long is my video", "how long is the film",
        "how long is the movie", "how long is the whole thing", "how long is the edit", "what is the length",
        "what's the length", "what's its length", "how long does it last", "how many seconds is it", "视频多长", "多长",
        "视频有多长", "多长时间", "视频多长时间", "有多长", "它多长", "它有多长", "现在多长", "总共多长", "一共多长", "总长多少",
        "片子多长", "片子有多长", "视频多久", "多久", "时长多少", "视频时长多少", "视频几秒", "视频多少秒", "一共几秒", "总共多久", "一共多久", "总共几秒", "总时长多少",
        "总时长是多少",
        "现在总共多长", "现在一共多长", "现在有多长", "现在总长多少",
    ]
    private static let changePhrases = [
        "what did you change", "what have you changed", "what did you do", "what have you done", "what changed",
        "what was changed", "what did you just do", "what did you just change", "what has changed", "你改了什么", "改了什么",
        "刚才改了什么", "你刚才改了什么", "你做了什么", "你都改了什么", "都改了什么", "改了哪些", "你改了哪些", "你刚才做了什么", "改了哪些地方",
    ]
    private static let rehearsals = [
        "what would you do if i said", "what would happen if i said", "what will you do if i say",
        "what happens if i say", "what would you do with", "if i said", "dry run:", "dry run", "如果我说", "要是我说", "假如我说",
        "预演一下", "预演",
    ]
    private static let rehearsalEnds = [
        "what would you do", "what would happen", "what would you do?", "你会怎么做", "会怎么样", "会怎样", "你会做什么", "会发生什么",
        "会怎么做",
    ]

    /// The words that are only to be tried: between the phrase and its end, without their quotes.
    private static func rehearsed(in message: String, _ said: String) -> String? {
        guard let lead = rehearsals.first(where: said.hasPrefix), let place = message.lowercased().range(of: lead)
        else { return nil }
        var words = plain(message[place.upperBound...])
        for end in rehearsalEnds where words.lowercased().hasSuffix(end) {
            words = plain(words.dropLast(end.count))
        }
        return words.isEmpty ? nil : words
    }

    /// Without blanks, quotes and marks at both ends.
    private static func plain(_ text: some StringProtocol) -> String {
        let marks: Set<Character> = [
            "\"", "“", "”", "'", "‘", "’", "「", "」", "，", ",", "?", "？", ":", "：", ".", "。", "!", "！", "~",
        ]
        var words = text[...]
        while let first = words.first, marks.contains(first) || first.isWhitespace { words = words.dropFirst() }
        while let last = words.last, marks.contains(last) || last.isWhitespace { words = words.dropLast() }
        return String(words)
    }
}

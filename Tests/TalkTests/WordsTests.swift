// Both languages' sentences: the same keys, the same placeholders, nothing missing.

import Reel
import Resources
import Testing

@testable import Talk

@Suite struct WordsTests {
    private func table(_ language: Language) throws -> [String: String] {
        try StringTable(language: language, json: language == .english ? englishStrings : chineseStrings).sentences
    }

    private func placeholders(_ sentence: String) -> [String] {
        sentence.matches(of: /\{[a-z]+\}/).map { String($0.0) }.sorted()
    }

    @Test func `both languages have the same keys and placeholders`() throws {
        let (english, chinese) = (try table(.english), try table(.chinese))
        #expect(english.keys.sorted() == chinese.keys.sorted())
        for (key, sentence) in english {
            #expect(placeholders(sentence) == placeholders(chinese[key] ?? ""), "\(key)")
        }
    }

    @Test func `no sentence has a mark whose width terminals disagree about`() throws {
        for sentence in Array(try table(.english).values) + Array(try table(.chinese).values) {
            #expect(!sentence.unicodeScalars.contains("\u{FE0F}"))
        }
    }

    @Test(arguments: [
        BackendFailure.tokenInvalid, .sessionGone, .noCredits(registerLink: nil), .noCredits(registerLink: "https://x"),
        .unsupportedFile(name: nil), .fileTooLarge(name: "a.mp4", bytes: 600_000_000),
        .fileTooLarge(name: nil, bytes: nil), .clientIDMissing, .planForbidsExport(registerLink: nil),
        .planForbidsExport(registerLink: "https://x/r?bind=anon_1"),
        .rateLimited(retryAfterSeconds: 9), .unreachable("no route"), .nameNotFound(host: "h"),
        .refused(address: "h:1"), .proxy("407"), .certificate(host: "h", authority: nil, why: "expired"),
        .certificate(host: "h", authority: "Corp", why: "unknown"), .insecure("handshake"), .timedOut, .disconnected,
        .redirected(to: "x"), .webPage, .cancelled, .fileUnreadable(path: "/a"), .fileChanged(path: "/a"),
        .fileEmpty(path: "/a"), .diskFull(path: "/a", wanted: nil, free: nil),
        .diskFull(path: "/a", wanted: 9_000_000, free: 10), .notWritable(path: "/a"), .damagedDownload, .linkExpired,
        .changedMeanwhile,
        .studioMissing(.programMissing("/x")), .server(message: "no", status: 500), .notOffered(.export),
        .notOffered(.upload),
        .notOffered(.credits), .notOffered(.versions), .notOffered(.frames), .notOffered(.cleaning),
    ])
    func `every failure has a sentence in both languages`(failure: BackendFailure) throws {
        let words = try Words()
        for language in Language.allCases {
            let sentence = words.sentence(for: failure, in: language)
            #expect(!sentence.isEmpty && !sentence.contains("{") && !sentence.hasPrefix("error."), "\(sentence)")
        }
    }

    @Test func `a plan that forbids exporting is told in short lines, with what to do where the user is`() throws {
        let words = try Words()
        for language in Language.allCases {
            for place in [CommandPlace.chat, .shell] {
                let told = words.sentence(for: .planForbidsExport(registerLink: nil), in: language, at: place)
                let lines = told.split(separator: "\n")
                #expect(lines.count == 3 && lines[0].contains("402") && !told.contains("--cloud"), "\(told)")
                #expect(lines[2].hasSuffix(place == .chat ? "/backend studio" : "talkreel --studio"))
            }
        }
        let link = "https://nemovideo.com/register?bind=anon_7"
        let told = words.sentence(for: .planForbidsExport(registerLink: link), in: .english, at: .chat)
        #expect(told.split(separator: "\n").contains("Register: \(link)"))
    }

    @Test(arguments: [
        ("There is no version 99 in this project.", "这个项目里没有版本 99。"),
        ("ffmpeg is not installed: install it and upload again.", "没有安装 ffmpeg：请安装后重新上传。"),
        ("The agent is still at work here: wait for its answer, then try again.", "智能体还在处理这里的内容：请等它回答后再试。"),
    ])
    func `what our own studio says of a refusal is said in Chinese too`(words: String, told: String) throws {
        #expect(try Words().remark(words, in: .chinese) == told)
        #expect(try Words().remark(words, in: .english) == words)
    }

    @Test func `a value that looks like a placeholder is not filled again`() throws {
        let table = try StringTable(language: .english, json: Array(#"{"a":"{x} and {y}"}"#.utf8))
        #expect(table("a", ["x": "{y}", "y": "2"]) == "{y} and 2")
    }
}

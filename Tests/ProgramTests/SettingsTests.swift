// Settings: who wins, what a damaged or strange file says, what is kept.

import Foundation
import Reel
import Talk
import Terminal
import Testing

@testable import talkreel

@Suite struct SettingsTests {
    private let folder = NSTemporaryDirectory() + "settings-\(UUID().uuidString.prefix(8))"

    private func file(_ name: String, _ text: String) throws -> String {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
        return "\(folder)/\(name)"
    }

    @Test func `a flag wins over the environment, that over the project, that over the user's file`() throws {
        let project = try file("project.json", #"{"lang": "zh", "ascii": true, "notify": "bell"}"#)
        let user = try file("user.json", #"{"lang": "en", "thumbs": "blocks", "notify": "off", "ascii": false}"#)
        let settings = Settings(
            flags: [.lang: "en"], environment: { $0 == "TALKREEL_ASCII" ? "0" : nil }, files: [project, user])
        #expect(settings[.lang] == "en" && settings.origin(of: .lang) == .flag)
        #expect(settings[.ascii] == "off" && settings.origin(of: .ascii) == .environment("TALKREEL_ASCII"))
        #expect(settings[.notify] == "bell" && settings.origin(of: .notify) == .file(project))
        #expect(settings[.thumbs] == "blocks" && settings.origin(of: .thumbs) == .file(user))
        #expect(settings[.backend] == "studio" && settings.origin(of: .backend) == .standard)
        #expect(settings.problems.isEmpty)
    }

    @Test func `a wrong value in the environment is named, and the next place counts`() throws {
        let path = try file("wrap.json", #"{"wrap": "terminal", "backend": "nowhere"}"#)
        let settings = Settings(environment: { $0 == "TALKREEL_WRAP" ? "sideways" : nil }, files: [path])
        #expect(settings[.wrap] == "terminal" && settings[.backend] == "studio")
        let wording = Wording(words: try Words(), language: .english)
        let told = settings.problems.map { $0.words(wording) }
        #expect(told[0] == "TALKREEL_WRAP: \"wrap\" takes words, terminal")
        #expect(told[1].hasSuffix("\"backend\" takes studio, cloud or an address that begins with http:// or https://"))
    }

    @Test func `one setting is shown by its name, an unknown name shows nothing`() {
        let settings = Settings(environment: { _ in nil }, files: [])
        #expect(settings.lines(of: "WRAP", origins: nil) == ["wrap = words"])
        #expect(settings.lines(of: "frob", origins: nil) == nil)
        #expect(settings.lines(origins: nil)?.count == Setting.allCases.count)
    }

    @Test func `a flag for colours wins over NO_COLOR, a file does not`() throws {
        let path = try file("theme.json", #"{"theme": "faint", "wrap": "words"}"#)
        func look(_ flags: [Setting: String]) -> Appearance {
            Appearance(
                Settings(flags: flags, environment: { _ in nil }, files: [path]), isASCII: false, refusesColour: true)
        }
        #expect(look([:]).theme == .none && look([:]).wrapsWords)
        #expect(look([.theme: "color"]).theme == .colour)
    }

    @Test func `an unknown key and a wrong value are named with file and line, and the rest counts`() throws {
        let path = try file("c.json", "{\n  \"lang\": \"zh\",\n  \"colour\": 1,\n  \"notify\": \"loud\"\n}")
        let settings = Settings(environment: { _ in nil }, files: [path])
        #expect(settings[.lang] == "zh")
        #expect(settings.problems.count == 2)
        let wording = Wording(words: try Words(), language: .english)
        let told = settings.problems.map { $0.words(wording) }
        #expect(told[0] == "\(path):3: unknown setting \"colour\"")
        #expect(told[1].hasPrefix("\(path):4: \"notify\" takes auto, off, bell"))
    }

    @Test(arguments: ["{\n\"lang\": \"zh\",\n", "[]", "\u{0}\u{1}", "{\"lang\":\"zh\"}x"])
    func `a broken file is told and stops nothing`(text: String) throws {
        let settings = Settings(environment: { _ in nil }, files: [try file("b.json", text)])
        #expect(settings.problems.count == 1 && settings[.lang] == "auto")
    }

    @Test func `what is kept leaves the rest of the file alone, and a damaged file is not overwritten`() throws {
        let path = try file("k.json", #"{"mine": [1, 2.50], "lang": "en"}"#)
        #expect(Settings.keep(.lang, "zh", in: path) && Settings.keep(.notify, "off", in: path))
        #expect(Settings.keep(.lang, nil, in: path))
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains("2.50") && text.contains("notify") && !text.contains("lang"))
        let broken = try file("broken.json", "{oops")
        #expect(!Settings.keep(.lang, "zh", in: broken))
        #expect(try String(contentsOfFile: broken, encoding: .utf8) == "{oops")
    }
}

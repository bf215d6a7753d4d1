// A broken file of settings is told wherever settings count, and stops nothing; settings and doctor as JSON.

import Foundation
import Reel
import Support
import Testing

@Suite(.serialized) struct SettingsReportTests {
    private static let runs: [[String]] = [
        ["-p", "credits"], ["--script", "script"], ["credits"], ["projects"], ["jobs"], ["config"], ["undo"],
        ["doctor"],
    ]

    @Test(arguments: runs, ["en", "zh"])
    func `a broken file is one line with its place, and the work is done`(arguments: [String], language: String) throws
    {
        let home = try TestHome()
        try "{\n  \"lang\": \"zh\",\n  oops\n}\n".write(
            toFile: "\(home.work)/.talkreel.json", atomically: true, encoding: .utf8)
        try "credits\n".write(toFile: "\(home.work)/script", atomically: true, encoding: .utf8)
        let ended = try home.run("talkreel", arguments, more: ["TALKREEL_LANG": language])
        #expect(ended.code == 0, "\(ended.errors)")
        let told = ended.errors.split(separator: "\n").filter { $0.contains(".talkreel.json:3") }
        #expect(told.count == 1, "\(ended.errors)")
        #expect(language == "en" ? told[0].contains("not JSON") : told[0].contains("不是"), "\(told)")
    }

    @Test func `help has the marks that the settings allow`() throws {
        let home = try TestHome()
        let help = ["--help", "--lang", "zh"]
        #expect(try home.run("talkreel", help).text.contains("“是”"))
        #expect(try home.run("talkreel", help, more: ["TALKREEL_ASCII": "1"]).text.contains("\"是\""))
        #expect(try home.run("talkreel", help + ["--ascii"]).text.contains("\"是\""))
    }

    @Test func `a file that is fine is not spoken of`() throws {
        let home = try TestHome()
        try "{\"theme\": \"faint\"}".write(toFile: "\(home.work)/.talkreel.json", atomically: true, encoding: .utf8)
        #expect(try home.run("talkreel", ["-p", "credits"]).errors.isEmpty)
    }

    @Test func `settings and where they come from are one object`() throws {
        let home = try TestHome()
        try "{\"theme\": \"faint\", \"frob\": 1}".write(
            toFile: "\(home.work)/.talkreel.json", atomically: true, encoding: .utf8)
        let ended = try home.run("talkreel", ["config", "--json", "--lang", "en"], more: ["TALKREEL_NOTIFY": "off"])
        let told = try JSONValue(parsing: ended.text)
        let settings = try #require(told["settings"]?.array)
        func setting(_ name: String) -> JSONValue? { settings.first { $0["name"]?.string == name } }
        #expect(told["v"]?.int == 1)
        #expect(setting("theme") == ["name": "theme", "value": "faint", "origin": "file", "place": ".talkreel.json"])
        #expect(setting("notify")?["origin"]?.string == "environment")
        #expect(setting("lang")?["origin"]?.string == "flag" && setting("wrap")?["origin"]?.string == "default")
        #expect(told["problems"]?.array?.first?["place"]?.string == ".talkreel.json:1")
        let one = try JSONValue(parsing: try home.run("talkreel", ["config", "notify", "bell", "--json"]).text)
        #expect(one["settings"]?.array?.count == 1 && one["settings"]?.array?.first?["value"]?.string == "bell")
    }

    @Test func `the doctor is one object, and tells where settings come from in the chat too`() throws {
        let home = try TestHome()
        let told = try JSONValue(parsing: try home.run("talkreel", ["doctor", "--json"]).text)
        #expect(told["v"]?.int == 1 && told["backend"]?.string == "studio" && told["answers"]?.bool == true)
        #expect(told["tools"]?["ffmpeg"]?.string != nil && told["places"]?["history"]?.string != nil)
        #expect(told["settings"]?.array?.isEmpty == false && told["token"]?.bool == false)
        let chat = try home.run("talkreel", input: "/doctor\n", more: ["TALKREEL_NOTIFY": "off"])
        #expect(chat.text.contains("  notify = off  (TALKREEL_NOTIFY)"), "\(chat.text)")
        #expect(chat.text.contains("  wrap = words  (default)"))
    }
}

// The chat in scripts: messages by option, JSON, exit codes, limits of time, signals.

import Foundation
import Reel
import Support
import Testing

@Suite(.serialized) struct ScriptTests {
    private func events(_ text: String) throws -> [JSONValue] {
        try text.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
    }

    @Test func `a video is made, exported to a named file and told as one object`() throws {
        let home = try TestHome()
        let target = "\(home.work)/夜.mp4"
        let ended = try home.run(
            "talkreel", ["-p", "generate a 2-second video of rain", "-p", "标题改成“雨”", "--export", target, "--json"])
        #expect(ended.code == 0, "\(ended.errors)")
        let told = try JSONValue(parsing: ended.text)
        #expect(told["v"]?.int == 1 && told["ok"]?.bool == true && told["exit"]?.int == 0)
        #expect(told["exports"]?.array?.first?["path"]?.string == target)
        #expect(told["exports"]?.array?.first?["state"]?.string == "done")
        #expect(told["timeline"]?["summary"]?.string?.contains("雨") == true)
        #expect(try home.probe(target, stream: "v", "nb_frames") == ["60"])
        #expect(!ended.output.contains(0x1B))
        // Nothing is replaced, and the error is no result.
        let again = try home.run("talkreel", ["--export", target])
        #expect(again.code == 1 && again.text.isEmpty && again.errors.contains("is there already"))
        let listed = try home.run("talkreel", ["projects", "--json"])
        #expect(try events(listed.text).first?["name"]?.string == "雨")
    }

    @Test func `events come as they happen and end with the result`() throws {
        let home = try TestHome()
        let script = "\(home.work)/script"
        try "# a comment\n/timeline\ncredits\n".write(toFile: script, atomically: true, encoding: .utf8)
        let ended = try home.run("talkreel", ["--script", script, "--jsonl"])
        #expect(ended.code == 0)
        let told = try events(ended.text)
        #expect(told.map { $0["seq"]?.int } == Array(1...told.count))
        #expect(told.allSatisfy { $0["v"]?.int == 1 && $0["t"]?.double != nil })
        #expect(told.first?["event"]?.string == "session" && told.last?["event"]?.string == "result")
        #expect(told.contains { $0["event"]?.string == "credits" && $0["available"]?.int == 100 })
        #expect(!ended.text.contains("comment"))
    }

    @Test func `standard input belongs to the last message`() throws {
        let home = try TestHome()
        let ended = try home.run("talkreel", ["-p", "blub", "--jsonl"], input: "grmpf\nfrom a file\n")
        let said = try events(ended.text).first { $0["event"]?.string == "input" }
        #expect(said?["text"]?.string == "blub\n\ngrmpf\nfrom a file")
        let sent = try events(ended.text).first { $0["event"]?.string == "sent" }
        #expect(sent?["text"] == said?["text"])
    }

    private static let failures: [([String], Int32)] = [
        (["--json", "--jsonl"], 2), (["--nonsense"], 2), (["--project", "nope", "-p", "status"], 1),
        (["--script", "/nonexistent/script"], 1), (["--server", "http://127.0.0.1:1", "-p", "status"], 3),
        (["--timeout", "0.3", "-p", "generate a 60-second video of a city at night"], 7),
        (["-p", "upload /nowhere/a.mp4"], 6),
    ]

    @Test(arguments: failures)
    func `each way to fail has its code, and no result`(arguments: [String], code: Int32) throws {
        let home = try TestHome()
        let ended = try home.run("talkreel", arguments)
        #expect(ended.code == code, "\(ended.text) \(ended.errors)")
        #expect(!ended.output.contains(0x1B) && !ended.errors.contains("\u{1B}"))
        #expect(code == 7 || !ended.errors.isEmpty)
    }

    @Test func `a project is left, listed, named and found again`() throws {
        let home = try TestHome()
        #expect(try home.run("talkreel", ["-p", "credits", "-p", "generate a 2-second video of rain"]).code == 0)
        // Only what goes to the agent names a project.
        #expect(try home.run("talkreel", ["--resume", "credits"]).code == 1)
        let other = try home.run("talkreel", ["--new", "-p", "status", "-p", "/rename Zweites", "-p", "/projects"])
        #expect(other.text.contains("timeline is empty") && other.text.contains("Zweites"))
        let back = try home.run("talkreel", ["--resume", "rain", "-p", "status"])
        #expect(back.code == 0 && back.text.contains("rain (0-2s)"), "\(back.text) \(back.errors)")
    }

    @Test func `commands of the shell are lines of the chat`() throws {
        let home = try TestHome()
        #expect(try home.run("talkreel", ["status"]).text.contains("timeline is empty"))
        #expect(try home.run("talkreel", ["credits", "--json"]).text.contains("\"available\":100"))
        #expect(try home.run("talkreel", ["export"]).code == 1)
        #expect(try home.run("talkreel", ["undo"]).text.contains("nothing to undo"))
        #expect(try home.run("talkreel", ["about"]).text.hasPrefix("Talkreel "))
        #expect(try home.run("talkreel", ["help"]).text.contains("SUBCOMMANDS"))
        #expect(try home.run("talkreel", ["config", "notify", "off"]).text == "notify = off\n")
        #expect(try home.run("talkreel", ["config", "notify", "--origin"]).text.contains("config.json"))
    }

    @Test func `plain mode on a terminal repaints nothing, and Ctrl-C stops the turn, not the chat`() throws {
        let home = try TestHome()
        let chat = try Pty.spawn(builtProgram("talkreel"), ["--plain"], environment: home.environment(), rows: 40)
        #expect(chat.waitFor { $0.contains("Plain mode") && $0.beforeCursor == "you › " }, "\(chat.screen.text)")
        chat.send("generate a 60-second video of a city at night\r")
        #expect(chat.waitFor { $0.contains("Making 60.0 s") })
        chat.send("\u{03}")
        #expect(chat.waitFor { $0.contains("— stopped —") && $0.beforeCursor == "you › " })
        chat.send("状态\r")
        #expect(chat.waitFor { $0.contains("timeline is empty") })
        // A second time, and where nothing runs.
        chat.send("generate a 60-second forest\r")
        #expect(chat.waitFor { $0.contains("of “forest”") })
        chat.send("\u{03}")
        #expect(chat.waitFor { $0.count(of: "— stopped —") == 2 && $0.beforeCursor == "you › " })
        chat.send("half a line\u{03}")
        #expect(
            chat.waitFor { $0.contains("Nothing is running. Ctrl-D or /quit leaves.") && $0.beforeCursor == "you › " })
        chat.send("\u{04}")
        #expect(chat.waitFor { $0.contains("To go on: talkreel --resume") }, "\(chat.screen.text)")
        #expect(chat.wait() != nil)
        #expect(!chat.output.contains(0x1B))
    }

    @Test func `an interrupted script ends with 130 and stops its turn`() throws {
        let home = try TestHome()
        let chat = try Pty.spawn(
            builtProgram("talkreel"), ["-p", "generate a 60-second video of a city at night"],
            environment: home.environment())
        #expect(chat.waitFor { $0.contains("Making 60.0 s") })
        chat.send("\u{03}")
        #expect(chat.wait() == 130)
    }
}

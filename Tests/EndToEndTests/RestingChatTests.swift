// A chat that rests: stopped by Ctrl-Z, or for longer than the studio stays. And commands that only look.

import Foundation
import Support
import Testing

@Suite(.serialized) struct RestingChatTests {
    @Test func `Ctrl-Z stops the chat, also in mid-turn, and fg brings it back`() throws {
        let home = try TestHome()
        let environment = home.environment(["PS1": "shell> ", "HISTFILE": "", "TERM": "xterm-256color"])
        let shell = try Pty.spawn("/bin/bash", ["--norc", "-i"], environment: environment)
        #expect(shell.waitFor { $0.contains("shell>") })
        shell.send(builtProgram("talkreel") + "\r")
        #expect(shell.waitFor { $0.beforeCursor == "you › " })
        shell.send("半句话\u{1A}")
        #expect(shell.waitFor { $0.beforeCursor == "shell> " }, "\(shell.screen.text)")
        shell.send("fg\r")
        #expect(shell.waitFor { $0.beforeCursor == "you › 半句话" })
        shell.send("\u{15}\u{04}")
        #expect(shell.waitFor { $0.beforeCursor == "shell> " })
    }

    /// The studio leaves after 15 idle minutes; a crash is the same to the chat.
    @Test func `a chat whose studio has left starts it again at the next word`() throws {
        let home = try TestHome()
        let chat = try Pty.spawn(builtProgram("talkreel"), environment: home.environment(), columns: 60, rows: 24)
        #expect(chat.waitFor { $0.contains("you ›") })
        chat.send("status\r")
        #expect(chat.waitFor { $0.contains("timeline is empty") })
        kill(try home.studio(), SIGKILL)
        chat.send("title it Woods\r")
        #expect(chat.waitFor { $0.contains("There is no video yet.") }, "\(chat.screen.text)")
        chat.send("\u{15}credits\r")
        #expect(chat.waitFor { $0.contains("Credits: 100 of 100 left.") }, "\(chat.screen.text)")
        #expect(!chat.screen.contains("Nothing answers"))
    }

    @Test func `a studio that crashes in mid-turn is told at once, and the message can be said again`() throws {
        let home = try TestHome()
        let chat = try home.chatAtWork()
        kill(try home.studio(), SIGKILL)
        #expect(
            chat.waitFor { $0.contains("ended unexpectedly") && $0.contains("/retry sends it again") },
            "\(chat.screen.text)")
        chat.send("/retry\r")
        #expect(chat.waitFor { $0.contains("generating the video") })
        chat.send("\u{03}")
        #expect(chat.waitFor { $0.contains("— stopped —") })
    }

    /// A studio that does not answer at all, as one on a network that swallows everything.
    @Test func `behind a command that hangs the queue is shown and dropped, and quitting works`() throws {
        let home = try TestHome()
        let chat = try Pty.spawn(builtProgram("talkreel"), environment: home.environment(), columns: 80, rows: 24)
        #expect(chat.waitFor { $0.contains("you ›") })
        chat.send("status\r")
        #expect(chat.waitFor { $0.contains("timeline is empty") })
        let studio = try home.freezeStudio()
        defer { kill(studio, SIGCONT) }
        chat.send("/timeline\r")
        #expect(chat.waitFor { $0.contains("/timeline · Ctrl-C stops") }, "\(chat.screen.text)")
        chat.send("make it warmer\r/queue\r/queue clear\r/queue\r")
        #expect(
            chat.waitFor {
                $0.contains("↳ 1. make it warmer") && $0.contains("Queue cleared (1).") && $0.contains("Nothing waits.")
            }, "\(chat.screen.text)")
        chat.send("/quit\r")
        #expect(chat.wait() == 0, "\(chat.screen.text)")
    }

    @Test func `a script that takes long is stopped once`() throws {
        let home = try TestHome()
        try "generate a 60-second video of a city at night\nstatus\n".write(
            toFile: "\(home.work)/s.txt", atomically: true, encoding: .utf8)
        let chat = try Pty.spawn(builtProgram("talkreel"), environment: home.environment(), columns: 80, rows: 24)
        #expect(chat.waitFor { $0.contains("you ›") })
        chat.send("/script \(home.work)/s.txt\r")
        #expect(chat.waitFor { $0.contains("generating the video") && $0.contains("Making 60.0 s") })
        // By now it has shown itself as one that takes long.
        #expect(chat.waitFor { $0.text.contains(/· 0:0[2-9] ·/) })
        chat.send("\u{03}")
        #expect(chat.waitFor { $0.contains("— stopped —") && !$0.contains("generating the video") })
        chat.settle()
        #expect(chat.screen.count(of: "— stopped —") == 1, "\(chat.screen.text)")
    }

    @Test func `a server that is away is told once at the start, and once for a message`() throws {
        let home = try TestHome()
        let chat = try Pty.spawn(
            builtProgram("talkreel"), ["--server", "http://127.0.0.1:1"], environment: home.environment(), rows: 24)
        #expect(chat.waitFor { $0.contains("✗ Nothing answers at 127.0.0.1:1.") }, "\(chat.screen.text)")
        chat.settle(.seconds(2))
        #expect(chat.screen.count(of: "Nothing answers") == 1, "\(chat.screen.text)")
        chat.send("make it warmer\r")
        #expect(chat.waitFor { $0.count(of: "Nothing answers") == 2 && $0.beforeCursor == "you › make it warmer" })
        chat.settle(.seconds(2))
        #expect(chat.screen.count(of: "Nothing answers") == 2, "\(chat.screen.text)")
    }

    @Test func `in plain mode lines are read while an export runs, and it is told when it is done`() throws {
        let home = try TestHome()
        let chat = try Pty.spawn(
            builtProgram("talkreel"), ["--plain", "--output", home.work], environment: home.environment(), columns: 80,
            rows: 60)
        #expect(chat.waitFor { $0.beforeCursor == "you › " })
        // Read at once: the second waits for the first, and is not lost.
        chat.send("generate a 6-second video of rain\rtitle it Later\r")
        #expect(chat.waitFor { $0.contains("↳ queued (1): title it Later") }, "\(chat.screen.text)")
        #expect(chat.waitFor { $0.contains("→ “Later”") && $0.beforeCursor == "you › " }, "\(chat.screen.text)")
        chat.send("export\r")
        #expect(
            chat.waitFor { $0.contains("export 1 started; keep talking meanwhile.") && $0.beforeCursor == "you › " })
        chat.send("credits\r")
        #expect(
            chat.waitFor { $0.contains("✅ rain.mp4") && $0.beforeCursor == "you › " },
            "\(chat.screen.text)")
        // The answer did not wait for the film.
        let (answer, film) = (chat.screen.text.firstRange(of: "Credits:"), chat.screen.text.firstRange(of: "✅"))
        #expect(try #require(answer).lowerBound < (try #require(film)).lowerBound, "\(chat.screen.text)")
        #expect(!chat.output.contains(0x1B))
        chat.send("\u{04}")
        #expect(chat.wait() == 0, "\(chat.screen.text)")
    }

    @Test func `in plain mode Ctrl-C gives up a command that hangs, and the chat goes on`() throws {
        let home = try TestHome()
        let chat = try Pty.spawn(
            builtProgram("talkreel"), ["--plain"], environment: home.environment(), columns: 80, rows: 24)
        #expect(chat.waitFor { $0.contains("you ›") })
        chat.send("status\r")
        #expect(chat.waitFor { $0.contains("timeline is empty") && $0.beforeCursor == "you › " })
        let studio = try home.freezeStudio()
        // Said again where the line was not read yet: Ctrl-C takes that from the terminal.
        var isStopped = false
        for _ in 0..<20 where !isStopped {
            chat.send("/timeline\r")
            chat.settle(.milliseconds(500))
            chat.send("\u{03}")
            isStopped = chat.waitFor(.seconds(2)) { $0.contains("— stopped —") && $0.beforeCursor == "you › " }
        }
        #expect(isStopped, "\(chat.screen.text)")
        kill(studio, SIGCONT)
        chat.send("credits\r")
        #expect(chat.waitFor { $0.contains("Credits: 100 of 100 left.") }, "\(chat.screen.text)")
        chat.send("\u{04}")
        #expect(chat.wait() == 0, "\(chat.screen.text)")
    }

    @Test func `the queue is shown before it is dropped, and Tab knows the projects`() throws {
        let home = try TestHome()
        let chat = try home.chatAtWork()
        chat.send("title it Later\r/queue\r")
        #expect(chat.waitFor { $0.contains("↳ 1. title it Later") }, "\(chat.screen.text)")
        chat.send("/queue clear\r/queue\r")
        #expect(chat.waitFor { $0.contains("Queue cleared (1).") && $0.contains("Nothing waits.") })
        chat.send("\u{03}")
        #expect(chat.waitFor { $0.contains("— stopped —") })
        chat.send("/open ci\t")
        #expect(chat.waitFor { $0.beforeCursor == "you › /open city at night" }, "\(chat.screen.text)")
    }

    @Test func `a film of any name is uploaded by the command, and no picture is beyond its end`() throws {
        let home = try TestHome()
        let film = "\(home.work)/it's here.mp4"
        let making = ["-v", "error", "-f", "lavfi", "-i", "testsrc2=s=320x180:d=2", film]
        #expect(try home.run(home.findTool("ffmpeg"), making).code == 0)
        let lines = "/upload 'it'\\''s here.mp4'\nadd the video I uploaded\n/preview 9:00\n/set frob\n"
        let ended = try home.run("talkreel", input: lines)
        #expect(ended.text.contains("uploaded it's here.mp4 (320×180, 2 s)"), "\(ended.text) \(ended.errors)")
        #expect(ended.errors.contains("The video ends at 0:02.") && ended.errors.contains("no setting frob"))
    }
}

// Keys beyond the plain ones, in a pty: folded pastes, an outside editor, candidates, history that fits the draft.

import Foundation
import Support
import Terminal
import Testing

@Suite(.serialized) struct EditingInPtyTests {
    @Test func `Ctrl-L clears the block before the screen, so that no history keeps it`() throws {
        let pty = try Pty.spawn(builtProgram("terminal-probe"))
        #expect(pty.waitFor { $0.beforeCursor == "you › " })
        pty.send("草稿")
        #expect(pty.waitFor { $0.beforeCursor == "you › 草稿" })
        let before = pty.output.count
        pty.send("\u{0C}")
        #expect(
            pty.waitFor { _ in String(decoding: pty.output[before...], as: UTF8.self).contains("\u{1B}[2J") })
        #expect(pty.waitFor { $0.beforeCursor == "you › 草稿" && $0.shownRows.count == 1 })
        let written = String(decoding: pty.output[before...], as: UTF8.self)
        let (erased, cleared) = (written.firstRange(of: "\u{1B}[K"), written.firstRange(of: "\u{1B}[2J"))
        #expect(try #require(erased).lowerBound < (try #require(cleared)).lowerBound)
    }

    @Test func `Ctrl-O opens a folded paste, and asks for the details where there is none`() throws {
        let pty = try Pty.spawn(builtProgram("terminal-probe"))
        #expect(pty.waitFor { $0.beforeCursor == "you › " })
        pty.send("\u{0F}")
        #expect(pty.waitFor { $0.contains("detail") })
        pty.send("\u{1B}[200~" + (1...16).map { "第\($0)行" }.joined(separator: "\n") + "\u{1B}[201~\u{0F}")
        #expect(pty.waitFor { $0.contains("第16行") })
        #expect(pty.screen.count(of: "detail") == 1)
    }

    private func chat(_ arguments: [String] = [], environment: [String: String] = [:]) throws -> Pty {
        let pty = try Pty.spawn(builtProgram("terminal-probe"), arguments, environment: environment)
        #expect(pty.waitFor { $0.beforeCursor == "you › " })
        return pty
    }

    private func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }

    @Test func `a long paste is folded where it stands and sent whole`() throws {
        let pty = try chat()
        let script = (1...20).map { "第 \($0) 句" }.joined(separator: "\n")
        pty.send("read 读" + paste(script) + " slowly")
        #expect(pty.waitFor { $0.row(0) == "you › read 读[20 lines] slowly" && $0.beforeCursor == $0.row(0) })
        // The caret passes over it in one step, and Backspace would take it whole.
        pty.send("\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D")
        #expect(pty.waitFor { $0.beforeCursor == "you › read 读" })
        pty.send("\r")
        #expect(pty.waitFor { $0.contains("第 20 句 slowly\"") && $0.row(0) == "you › read 读[20 lines] 第 1 句 slowly" })
        let sent = ("read 读" + script + " slowly").debugDescription.replacing(" ", with: "")
        #expect(pty.screen.rows.joined().replacing(" ", with: "").contains(sent))
    }

    @Test func `a folded paste opens, goes with one key and comes back`() throws {
        let pty = try chat()
        pty.send(paste((1...16).map { "line \($0)" }.joined(separator: "\n")))
        #expect(pty.waitFor { $0.row(0) == "you › [16 lines]" })
        pty.send("\u{7F}")
        #expect(pty.waitFor { $0.row(0) == "you ›" })
        pty.send("\u{1F}")
        #expect(pty.waitFor { $0.row(0) == "you › [16 lines]" })
        pty.send("\u{0F}")
        #expect(pty.waitFor { $0.row(0) == "you › line 1" && $0.beforeCursor == "line 16" })
    }

    @Test func `fifteen lines are no long paste, and nobody can type a fold`() throws {
        let pty = try chat()
        pty.send(paste((1...15).map { "l\($0)" }.joined(separator: "\n") + "\u{F0000}"))
        #expect(pty.waitFor { $0.row(0) == "you › l1" && $0.beforeCursor == "l15" })
    }

    @Test(arguments: ["\u{07}", "\u{18}\u{05}"])
    func `the draft goes through the user's editor and comes back`(key: String) throws {
        let folder = try TemporaryFolder()
        let editor = folder.path + "/edit"
        // Sees the draft in a file of its own and adds to it.
        try "#!/bin/sh\nstat -c %a \"$2\" > \(folder.path)/mode\nprintf '，再慢一点\\nsecond line\\n' >> \"$2\"\n"
            .write(toFile: editor, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: editor)
        let pty = try chat(environment: ["EDITOR": editor + " --wait"])
        pty.send("把音乐调低" + key)
        #expect(pty.waitFor { $0.row(0) == "you › 把音乐调低，再慢一点" && $0.beforeCursor == "second line" })
        #expect(try String(contentsOfFile: folder.path + "/mode", encoding: .utf8) == "600\n")
        pty.send("\r")
        #expect(pty.waitFor { $0.contains("echo: \"把音乐调低，再慢一点\\nsecond line\"") })
    }

    @Test func `a signal reaches the editor, wherever the chat runs`() throws {
        let folder = try TemporaryFolder()
        let editor = "\(folder.path)/editor"
        // It would go on and change the draft if the chat's own blocked signals were handed down.
        try "#!/bin/sh\nkill -TERM $$\nprintf changed > \"$1\"\n".write(
            toFile: editor, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: editor)
        let pty = try chat(environment: ["EDITOR": editor])
        pty.send("a draft\u{07}")
        pty.settle()
        pty.send("!")
        #expect(pty.waitFor { $0.beforeCursor == "you › a draft!" }, "\(pty.screen.text)")
    }

    @Test func `an editor that fails or is killed costs nothing and the terminal is ours again`() throws {
        for editor in ["/nonexistent/editor", "sh -c 'kill -9 $$'", "false"] {
            let pty = try chat(environment: ["VISUAL": editor])
            pty.send("a draft 草稿\u{07}")
            pty.settle()
            pty.send("!")
            #expect(pty.waitFor { $0.beforeCursor == "you › a draft 草稿!" }, "\(editor): \(pty.screen.text)")
            pty.send("\u{03}\u{04}")
            #expect(pty.wait() == 0)
            #expect(pty.isCooked)
        }
    }

    @Test func `the up key finds lines that begin as the draft does, ^P all of them`() throws {
        let folder = try TemporaryFolder()
        let pty = try chat([folder.path + "/history.jsonl"])
        pty.send("title it Summer\rtrim 2 s\rtitle it Autumn\r导出\r")
        #expect(pty.waitFor { $0.contains("导出\"") })
        pty.send("tit\u{1B}[A\u{1B}[A")
        #expect(pty.waitFor { $0.beforeCursor == "you › title it Summer" })
        pty.send("\u{1B}[B\u{1B}[B")
        #expect(pty.waitFor { $0.beforeCursor == "you › tit" })
        pty.send("\u{10}")
        #expect(pty.waitFor { $0.beforeCursor == "you › 导出" })
    }

    @Test func `the up key in a draft of several lines moves, and gives the draft back whole`() throws {
        let folder = try TemporaryFolder()
        let pty = try chat([folder.path + "/history.jsonl"])
        pty.send("earlier\r")
        #expect(pty.waitFor { $0.contains("echo") })
        pty.send("第一行\nsecond")
        pty.send("\u{1B}[A")
        #expect(pty.waitFor { $0.beforeCursor == "you › 第一行" || $0.beforeCursor.hasPrefix("you › ") })
        pty.send("\u{10}")
        #expect(pty.waitFor { $0.beforeCursor == "you › earlier" })
        pty.send("\u{0E}")
        #expect(pty.waitFor { $0.contains("you › 第一行\nsecond") })
    }

    @Test func `Tab goes through the candidates and back, any other key takes one`() throws {
        let pty = try chat()
        pty.send("/u\t")
        #expect(
            pty.waitFor { $0.row(0).contains("upload") && $0.row(0).contains("undo") && $0.beforeCursor == "you › /u" })
        pty.send("\t\t")
        #expect(pty.waitFor { $0.row(0).contains("[undo ]") && $0.beforeCursor == "you › /undo " })
        pty.send("\u{1B}[Z")
        #expect(pty.waitFor { $0.beforeCursor == "you › /upload " })
        pty.send("x")
        #expect(pty.waitFor { $0.row(0) == "you › /upload x" })
    }

    @Test func `a dropped file goes in quoted, ^T asks for the timeline`() throws {
        let pty = try chat()
        pty.send("use " + paste("/tmp/我的 clip.mp4 ") + "as intro")
        #expect(pty.waitFor { $0.row(0) == "you › use '/tmp/我的 clip.mp4' as intro" })
        pty.send("\u{14}")
        #expect(pty.waitFor { $0.row(0) == "timeline" })
    }
}

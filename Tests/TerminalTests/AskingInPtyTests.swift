// What the terminal is asked and what it says among the keys: pictures, the focus; recordings; a demo's typing.

import Foundation
import Support
import Terminal
import Testing

@Suite(.serialized) struct AskingInPtyTests {
    private func chat(environment: [String: String] = [:]) throws -> Pty {
        let pty = try Pty.spawn(builtProgram("terminal-probe"), environment: environment)
        #expect(pty.waitFor { $0.beforeCursor == "you › " })
        return pty
    }

    @Test func `a terminal that says nothing gets blocks, and what is typed meanwhile stays`() throws {
        let pty = try chat(environment: ["COLORTERM": "truecolor"])
        pty.send("style\r")
        pty.send("草稿 x")
        #expect(pty.waitFor { $0.contains("style blocks") && $0.beforeCursor == "you › 草稿 x" }, "\(pty.screen.text)")
    }

    @Test func `answers are heard among keys, early and late, and never typed`() throws {
        let pty = try chat(environment: ["COLORTERM": "truecolor"])
        pty.send("style\r")
        #expect(pty.waitFor { _ in String(decoding: pty.output, as: UTF8.self).contains("\u{1B}[c") })
        pty.send("a\u{1B}[?62;4;22cb")
        #expect(pty.waitFor { $0.contains("style sixel") && $0.beforeCursor == "you › ab" }, "\(pty.screen.text)")
        // Known by now: not asked again.
        let asked = String(decoding: pty.output, as: UTF8.self).ranges(of: "\u{1B}[16t").count
        pty.send("\u{15}style\r")
        #expect(pty.waitFor { $0.count(of: "style sixel") == 2 })
        #expect(String(decoding: pty.output, as: UTF8.self).ranges(of: "\u{1B}[16t").count == asked)
    }

    @Test func `who looks at the window is not called, who looks away is`() throws {
        let pty = try chat(environment: ["VTE_VERSION": "7000"])
        pty.send("\u{1B}[Iring done\r")
        #expect(pty.waitFor { $0.contains("you › ring done") && $0.beforeCursor == "you › " })
        pty.settle()
        #expect(!pty.output.contains(0x07))
        pty.send("\u{1B}[Oring done\r")
        #expect(pty.waitFor { _ in pty.output.contains(0x07) })
        #expect(String(decoding: pty.output, as: UTF8.self).contains("\u{1B}[?1004h"))
        pty.send("\u{04}")
        #expect(pty.wait() == 0)
        #expect(String(decoding: pty.output, as: UTF8.self).contains("\u{1B}[?1004l"))
    }

    @Test func `a recording is an asciicast of what the screen was sent`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/r.cast"
        let pty = try chat()
        pty.send("record \(path)\r你好 \"x\"\r")
        #expect(pty.waitFor { $0.contains("echo") })
        pty.resize(columns: 60, rows: 20)
        pty.settle()
        pty.send("record\r\u{04}")
        #expect(pty.wait() == 0)
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        let head = try #require(try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
        #expect(head["version"] as? Int == 2 && head["width"] as? Int == 80 && head["height"] as? Int == 24)
        let grid = try #require(ScreenGrid(columns: 80, rows: 24))
        var last = 0.0
        var sizes: [String] = []
        for line in lines.dropFirst() {
            let event = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [Any])
            let (time, kind, text) = (event[0] as? Double ?? -1, event[1] as? String, event[2] as? String ?? "")
            #expect(time >= last)
            last = time
            if kind == "o" { grid.feed(text) } else { sizes.append(text) }
        }
        #expect(sizes == ["60x20"])
        #expect(grid.contains("echo: \"你好 \\\"x\\\"\""))
    }

    @Test func `a demo types, and keys steer it instead of editing`() throws {
        let pty = try chat()
        pty.send("demo on\r")
        #expect(pty.waitFor { $0.contains("demo is on") && $0.beforeCursor == "you › " })
        pty.send(" ")
        #expect(pty.waitFor { $0.contains("demo pause") })
        pty.send("x")
        #expect(pty.waitFor { $0.contains("demo skip") && $0.beforeCursor == "you › " })
        pty.send("\u{03}")
        #expect(pty.waitFor { $0.contains("demo stop") })
    }
}

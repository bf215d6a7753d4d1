// The built chat in tmux, which wraps its rows anew: a conversation in a window that is dragged while the film is made.

import Support
import Testing

@Suite(.serialized, .enabled(if: Tmux.path != nil, "tmux is not installed"))
struct ConversationInTmuxTests {
    /// Longer than the narrow windows: the draft's rows are broken anew too.
    private static let draft = "改成海边的傍晚，再把音乐调低一点 and show me the whole film"

    @Test(arguments: [(80, 40), (40, 64)])
    func `after every resize there is one block, and every finished line once`(columns: Int, other: Int) throws {
        let home = try TestHome()
        let tmux = try Tmux(
            running: builtProgram("talkreel"), ["--output", home.work], environment: home.environment(),
            columns: columns, rows: 20)
        #expect(tmux.pty.waitFor { $0.beforeCursor == "you › " })

        tmux.pty.send("generate a 3-second video of a sunset over the ocean with calm music\r")
        tmux.pty.send(Self.draft)
        #expect(tmux.pty.waitFor { $0.contains("generating the video") })
        #expect(tmux.pty.waitFor { $0.beforeCursor.hasSuffix("film") })
        for width in [other, columns] { try resize(tmux, to: width, draft: Self.draft) }
        #expect(tmux.pty.waitFor { flat($0).contains("Title:\"Sunsetovertheocean\"(0-3s)") })
        try check(tmux, draft: Self.draft)

        tmux.pty.send("\u{15}把音乐调小一点，标题改成“海边的傍晚”\r")
        // What both show, where they differ.
        #expect(
            tmux.pty.waitFor { flat($0).contains("标题：“海边的傍晚”（0-3秒）") },
            "\(tmux.pty.screen.text)\n— \((try? tmux.lines()) ?? [])")
        tmux.pty.send("status\r")
        #expect(tmux.pty.waitFor { flat($0).contains("Title:\"海边的傍晚\"(0-3s)") }, "\(tmux.pty.screen.text)")
        for width in [other, columns] { try resize(tmux, to: width, draft: "") }
        let lines = try finishedLines(tmux, draft: "")
        for said in ["you›generate", "you›把音乐调小一点", "you›status", "Theclipisready", "音乐音量：", "Talkreel0.1.0"] {
            #expect(lines.count { $0.hasPrefix(said) } == 1, "\(said) in \(lines)")
        }
        tmux.pty.send("\u{04}")
        #expect(tmux.pty.wait() == 0)
    }

    /// What was finished before stands above what is there then.
    private func resize(_ tmux: Tmux, to columns: Int, draft: String) throws {
        let before = try finishedLines(tmux, draft: draft)
        tmux.pty.resize(columns: columns, rows: 20)
        // tmux tells the size up to 250 ms late, the chat waits 300 ms more; a clock on the screen never settles.
        #expect(!tmux.pty.waitFor(.milliseconds(800)) { _ in false })
        try check(tmux, draft: draft)
        let after = try finishedLines(tmux, draft: draft)
        #expect(after.starts(with: before), "\(columns): \(after), before \(before)")
    }

    private func check(_ tmux: Tmux, draft: String) throws {
        // On a busy machine the block is painted anew later than usual; its clock brings the next look.
        _ = tmux.pty.waitFor { _ in
            let lines = (try? flatLines(tmux)) ?? []  // tmux is gone: the check below says so
            return lines.count { $0.contains("generatingthevideo") } <= 1 && Set(lines).count == lines.count
        }
        let lines = try flatLines(tmux)
        let prompt = "you›" + flat(draft)
        #expect(lines.joined().hasSuffix(prompt), "\(lines)")
        if draft.isEmpty {
            #expect(lines.count { $0 == prompt } == 1, "\(lines)")
        } else {
            #expect(lines.joined().ranges(of: flat(draft)).count == 1, "\(lines)")
        }
        #expect(lines.count { $0.contains("generatingthevideo") } <= 1, "\(lines)")
        #expect(Set(lines).count == lines.count, "\(lines)")
    }

    /// The lines above the block.
    private func finishedLines(_ tmux: Tmux, draft: String) throws -> [String] {
        let lines = try flatLines(tmux)
        let first = lines.lastIndex { $0.hasPrefix("you›" + flat(String(draft.prefix(8)))) } ?? lines.endIndex
        return lines[..<first].filter { !$0.contains("·Ctrl-Cstops") && !$0.contains("generatingthevideo") }
    }

    /// Without spaces: a wide character that found no room leaves one at the end of its row.
    private func flatLines(_ tmux: Tmux) throws -> [String] { try tmux.lines().map(flat) }
    private func flat(_ text: String) -> String { text.replacing(" ", with: "") }
    private func flat(_ screen: ScreenGrid) -> String { flat(screen.rows.joined()) }
}

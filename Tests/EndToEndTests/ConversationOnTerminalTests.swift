// The built chat in a pseudo-terminal: a short conversation in both languages, to a real MP4.

import Foundation
import Support
import Testing

@Suite(.serialized) struct ConversationOnTerminalTests {
    @Test(arguments: [(80, [:] as [String: String]), (40, ["LANG": "C.UTF-8"])])
    func `a video is talked into being and exported`(columns: Int, locale: [String: String]) throws {
        let home = try TestHome()
        let chat = try Pty.spawn(
            builtProgram("talkreel"), ["--output", home.work], environment: home.environment(locale), columns: columns,
            rows: 50)
        #expect(chat.waitFor { $0.contains("you ›") })

        chat.send("generate a 4-second video of a sunset over the ocean with calm music\r")
        #expect(
            chat.waitFor { flat($0).contains(flat("3. Title: \"Sunset over the ocean\" (0-3s)")) },
            "\(chat.screen.text)")
        chat.send("把音乐调小一点，标题改成“海边的傍晚”\r")
        #expect(chat.waitFor { flat($0).contains(flat("3. 标题：“海边的傍晚”（0-3 秒）")) }, "\(chat.screen.text)")
        chat.send("trim the first 2 seconds\r")
        #expect(chat.waitFor { flat($0).contains(flat("1. Video: sunset over the ocean (0-2s)")) })
        chat.send("undo\r")
        #expect(chat.waitFor { flat($0).components(separatedBy: "(0-4s)").count > 2 })
        chat.send("credits\r")
        #expect(chat.waitFor { flat($0).contains(flat("Credits: 100 of 100 left.")) })
        chat.send("export\r")
        #expect(
            chat.waitFor {
                flat($0).contains(flat("✅ sunset-over-the-ocean.mp4 (1920×1080, 4.0 s, H.264/AAC"))
            }, "\(chat.screen.text)")
        chat.send("\u{04}")
        #expect(chat.wait() == 0)
        #expect(chat.isCooked)

        let file = "\(home.work)/sunset-over-the-ocean.mp4"
        #expect(
            try home.probe(file, stream: "v", "codec_name,width,height,nb_frames") == ["h264", "1920", "1080", "120"])
        #expect(try home.probe(file, stream: "a", "codec_name") == ["aac"])
        #expect(try spread(of: file, home) > 20)
    }

    @Test func `Chinese is typed and read with LANG unset`() throws {
        let home = try TestHome()
        let chat = try Pty.spawn(builtProgram("talkreel"), environment: home.environment(), columns: 80, rows: 24)
        #expect(chat.waitFor { $0.contains("you ›") })
        chat.send("状态\u{7F}态")
        #expect(chat.waitFor { $0.beforeCursor.hasSuffix("状态") })
        chat.send("\r")
        #expect(chat.waitFor { $0.contains("The timeline is empty") })
        chat.signal(SIGTERM)
        #expect(chat.wait() == 143)
        #expect(chat.isCooked)
    }

    @Test func `what is typed during a turn waits, and Ctrl-C stops the turn`() throws {
        let home = try TestHome()
        let chat = try home.chatAtWork()
        chat.send("title it Later\r")
        #expect(chat.waitFor { $0.contains("queued (1): title it Later") }, "\(chat.screen.text)")
        chat.send("\u{03}")
        #expect(
            chat.waitFor { $0.contains("— stopped —") && $0.beforeCursor.hasSuffix("title it Later") },
            "\(chat.screen.text)")
        chat.send("\u{03}\u{04}")
        #expect(chat.wait() == 0)
    }

    /// The screen's text as one line, whatever a row's end made of blanks.
    private func flat(_ screen: ScreenGrid) -> String { flat(screen.rows.joined()) }
    private func flat(_ text: String) -> String { text.replacing(" ", with: "") }

    /// How far the brightness of a frame's pixels spreads: a flat picture has none.
    private func spread(of file: String, _ home: TestHome) throws -> Double {
        let arguments = [
            "-v", "error", "-ss", "1", "-i", file, "-frames:v", "1", "-vf", "scale=64:36,format=gray", "-f", "rawvideo",
            "-",
        ]
        let pixels = try home.run(home.findTool("ffmpeg"), arguments).output.map(Double.init)
        let mean = pixels.reduce(0, +) / Double(max(pixels.count, 1))
        return (pixels.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(max(pixels.count, 1))).squareRoot()
    }
}

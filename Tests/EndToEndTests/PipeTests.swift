// The built programs without a terminal: pipes, exit codes, bad input.

import Foundation
import Support
import Testing

@Suite(.serialized) struct PipeTests {
    @Test func `through a pipe the MP4 lies in the folder, without an escape byte`() throws {
        let home = try TestHome()
        let ended = try home.run("talkreel", input: "生成一段3秒的星空，配上钢琴曲\nexport\n")
        #expect(ended.code == 0, "\(ended.errors)")
        #expect(!ended.output.contains(0x1B) && !ended.errors.contains("\u{1B}"))
        #expect(ended.text.contains("✅"))
        let files = try FileManager.default.contentsOfDirectory(atPath: home.work)
        #expect(files == ["星空.mp4"])
        #expect(try home.probe("\(home.work)/星空.mp4", stream: "v", "nb_frames") == ["90"])
    }

    @Test(arguments: [
        ("export\n", Int32(1), "nothing to export"), ("导出\n", 1, "没有可导出"),
        ("upload /nowhere/a.mp4\n", 6, "/nowhere/a.mp4"),
        ("\n  \n", 0, ""), ("/exprot\n", 0, "/export"),
    ])
    func `bad input gets a sentence on standard error, nothing on standard output, and an exit code`(
        input: String, code: Int32, words: String
    ) throws {
        let home = try TestHome()
        let ended = try home.run("talkreel", input: input, more: input.contains("导") ? ["LANG": "zh_CN.UTF-8"] : [:])
        #expect(ended.code == code, "\(ended.text) \(ended.errors)")
        #expect(words.isEmpty ? ended.text.isEmpty && ended.errors.isEmpty : ended.errors.contains(words))
        #expect(ended.text.isEmpty, "\(ended.text)")
    }

    @Test func `words without a meaning are answered, which is no error`() throws {
        let ended = try TestHome().run("talkreel", input: "blub blub grmpf\n")
        #expect(ended.code == 0 && ended.text.contains("blub") && ended.errors.isEmpty, "\(ended.text) \(ended.errors)")
    }

    @Test(arguments: [["-p", "export"], ["--script", "-"], []])
    func `results and errors go apart, however the lines come`(arguments: [String]) throws {
        let ended = try TestHome().run("talkreel", arguments, input: arguments.first == "-p" ? "" : "export\nstatus\n")
        #expect(ended.code == 1 && ended.errors.contains("nothing to export") && !ended.text.contains("export"))
        #expect(arguments.first == "-p" || ended.text.contains("timeline is empty"), "\(ended.text)")
    }

    @Test func `a text file named mp4 is refused with what is supported, and the chat goes on`() throws {
        let home = try TestHome()
        try "no video".write(toFile: "\(home.work)/fake.mp4", atomically: true, encoding: .utf8)
        let ended = try home.run("talkreel", input: "upload fake.mp4\nstatus\n")
        #expect(ended.code == 6)
        #expect(ended.errors.contains("4001") && ended.errors.contains("webm"))
        #expect(ended.text.contains("timeline is empty") && !ended.text.contains("4001"))
    }

    @Test func `an upload, an edit and an export make a video of one's own`() throws {
        let home = try TestHome()
        let made = try home.run(
            home.findTool("ffmpeg"),
            [
                "-v", "error", "-f", "lavfi", "-i", "testsrc2=s=320x180:d=3", "-f", "lavfi", "-i", "sine=d=3", "-c:v",
                "libx264",
                "-c:a", "aac", "\(home.work)/我的 片段.mp4",
            ])
        #expect(made.code == 0)
        let ended = try home.run("talkreel", input: "upload \"我的 片段.mp4\"\nadd the video I uploaded\n剪掉前1秒然后导出\n")
        #expect(ended.code == 0, "\(ended.text) \(ended.errors)")
        #expect(ended.text.contains("uploaded 我的 片段.mp4 (320×180, 3 s)"))
        let film = try FileManager.default.contentsOfDirectory(atPath: home.work).filter { $0 != "我的 片段.mp4" }
        #expect(film.count == 1)
        #expect(try home.probe("\(home.work)/\(film.first ?? "")", stream: "v", "nb_frames") == ["60"])
    }

    @Test func `a hundred kilobytes in one line are talk and end nothing`() throws {
        let home = try TestHome()
        let ended = try home.run("talkreel", input: String(repeating: "海浪 waves ", count: 9000) + "\nstatus\n")
        #expect(ended.code == 0, "\(ended.errors)")
        #expect(
            ended.text.contains("timeline is empty") || ended.text.contains("Timeline") || ended.text.contains("时间线"))
    }

    @Test func `without ffmpeg the chat says what to install and goes on`() throws {
        let home = try TestHome()
        let empty = home.path + "/no-tools"
        try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
        let ended = try home.run(
            "talkreel", input: "generate a 2-second video of rain\nstatus\n",
            more: ["TALKREEL_TOOLS": empty, "PATH": empty])
        #expect((ended.text + ended.errors).contains("ffmpeg"))
        #expect(ended.text.contains("timeline is empty"))
    }

    @Test func `a server that is not there is named, with its own exit code`() throws {
        let home = try TestHome()
        let ended = try home.run("talkreel", ["--server", "http://127.0.0.1:1"], input: "status\n")
        #expect(ended.code == 3)
        #expect(ended.text.isEmpty, "\(ended.text)")
        #expect(ended.errors.contains("Nothing answers at 127.0.0.1:1") && ended.errors.contains("trying again"))
        #expect(ended.errors.ranges(of: "Nothing answers").count == 1, "\(ended.errors)")
    }

    @Test func `the explaining commands answer line by line`() throws {
        let home = try TestHome()
        let routes = try home.run("talkreel", ["route"], input: "trim the first 5 seconds and export\n导出\n")
        #expect(
            routes.text == """
                {"text":"trim the first 5 seconds and export","steps":[{"route":"chat","text":"trim the first 5 seconds"},{"route":"export"}]}
                {"text":"导出","steps":[{"route":"export"}]}

                """)
        let turn = try home.run(
            "talkreel", ["debug", "turn"], input: #"data: {"content":{"parts":[{"text":"Hi"}]}}"# + "\n\n")
        #expect(turn.text.contains(#""messages":["Hi"]"#))
        let translated = try home.run("talkreel", ["translate"], input: "\"Click Export.\"\nnot json\n")
        #expect(translated.text.contains(#""actions":["export"]"#) && translated.text.contains(#""error""#))
        let plan = try home.run(
            "talkreel-studio", ["plan"],
            input: #"{"timeline":{"video":[{"id":"v1","name":"harbour","d":12000}]},"text":"剪掉前5秒"}"# + "\n")
        #expect(plan.text.contains(#""ops":[{"op":"cut","args":{"frm":0,"to":5000}}]"#))
    }
}

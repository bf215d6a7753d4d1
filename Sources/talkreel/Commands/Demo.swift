// `talkreel demo`: a prepared conversation, typed at human pace into the real program.

import ArgumentParser
import Reel
import Talk
import Terminal

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: told("cli.demo"),
        discussion: told("cli.demo.more"))

    @Argument(help: ArgumentHelp(told("cli.demo.file")), completion: .file()) var file: String?
    @OptionGroup var options: ChatOptions
    @OptionGroup var script: RunOptions

    func run() async throws {
        let settled = options.settled(Settings(flags: options.flags))
        let language = interfaceLanguage(settled)
        let lines: [String]
        if let file {
            guard let bytes = readFile(absolutePath(file, Places().home), limit: 1 << 20) else {
                throw ValidationError(told("cli.demo.unreadable", ["path": file]))
            }
            lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
        } else {
            lines = try Words()(language.current, "demo.lines").split(separator: "|").map(String.init)
        }
        var run = script
        run.new = true
        let demo = Demo(lines: lines.filter { !$0.hasPrefix("#") && !$0.allSatisfy(\.isWhitespace) })
        throw ExitCode((await chat(with: settled, run, demo: demo)).rawValue)
    }
}

/// The typist. Waits until the chat is at rest before each line.
actor Demo {
    private let lines: [String]
    private let clock: ChatClock
    private var isPaused = false
    private var skips = false
    /// The same rhythm every time.
    private var chance: UInt64 = 20_260_101

    init(lines: [String], clock: ChatClock = .system) {
        self.lines = lines
        self.clock = clock
    }

    /// - Parameters:
    ///   - isAtRest: whether nothing runs.
    ///   - type: keys into the draft.
    func run(isAtRest: @Sendable () async -> Bool, type: @Sendable (String) -> Void) async {
        await rest(1200)
        for line in lines {
            for letter in line {
                type(String(letter))
                await rest(pause(after: letter))
            }
            await rest(500)
            skips = false
            type("\r")
            await rest(300)
            while await !isAtRest() { if await !sleep(100) { return } }
            await rest(1800)
            if Task.isCancelled { return }
        }
    }

    func take(_ key: DemoKey) {
        switch key {
        case .pause: isPaused.toggle()
        case .skip: (isPaused, skips) = (false, true)
        case .stop: break
        }
    }

    /// Milliseconds of a quick typist: longer after a word, and for Chinese letters, which take several keys.
    private func pause(after letter: Character) -> Int {
        chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let jitter = Int(chance >> 33 % 60)
        return (letter == " " ? 70 : CellWidth.of(letter) == 2 ? 110 : 35) + jitter
    }

    /// A rest that a key may end, and that lasts while the demo is paused.
    private func rest(_ milliseconds: Int) async {
        var left = milliseconds
        while (left > 0 && !skips) || isPaused {
            let step = isPaused ? 50 : min(left, 50)
            if await !sleep(step) { return }
            left -= step
        }
    }

    /// `false` when the demo is over.
    private func sleep(_ milliseconds: Int) async -> Bool {
        do { try await clock.sleep(.milliseconds(milliseconds)) } catch { return false }
        return true
    }
}

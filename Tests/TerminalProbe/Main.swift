// An echo chat, for tests of the terminal in a pty: a line comes back, and a few words do more.

import Terminal

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

@main
struct TerminalProbe {
    static func main() async { await talk() }

    /// As the chat does: not on the main thread, but on one of the task pool, where signals may be blocked.
    private nonisolated static func talk() async {
        let history = CommandLine.arguments.dropFirst().first
        let completer: Completer = { before in ["/upload ", "/undo "].filter { $0.hasPrefix(before) } }
        let words = TerminalWords(dropped: {
            $0.hasPrefix("/") ? "'\($0.hasSuffix(" ") ? String($0.dropLast()) : $0)' " : nil
        })
        let opened = ChatTerminal.open(prompt: "you › ", historyPath: history, completer: completer, words: words)
        guard let terminal = opened else {
            let output = PlainOutput(descriptor: 1)
            for await line in plainLines(of: 0) { output.write("plain: \(line)") }
            return
        }
        for await input in terminal.input {
            switch input {
            case .line("leave"):
                terminal.commit("bye")
                terminal.close()
                terminal.close()
                exit(0)
            // Ways out that forget to close.
            case .line("exit"): exit(3)
            case .line("crash"): abort()
            case .line(let line): await answer(line, terminal)
            case .interrupt: terminal.commit("interrupt")
            case .timeline: terminal.commit("timeline")
            case .detail: terminal.commit("detail")
            case .demo(let key): terminal.commit("demo \(key)")
            case .escapeTwice: terminal.commit("escape twice")
            case .endOfInput:
                terminal.close()
                exit(0)
            case .hangUp(let signal):
                terminal.commit("hang up")
                terminal.close()
                exit(128 + signal)
            }
        }
    }

    private static func answer(_ line: String, _ terminal: ChatTerminal) async {
        let words = line.split(separator: " ", maxSplits: 1).map(String.init)
        let rest = words.count > 1 ? words[1] : nil
        switch words.first {
        case "status": terminal.show(status: rest)
        case "unfinished": terminal.show(unfinished: rest)
        case "prompt": terminal.setPrompt(rest ?? "")
        case "back": terminal.putBack(rest ?? "")
        case "ring": terminal.notify(rest ?? "")
        case "record": terminal.record(to: rest)
        case "type": terminal.type(rest ?? "")
        case "demo":
            terminal.setDemo(rest == "on")
            terminal.commit("demo is \(rest ?? "")")
        case "style":
            let style = await terminal.pictureStyle(.automatic)
            terminal.commit("style \(style.kind)")
        case "picture":
            let flag = Picture(width: 2, height: 4, rgba: (0..<8).flatMap { _ in [255, 0, 0, 255] as [UInt8] })
            let room = CellArea(columns: 40, rows: 11)
            let drawing = flag?.drawn(as: .init(setting: rest ?? "") ?? .blocks, cells: room, colours: .trueColour)
            if let drawing { terminal.commit(drawing) }
        case "count": await count(to: Int(rest ?? "") ?? 0, terminal)
        default: terminal.commit("echo: " + line.debugDescription)
        }
    }

    /// Lines, tokens and a moving status while the user types.
    private static func count(to last: Int, _ terminal: ChatTerminal) async {
        for number in 1...max(1, last) {
            terminal.show(status: "第 \(number) 步")
            terminal.show(unfinished: String(repeating: "词", count: number % 40))
            terminal.commit("line \(number).")
            // Paced as a stream of tokens is.
            do { try await Task.sleep(for: .milliseconds(5)) } catch { return }
        }
        terminal.show(status: nil)
        terminal.show(unfinished: nil)
        terminal.commit("counted")
    }
}

// The chat without a conversation at the keyboard: from -p, a script or a pipe, with a time limit and exit codes.

import Reel
import Talk
import Terminal

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

struct ScriptChat {
    let options: ChatOptions
    let run: RunOptions
    let language: InterfaceLanguage
    let places: Places
    private let line = StoppableLine()

    init(options: ChatOptions, run: RunOptions, language: InterfaceLanguage, places: Places) {
        (self.options, self.run, self.language, self.places) = (options, run, language, places)
    }

    func end() async -> ChatExit {
        let report = ScriptReport(run, for: isTalk ? .person : .program, glyphs: options.glyphs)
        do {
            let making = try ChatMaking(
                options: options, language: language, places: places, isInteractive: false,
                output: report.output)
            let exit = await race(making, report)
            await sayGoodbye(making, report)
            report.finish(exit)
            guard report.hasFailed else { return exit }
            PlainOutput(descriptor: 2, glyphs: options.glyphs).write(making.words(language.current, "output.lost"))
            return exit == .success ? .failure : exit
        } catch {
            PlainOutput(descriptor: 2).write(damagedTables(error))
            return .failure
        }
    }

    /// The script against signals and the time limit. Whichever stops it stops the turn too; exports go on later.
    private func race(_ making: ChatMaking, _ report: ScriptReport) async -> ChatExit {
        let (ends, ended) = AsyncStream.makeStream(of: ChatExit.self)
        let limit = run.timeout
        let working = Task { ended.yield(await converse(making, report)) }
        let others = [
            Task { await obeySignals(making, ended) },
            Task {
                guard let limit, (try? await Task.sleep(for: .seconds(limit))) != nil else { return }  // not needed
                ended.yield(.timedOut)
            },
        ]
        defer { for other in others { other.cancel() } }
        var exit = ChatExit.failure
        for await end in ends {
            exit = end
            break
        }
        guard exit == .timedOut || exit == .interrupted || exit == .terminated || exit == .hungUp else { return exit }
        working.cancel()
        _ = await making.conversation.interrupt()
        await making.conversation.leave()
        if exit == .timedOut {
            let seconds = (limit ?? 0).truncatingRemainder(dividingBy: 1) == 0 ? "\(Int(limit ?? 0))" : "\(limit ?? 0)"
            await making.conversation.report(
                .timedOut, as: making.words(language.current, "timeout.over", ["seconds": seconds]))
        }
        return exit
    }

    /// Someone who talks stops the turn with Ctrl-C, or a command that takes long, and is told how to leave where neither
    /// runs; a script is stopped at once.
    private func obeySignals(_ making: ChatMaking, _ ended: AsyncStream<ChatExit>.Continuation) async {
        for await signal in plainSignals(keeping: isTalk ? [SIGINT] : []) {
            guard signal == SIGINT, isTalk else {
                ended.yield(ChatExit(signal: signal))
                continue
            }
            if await making.conversation.interrupt() { continue }
            // Behind the terminal's own ^C.
            let output = talk
            if line.stop({ output.write("\n" + making.words(language.current, "stopped")) }) { continue }
            output.write("\n" + (await making.conversation.idleSentence))
            await ask(making)
        }
    }

    private func converse(_ making: ChatMaking, _ report: ScriptReport) async -> ChatExit {
        let commands = CommandRunner(making: making, options: options, output: report.output, assumesYes: run.yes)
        if let failure = await making.chooseProject(run) { return failure }
        greet(making)
        // Only those who read them wait: a session is opened when something needs it.
        if run.json || run.jsonl { report.session(await making.sessionFacts()) }
        await making.conversation.resumeExports()
        let isRead = await eachLine(making) { line in
            switch await self.line.carryOut({ await commands.run(line) }) {
            case .goOn, nil: return !Task.isCancelled
            case .leave, .begin, .plain: return false
            }
        }
        guard isRead else { return .failure }
        if let path = run.export, !Task.isCancelled {
            await making.conversation.submit(run.exportWords, exportingTo: absolutePath(path, places.home))
        }
        return ChatExit(await making.conversation.finish())
    }

    // MARK: What to say

    /// Carries `body` each line until it says `false`. `false` when the script cannot be read.
    private func eachLine(_ making: ChatMaking, _ body: (String) async -> Bool) async -> Bool {
        if !run.prompt.isEmpty {
            for line in await joined(run.prompt) where await !body(line) { break }
            return true
        }
        guard run.script != nil || isatty(0) == 0 || !run.isScripted else { return true }
        let isFile = run.script != nil && run.script != "-"
        let descriptor = isFile ? open(run.script ?? "", O_RDONLY | O_CLOEXEC) : 0
        guard descriptor >= 0 else {
            PlainOutput(descriptor: 2).write(
                making.words(language.current, "script.unreadable", ["path": run.script ?? ""]))
            return false
        }
        defer { if isFile { close(descriptor) } }
        await ask(making)
        for await line in plainLines(of: descriptor) {
            if !isTalk, isComment(line) { continue }
            if await !body(line) { break }
            await ask(making)
        }
        return true
    }

    /// What comes through a pipe belongs to the last message: `cat notes.txt | talkreel -p "make a video of this"`.
    private func joined(_ prompts: [String]) async -> [String] {
        guard isatty(0) == 0, let last = prompts.last else { return prompts }
        var piped: [String] = []
        for await line in plainLines(of: 0) { piped.append(line) }
        let text = piped.joined(separator: "\n")
        return text.isEmpty ? prompts : prompts.dropLast() + ["\(last)\n\n\(text)"]
    }

    /// Whether someone types on a terminal that gets plain lines: a screen reader's, or a simple one.
    private var isTalk: Bool { !run.isScripted && isatty(0) == 1 && isatty(1) == 1 }

    /// What a person reads beside the results.
    private var talk: PlainOutput { PlainOutput(descriptor: 1, glyphs: options.glyphs) }

    private func ask(_ making: ChatMaking) async {
        guard isTalk else { return }
        talk.ask(promptText(await making.conversation.interfaceLanguage))
    }

    private func greet(_ making: ChatMaking) {
        guard isTalk else { return }
        let values: KeyValuePairs = ["version": ChatOptions.version, "backend": making.choice.name]
        let output = talk
        output.write(making.words(language.current, "greeting.title", values))
        output.write(making.words(language.current, "greeting.plain"))
    }

    /// The shell's prompt would otherwise follow the chat's own.
    private func sayGoodbye(_ making: ChatMaking, _ report: ScriptReport) async {
        guard isTalk else { return }
        PlainOutput(descriptor: 1).ask("\n")
        report.output.commit(making.goodbye(in: await making.conversation.interfaceLanguage))
    }
}

/// Whether a line of a script is for its readers only.
func isComment(_ line: String) -> Bool { line.drop { $0 == " " || $0 == "\t" }.hasPrefix("#") }

extension ChatExit {
    init(signal: Int32) {
        switch signal {
        case SIGTERM: self = .terminated
        case SIGHUP: self = .hungUp
        default: self = .interrupted
        }
    }
}

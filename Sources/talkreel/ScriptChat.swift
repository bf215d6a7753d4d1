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

    func end() async -> ChatExit {
        let report = ScriptReport(run, glyphs: options.glyphs)
        do {
            let making = try ChatMaking(
                options: options, language: language, places: places, presence: .nobody,
                output: report.output)
            Settings(flags: options.flags).tellProblems(
                Wording(words: making.words, language: language.current), glyphs: options.glyphs)
            let exit = await race(making, report)
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
            Task { for await signal in plainSignals() { ended.yield(ChatExit(signal: signal)) } },
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

    private func converse(_ making: ChatMaking, _ report: ScriptReport) async -> ChatExit {
        let commands = CommandRunner(making: making, options: options, output: report.output, assumesYes: run.yes)
        if let failure = await making.chooseProject(run) { return failure }
        // Only those who read them wait: a session is opened when something needs it.
        if run.json || run.jsonl { report.session(await making.sessionFacts()) }
        await making.conversation.resumeExports()
        let isRead = await eachLine(making) { line in
            switch await commands.run(line) {
            case .goOn: return !Task.isCancelled
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
        for await line in plainLines(of: descriptor) {
            if isComment(line) { continue }
            if await !body(line) { break }
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

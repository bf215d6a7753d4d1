// The chat with someone who types and reads plain lines: with a screen reader, or on a terminal that repaints nothing.
// As on a screen, what is typed is read at once and exports go on behind; nothing that was written changes.

import Reel
import Talk
import Terminal
import Wire

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

struct PlainChat {
    let options: ChatOptions
    let run: RunOptions
    let language: InterfaceLanguage
    let places: Places
    private let talk: PlainTalk
    private let happenings: AsyncStream<ChatHappening>
    private let heard: AsyncStream<ChatHappening>.Continuation

    init(options: ChatOptions, run: RunOptions, language: InterfaceLanguage, places: Places) {
        (self.options, self.run, self.language, self.places) = (options, run, language, places)
        talk = PlainTalk(glyphs: options.glyphs)
        (happenings, heard) = AsyncStream.makeStream(of: ChatHappening.self)
    }

    /// Whether someone is there to talk with, by the options and by what the program was given.
    static func isPossible(_ run: RunOptions) -> Bool { !run.isScripted && isatty(0) == 1 && isatty(1) == 1 }

    func end() async -> ChatExit {
        do {
            let words = try Words()
            let making = try ChatMaking(
                options: options, language: language, places: places, presence: .lines, output: output(words))
            if let failure = await making.chooseProject(run) { return failure }
            await greet(making)
            await making.conversation.resumeExports()
            let exit = await converse(making)
            await making.conversation.leave()
            talk.write(making.goodbye(in: await making.conversation.interfaceLanguage))
            return exit
        } catch {
            PlainOutput(descriptor: 2).write(damagedTables(error))
            return .failure
        }
    }

    private func output(_ words: Words) -> ChatOutput {
        let (talk, heard, language) = (talk, heard, language)
        return ChatOutput(
            commit: { talk.write($0) },
            // At every end of something: then it may be time to ask for the next line.
            status: { _ in heard.yield(.rested) }, progress: { talk.write($0) },
            putBack: { talk.write(words(language.current, "plain.unsent", ["text": $0])) })
    }

    private func greet(_ making: ChatMaking) async {
        let wording = Wording(words: making.words, language: language.current)
        talk.write(wording("greeting.title", ["version": ChatOptions.version, "backend": making.choice.name]))
        talk.write(wording("greeting.plain"))
        for problem in Settings(flags: options.flags).problems { talk.write(problem.words(wording)) }
    }

    // MARK: The conversation

    private func converse(_ making: ChatMaking) async -> ChatExit {
        let commands = CommandRunner(making: making, options: options, output: making.output, assumesYes: run.yes)
        let (heard, conversation) = (heard, making.conversation)
        var desk = LineDesk(heard: heard, slow: { _ in }, carryOut: { await commands.run($0) })
        let listening = [Task { await readLines(heard) }, Task { await readSignals(heard) }]
        defer {
            for task in listening { task.cancel() }
            _ = desk.stop()
        }
        var hasWarned = false
        await ask(desk, conversation)
        for await happening in happenings {
            switch happening {
            case .rested: break
            case .done(let number, let next):
                guard desk.finish(number) else { continue }
                if case .leave = next { return .success }
                desk.goOn()
            case .input(.line(let line)):
                hasWarned = false
                talk.noteLine()
                guard line.contains(where: { !$0.isWhitespace }) else { break }
                if case .leave = await desk.take(line, commands) { return .success }
            case .input(.interrupt):
                talk.noteInterrupt()
                await desk.interrupt(making, say: { talk.write($0) }, putBack: { making.output.putBack($0) })
            case .input(.hangUp(let signal)): return ChatExit(signal: signal)
            case .input(.endOfInput):
                guard await conversation.hasExports, !hasWarned else { return .success }
                hasWarned = true
                talk.write(making.words(await conversation.interfaceLanguage, "leave.exports"))
            case .input: break
            }
            await ask(desk, conversation)
        }
        return .success
    }

    /// The prompt, when nothing runs that would write behind it at once.
    private func ask(_ desk: LineDesk, _ conversation: Conversation) async {
        guard desk.isIdle, await !conversation.isBusy else { return }
        talk.ask(promptText(await conversation.interfaceLanguage))
    }

    // MARK: The user

    /// A terminal that has said ^D can be read on; one that is gone says it again, and the chat ends.
    private func readLines(_ heard: AsyncStream<ChatHappening>.Continuation) async {
        while !Task.isCancelled {
            for await line in plainLines(of: 0) { heard.yield(.input(.line(line))) }
            heard.yield(.input(.endOfInput))
        }
    }

    private func readSignals(_ heard: AsyncStream<ChatHappening>.Continuation) async {
        for await signal in plainSignals(keeping: [SIGINT]) {
            heard.yield(.input(signal == SIGINT ? .interrupt : .hangUp(signal: signal)))
        }
    }
}

// The chat on a terminal: lines go to commands or talk, everything else is painted meanwhile.

import Locking
import Reel
import Talk
import Terminal
import Wire

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

struct InteractiveChat {
    let terminal: ChatTerminal
    let options: ChatOptions
    let run: RunOptions
    let language: InterfaceLanguage
    let places: Places
    var demo: Demo?

    /// How the terminal was left.
    enum End {
        case exit(ChatExit)
        /// The terminal is closed: the rest goes on in plain lines.
        case plain(ChatOptions)
    }

    private enum Turn {
        case exit(ChatExit)
        case begin(ChatOptions)
        case plain
    }

    /// One conversation after another, until the user leaves.
    func end() async -> End {
        var (options, run) = (options, run)
        while true {
            let chat = InteractiveChat(
                terminal: terminal, options: options, run: run, language: language, places: places, demo: demo)
            switch await chat.conversation() {
            case .exit(let exit): return .exit(exit)
            case .plain: return .plain(options)
            case .begin(let changed):
                options = changed
                (run.project, run.resume, run.new, run.record) = (nil, nil, false, nil)
            }
        }
    }

    private func conversation() async -> Turn {
        let terminal = terminal
        let memory = RunnerMemory()
        let settings = Settings(flags: options.flags)
        terminal.setNotification(NotificationKind(setting: settings[.notify]))
        if let path = run.record { terminal.record(to: absolutePath(path, places.home)) }
        let output = ChatOutput(
            commit: { terminal.commit($0) }, unfinished: { terminal.show(unfinished: $0) },
            status: { terminal.show(status: $0) }, progress: { _ in }, putBack: { terminal.putBack($0) },
            ring: { terminal.notify($0) }, problem: { terminal.commit("✗ \($0)") },
            event: { if case .message(let text) = $0 { memory.lastMessage = text } })
        do {
            let making = try ChatMaking(
                options: options, language: language, places: places, isInteractive: true, output: output)
            if await making.chooseProject(run) == nil { await making.backend.warmUp() }
            greet(making)
            let wording = Wording(words: making.words, language: language.current)
            for problem in settings.problems { terminal.commit("✗ \(problem.words(wording))") }
            let telling = Task { await tellKind(of: making) }
            defer { telling.cancel() }
            await making.conversation.resumeExports()
            return await converse(making, output, memory)
        } catch {
            terminal.close()
            PlainOutput(descriptor: 2).write(damagedTables(error))
            return .exit(.failure)
        }
    }

    private func greet(_ making: ChatMaking) {
        let words = making.words
        let current = language.current
        terminal.commit(
            words(current, "greeting.title", ["version": ChatOptions.version, "backend": making.choice.name]))
        terminal.commit(words(current, "greeting.try"))
        terminal.commit(words(current, "greeting.keys"))
    }

    /// What a named server is, as soon as it is known: the prompt does not wait for it.
    private func tellKind(of making: ChatMaking) async {
        let line: String
        do throws(BackendFailure) {
            guard case .adk(let app) = try await making.backend.role() else { return }
            line = making.words(language.current, "greeting.adk", ["url": making.choice.name, "app": app.name])
        } catch {
            line = making.words.sentence(for: error, in: language.current)
        }
        if !Task.isCancelled { terminal.commit(line) }
    }

    private func converse(_ making: ChatMaking, _ output: ChatOutput, _ memory: RunnerMemory) async -> Turn {
        let commands = CommandRunner(
            making: making, options: options, output: output, assumesYes: run.yes, terminal: terminal,
            memory: memory)
        let conversation = making.conversation
        let showing = demo.map { startDemo($0, conversation) }
        defer { showing?.cancel() }
        var hasWarned = false
        reading: for await input in terminal.input {
            switch input {
            case .line(let line):
                hasWarned = false
                if let turn = await end(of: commands.run(line), making) { return turn }
            case .interrupt: await interrupt(making)
            case .demo(.stop):
                showing?.cancel()
                terminal.setDemo(false)
            case .demo(let key): await demo?.take(key)
            case .timeline: await commands.timeline("")
            case .escapeTwice: if await !conversation.waiting.isEmpty { await conversation.clearQueue() }
            case .endOfInput:
                if await conversation.hasExports, !hasWarned {
                    hasWarned = true
                    terminal.commit(making.words(await conversation.interfaceLanguage, "leave.exports"))
                    continue
                }
                break reading
            case .hangUp(let signal):
                await sayGoodbye(making)
                return .exit(signal == SIGTERM ? .terminated : .hungUp)
            }
        }
        await sayGoodbye(making)
        return .exit(.success)
    }

    /// What a line ended; `nil` = the conversation goes on.
    private func end(of line: CommandRunner.Next, _ making: ChatMaking) async -> Turn? {
        switch line {
        case .goOn: return nil
        case .leave:
            await sayGoodbye(making)
            return .exit(.success)
        case .begin(let options):
            await making.conversation.leave()
            return .begin(options)
        case .plain:
            await making.conversation.leave()
            terminal.close()
            return .plain
        }
    }

    /// Leaves, and says how to go on where something was begun.
    private func sayGoodbye(_ making: ChatMaking) async {
        await making.conversation.leave()
        terminal.commit(making.goodbye(in: await making.conversation.interfaceLanguage))
        terminal.close()
    }

    private func startDemo(_ demo: Demo, _ conversation: Conversation) -> Task<Void, Never> {
        let terminal = terminal
        terminal.setDemo(true)
        return Task {
            await demo.run {
                let (isBusy, exports) = (await conversation.isBusy, await conversation.hasExports)
                return !isBusy && !exports
            } type: {
                terminal.type($0)
            }
            terminal.setDemo(false)
        }
    }

    private func interrupt(_ making: ChatMaking) async {
        guard await !making.conversation.interrupt() else { return }
        terminal.commit(await making.conversation.idleSentence)
    }
}

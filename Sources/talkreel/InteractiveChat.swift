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
    /// The options of the conversation that runs.
    private let current: Lock<ChatOptions>
    var run: RunOptions
    let language: InterfaceLanguage
    let places: Places
    let demo: Demo?
    /// Lines that were typed before this conversation began.
    private var early: [String] = []
    private let happenings: AsyncStream<ChatHappening>
    let heard: AsyncStream<ChatHappening>.Continuation

    init(
        terminal: ChatTerminal, current: Lock<ChatOptions>, run: RunOptions, language: InterfaceLanguage,
        places: Places, demo: Demo?
    ) {
        (self.terminal, self.current, self.run) = (terminal, current, run)
        (self.language, self.places, self.demo) = (language, places, demo)
        (happenings, heard) = AsyncStream.makeStream(of: ChatHappening.self)
    }

    private var options: ChatOptions { current.withLock { $0 } }

    /// How the terminal was left.
    enum End {
        case exit(ChatExit)
        /// The terminal is closed: the rest goes on in plain lines.
        case plain(ChatOptions)
    }

    private enum Turn {
        case exit(ChatExit)
        /// The lines were typed before, and are for the next conversation.
        case begin(ChatOptions, [String])
        case plain
    }

    /// One conversation after another, until the user leaves.
    func end() async -> End {
        var chat = self
        let (heard, terminal) = (heard, terminal)
        let listening = Task {
            for await input in terminal.input { heard.yield(.input(input)) }
            heard.finish()
        }
        defer { listening.cancel() }
        while true {
            switch await chat.conversation() {
            case .exit(let exit): return .exit(exit)
            case .plain: return .plain(chat.options)
            case .begin(let changed, let lines):
                current.withLock { $0 = changed }
                chat.early = lines
                (chat.run.project, chat.run.resume, chat.run.new, chat.run.record) = (nil, nil, false, nil)
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
            ring: { terminal.notify($0) }, problem: { terminal.commit(problemLines($0)) },
            made: { terminal.commit($0, linking: FileLink(to: $1, environment: environmentValue)) },
            message: { terminal.commit(markdown: $0) },
            pieces: { terminal.commit(pieces: $0.map { ($0.text, $0.isNew ? .changed : nil) }) },
            columns: { terminal.columns },
            event: { if case .message(let text) = $0 { memory.lastMessage = text } })
        do {
            let making = try ChatMaking(
                options: options, language: language, places: places, presence: .screen, output: output)
            // At once: a line that is typed while the studio starts belongs below it.
            greet(making)
            if await making.chooseProject(run) == nil { await making.backend.warmUp() }
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

    /// Old work that this chat goes on with, where it has a name.
    private func tellProject(of making: ChatMaking) async {
        guard let project = try? await making.backend.project(), !project.name.isEmpty, !Task.isCancelled else {
            return  // a server out of reach is told by the first message
        }
        let values: KeyValuePairs = ["name": project.name, "id": project.shortID]
        terminal.commit(making.words(language.current, "greeting.project", values))
    }

    /// What a named server is, as soon as it is known: the prompt does not wait for it.
    private func tellKind(of making: ChatMaking) async {
        await tellProject(of: making)
        do throws(BackendFailure) {
            guard case .adk(let app) = try await making.backend.role(), !Task.isCancelled else { return }
            let values: KeyValuePairs = ["url": making.choice.name, "app": app.name]
            terminal.commit(making.words(language.current, "greeting.adk", values))
        } catch {
            if !Task.isCancelled { await making.conversation.reportBeforehand(error) }
        }
    }

    private func converse(_ making: ChatMaking, _ output: ChatOutput, _ memory: RunnerMemory) async -> Turn {
        let commands = CommandRunner(
            making: making, options: options, output: output, assumesYes: run.yes, terminal: terminal,
            memory: memory)
        let conversation = making.conversation
        let showing = demo.map { startDemo($0, conversation) }
        defer { showing?.cancel() }
        var desk = desk(for: commands, making)
        defer { _ = desk.stop() }
        for line in early { await desk.take(line, commands) }
        var hasWarned = false
        for await happening in happenings {
            switch happening {
            case .done(let number, let next):
                guard desk.finish(number) else { continue }
                terminal.setPrompt(promptText(await conversation.interfaceLanguage))
                await conversation.showStatus()
                if let turn = await end(of: next, making, desk.waiting) { return turn }
                desk.goOn()
            case .input(.line(let line)):
                hasWarned = false
                if case .leave = await desk.take(line, commands) { return await leave(.success, making) }
            case .input(.timeline): await desk.take("/timeline", commands)
            case .input(.detail): for line in await conversation.toolDetails() { terminal.commit(line) }
            case .input(.interrupt):
                await desk.interrupt(making, say: { terminal.commit($0) }, putBack: { terminal.putBack($0) })
            case .rested: break
            case .input(.demo(.stop)):
                showing?.cancel()
                terminal.setDemo(false)
            case .input(.demo(let key)): await demo?.take(key)
            case .input(.escapeTwice): if await !conversation.waiting.isEmpty { await conversation.clearQueue() }
            case .input(.endOfInput):
                guard await conversation.hasExports, !hasWarned else { return await leave(.success, making) }
                hasWarned = true
                terminal.commit(making.words(await conversation.interfaceLanguage, "leave.exports"))
            case .input(.hangUp(let signal)):
                return await leave(signal == SIGTERM ? .terminated : .hungUp, making)
            }
        }
        return await leave(.success, making)
    }

    private func leave(_ exit: ChatExit, _ making: ChatMaking) async -> Turn {
        await sayGoodbye(making)
        return .exit(exit)
    }

    /// What a line ended; `nil` = the conversation goes on.
    private func end(of line: CommandRunner.Next, _ making: ChatMaking, _ waiting: [String]) async -> Turn? {
        switch line {
        case .goOn: return nil
        case .leave:
            await sayGoodbye(making)
            return .exit(.success)
        case .begin(let options):
            await making.conversation.leave()
            return .begin(options, waiting)
        case .plain:
            await making.conversation.leave()
            if !waiting.isEmpty {
                let dropped = making.words(language.current, "queue.cleared", ["count": String(waiting.count)])
                terminal.commit(([dropped] + waiting).joined(separator: "\n"))
            }
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
}

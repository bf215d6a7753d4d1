// Performs a turn: carries events to the machine and its effects to backend and screen.

import Reel

extension Conversation {
    func runTurn(_ text: String, _ step: Step) async {
        lastSaid = text
        (lostTurn, turnOutcome, toolUses) = (nil, nil, [])
        // Replies are in the language of the message; the interface keeps its own.
        let spoken = Language.detected(in: text) ?? language.current
        turn = newTurn(before: nil)
        turnStarted = parts.clock.now()
        overdue = []
        showStatus()
        let reading = Task { await self.prepare(text, spoken, step) }
        stream = reading
        await reading.value
        stream = nil
        // A turn that said nothing of the timeline may have changed it: then it is read again before the next.
        draft = turn?.draft
        if let draft { output.event(.state(draft)) }
        hasSeen(turn?.revision)
        if let ended = turn { ring(for: ended, after: text) }
        turn = nil
        output.unfinished(nil)
    }

    private func newTurn(before: Draft?) -> Turn {
        Turn(
            before: before, language: language.current, translator: parts.translator,
            firstSign: options.presence == .screen ? Turn.stillWorkingEvery : Turn.firstSignInPlain)
    }

    /// Looks at the timeline, then sends. Stopped or cut off before that, nothing is sent.
    private func prepare(_ text: String, _ spoken: Language, _ step: Step) async {
        do throws(BackendFailure) {
            turn = newTurn(before: try await draftBefore())
        } catch {
            if error.isBeforeSending { keepUnsent(text) }
            return await perform(receive(.streamFailed(error)), step)
        }
        guard !Task.isCancelled else {
            tell("stopped")
            return dropRest(of: step, because: .cancelled)
        }
        await read(text, spoken, step)
    }

    /// The timeline as last heard of, or as the backend has it; `nil` when it cannot be read.
    /// - Throws: what would keep the message itself from being sent.
    private func draftBefore() async throws(BackendFailure) -> Draft? {
        // Another chat may work on the same project: what was heard long ago is looked at again.
        if let draft, parts.clock.now() - draftHeard < Self.draftIsFresh { return draft }
        do throws(BackendFailure) {
            return try await parts.backend.state().timeline
        } catch {
            if error.isBeforeSending { throw error }
            // What else is wrong is said by the turn itself, which meets the same trouble next.
            guard error == .sessionGone else { return nil }
            object("notice.session")
            return Draft()
        }
    }

    /// One look before a turn costs little; none is needed right after the last.
    private static let draftIsFresh = Duration.seconds(5)

    var elapsed: Duration { parts.clock.now() - turnStarted }

    private func read(_ text: String, _ spoken: Language, _ step: Step) async {
        var effects: [TurnEffect]
        do throws(BackendFailure) {
            output.event(.sent(text))
            let events = try await parts.backend.say(text, in: spoken, seen: seen)
            effects = await follow(events, step)
        } catch {
            effects = receive(await event(for: error))
            if error.isBeforeSending { keepUnsent(text) }
        }
        await perform(effects, step)
    }

    /// What could not be sent comes back into the draft, with all that waited behind it.
    private func keepUnsent(_ text: String) {
        guard options.isInteractive else { return }
        let waiting = queued.map(\.text)
        let lines = Set(queued.map(\.line))
        steps.removeAll { lines.contains($0.line) }
        queued = []
        output.putBack(([text] + waiting).joined(separator: "\n"))
    }

    /// Reads the stream to its end; returns what is to be done then.
    private func follow(_ events: AsyncThrowingStream<AgentEvent, any Error>, _ step: Step) async -> [TurnEffect] {
        // A task of its own: a deadline closes the stream, and the turn goes on to look at the timeline.
        let pulling = Task { () -> BackendFailure? in
            do {
                for try await event in events { await self.take(event, step) }
                return nil
            } catch {
                return error as? BackendFailure ?? .server(message: "\(error)", status: nil)
            }
        }
        puller = pulling
        defer { puller = nil }
        let failure = await withTaskCancellationHandler {
            await pulling.value
        } onCancel: {
            pulling.cancel()
        }
        if !overdue.isEmpty { return overdue }
        if Task.isCancelled { return receive(.cancelled) }
        guard let failure else { return receive(.streamEnded) }
        return receive(await event(for: failure))
    }

    private func event(for failure: BackendFailure) async -> TurnEvent {
        if failure == .cancelled { return .cancelled }
        if failure == .disconnected, await parts.backend.isGone() { return .serverEnded }
        return .streamFailed(failure)
    }

    private func take(_ event: AgentEvent, _ step: Step) async {
        guard !Task.isCancelled else { return }
        let isProgress = if case .progress = event { true } else { false }
        note(event)
        switch event {
        case .toolCall(_, let name, _): output.event(.tool(name: name, fraction: nil))
        case .progress(let name, let fraction):
            output.event(.tool(name: name, fraction: fraction))
            tellProgress(of: name, fraction)
        default: break
        }
        let effects = receive(.agent(event))
        if isProgress { showStatus() }
        for effect in effects { await perform(effect, step) }
    }

    func receive(_ event: TurnEvent) -> [TurnEffect] { turn?.receive(event, at: elapsed) ?? [] }

    func tick() async {
        let effects = receive(.tick)
        for case .note(let note) in effects { show(note) }
        if effects.contains(.closeStream) {
            // The reader performs the rest once its stream has ended.
            overdue = effects.filter { if case .note = $0 { false } else { $0 != .closeStream } }
            puller?.cancel()
        }
        showStatus()
    }

    private func perform(_ effects: [TurnEffect], _ step: Step) async {
        for effect in effects { await perform(effect, step) }
    }

    private func perform(_ effect: TurnEffect, _ step: Step) async {
        switch effect {
        case .show(let words):
            output.event(.message(words))
            output.message(words)
        case .unfinished(let words):
            if let words { output.event(.writing(words)) }
            output.unfinished(words)
        case .act(let action): act(on: action, step)
        case .note(let note): show(note)
        case .took(let tool, let time): note(time, of: tool)
        case .closeStream: break  // the stream has ended when its effects are performed here
        case .wait(let pause): await perform(await waited(pause), step)
        case .askState: await perform(await askedState(), step)
        case .finish(let end):
            turnOutcome = end
            switch end {
            case .done: break
            case .failed(let failure): dropRest(of: step, because: failure)
            case .stopped: dropRest(of: step, because: .cancelled)
            }
        }
    }

    private func waited(_ pause: Duration) async -> [TurnEffect] {
        showStatus()
        do { try await parts.clock.sleep(pause) } catch { return receive(.cancelled) }
        return receive(.waited)
    }

    private func askedState() async -> [TurnEffect] {
        showStatus()
        // A task of its own: the answer is wanted even though the turn was cancelled.
        let backend = parts.backend
        let question = Task { () -> ProjectState? in
            try? await backend.state()  // told as "cannot be read"
        }
        guard let state = await question.value else { return receive(.stateUnreadable) }
        hasSeen(state.revision)
        return receive(.state(state.timeline))
    }

    /// What the backend wanted clicked is done after the turn; such a step starts no further ones.
    private func act(on action: GUIAction, _ step: Step) {
        guard !step.isFromBackend else { return }
        let intent: Intent
        switch action {
        case .export: intent = .export(ExportOptions())
        case .tracks, .state: intent = .status
        case .credits: intent = .credits
        case .upload: intent = .upload([])
        case .edit(let words): intent = .say(words)
        case .suggest(let what):
            let key = "suggest.\(what)"
            let words = words(key)
            return words == key ? () : output.commit(words)
        }
        // The user's own next step may be the same deed: it is done once.
        guard steps.first?.intent != intent else { return }
        if case .export = intent, steps.contains(where: { if case .export = $0.intent { true } else { false } }) {
            return
        }
        steps.insert(Step(intent: intent, line: step.line, isFromBackend: true), at: 0)
    }
}

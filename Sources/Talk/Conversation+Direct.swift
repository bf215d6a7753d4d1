// The direct actions that only look: credits, status, timeline; and the status row.

package import Reel

extension Conversation {
    func showCredits() async {
        do throws(BackendFailure) {
            let credits = try await parts.backend.credits()
            output.event(.credits(credits))
            say(
                credits.frozen > 0 ? "credits.frozen" : "credits",
                [
                    "available": String(credits.available), "frozen": String(credits.frozen),
                    "total": String(credits.total),
                ])
        } catch {
            fail(error)
        }
    }

    func showStatusWords() async {
        do throws(BackendFailure) {
            let state = try await parts.backend.state()
            let known = state.timeline
            draft = known
            hasSeen(state.revision)
            output.event(.state(known))
            if known.isEmpty { say("status.empty") } else { output.commit(known.summary(in: language.current)) }
            if !state.mediaNames.isEmpty { say("status.media", ["count": String(state.mediaNames.count)]) }
            for line in jobLines() { output.commit("⇪ \(line)") }
        } catch {
            fail(error)
        }
    }

    /// The timeline as the backend has it; `nil` when it cannot be read, which is then said.
    package func timeline() async -> Draft? {
        do throws(BackendFailure) {
            let state = try await parts.backend.state()
            hasSeen(state.revision)
            output.event(.state(state.timeline))
            return state.timeline
        } catch {
            fail(error)
            return nil
        }
    }

    /// The user has been shown the timeline of that revision: what is said next is said of it.
    func hasSeen(_ revision: Int?) {
        if let revision { seen = revision }
    }

    /// Names of the project's media; `nil` when they cannot be read, which is then said.
    package func media() async -> [String]? {
        do throws(BackendFailure) { return try await parts.backend.state().mediaNames } catch {
            fail(error)
            return nil
        }
    }

    /// What went wrong, in words and as a fact.
    func report(_ failure: BackendFailure) {
        // What was waited for together fails together: it is told once.
        if let told = toldBeforehand, told.failure == failure, parts.clock.now() - told.at < Self.together {
            return output.event(.failure(failure, sentence: sentence(for: failure)))
        }
        report(failure, as: sentence(for: failure))
        reported = failure
    }

    private static let together = Duration.seconds(1)

    /// The same of what nobody asked for; not when it was told already.
    package func reportBeforehand(_ failure: BackendFailure) {
        guard reported != failure else { return }
        report(failure)
        toldBeforehand = (failure, parts.clock.now())
    }

    func sentence(for failure: BackendFailure) -> String {
        parts.words.sentence(for: failure, in: language.current, at: options.presence == .screen ? .chat : .shell)
    }

    /// The same in words of the caller's.
    package func report(_ failure: BackendFailure, as sentence: String) {
        output.problem(sentence)
        output.event(.failure(failure, sentence: sentence))
    }

    /// The same for what is no failure of the backend.
    package func reportProblem(_ sentence: String) { report(.server(message: sentence, status: nil), as: sentence) }

    func fail(_ failure: BackendFailure) {
        // Whoever stopped it was told so.
        if failure == .cancelled { return }
        report(failure)
        if outcome == .success { outcome = ChatOutcome(failure) }
    }

    // MARK: The status row

    package func showStatus() {
        output.status(statusText)
    }

    private var statusText: String? {
        var pieces: [String] = []
        let looking = lookStarted.map { parts.clock.now() - $0 } ?? .zero
        if turn == nil, looking >= .seconds(1) { pieces.append(row(words("phase.checking"), looking)) }
        if let turn {
            pieces.append(row(phrase(for: turn.phase), parts.clock.now() - turnStarted))
            if !queued.isEmpty { pieces.append(words("status.queued", ["count": String(queued.count)])) }
        }
        if let upload { pieces.append(text(of: upload)) }
        if let row = exportRow(columns: pieces.isEmpty ? output.columns() : 0) { pieces.append(row) }
        return pieces.isEmpty ? nil : pieces.joined(separator: " · ")
    }

    private func row(_ phrase: String, _ elapsed: Duration) -> String {
        let glyph = Self.spinner[Int(elapsed.components.seconds) % Self.spinner.count]
        return "\(glyph) \(phrase) · \(elapsed.clock) · \(words("status.stop"))"
    }

    private static let spinner = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧"]

    private func phrase(for phase: TurnPhase) -> String {
        switch phase {
        case .sending: words("phase.sending")
        case .thinking: words("phase.thinking")
        case .writing: words("phase.writing")
        case .checking: words("phase.checking")
        case .waiting: words("phase.waiting")
        case .tool(let name, let fraction):
            parts.words.tool(name, in: language.current) + (fraction.map { " \(Int($0 * 100))%" } ?? "")
        }
    }
}

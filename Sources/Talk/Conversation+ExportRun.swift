// Follows one export to its end: the machine's effects, performed one after another.

import Reel

extension Conversation {
    func follow(_ number: Int) async {
        guard var effects = exports[number]?.machine.start() else { return }
        while !effects.isEmpty {
            let effect = effects.removeFirst()
            if case .finish(let end) = effect { return await finish(number, end) }
            let event = await perform(effect, number)
            // Left or cancelled: the ledger keeps it as it stands.
            if Task.isCancelled { return }
            if let event { effects += exports[number]?.machine.receive(event) ?? [] }
            reportProgress(of: number)
        }
    }

    private func perform(_ effect: ExportEffect, _ number: Int) async -> ExportEvent? {
        switch effect {
        case .record(let step):
            exports[number]?.ticket.note(step)
            parts.ledger.note(step, for: number)
            return nil
        case .submit(let id): return await submit(id, number)
        case .poll(let id, let pause): return await poll(id, after: pause)
        case .download(let job): return await download(job, number)
        case .finish: return nil
        }
    }

    private func submit(_ id: String, _ number: Int) async -> ExportEvent? {
        guard let ticket = exports[number]?.ticket else { return nil }
        do throws(BackendFailure) {
            return .submitted(
                try await parts.backend.submitRender(id: id, draft: ticket.draft, output: ticket.options))
        } catch {
            return .submitFailed(error)
        }
    }

    private func poll(_ id: String, after pause: Duration) async -> ExportEvent {
        if pause > .zero { try? await parts.clock.sleep(pause) }  // cancelled: the loop ends after this step
        do throws(BackendFailure) { return .polled(try await parts.backend.renderJob(id)) } catch {
            return .pollFailed(error)
        }
    }

    private func download(_ job: RenderJob, _ number: Int) async -> ExportEvent? {
        guard let ticket = exports[number]?.ticket else { return nil }
        let ledger = parts.ledger
        do throws(BackendFailure) {
            let film = try await parts.backend.download(job, DownloadOrder(path: ticket.path, mark: ticket.mark)) {
                mark in
                ledger.note(.downloading(mark), for: number)
                Task { await self.note(mark, number) }  // short; a later one replaces it
            } progress: { _, _ in
            }
            return .downloaded(film)
        } catch {
            return .downloadFailed(error)
        }
    }

    private func note(_ mark: DownloadMark, _ number: Int) { exports[number]?.ticket.note(.downloading(mark)) }

    private func reportProgress(of number: Int) {
        if let percent = exports[number]?.machine.percent {
            exports[number]?.pace.note(percent, at: parts.clock.now())
        }
        showStatus()
        guard let export = exports[number] else { return }
        let percent = export.machine.percent
        if percent > 0 { report(.running, of: export.ticket, percent: percent) }
        guard let step = toldStep, percent > 0, percent / step > export.told else { return }
        exports[number]?.told = percent / step
        output.progress(words("export.progress", ["name": export.ticket.name, "percent": String(percent)]))
    }

    // MARK: The end

    private func finish(_ number: Int, _ end: ExportEnd) async {
        guard let export = exports[number] else { return }
        exports[number]?.hasEnded = true
        parts.ledger.letGo(number)
        report(end.state, of: export.ticket, percent: export.machine.percent)
        switch end {
        case .done(let film): await tellDone(export, film)
        case .cancelled: say("export.cancelled", ["name": export.ticket.name])
        case .failed(let failure):
            report(failure)
            note(failure)
        case .renderFailed(let why):
            reportProblem(words("export.failed", ["why": why ?? words("unknown.reason")]))
            note(nil)
        case .paused(let failure, let id):
            let why = failure == .timedOut ? words("export.quiet", ["id": id]) : sentence(for: failure)
            reportProblem(words("export.paused", ["number": String(number), "why": why]))
            note(failure)
        }
        exports[number] = nil
        ring(for: export, end)
        showStatus()
    }

    private func note(_ failure: BackendFailure?) {
        if outcome == .success { outcome = ChatOutcome(failure) }
    }

    private func tellDone(_ export: RunningExport, _ film: DownloadedFilm) async {
        let wanted = Draft(json: export.ticket.draft)
        let line = parts.words.doneLine(film, wanted, export.ticket.options, in: language.current)
        output.made(line + took(export), film.path)
        let stretch = export.ticket.options.preview.map { $0.upperBound - $0.lowerBound }
        let planned = stretch ?? wanted.duration
        if let lasts = film.duration, planned > .zero, Self.differs(lasts, planned) {
            tell("export.length", ["file": lasts.shortSeconds, "timeline": planned.shortSeconds])
        }
        if let limit = export.ticket.options.maxBytes, film.bytes > limit {
            object("export.larger", parts.words.excess(of: film, over: limit))
        }
        guard !hasToldClaim, let link = await parts.backend.claimLink() else { return }
        hasToldClaim = true
        say("export.claim", ["link": link])
    }

    /// How long it took, for those who were there; results of scripts do not differ from run to run.
    private func took(_ export: RunningExport) -> String {
        guard options.isInteractive, !export.isContinued else { return "" }
        return words("export.took", ["time": (parts.clock.now() - export.started).said(in: language.current)])
    }

    /// More than a frame or two, more than a container's rounding.
    private static func differs(_ film: Milliseconds, _ timeline: Milliseconds) -> Bool {
        let gap = abs(film.count - timeline.count)
        return gap > 500 && gap * 50 > timeline.count
    }
}

extension ExportEnd {
    fileprivate var state: ExportReport.State {
        switch self {
        case .done(let film): .done(film)
        case .cancelled: .cancelled
        case .paused: .paused
        case .failed, .renderFailed: .failed
        }
    }
}

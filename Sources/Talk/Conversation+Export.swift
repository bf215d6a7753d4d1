// Exports of a conversation: begun, picked up from an earlier run, listed, cancelled.

package import Reel

/// An export that runs.
struct RunningExport: Sendable {
    var ticket: ExportTicket
    var machine: Export
    /// On the conversation's clock.
    var started: Duration
    var pace: ExportPace
    /// Begun by an earlier run of the program: how long it took in all is not known.
    var isContinued: Bool
    /// Steps that were told already, where there is no status row.
    var told = 0
    /// What came of it is being told: nothing would be left behind by leaving now.
    var hasEnded = false
    var task: Task<Void, Never>?
}

/// What came of the wish to go on with exports.
package enum ExportPickUp: Hashable, Sendable {
    case begun
    /// The number of one that this chat follows already.
    case runsHere(Int)
    /// The number of one that another chat follows.
    case runsElsewhere(Int)
    case nothing

    /// Why nothing was begun, as a key of the sentences; `nil` when something was.
    package var refusal: (key: String, number: String)? {
        switch self {
        case .begun: nil
        case .runsHere(let number): ("jobs.here", String(number))
        case .runsElsewhere(let number): ("jobs.taken", String(number))
        case .nothing: ("jobs.nothing", "")
        }
    }
}

extension Conversation {
    /// A small film of a stretch, soon there.
    package func preview(_ stretch: ClosedRange<Milliseconds>, as text: String) async {
        var wish = ExportOptions()
        wish.preview = stretch
        await carryOut([.export(wish)], of: text)
    }

    func startExport(_ wanted: ExportOptions, _ step: Step) async {
        // Only a user says where a file goes: words of a server never do.
        var wanted = wanted
        if step.isFromBackend { wanted.saidFile = nil }
        let folder = (wanted.path ?? saidPath(wanted)).map { folderName(of: $0) } ?? options.folder
        guard options.files.canWrite(folder) else { return refuseExport(.notWritable(path: folder), step) }
        if let path = wanted.path, options.files.exists(path) {
            reportProblem(words("export.exists", ["path": path]))
            return dropRest(of: step, because: .notWritable(path: path))
        }
        let state: JSONValue
        do throws(BackendFailure) { state = try await parts.backend.state().draft ?? .null } catch {
            return refuseExport(error, step)
        }
        let known = Draft(json: state)
        guard !known.isEmpty else {
            reportProblem(words("export.empty"))
            return dropRest(of: step, because: .server(message: "", status: nil))
        }
        draft = known
        let made = await possible(wanted)
        let wish = ExportTicket(
            number: 0, server: parts.backend.ledgerName, path: await path(for: made, of: known),
            draft: state, options: made, started: 0)
        // Nobody is told to keep talking where the next line waits for the export.
        let told = options.isInteractive ? "export.started" : "export.started.waiting"
        run(Export { Self.newRenderID() }, written(wish), told)
        if step.isFromBackend { tell("export.asked", ["number": String(exports.keys.max() ?? 0)]) }
    }

    private func refuseExport(_ failure: BackendFailure, _ step: Step) {
        report(failure)
        dropRest(of: step, because: failure)
    }

    /// What of the wish this backend makes; the rest is told. The name of a file tells its format too.
    private func possible(_ wanted: ExportOptions) async -> ExportOptions {
        var made = wanted
        let named = wanted.path.flatMap { ExportFormat(fileName: $0) }?.rawValue
        if made.format == nil { made.format = named }
        let isPlain = (made.format ?? "mp4") == "mp4" && made.preset == nil
        let hasAll = isPlain ? true : await parts.backend.refusal(of: .formats) == nil
        if let format = made.format, format != "mp4", !hasAll || ExportFormat(rawValue: format) == nil {
            object("export.format", ["format": format])
            made.format = nil
        }
        if let preset = made.preset, !hasAll {
            object("export.preset", ["preset": preset])
            made.preset = nil
        }
        return made
    }

    private func path(for wish: ExportOptions, of draft: Draft) async -> String {
        if let path = wish.path { return path }
        let taken = Set(exports.values.map(\.ticket.path))
        let said = saidPath(wish)
        var name =
            if let said { saidName(said) } else { exportName(for: draft, given: await options.givenName()) }
        if wish.preview != nil { name += "-preview" }
        return freePath(in: said.map { folderName(of: $0) } ?? options.folder, name: name, as: wish.kind) {
            taken.contains($0) || options.files.exists($0)
        }
    }

    /// The file that was said, absolute.
    private func saidPath(_ wish: ExportOptions) -> String? {
        guard let said = wish.saidFile else { return nil }
        let path = fromHome(said)
        let folder = options.folder.hasSuffix("/") ? String(options.folder.dropLast()) : options.folder
        return path.hasPrefix("/") ? path : "\(folder)/\(path)"
    }

    /// Its name without the ending of a format.
    private func saidName(_ path: String) -> String {
        let name = path.lastPathPart
        return ExportFormat(fileName: name) == nil ? name : name.withoutEnding
    }

    /// The ticket with its number. Where nothing can be written down the export runs all the same, and that is said.
    private func written(_ wish: ExportTicket) -> ExportTicket {
        if let ticket = parts.ledger.begin(wish) { return ticket }
        object("export.unremembered")
        var ticket = wish
        ticket.number = max(exports.keys.max() ?? 0, parts.ledger.tickets.last?.number ?? 0) + 1
        return ticket
    }

    /// New also across programs and machines.
    private static func newRenderID() -> String {
        "render_" + String(UInt64.random(in: 1 << 60...UInt64.max), radix: 36)
    }

    private func run(_ machine: Export, _ ticket: ExportTicket, _ words: String) {
        let now = parts.clock.now()
        exports[ticket.number] = RunningExport(
            ticket: ticket, machine: machine, started: now, pace: ExportPace(from: machine.percent, at: now),
            isContinued: words == "export.continued")
        tell(words, ["number": String(ticket.number), "name": ticket.name])
        report(.running, of: ticket, percent: machine.percent)
        exports[ticket.number]?.task = Task { await self.follow(ticket.number) }
        showStatus()
    }

    func report(_ state: ExportReport.State, of ticket: ExportTicket, percent: Int) {
        output.event(
            .job(ExportReport(number: ticket.number, path: ticket.path, percent: percent, state: state)))
    }

    // MARK: Across runs

    /// Goes on with the exports that an earlier chat left: a closed window, a crash, a dead network.
    package func resumeExports() async {
        await listen()
        for ticket in parts.ledger.adopt(server: parts.backend.ledgerName) { resume(ticket) }
    }

    /// Goes on with one export, or with all that wait.
    package func resumeExports(_ number: Int?) async -> ExportPickUp {
        await listen()
        let waiting = number.map { [$0] } ?? parts.ledger.tickets.filter(\.isOpen).map(\.number)
        let adopted = waiting.filter { exports[$0] == nil }
            .compactMap { parts.ledger.adopt($0, server: parts.backend.ledgerName) }
        for ticket in adopted { resume(ticket) }
        guard adopted.isEmpty else { return .begun }
        if let here = waiting.first(where: { exports[$0] != nil }) { return .runsHere(here) }
        return waiting.first { parts.ledger.isHeldElsewhere($0) }.map { .runsElsewhere($0) } ?? .nothing
    }

    private func resume(_ ticket: ExportTicket) {
        run(Export(continuing: ticket) { Self.newRenderID() }, ticket, "export.continued")
    }

    func exportsEnded() async {
        while let (number, export) = exports.min(by: { $0.key < $1.key }) {
            await export.task?.value
            exports[number] = nil
        }
    }

    /// Cancels an export (the newest when no number is given); `false` when there is none.
    package func cancelExport(_ number: Int?) async -> Bool {
        let open = parts.ledger.tickets.filter { $0.isOpen && $0.server == parts.backend.ledgerName }
        guard let number = number ?? exports.keys.max() ?? open.last?.number else { return false }
        let running = exports[number]
        guard let ticket = running?.ticket ?? open.first(where: { $0.number == number }) else { return false }
        running?.task?.cancel()
        parts.ledger.note(.cancelled, for: number)
        parts.ledger.letGo(number)
        exports[number] = nil
        showStatus()
        if let id = running?.machine.id ?? ticket.id {
            try? await parts.backend.cancelRender(id)  // a job that has ended need not be cancelled
        }
        report(.cancelled, of: ticket, percent: ticket.percent)
        say("export.cancelled", ["name": ticket.name])
        return true
    }

    /// The exports that run or wait, one line each.
    package func jobLines() -> [String] {
        let others = parts.ledger.tickets.filter { $0.isOpen && exports[$0.number] == nil }
        let lines = exports.map {
            ($0.key, words("jobs.running", values(of: $0.value.ticket, $0.value.machine.percent)))
        }
        return (lines + others.map { ($0.number, line(for: $0)) }).sorted { $0.0 < $1.0 }.map(\.1)
    }

    private func line(for ticket: ExportTicket) -> String {
        let key =
            switch ticket.server {
            case parts.backend.ledgerName where parts.ledger.isHeldElsewhere(ticket.number): "jobs.held"
            case parts.backend.ledgerName: "jobs.waiting"
            default: "jobs.elsewhere"
            }
        return words(key, values(of: ticket, ticket.percent))
    }

    private func values(of ticket: ExportTicket, _ percent: Int) -> KeyValuePairs<String, String> {
        ["number": String(ticket.number), "name": ticket.name, "percent": String(percent), "server": ticket.server]
    }
}

// One export as a pure state machine: write down, submit once, poll patiently, download, and pick up where it broke.

package import Reel

package enum ExportEvent: Sendable {
    case submitted(RenderJob)
    case submitFailed(BackendFailure)
    case polled(RenderJob)
    case pollFailed(BackendFailure)
    case downloaded(DownloadedFilm)
    case downloadFailed(BackendFailure)
}

package enum ExportEffect: Hashable, Sendable {
    /// To be in the ledger before the effects behind it are performed.
    case record(ExportStep)
    case submit(id: String)
    /// Ask for the job after a wait.
    case poll(id: String, after: Duration)
    case download(RenderJob)
    case finish(ExportEnd)
}

package enum ExportEnd: Hashable, Sendable {
    case done(DownloadedFilm)
    case failed(BackendFailure)
    /// The render itself failed, twice; the backend's words.
    case renderFailed(String?)
    case cancelled
    /// It can go on later: the job lives at the server, or its file does.
    case paused(BackendFailure, id: String)
}

package struct Export: Sendable {
    /// PROTOCOL.md section 3: back-off from 2 to 15 s; the studio is near, so it starts at half a second.
    static let firstPoll = Duration.milliseconds(500)
    static let longestPoll = Duration.seconds(15)
    /// Five minutes in which the server answers and nothing moves.
    static let patience = Duration.seconds(300)
    /// A train may be long in a tunnel, and nothing is lost by asking.
    static let patienceOffline = Duration.seconds(1800)
    /// How often a server may say that it does not know an id whose submission was not answered.
    static let unknownAnswers = 3

    package private(set) var percent = 0
    package private(set) var id: String
    private let nextID: @Sendable () -> String
    private var pause = Export.firstPoll
    private var quiet = Duration.zero
    private var hasSecondID = false
    private var hasFreshLink = false
    private var hasLoadedAgain = false
    /// Whether the server may have the submission although it did not say so; how often it denied that.
    private var doubt: Int?
    private let isContinued: Bool

    /// - Parameter nextID: makes render ids, each new.
    package init(nextID: @escaping @Sendable () -> String) {
        self.nextID = nextID
        id = nextID()
        isContinued = false
    }

    /// Picks up an export that another run of the program began.
    package init(continuing ticket: ExportTicket, nextID: @escaping @Sendable () -> String) {
        self.nextID = nextID
        id = ticket.id ?? nextID()
        percent = min(ticket.percent, 99)
        isContinued = ticket.id != nil
        doubt = ticket.id != nil && !ticket.isSubmitted ? 0 : nil
    }

    package mutating func start() -> [ExportEffect] {
        isContinued ? [.poll(id: id, after: .zero)] : planned()
    }

    package mutating func receive(_ event: ExportEvent) -> [ExportEffect] {
        switch event {
        case .submitted(let job): return [.record(.submitted)] + look(at: job)
        case .polled(let job): return (doubt == nil ? [] : [.record(.submitted)]) + look(at: job)
        case .submitFailed(let failure): return submitFailed(failure)
        case .pollFailed(let failure): return pollFailed(failure)
        case .downloaded(let film):
            return [.record(.downloaded(path: film.path, bytes: film.bytes)), .finish(.done(film))]
        case .downloadFailed(let failure): return downloadFailed(failure)
        }
    }

    private func planned() -> [ExportEffect] { [.record(.planned(id: id)), .submit(id: id)] }

    // MARK: Submitting

    private mutating func submitFailed(_ failure: BackendFailure) -> [ExportEffect] {
        switch failure {
        // A lost answer: the job may exist, so it is asked after and not sent again.
        case .disconnected, .timedOut:
            doubt = 0
            return [.poll(id: id, after: pause)]
        // A server that knows the id has it from us, or somebody else used it first.
        case .server(_, status: 409):
            if doubt != nil { return [.poll(id: id, after: pause)] }
            return withNewID() ?? ended(.failed(failure), "duplicate id")
        case .cancelled: return [.finish(.paused(failure, id: id))]
        case _ where failure.isBeforeSending: return [.finish(.paused(failure, id: id))]
        default: return ended(.failed(failure), "refused")
        }
    }

    private mutating func withNewID() -> [ExportEffect]? {
        guard !hasSecondID else { return nil }
        hasSecondID = true
        id = nextID()
        (pause, quiet, percent, doubt) = (Self.firstPoll, .zero, 0, nil)
        return planned()
    }

    private func ended(_ end: ExportEnd, _ reason: String) -> [ExportEffect] {
        [.record(.failed(reason)), .finish(end)]
    }

    // MARK: Polling

    private mutating func look(at job: RenderJob) -> [ExportEffect] {
        doubt = nil
        switch job.status {
        case .completed:
            percent = 100
            return [.record(.rendered), .download(job)]
        case .failed("cancelled"?): return [.record(.cancelled), .finish(.cancelled)]
        case .failed(let why): return withNewID() ?? ended(.renderFailed(why), why ?? "")
        case .pending, .processing:
            var effects: [ExportEffect] = []
            if let progress = job.progress, progress > percent {
                if progress / 10 > percent / 10 { effects = [.record(.rendering(min(progress, 99)))] }
                percent = min(progress, 99)
                (quiet, pause) = (.zero, min(pause, .seconds(2)))
            }
            return effects + again(.timedOut, patience: Self.patience)
        }
    }

    private mutating func pollFailed(_ failure: BackendFailure) -> [ExportEffect] {
        if let denied = doubt, case .server(_, let status?) = failure, [400, 404, 410].contains(status) {
            doubt = denied + 1
            // It never arrived. The same id again: should it be there after all, the server refuses the second.
            if denied + 1 >= Self.unknownAnswers { return planned() }
            return again(failure, patience: Self.patience)
        }
        if failure.isTransport { return again(failure, patience: Self.patienceOffline) }
        if failure.isPassing { return again(failure, patience: Self.patience) }
        if case .server(_, let status?) = failure, status == 404 || status == 410 {
            return ended(.failed(failure), "unknown to the server")
        }
        return [.finish(.paused(failure, id: id))]
    }

    private mutating func again(_ failure: BackendFailure, patience: Duration) -> [ExportEffect] {
        quiet += pause
        guard quiet < patience else { return [.finish(.paused(failure, id: id))] }
        defer { pause = min(pause * 3 / 2, Self.longestPoll) }
        return [.poll(id: id, after: pause)]
    }

    // MARK: Downloading

    private mutating func downloadFailed(_ failure: BackendFailure) -> [ExportEffect] {
        if failure.isTransport { return again(failure, patience: Self.patienceOffline) }
        switch failure {
        // A link lives for a while only: asking after the job gives a fresh one.
        case .linkExpired where !hasFreshLink:
            hasFreshLink = true
            return [.poll(id: id, after: .zero)]
        case .damagedDownload where !hasLoadedAgain:
            hasLoadedAgain = true
            return [.poll(id: id, after: .zero)]
        case _ where failure.isPassing: return again(failure, patience: Self.patience)
        // The render is kept at the server: room can be made, a folder opened.
        default: return [.finish(.paused(failure, id: id))]
        }
    }
}

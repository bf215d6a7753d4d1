// One export as a pure state machine: submit once, poll patiently, download.

package import Reel

package enum ExportEvent: Sendable {
    case submitted(RenderJob)
    case submitFailed(BackendFailure)
    case polled(RenderJob)
    case pollFailed(BackendFailure)
    case downloaded
    case downloadFailed(BackendFailure)
}

package enum ExportEffect: Hashable, Sendable {
    case submit(id: String)
    /// Ask for the job after a wait.
    case poll(id: String, after: Duration)
    case download(RenderJob)
    case finish(ExportEnd)
}

package enum ExportEnd: Hashable, Sendable {
    case done
    case failed(BackendFailure)
    /// The render itself failed, twice; the backend's words.
    case renderFailed(String?)
    /// No progress for too long; the job may still finish.
    case gaveUp(id: String)
}

package struct Export: Sendable {
    /// PROTOCOL.md section 3: back-off from 2 to 15 s; the studio is near, so it starts at half a second.
    static let firstPoll = Duration.milliseconds(500)
    static let longestPoll = Duration.seconds(15)
    /// Five minutes without a percent more.
    static let patience = Duration.seconds(300)

    package private(set) var percent = 0
    package private(set) var id: String
    private let nextID: @Sendable () -> String
    private var pause = Export.firstPoll
    private var quiet = Duration.zero
    private var isSecondTry = false

    /// - Parameter nextID: makes render ids, each new.
    package init(nextID: @escaping @Sendable () -> String) {
        self.nextID = nextID
        id = nextID()
    }

    package mutating func start() -> [ExportEffect] { [.submit(id: id)] }

    package mutating func receive(_ event: ExportEvent) -> [ExportEffect] {
        switch event {
        case .submitted(let job), .polled(let job): return look(at: job)
        // A lost answer: the job may exist, so it is asked after and never sent again.
        case .submitFailed(.disconnected), .submitFailed(.timedOut): return [.poll(id: id, after: pause)]
        case .submitFailed(let failure): return [.finish(.failed(failure))]
        case .pollFailed(let failure): return Self.isPassing(failure) ? again() : [.finish(.failed(failure))]
        case .downloaded: return [.finish(.done)]
        case .downloadFailed(let failure): return [.finish(.failed(failure))]
        }
    }

    private mutating func look(at job: RenderJob) -> [ExportEffect] {
        switch job.status {
        case .completed:
            percent = 100
            return [.download(job)]
        case .failed(let why):
            guard !isSecondTry else { return [.finish(.renderFailed(why))] }
            isSecondTry = true
            id = nextID()
            (pause, quiet, percent) = (Self.firstPoll, .zero, 0)
            return [.submit(id: id)]
        case .pending, .processing:
            if let progress = job.progress, progress > percent {
                percent = min(progress, 99)
                (quiet, pause) = (.zero, min(pause, .seconds(2)))
            }
            return again()
        }
    }

    private mutating func again() -> [ExportEffect] {
        quiet += pause
        guard quiet < Self.patience else { return [.finish(.gaveUp(id: id))] }
        defer { pause = min(pause * 3 / 2, Self.longestPoll) }
        return [.poll(id: id, after: pause)]
    }

    /// PROTOCOL.md section 3: the same id is polled on through 408, 429, 5xx and transport errors.
    private static func isPassing(_ failure: BackendFailure) -> Bool {
        switch failure {
        case .disconnected, .timedOut, .unreachable, .rateLimited: true
        case .server(_, let status?): status == 408 || status == 429 || status >= 500
        default: false
        }
    }
}

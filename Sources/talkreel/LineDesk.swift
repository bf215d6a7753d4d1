// The lines of a terminal chat, carried out one after another beside the loop that hears the user: a server that does
// not answer must not make Ctrl-C, Ctrl-D and the next line wait.

import Locking
import Talk
import Terminal

/// What the loop of a conversation hears.
enum ChatHappening: Sendable {
    case input(TerminalInput)
    /// Something that the conversation did has ended.
    case rested
    /// The line of this number has been carried out.
    case done(Int, CommandRunner.Next)
}

struct LineDesk {
    let clock: ChatClock
    let carryOut: @Sendable (String) async -> CommandRunner.Next
    /// Hears of a line that takes long.
    let slow: @Sendable (_ line: String) -> Void
    let heard: AsyncStream<ChatHappening>.Continuation

    private var running: (number: Int, deed: Task<Void, Never>, watch: Task<Void, Never>)?
    private(set) var waiting: [String] = []
    /// Of no other desk either: what an earlier conversation gave up may still end.
    private var number = 0
    private static let lastNumber = Lock(0)
    private let hasTold = Lock(false)
    /// Whether no line runs or waits.
    var isIdle: Bool { running == nil && waiting.isEmpty }
    /// Whether the line that runs has shown itself as one that takes long.
    var isSlow: Bool { running != nil && hasTold.withLock { $0 } }
    /// Until then nobody wonders.
    private static let patience = Duration.seconds(1)

    init(
        clock: ChatClock = .system, heard: AsyncStream<ChatHappening>.Continuation,
        slow: @escaping @Sendable (String) -> Void,
        carryOut: @escaping @Sendable (String) async -> CommandRunner.Next
    ) {
        (self.clock, self.heard, self.slow, self.carryOut) = (clock, heard, slow, carryOut)
    }

    /// - Returns: how many lines wait now, once the one that runs takes long; `nil` = nothing to tell.
    mutating func take(_ line: String) -> Int? {
        guard running != nil else {
            start(line)
            return nil
        }
        waiting.append(line)
        return isSlow ? waiting.count : nil
    }

    /// `false` for a line that was stopped before. The next one is begun by `goOn`: what has ended may have been the
    /// whole conversation.
    mutating func finish(_ number: Int) -> Bool {
        guard let ended = running, ended.number == number else { return false }
        ended.watch.cancel()
        running = nil
        return true
    }

    /// Forgets the lines that wait.
    mutating func drop() { waiting = [] }

    mutating func goOn() {
        if running == nil, !waiting.isEmpty { start(waiting.removeFirst()) }
    }

    /// Gives up what runs; its end is not waited for.
    /// - Returns: the lines that waited behind it; `nil` when nothing ran.
    mutating func stop() -> [String]? {
        guard let running else { return nil }
        running.deed.cancel()
        running.watch.cancel()
        self.running = nil
        defer { waiting = [] }
        return waiting
    }

    private mutating func start(_ line: String) {
        number = Self.lastNumber.withLock { last in
            last += 1
            return last
        }
        hasTold.withLock { $0 = false }
        let (number, heard, carryOut, clock, slow, hasTold) = (number, heard, carryOut, clock, slow, hasTold)
        let deed = Task { _ = heard.yield(.done(number, await carryOut(line))) }
        let watch = Task {
            guard (try? await clock.sleep(Self.patience)) != nil else { return }  // it was quick
            hasTold.withLock { $0 = true }
            slow(line)
        }
        running = (number, deed, watch)
    }
}

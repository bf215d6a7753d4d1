// Lines of a terminal chat beside the loop that hears the user.

import Locking
import Talk
import Testing

@testable import talkreel

@Suite(.timeLimit(.minutes(15))) struct LineDeskTests {
    /// Every sleep is over at once: each line takes long.
    private let hasty = ChatClock(now: { .zero }, sleep: { _ in try Task.checkCancellation() })
    /// Nobody ever wakes: each line is quick.
    private let patient = ChatClock(
        now: { .zero },
        sleep: { _ in
            for await _ in AsyncStream<Void>(unfolding: { await Task.yield() }) where Task.isCancelled { break }
            throw CancellationError()
        })

    @Test func `a line that takes long says so, and Ctrl-C gives back what waits behind it`() async throws {
        let (happenings, heard) = AsyncStream.makeStream(of: ChatHappening.self)
        let (told, telling) = AsyncStream.makeStream(of: String.self)
        let (gate, opening) = AsyncStream.makeStream(of: Void.self)
        // Like a server that does not heed being stopped.
        let carryOut: @Sendable (String) async -> CommandRunner.Next = { _ in
            await Task { for await _ in gate { return } }.value
            return .goOn
        }
        var desk = LineDesk(clock: hasty, heard: heard, slow: { telling.yield($0) }, carryOut: carryOut)
        #expect(!desk.isSlow)
        let first = desk.take("/timeline")
        #expect(first == nil)
        for await line in told {
            #expect(line == "/timeline")
            break
        }
        #expect(desk.isSlow)
        let counts = [desk.take("make it warmer"), desk.take("status")]
        #expect(counts == [1, 2])
        let stopped = [desk.stop(), desk.stop()]
        #expect(stopped == [["make it warmer", "status"], nil] && !desk.isSlow)
        opening.yield()
        for await case .done(let number, _) in happenings {
            let isCurrent = desk.finish(number)
            #expect(!isCurrent, "it was stopped")
            break
        }
    }

    @Test func `a line that an earlier conversation gave up ends none of the next`() async throws {
        let (happenings, heard) = AsyncStream.makeStream(of: ChatHappening.self)
        let (gate, opening) = AsyncStream.makeStream(of: Void.self)
        let late: @Sendable (String) async -> CommandRunner.Next = { _ in
            await Task { for await _ in gate { return } }.value
            return .leave
        }
        var before = LineDesk(clock: patient, heard: heard, slow: { _ in }, carryOut: late)
        _ = before.take("/timeline")
        _ = before.stop()
        var next = LineDesk(clock: patient, heard: heard, slow: { _ in }, carryOut: late)
        _ = next.take("status")
        opening.yield()
        for await case .done(let number, _) in happenings {
            // Whichever of the two it was: only its own desk may take it.
            let (isOfOld, isOfNew) = (before.finish(number), next.finish(number))
            #expect(!isOfOld)
            if isOfNew { break }
            opening.yield()
        }
    }

    @Test func `quick lines are carried out one after another, without a word`() async throws {
        let (happenings, heard) = AsyncStream.makeStream(of: ChatHappening.self)
        let carried = Lock<[String]>([])
        let carryOut: @Sendable (String) async -> CommandRunner.Next = { line in
            carried.withLock { $0.append(line) }
            return .goOn
        }
        var desk = LineDesk(
            clock: patient, heard: heard, slow: { Issue.record("\($0) was quick") }, carryOut: carryOut)
        let counts = ["one", "two", "three"].map { desk.take($0) }
        #expect(counts == [nil, nil, nil] && !desk.isSlow)
        var left = 3
        for await case .done(let number, _) in happenings {
            let isCurrent = desk.finish(number)
            #expect(isCurrent)
            desk.goOn()
            left -= 1
            if left == 0 { break }
        }
        #expect(carried.withLock { $0 } == ["one", "two", "three"])
    }
}

// The demo's typist: whole lines in order, only when the chat is at rest, and steered by keys. Time is turned by hand.

import Locking
import Reel
import Talk
import Testing

@testable import talkreel

@Suite struct DemoTests {
    /// A clock on which every sleep is over at once, and counts.
    private static func fastClock(_ slept: Lock<Duration>) -> ChatClock {
        ChatClock(
            now: { slept.withLock { $0 } },
            sleep: { pause in
                slept.withLock { $0 += pause }
                await Task.yield()
                try Task.checkCancellation()
            })
    }

    @Test func `lines are typed letter by letter, each after the last one is done`() async {
        let (slept, typed, busy) = (Lock(Duration.zero), Lock(""), Lock(0))
        let demo = Demo(lines: ["make a sunset", "导出"], clock: Self.fastClock(slept))
        await demo.run(
            isAtRest: {
                busy.withLock { left in
                    left -= 1
                    return left <= 0
                }
            },
            type: { keys in
                typed.withLock { $0 += keys }
                if keys == "\r" { busy.withLock { $0 = 3 } }
            })
        #expect(typed.withLock { $0 } == "make a sunset\r导出\r")
        #expect(slept.withLock { $0 } > .seconds(4))
    }

    @Test func `a stopped demo types no further`() async {
        let (slept, typed) = (Lock(Duration.zero), Lock(""))
        let demo = Demo(lines: ["one"], clock: Self.fastClock(slept))
        let running = Task { await demo.run(isAtRest: { false }, type: { keys in typed.withLock { $0 += keys } }) }
        while typed.withLock({ !$0.hasSuffix("\r") }) { await Task.yield() }
        running.cancel()
        await running.value
        #expect(typed.withLock { $0 } == "one\r")
    }

    @Test(arguments: [("7", 7000), ("7.5", 7500), ("0:07", 7000), ("1:02:03", 3_723_000)] as [(String, Int)])
    func `times are read as people write them`(text: String, milliseconds: Int) {
        #expect(Milliseconds(clock: text)?.count == milliseconds)
    }

    @Test(arguments: ["", "x", "1:2:3:4", "-1", "1::2", "nan", "1e9"])
    func `what is no time is refused`(text: String) { #expect(Milliseconds(clock: text) == nil) }
}

// What a person reads who talks in plain lines: whole lines, and a prompt that is not written over.

import Locking
import Terminal

/// Lines to standard output from any thread. What comes while the prompt waits begins a line of its own.
final class PlainTalk: Sendable {
    private let output: PlainOutput
    /// Whether the prompt stands at the end of what was written.
    private let isAsking = Lock(false)

    init(glyphs: Glyphs) { output = PlainOutput(descriptor: 1, glyphs: glyphs) }

    func write(_ text: String) {
        isAsking.withLock { isAsking in
            if isAsking { output.ask("\n") }
            isAsking = false
            output.write(text)
        }
    }

    /// Asks for a line, where that was not done yet.
    func ask(_ prompt: String) {
        isAsking.withLock { isAsking in
            if !isAsking { output.ask(prompt) }
            isAsking = true
        }
    }

    /// The terminal has shown what was typed, with the end of its line.
    func noteLine() { isAsking.withLock { $0 = false } }

    /// The terminal has shown `^C`, without one.
    func noteInterrupt() {
        isAsking.withLock { isAsking in
            output.ask("\n")
            isAsking = false
        }
    }
}

// The lines of a chat on a screen: what their desk shows there.

import Talk
import Terminal

extension InteractiveChat {
    func desk(for commands: CommandRunner, _ making: ChatMaking) -> LineDesk {
        let terminal = terminal
        return LineDesk(heard: heard) { line in
            let words = making.words(language.current, "status.command", ["line": String(line.prefix(40))])
            terminal.show(status: words)
        } carryOut: {
            await commands.run($0)
        }
    }
}

/// A problem behind its mark; its further lines stand under the first.
func problemLines(_ text: String) -> String { "✗ " + text.replacing("\n", with: "\n  ") }

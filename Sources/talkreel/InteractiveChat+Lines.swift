// The lines of a terminal chat: taken, kept waiting, given up.

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

    /// Behind a command that takes long, lines wait; those that need no server are carried out all the same.
    @discardableResult func take(
        _ line: String, _ desk: inout LineDesk, _ commands: CommandRunner
    ) async -> CommandRunner.Next {
        if desk.isSlow, case .command(let action, let argument) = Command.read(line) {
            if action == .quit { return .leave }
            if action == .queue {
                if await commands.queue(argument, behind: desk.waiting) { desk.drop() }
                return .goOn
            }
        }
        guard let count = desk.take(line) else { return .goOn }
        await commands.say("queued", ["count": String(count), "text": String(line.prefix(60))])
        return .goOn
    }

    /// A command that takes long is stopped first, then the turn, then a command just given: in the moment in which a line
    /// joins the queue, it is the turn that the user means.
    func interrupt(_ making: ChatMaking, _ desk: inout LineDesk) async {
        let conversation = making.conversation
        if !desk.isSlow, await conversation.interrupt() { return }
        if let waiting = desk.stop() {
            terminal.commit(making.words(await conversation.interfaceLanguage, "stopped"))
            if !waiting.isEmpty { terminal.putBack(waiting.joined(separator: "\n")) }
            return await conversation.showStatus()
        }
        terminal.commit(await conversation.idleSentence)
    }
}

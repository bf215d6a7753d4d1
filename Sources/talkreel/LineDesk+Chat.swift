// A chat's lines at its desk: taken, kept waiting, given up. The same on a screen and in plain lines.

import Talk

extension LineDesk {
    /// Behind a command that takes long, lines wait; those that need no server are carried out all the same.
    @discardableResult
    mutating func take(_ line: String, _ commands: CommandRunner) async -> CommandRunner.Next {
        if isSlow, case .command(let action, let argument) = Command.read(line) {
            if action == .quit { return .leave }
            if action == .queue {
                if await commands.queue(argument, behind: waiting) { drop() }
                return .goOn
            }
        }
        guard let count = take(line) else { return .goOn }
        await commands.say("queued", ["count": String(count), "text": String(line.prefix(60))])
        return .goOn
    }

    /// A command that takes long is stopped first, then the turn, then a command just given: in the moment in which a
    /// line joins the queue, it is the turn that the user means.
    mutating func interrupt(
        _ making: ChatMaking, say: (String) -> Void, putBack: (String) -> Void
    ) async {
        let conversation = making.conversation
        if !isSlow, await conversation.interrupt() { return }
        // A script's own turn is stopped with it, and tells of it.
        let tellsItself = await conversation.isAwaited
        if let waiting = stop() {
            if !tellsItself { say(making.words(await conversation.interfaceLanguage, "stopped")) }
            if !waiting.isEmpty { putBack(waiting.joined(separator: "\n")) }
            return await conversation.showStatus()
        }
        say(await conversation.idleSentence)
    }
}

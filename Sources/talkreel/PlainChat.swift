// The chat without a terminal: one message a line, results on standard output, progress on standard error.

import Reel
import Talk
import Terminal

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

struct PlainChat {
    let options: ChatOptions
    let language: InterfaceLanguage
    let places: Places

    func run() async -> ChatExit {
        signal(SIGPIPE, SIG_IGN)
        let results = PlainOutput(descriptor: 1)
        let notes = PlainOutput(descriptor: 2)
        let output = ChatOutput(commit: { results.write($0) }, progress: { notes.write($0) })
        do {
            let making = try ChatMaking(
                options: options, language: language, places: places, isInteractive: false, output: output)
            let commands = CommandRunner(making: making, options: options, output: output)
            await making.conversation.resumeExports()
            for await line in plainLines(of: 0) {
                if await commands.run(line) == .leave { break }
            }
            return ChatExit(await making.conversation.finish())
        } catch {
            notes.write("talkreel: the program's own tables are damaged (\(error)). Install it again.")
            return .failure
        }
    }
}

// The chat's command line: hands the arguments over and turns the outcome into an exit code.

import ArgumentParser
import Terminal

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

@main
struct ChatProgram {
    static func main() async {
        // The usual start has no arguments and must not pay for their parsing.
        guard CommandLine.arguments.count > 1 else {
            exit(await chat(with: ChatOptions.standard.settled(Settings())).rawValue)
        }
        do {
            var command = try TalkreelCommand.parseAsRoot()
            if var asking = command as? any AsyncParsableCommand { try await asking.run() } else { try command.run() }
        } catch {
            leave(because: error)
        }
    }

    /// Wrong usage is 2, as the shell's own commands have it; the argument parser would say 64.
    private static func leave(because error: any Error) -> Never {
        guard TalkreelCommand.exitCode(for: error) == .validationFailure else {
            TalkreelCommand.exit(withError: error)
        }
        PlainOutput(descriptor: 2).write(TalkreelCommand.fullMessage(for: error))
        exit(2)
    }
}

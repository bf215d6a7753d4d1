// The chat's command line: hands the arguments over and turns the outcome into an exit code.

import ArgumentParser
import Reel
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
        let code = TalkreelCommand.exitCode(for: error)
        // A script for a shell is not prose: it goes out as it is.
        if CommandLine.arguments.contains(where: { $0.hasPrefix("--generate-completion") || $0.hasPrefix("---") }) {
            TalkreelCommand.exit(withError: error)
        }
        let text = words(for: error)
        let isASCII = CommandLine.arguments.contains("--ascii") || Settings()[.ascii] == "on"
        let output = PlainOutput(descriptor: code.isSuccess ? 1 : 2, glyphs: isASCII ? .ascii : .all)
        if !text.isEmpty { output.write(text + hint(for: text)) }
        exit(code == .validationFailure ? 2 : code.rawValue)
    }

    /// A misspelt command is an argument too many to the parser.
    private static func hint(for text: String) -> String {
        let refused = CommandLine.arguments.dropFirst().filter { !$0.hasPrefix("-") && text.contains($0) }
        guard let name = refused.lazy.compactMap(TalkreelCommand.nearestCommand).first else { return "" }
        return "\n" + told("usage.nearest", ["name": name])
    }

    private static func words(for error: any Error) -> String {
        guard let wording = Wording.commandLine, wording.language != .english else {
            return TalkreelCommand.fullMessage(for: error, columns: nil)
        }
        let own = ParserWords(words: wording.words, language: wording.language, columns: TerminalDevice.size.columns)
        // Unbroken: the parser breaks lines at spaces, which Chinese does not have.
        return own.told(TalkreelCommand.fullMessage(for: error, columns: 100_000))
    }
}

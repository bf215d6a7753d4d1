// The chat's command line: hands the arguments over and turns the outcome into an exit code.

import ArgumentParser

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
        await TalkreelCommand.main()
    }
}

// `talkreel check`: the studio looks at files. It becomes the studio's own command.

import ArgumentParser

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

struct CheckLine: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Decode films whole and say what is wrong or odd in them.",
        discussion: "Ends with 1 when a file is broken, ends at different times, or would crackle.")

    @Argument(help: ArgumentHelp("The films, sounds or pictures.", valueName: "file"), completion: .file())
    var files: [String]

    @Flag(help: "One JSON object a file.")
    var json = false

    func run() throws {
        let program: String
        do throws(StudioTrouble) {
            program = try StudioProcess.program()
        } catch {
            throw ValidationError("The studio cannot be started: \(error.words).")
        }
        let words = [program, "check"] + (json ? ["--json"] : []) + ["--"] + files
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        execv(program, &arguments)
        // It returns only when it could not be started.
        throw ValidationError("\(program) cannot be started.")
    }
}

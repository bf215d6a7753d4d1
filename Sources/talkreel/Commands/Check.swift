// `talkreel check`: the studio looks at files. It becomes the studio's own command.

import ArgumentParser
import Talk

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

struct CheckLine: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: told("cli.check"),
        discussion: told("cli.check.more"))

    @Argument(help: ArgumentHelp(told("cli.check.files"), valueName: "file"), completion: .file())
    var files: [String]

    @OptionGroup var object: ObjectOption

    func run() throws {
        let program: String
        do throws(StudioTrouble) {
            program = try StudioProcess.program()
        } catch {
            throw ValidationError(told("usage.studio", ["why": Wording.commandLine?.reason(error) ?? ""]))
        }
        let words = [program, "check"] + (object.json ? ["--json"] : []) + ["--"] + files
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        execv(program, &arguments)
        // It returns only when it could not be started.
        throw ValidationError(told("usage.program", ["path": program]))
    }
}

// What the command line may say.

import ArgumentParser
import Reel

/// `talkreel`: the chat, and the commands that explain what the program does.
struct TalkreelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "talkreel",
        abstract: told("cli.talkreel"),
        discussion: told("cli.talkreel.more"),
        version: ChatOptions.version,
        subcommands: [
            ExportLine.self, StatusLine.self, TimelineLine.self, CreditsLine.self, UploadLine.self,
            ProjectsCommand.self, CleanLine.self, JobsCommand.self,
        ] + tableLines + [
            ConfigCommand.self, DemoCommand.self, ManualCommand.self, LoginCommand.self, LogoutCommand.self,
            DoctorCommand.self, CheckLine.self, RouteCommand.self, TranslateCommand.self, DebugCommand.self,
        ])

    @OptionGroup var options: ChatOptions
    @OptionGroup var script: RunOptions

    /// The command that a word is a slip of; `nil` for a command and for words unlike all of them.
    static func nearestCommand(_ word: String) -> String? {
        let names = configuration.subcommands.compactMap { $0.configuration.commandName }
        let ranked = names.map { ($0, Command.distance(word.lowercased(), $0)) }.min { $0.1 < $1.1 }
        guard let (name, steps) = ranked, (1...2).contains(steps), steps < word.count else { return nil }
        return name
    }

    func run() async throws {
        // Not in `validate`, which sees the options of subcommands too.
        if script.maxSize != nil, script.export == nil { throw ValidationError(told("usage.size.alone")) }
        throw ExitCode((await chat(with: options.settled(Settings(flags: options.flags)), script)).rawValue)
    }
}

/// Whether a text can be a server's address.
func isWebAddress(_ text: String) -> Bool {
    ["http://", "https://"].contains { text.lowercased().hasPrefix($0) && text.count > $0.count }
}

/// Options of the chat itself.
struct ChatOptions: ParsableArguments {
    static let version = "0.1.0"

    @Flag(help: ArgumentHelp(told("option.studio")))
    var studio = false

    @Flag(help: ArgumentHelp(told("option.cloud")))
    var cloud = false

    @Option(help: ArgumentHelp(told("option.server"), valueName: "url"))
    var server: String?

    @Option(help: ArgumentHelp(told("option.app"), valueName: "name"))
    var app: String?

    @Option(help: ArgumentHelp(told("option.lang"), valueName: "language"), completion: .choices(of: .lang))
    var lang: String?

    @Option(help: ArgumentHelp(told("option.output"), valueName: "folder"), completion: .directory)
    var output: String?

    @Option(help: ArgumentHelp(told("option.theme"), valueName: "theme"), completion: .choices(of: .theme))
    var theme: String?

    @Option(
        help: ArgumentHelp(told("option.seed"), valueName: "number"))
    var seed: Int?

    @Flag(help: ArgumentHelp(told("option.ascii")))
    var ascii = false

    /// What a start without arguments means. Parsing no arguments costs milliseconds, so it is not done.
    static var standard: ChatOptions {
        var options = ChatOptions()
        options.studio = false
        options.cloud = false
        options.server = nil
        options.app = nil
        options.lang = nil
        options.output = nil
        options.theme = nil
        options.seed = nil
        options.ascii = false
        return options
    }

    func validate() throws {
        if let lang, !["en", "zh", "auto"].contains(lang) {
            throw ValidationError(told("usage.lang"))
        }
        if let theme, Setting.theme.accepted(theme) == nil {
            throw ValidationError(told("usage.theme"))
        }
        if let server, !isWebAddress(server) {
            throw ValidationError(told("usage.server"))
        }
        if [studio, cloud, server != nil].count(where: { $0 }) > 1 {
            throw ValidationError(told("usage.backend"))
        }
    }
}

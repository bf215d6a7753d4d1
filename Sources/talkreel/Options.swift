// What the command line may say.

import ArgumentParser
import Reel

/// `talkreel`: the chat, and the commands that explain what the program does.
struct TalkreelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "talkreel",
        abstract: "Make and edit a video by talking, in English or Chinese.",
        discussion: """
            Without arguments it starts a chat on this machine: no account, no network. Through a pipe it reads one \
            message a line and prints plain text. Exit codes: 0 ok, 1 failure, 2 usage, 3 backend unreachable, \
            4 plan or account, 5 no credits, 6 unsuitable file, 7 timed out, 130 interrupted.
            """,
        version: ChatOptions.version,
        subcommands: [
            ExportLine.self, StatusLine.self, TimelineLine.self, CreditsLine.self, UploadLine.self,
            ProjectsCommand.self,
            JobsCommand.self, ConfigCommand.self, DemoCommand.self, ManualCommand.self, LoginCommand.self,
            LogoutCommand.self,
            DoctorCommand.self, CheckLine.self, RouteCommand.self,
            TranslateCommand.self, DebugCommand.self,
        ])

    @OptionGroup var options: ChatOptions
    @OptionGroup var script: RunOptions

    func run() async throws {
        throw ExitCode((await chat(with: options.settled(Settings(flags: options.flags)), script)).rawValue)
    }
}

/// Options of the chat itself.
struct ChatOptions: ParsableArguments {
    static let version = "0.1.0"

    @Flag(help: "Use the studio on this machine, whatever else is set up.")
    var studio = false

    @Flag(help: "Talk to NemoVideo's cloud (an account's NEMO_TOKEN, or a free anonymous one).")
    var cloud = false

    @Option(help: ArgumentHelp("Talk to another server: NemoVideo's API, or plain Google ADK.", valueName: "url"))
    var server: String?

    @Option(help: ArgumentHelp("App of a plain ADK server that has several.", valueName: "name"))
    var app: String?

    @Option(help: ArgumentHelp("Language of the interface: en, zh or auto.", valueName: "language"))
    var lang: String?

    @Option(help: ArgumentHelp("Folder for exported files (default: where you are).", valueName: "folder"))
    var output: String?

    @Option(help: ArgumentHelp("Colours of the screen: auto, color, faint or none.", valueName: "theme"))
    var theme: String?

    @Option(
        help: ArgumentHelp(
            "Number that generated clips and music begin with: the same one repeats them.", valueName: "number"))
    var seed: Int?

    @Flag(help: "Only ASCII marks on the screen.")
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
            throw ValidationError("--lang takes en, zh or auto.")
        }
        if let theme, Setting.theme.accepted(theme) == nil {
            throw ValidationError("--theme takes auto, color, faint or none.")
        }
        if [studio, cloud, server != nil].count(where: { $0 }) > 1 {
            throw ValidationError("Use one of --studio, --cloud and --server.")
        }
    }
}

// `talkreel config`: what is set, and where each value came from.

import ArgumentParser
import Terminal

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Show the settings, or keep one in your config file.",
        discussion: """
            A flag wins over the environment, that over .talkreel.json in the folder where you start, that over your \
            own config.json, that over the default. `talkreel config lang zh` keeps a value, `talkreel config lang \
            default` takes it back.
            """)

    @Flag(help: "Say where each value came from.") var origin = false
    @Argument(help: "A setting.") var key: String?
    @Argument(help: "Its new value.") var value: String?
    @OptionGroup var options: ChatOptions

    func run() throws {
        let (output, notes) = (PlainOutput(descriptor: 1), PlainOutput(descriptor: 2))
        if let key, let value {
            switch changeSetting(key, value) {
            case .success(let setting): output.write("\(setting.rawValue) = \(Settings()[setting])")
            case .failure(let refusal):
                notes.write(refusal.words)
                throw ExitCode(ChatExit.failure.rawValue)
            }
            return
        }
        let settings = Settings(flags: options.flags)
        for line in settings.lines(withOrigin: origin) where key.map({ line.hasPrefix("\($0) =") }) ?? true {
            output.write(line)
        }
        for problem in settings.problems { notes.write(problem) }
    }
}

extension Settings {
    /// `lang = auto  (default)`
    func lines(withOrigin: Bool) -> [String] {
        Setting.allCases.map { setting in
            "\(setting.rawValue) = \(self[setting])" + (withOrigin ? "  (\(origin(of: setting).words))" : "")
        }
    }
}

/// Why a setting was not kept.
enum SettingRefusal: Error {
    case unknown(String)
    case takes(Setting)
    case cannotWrite

    var words: String {
        switch self {
        case .unknown(let key):
            "There is no setting \(key). There are: \(Setting.allCases.map(\.rawValue).joined(separator: ", "))."
        case .takes(let setting): "\(setting.rawValue) takes \(setting.choices?.joined(separator: ", ") ?? "a text")."
        case .cannotWrite: "\(Places().settings) cannot be written, or is damaged. Nothing was changed."
        }
    }
}

/// Keeps a value in the user's file; `default` takes it out.
func changeSetting(_ key: String, _ value: String) -> Result<Setting, SettingRefusal> {
    guard let setting = Setting(rawValue: key.lowercased()) else { return .failure(.unknown(key)) }
    let accepted = setting.accepted(value)
    guard accepted != nil || value == "default" else { return .failure(.takes(setting)) }
    return Settings.keep(setting, accepted) ? .success(setting) : .failure(.cannotWrite)
}

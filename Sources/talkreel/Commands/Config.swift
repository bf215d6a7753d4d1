// `talkreel config`: what is set, and where each value came from.

import ArgumentParser
import Terminal

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: told("cli.config"),
        discussion: told("cli.config.more"))

    @Flag(help: ArgumentHelp(told("cli.config.origin"))) var origin = false
    @Argument(help: ArgumentHelp(told("cli.config.key")), completion: .settingNames) var key: String?
    @Argument(help: ArgumentHelp(told("cli.config.value")), completion: .settingValues) var value: String?
    @OptionGroup var options: ChatOptions

    func run() throws {
        let wording = try Wording(options)
        let (output, notes) = (PlainOutput(descriptor: 1), PlainOutput(descriptor: 2))
        if let key, let value {
            switch changeSetting(key, value) {
            case .success(let setting): output.write("\(setting.rawValue) = \(Settings()[setting])")
            case .failure(let refusal):
                notes.write(refusal.words(wording))
                throw ExitCode(ChatExit.failure.rawValue)
            }
            return
        }
        let settings = Settings(flags: options.flags)
        guard let lines = settings.lines(of: key, origins: origin ? wording : nil) else {
            notes.write(SettingRefusal.unknown(key ?? "").words(wording))
            throw ExitCode(ChatExit.failure.rawValue)
        }
        for line in lines { output.write(line) }
        for problem in settings.problems { notes.write(problem.words(wording)) }
    }
}

extension Settings {
    /// `lang = auto  (default)`; `nil` when there is no setting of that name.
    /// - Parameters:
    ///   - name: of one setting; `nil` = all.
    ///   - origins: says where each value came from; `nil` = nobody asked.
    func lines(of name: String? = nil, origins: Wording?) -> [String]? {
        let asked = Setting.allCases.filter { name == nil || $0.rawValue == name?.lowercased() }
        guard !asked.isEmpty else { return nil }
        return asked.map { setting in
            "\(setting.rawValue) = \(self[setting])" + (origins.map { "  (\(origin(of: setting).words($0)))" } ?? "")
        }
    }
}

/// Why a setting was not kept.
enum SettingRefusal: Error {
    case unknown(String)
    case takes(Setting)
    case cannotWrite

    func words(_ wording: Wording) -> String {
        switch self {
        case .unknown(let key):
            wording("setting.unknown", ["name": key, "names": wording.list(Setting.allCases.map(\.rawValue))])
        case .takes(let setting):
            wording("setting.takes", ["name": setting.rawValue, "values": setting.takes(wording)])
        case .cannotWrite: wording("setting.write", ["path": Places().settings])
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

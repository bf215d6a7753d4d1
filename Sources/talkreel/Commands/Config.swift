// `talkreel config`: what is set, and where each value came from.

import ArgumentParser
import Reel
import Terminal

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: told("cli.config"),
        discussion: told("cli.config.more"))

    @Flag(help: ArgumentHelp(told("cli.config.origin"))) var origin = false
    @Argument(help: ArgumentHelp(told("cli.config.key")), completion: .settingNames) var key: String?
    @Argument(help: ArgumentHelp(told("cli.config.value")), completion: .settingValues) var value: String?
    @OptionGroup var object: ObjectOption
    @OptionGroup var options: ChatOptions

    func run() throws {
        let wording = try Wording(options)
        let (output, notes) = (PlainOutput(descriptor: 1), PlainOutput(descriptor: 2))
        if let key, let value, case .failure(let refusal) = changeSetting(key, value) {
            notes.write(refusal.words(wording))
            throw ExitCode(ChatExit.failure.rawValue)
        }
        // What was kept is shown as the file has it.
        let settings = value == nil ? Settings(flags: options.flags) : Settings()
        guard let lines = settings.lines(of: key, origins: origin ? wording : nil) else {
            notes.write(SettingRefusal.unknown(key ?? "").words(wording))
            throw ExitCode(ChatExit.failure.rawValue)
        }
        if object.json {
            output.write(settings.report(of: key, wording).text)
        } else {
            for line in lines { output.write(line) }
        }
        settings.tellProblems(wording)
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

// MARK: As JSON (docs/events.md, "`config --json`")

extension Settings {
    fileprivate func report(of name: String?, _ wording: Wording) -> JSONValue {
        [
            "v": 1, "settings": .array(facts(of: name)), "problems": .array(problems.map { $0.facts(wording) }),
        ]
    }

    /// - Parameter name: of one setting; `nil` = all.
    func facts(of name: String? = nil) -> [JSONValue] {
        Setting.allCases.filter { name == nil || $0.rawValue == name?.lowercased() }.map { setting in
            let (kind, place) = origin(of: setting).facts
            return [
                "name": .string(setting.rawValue), "value": .string(self[setting]), "origin": .string(kind),
                "place": place.map { .string($0) } ?? .null,
            ]
        }
    }

    /// Each on a line of standard error: a broken file stops nothing, and is not silent either.
    func tellProblems(_ wording: Wording, glyphs: Glyphs = .all) {
        let notes = PlainOutput(descriptor: 2, glyphs: glyphs)
        for problem in problems { notes.write(problem.words(wording)) }
    }
}

extension SettingOrigin {
    /// The kind, and the variable or file where there is one.
    fileprivate var facts: (String, String?) {
        switch self {
        case .flag: ("flag", nil)
        case .environment(let name): ("environment", name)
        case .file(let path): ("file", path)
        case .standard: ("default", nil)
        }
    }
}

extension SettingProblem {
    func facts(_ wording: Wording) -> JSONValue {
        ["place": .string(place), "message": .string(words(wording))]
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

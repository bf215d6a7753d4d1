// The settings: what can be set, where it may be said, and who wins.
// flag > environment > project file (.talkreel.json) > user file (config.json) > default.

import Reel
import Wire

/// One setting of the chat.
enum Setting: String, CaseIterable, Sendable {
    case lang, backend, app, output, ascii, plain, notify, thumbs, theme, wrap
    case ambiguousWide = "ambiguous_wide"

    /// Names in the environment, the first that is set counts.
    var variables: [String] {
        switch self {
        case .backend: ["TALKREEL_SERVER"]
        case .plain: ["TALKREEL_PLAIN", "ACCESSIBLE"]
        default: ["TALKREEL_" + rawValue.uppercased()]
        }
    }

    var standard: String {
        switch self {
        case .lang, .notify, .thumbs, .theme: "auto"
        case .backend: "studio"
        case .app: ""
        case .output: "."
        case .ascii, .plain, .ambiguousWide: "off"
        case .wrap: "words"
        }
    }

    /// What it takes; `nil` = any text.
    var choices: [String]? {
        switch self {
        case .lang: ["auto", "en", "zh"]
        case .ascii, .plain, .ambiguousWide: ["off", "on"]
        case .notify: ["auto", "off", "bell", "osc9", "osc777"]
        case .thumbs: ["auto", "off", "kitty", "iterm", "sixel", "blocks"]
        case .theme: ["auto", "color", "faint", "none"]
        case .wrap: ["words", "terminal"]
        case .backend, .app, .output: nil
        }
    }

    func takes(_ wording: Wording) -> String {
        self == .backend ? wording("setting.backend") : choices.map { wording.list($0) } ?? wording("setting.text")
    }

    /// The value as it counts; `nil` for one that it does not take.
    func accepted(_ text: String) -> String? {
        if self == .backend { return ["studio", "cloud"].contains(text) || isWebAddress(text) ? text : nil }
        guard let choices else { return text.isEmpty ? nil : text }
        let word = text.lowercased()
        if choices.contains(word) { return word }
        guard choices.contains("on") else { return nil }
        return ["1", "true", "yes"].contains(word) ? "on" : ["0", "false", "no"].contains(word) ? "off" : nil
    }
}

/// Where a value came from.
enum SettingOrigin: Hashable, Sendable {
    case flag
    case environment(String)
    case file(String)
    case standard

    func words(_ wording: Wording) -> String {
        switch self {
        case .flag: wording("setting.origin.flag")
        case .environment(let name): name
        case .file(let path): path
        case .standard: wording("setting.origin.default")
        }
    }
}

/// What is wrong with a file of settings, and where.
struct SettingProblem: Hashable, Sendable {
    enum Cause: Hashable, Sendable {
        case noObject, noJSON
        case unknown(String)
        case takes(Setting)
    }

    /// File and line.
    let place: String
    let cause: Cause

    func words(_ wording: Wording) -> String {
        switch cause {
        case .noObject: wording("setting.file.object", ["place": place])
        case .noJSON: wording("setting.file.json", ["place": place])
        case .unknown(let name): wording("setting.file.unknown", ["place": place, "name": name])
        case .takes(let setting):
            wording(
                "setting.file.takes", ["place": place, "name": setting.rawValue, "values": setting.takes(wording)])
        }
    }
}

/// What holds now, where each value came from, and what of the files means nothing.
struct Settings: Sendable {
    private var values: [Setting: (String, SettingOrigin)] = [:]
    private(set) var problems: [SettingProblem] = []
    /// The project's own file, in the folder where the chat starts.
    static let projectFile = ".talkreel.json"

    init(
        flags: [Setting: String] = [:], environment: (String) -> String? = environmentValue,
        files: [String] = [Settings.projectFile, Places().settings]
    ) {
        for (setting, value) in flags { values[setting] = (value, .flag) }
        for setting in Setting.allCases where values[setting] == nil {
            for name in setting.variables {
                guard let text = environment(name) else { continue }
                if let value = setting.accepted(text) {
                    values[setting] = (value, .environment(name))
                } else {
                    problems.append(SettingProblem(place: name, cause: .takes(setting)))
                }
                break
            }
        }
        for file in files { read(file) }
    }

    subscript(_ setting: Setting) -> String { values[setting]?.0 ?? setting.standard }

    func origin(of setting: Setting) -> SettingOrigin { values[setting]?.1 ?? .standard }

    /// A broken file never stops the chat: what can be read counts, the rest is told.
    private mutating func read(_ file: String) {
        guard let bytes = readFile(file, limit: 1 << 20), !bytes.isEmpty else { return }
        let members: JSONObject
        do throws(JSONSyntaxError) {
            guard let object = try JSONValue(parsing: bytes).object else {
                return problems.append(SettingProblem(place: "\(file):1", cause: .noObject))
            }
            members = object
        } catch {
            let line = bytes.prefix(error.offset).count { $0 == UInt8(ascii: "\n") } + 1
            return problems.append(SettingProblem(place: "\(file):\(line)", cause: .noJSON))
        }
        for (key, value) in members.members {
            let place = "\(file):\(Self.line(of: key, in: bytes))"
            guard let setting = Setting(rawValue: key) else {
                problems.append(SettingProblem(place: place, cause: .unknown(key)))
                continue
            }
            let text = value.string ?? value.bool.map { $0 ? "on" : "off" } ?? value.text
            guard let accepted = setting.accepted(text) else {
                problems.append(SettingProblem(place: place, cause: .takes(setting)))
                continue
            }
            if values[setting] == nil { values[setting] = (accepted, .file(file)) }
        }
    }

    private static func line(of key: String, in bytes: [UInt8]) -> Int {
        guard let place = bytes.firstRange(of: Array("\"\(key)\"".utf8)) else { return 1 }
        return bytes[..<place.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
    }

    // MARK: Writing

    /// Keeps a value in the user's file; other members stay as they are. `false` when it cannot be written, or when
    /// the file is damaged: then it is left alone.
    static func keep(_ setting: Setting, _ value: String?, in file: String = Places().settings) -> Bool {
        var members = JSONObject()
        if let bytes = readFile(file, limit: 1 << 20), !bytes.isEmpty {
            // Damaged: told at the start.
            guard let object = try? JSONValue(parsing: bytes).object else { return false }
            members = object
        }
        members[setting.rawValue] = value.map { .string($0) }
        let lines = members.members.map { "  \(JSONValue.string($0.key).text): \($0.value.text)" }
        return writePrivateFile(file, Array("{\n\(lines.joined(separator: ",\n"))\n}\n".utf8), isExclusive: false)
    }
}

extension ChatOptions {
    /// Tells what of the files and the environment means nothing. The chat and its lines do so by themselves.
    func tellProblems() {
        let settings = Settings(flags: flags)
        // Damaged tables are told by the command itself.
        guard !settings.problems.isEmpty, let wording = try? Wording(self) else { return }
        settings.tellProblems(wording, glyphs: settled(settings).glyphs)
    }

    /// What the command line says of settings.
    var flags: [Setting: String] {
        var flags: [Setting: String] = [:]
        flags[.lang] = lang
        flags[.output] = output
        flags[.app] = app
        flags[.theme] = theme
        if ascii { flags[.ascii] = "on" }
        if studio { flags[.backend] = "studio" }
        if cloud { flags[.backend] = "cloud" }
        flags[.backend] = server ?? flags[.backend]
        return flags
    }

    /// The options with what environment and files add.
    func settled(_ settings: Settings) -> ChatOptions {
        var options = self
        if options.lang == nil, settings.origin(of: .lang) != .standard { options.lang = settings[.lang] }
        if options.output == nil, settings.origin(of: .output) != .standard { options.output = settings[.output] }
        if options.app == nil, !settings[.app].isEmpty { options.app = settings[.app] }
        options.ascii = settings[.ascii] == "on"
        if case .file = settings.origin(of: .backend), server == nil, !cloud, !studio {
            switch settings[.backend] {
            case "cloud": options.cloud = true
            case "studio": break
            default: options.server = settings[.backend]
            }
        }
        return options
    }
}

// Commands that change how the chat behaves: language, settings, notifications.

import Reel
import Talk
import Terminal

extension CommandRunner {
    func setting(_ action: CommandAction, _ argument: String) async {
        switch action {
        case .language: await setLanguage(argument)
        case .notify: await set("notify", notifyValue(argument))
        case .theme: argument.isEmpty ? await showSettings("theme") : await set("theme", themeValue(argument))
        default:
            let words = argument.split(whereSeparator: \.isWhitespace).map(String.init)
            if words.count < 2 { return await showSettings(words.first) }
            await set(words[0], words[1...].joined(separator: " "))
        }
    }

    private func setLanguage(_ argument: String) async {
        let chosen: String
        switch argument.lowercased() {
        case "en", "english", "英文": chosen = "en"
        case "zh", "chinese", "中文": chosen = "zh"
        case "auto", "自动": chosen = "auto"
        default: return await refuse("language.usage")
        }
        await conversation.setLanguage(["en": .english, "zh": .chinese][chosen])
        // For good where someone talks; a script says it for itself.
        guard terminal != nil, case .failure(let refusal) = changeSetting("lang", chosen) else { return }
        output.problem(refusal.words(await wording))
    }

    /// `/doctor`.
    func showReport() async {
        let wording = await wording
        for line in await doctorReport(for: options, wording).lines(wording) { output.commit(line) }
    }

    private func themeValue(_ word: String) -> String {
        switch word.lowercased() {
        case "colour", "彩色": "color"
        case "faint", "淡": "faint"
        case "off", "无": "none"
        case "自动": "auto"
        default: word
        }
    }

    private func notifyValue(_ word: String) -> String {
        switch word.lowercased() {
        case "on", "开": "auto"
        case "关": "off"
        default: word
        }
    }

    private func showSettings(_ key: String?) async {
        let wording = await wording
        let settings = Settings(flags: options.flags)
        guard let lines = settings.lines(of: key, origins: wording) else {
            return output.problem(SettingRefusal.unknown(key ?? "").words(wording))
        }
        for line in lines { output.commit(line) }
        // One setting: what else it could be.
        if let setting = key.flatMap({ Setting(rawValue: $0.lowercased()) }) {
            await say("setting.takes", ["name": setting.rawValue, "values": setting.takes(wording)])
        }
        for problem in settings.problems { output.problem(problem.words(wording)) }
    }

    /// Kept, and in force at once where that is possible.
    private func set(_ key: String, _ value: String) async {
        switch changeSetting(key, value) {
        case .failure(let refusal): output.problem(refusal.words(await wording))
        case .success(let setting):
            let settings = Settings(flags: options.flags)
            let values: KeyValuePairs = ["name": setting.rawValue, "value": settings[setting]]
            await say(setting.countsAtOnce ? "settings.kept" : "settings.next", values)
            switch setting {
            case .notify: terminal?.setNotification(NotificationKind(setting: settings[.notify]))
            case .lang: await setLanguage(settings[.lang])
            case .theme, .wrap: terminal?.setAppearance(Appearance(settings, isASCII: options.ascii))
            default: break
            }
        }
    }
}

extension Setting {
    /// Whether a chat that runs takes it over.
    fileprivate var countsAtOnce: Bool { [.notify, .lang, .theme, .wrap, .thumbs].contains(self) }
}

extension NotificationKind {
    /// - Parameter setting: auto, off, bell, osc9 or osc777.
    init(setting: String) {
        switch setting {
        case "off": self = .off
        case "bell": self = .bell
        case "osc9": self = .osc9
        case "osc777": self = .osc777
        default: self = NotificationKind(environment: environmentValue)
        }
    }
}

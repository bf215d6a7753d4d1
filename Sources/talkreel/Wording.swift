// The words of the command line: help, refused options and the doctor speak the user's language too.

import Reel
import Talk

/// The tables, and which language speaks.
struct Wording: Sendable {
    let words: Words
    let language: Language

    init(words: Words, language: Language) {
        self.words = words
        self.language = language
    }

    /// What a command of the shell speaks.
    /// - Throws: `JSONSyntaxError` when a table in the program is damaged.
    init(_ options: ChatOptions) throws {
        self.init(
            words: try Words(), language: interfaceLanguage(options.settled(Settings(flags: options.flags))).current)
    }

    func callAsFunction(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
        words(language, key, values)
    }

    func sentence(for failure: BackendFailure) -> String { words.sentence(for: failure, in: language) }

    func reason(_ trouble: StudioTrouble) -> String { words.reason(trouble, in: language) }

    func list(_ items: [String]) -> String { items.joined(separator: language == .chinese ? "、" : ", ") }

    // MARK: Before the options are known

    /// `--lang` where it stands among the arguments, then settings, then the locale. `nil` when the tables are damaged,
    /// which the chat itself tells.
    static let commandLine: Wording? = {
        let asked = flag("--lang", in: CommandLine.arguments)
        let settings = Settings(flags: asked.map { [.lang: $0] } ?? [:])
        let language = interfaceLanguage(asked: settings[.lang]).current
        return (try? Words()).map { Wording(words: $0, language: language) }
    }()

    /// `--lang zh` or `--lang=zh`.
    private static func flag(_ name: String, in arguments: [String]) -> String? {
        guard let at = arguments.firstIndex(where: { $0 == name || $0.hasPrefix(name + "=") }) else { return nil }
        let word = arguments[at]
        if word != name { return String(word.dropFirst(name.count + 1)) }
        return at + 1 < arguments.count ? arguments[at + 1] : nil
    }
}

/// A sentence of the command line. Without arguments nobody reads one, and the start must not pay for it.
func told(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    guard CommandLine.arguments.count > 1 else { return "" }
    return Wording.commandLine?(key, values) ?? key
}

/// The one sentence that the tables cannot hold.
func damagedTables(_ error: any Error) -> String {
    "talkreel: the program's own tables are damaged (\(error)). Install it again.\n程序自带的文字表已损坏，请重新安装。"
}

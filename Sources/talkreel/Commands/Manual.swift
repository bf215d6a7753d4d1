// `talkreel manual`: the man page and the README's list of commands, made from the tables that the program runs on.

import ArgumentParser
import Reel
import Talk
import Terminal

struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual", abstract: told("cli.manual"))

    @Flag(help: ArgumentHelp(told("cli.manual.markdown"))) var markdown = false
    @OptionGroup var options: ChatOptions

    func run() throws {
        let wording = try Wording(options)
        let manual = Manual(words: wording.words, language: wording.language)
        PlainOutput(descriptor: 1).write(markdown ? manual.markdown : manual.page)
    }
}

/// What the program can be told, in a language.
struct Manual {
    let words: Words
    let language: Language

    /// One row a command: both names, what follows, what it does.
    var markdown: String {
        let head = ["| command | 中文 | what it does |", "|---|---|---|"]
        let rows = Command.all.map { command in
            let usage = command.usage.isEmpty ? "" : " " + command.usage.replacing("|", with: "\\|")
            let chinese = command.chinese.map { "`/\($0)`" }.joined(separator: " ")
            return "| `/\(command.english[0])\(usage)` | \(chinese) | \(words(language, "help.\(command.action)")) |"
        }
        return (head + rows).joined(separator: "\n")
    }

    /// In roff (man-pages(7)).
    var page: String {
        var lines = [
            ".TH TALKREEL 1 \"\" \"talkreel \(ChatOptions.version)\"", ".SH \(heading("name"))",
            "talkreel \\- \(escaped(words(language, "manual.name")))", ".SH \(heading("synopsis"))",
        ]
        lines += [".B talkreel", words(language, "manual.usage"), ".SH \(heading("description"))"]
        lines += [escaped(words(language, "manual.description"))]
        lines += [".SH \(heading("commands"))"]
        for command in Command.all {
            let names = (command.english + command.chinese).map { "/\($0)" }.joined(separator: ", ")
            lines += [".TP", ".B \(escaped(names + (command.usage.isEmpty ? "" : " " + command.usage)))"]
            lines.append(escaped(words(language, "help.\(command.action)")))
        }
        lines += [".SH \(heading("keys"))", escaped(words(language, "help.keys"))]
        lines += [".SH \(heading("options"))", ".nf"]
        lines += options.split(separator: "\n").map { escaped(String($0)) }
        lines += [".fi", ".SH \(heading("settings"))"]
        for setting in Setting.allCases {
            lines += [".TP", ".B \(setting.rawValue)"]
            let takes = setting.choices?.joined(separator: ", ") ?? words(language, "manual.text")
            lines.append(escaped("\(takes); \(setting.variables.joined(separator: ", "))"))
        }
        lines += [".SH \(heading("files"))", escaped(words(language, "manual.files"))]
        lines += [".SH \(heading("exit"))", escaped(words(language, "manual.exit"))]
        return lines.joined(separator: "\n")
    }

    private var options: String {
        if language == .english { return TalkreelCommand.helpMessage(columns: 78) }
        return ParserWords(words: words, language: language, columns: 78)
            .told(TalkreelCommand.helpMessage(columns: 100_000))
    }

    private func heading(_ name: String) -> String { words(language, "manual.heading.\(name)") }

    /// Backslashes, hyphens that must stay hyphens, and a first dot mean something to roff.
    private func escaped(_ text: String) -> String {
        let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
        return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
    }
}

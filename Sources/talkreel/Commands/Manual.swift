// `talkreel manual`: the man page and the README's list of commands, made from the tables that the program runs on.

import ArgumentParser
import Reel
import Talk
import Terminal

struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual", abstract: "Print the man page (man -l), or the list of commands as Markdown.")

    @Flag(help: "The table of commands for the README.") var markdown = false
    @OptionGroup var options: ChatOptions

    func run() throws {
        let manual = Manual(words: try Words(), language: interfaceLanguage(options).current)
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
            ".TH TALKREEL 1 \"\" \"talkreel \(ChatOptions.version)\"", ".SH \(heading("NAME", "名称"))",
            "talkreel \\- \(escaped(words(language, "manual.name")))", ".SH \(heading("SYNOPSIS", "用法"))",
        ]
        lines += [".B talkreel", "[options] [command]", ".SH \(heading("DESCRIPTION", "说明"))"]
        lines += [escaped(words(language, "manual.description"))]
        lines += [".SH \(heading("COMMANDS IN THE CHAT", "对话中的命令"))"]
        for command in Command.all {
            let names = (command.english + command.chinese).map { "/\($0)" }.joined(separator: ", ")
            lines += [".TP", ".B \(escaped(names + (command.usage.isEmpty ? "" : " " + command.usage)))"]
            lines.append(escaped(words(language, "help.\(command.action)")))
        }
        lines += [".SH \(heading("KEYS", "按键"))", escaped(words(language, "help.keys"))]
        lines += [".SH \(heading("OPTIONS", "选项"))", ".nf"]
        lines += TalkreelCommand.helpMessage(columns: 78).split(separator: "\n").map { escaped(String($0)) }
        lines += [".fi", ".SH \(heading("SETTINGS", "设置"))"]
        for setting in Setting.allCases {
            lines += [".TP", ".B \(setting.rawValue)"]
            let takes = setting.choices?.joined(separator: ", ") ?? heading("any text", "任意文字")
            lines.append(escaped("\(takes); \(setting.variables.joined(separator: ", "))"))
        }
        lines += [".SH \(heading("FILES", "文件"))", escaped(words(language, "manual.files"))]
        lines += [".SH \(heading("EXIT STATUS", "退出码"))", escaped(words(language, "manual.exit"))]
        return lines.joined(separator: "\n")
    }

    private func heading(_ english: String, _ chinese: String) -> String { language == .english ? english : chinese }

    /// Backslashes, hyphens that must stay hyphens, and a first dot mean something to roff.
    private func escaped(_ text: String) -> String {
        let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
        return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
    }
}

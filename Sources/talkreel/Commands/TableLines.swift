// Commands of the shell that are made from the table of slash commands: `talkreel undo`, `talkreel diff 2 4`.

import ArgumentParser
import Reel
import Terminal

/// An entry of the table, as the argument parser wants it: a type of its own.
protocol TableEntry {
    static var action: CommandAction { get }
}

extension TableEntry {
    /// `nil` for an action that the table does not hold, which a test rules out.
    static var command: Command? { Command.all.first { $0.action == action } }
    fileprivate static var usage: String { command?.usage ?? "" }
    fileprivate static var completion: CompletionKind {
        switch command?.argument {
        case .file: .file()
        case .words(let words): .list(words)
        default: .default
        }
    }
}

/// The slash command as a line of its own, with what stands behind it.
struct TableLine<Entry: TableEntry>: LineCommand {
    static var configuration: CommandConfiguration {
        let names = Entry.command?.english.filter { $0 != "?" } ?? []
        return CommandConfiguration(
            commandName: names.first ?? "\(Entry.action)", abstract: sentence(told("help.\(Entry.action)")),
            aliases: Array(names.dropFirst()))
    }

    @Argument(help: ArgumentHelp(Entry.usage), completion: Entry.completion) var words: [String] = []
    @OptionGroup var options: ChatOptions
    @OptionGroup var script: RunOptions

    func validate() throws {
        guard Entry.usage.isEmpty, let extra = words.first else { return }
        throw ValidationError(told("parser.argument.extra", ["argument": extra]))
    }

    var line: String { (["/" + (Entry.command?.english[0] ?? "")] + words).joined(separator: " ") }
}

/// What stands in a list, as a sentence of its own.
private func sentence(_ words: String) -> String {
    guard let first = words.first else { return words }
    return first.uppercased() + words.dropFirst() + (CellWidth.of(first) == 2 ? "。" : ".")
}

extension TalkreelCommand {
    /// Those of the table that have no type with options of its own.
    static let tableLines: [any ParsableCommand.Type] = [
        TableLine<Media>.self, TableLine<Preview>.self, TableLine<Play>.self, TableLine<Undo>.self,
        TableLine<Redo>.self, TableLine<History>.self, TableLine<Version>.self, TableLine<Diff>.self,
        TableLine<New>.self, TableLine<Open>.self, TableLine<Rename>.self, TableLine<Delete>.self,
        TableLine<SaveTranscript>.self, TableLine<Cancel>.self, TableLine<Script>.self, TableLine<About>.self,
    ]

    enum Media: TableEntry { static let action = CommandAction.media }
    enum Preview: TableEntry { static let action = CommandAction.preview }
    enum Play: TableEntry { static let action = CommandAction.play }
    enum Undo: TableEntry { static let action = CommandAction.undo }
    enum Redo: TableEntry { static let action = CommandAction.redo }
    enum History: TableEntry { static let action = CommandAction.history }
    enum Version: TableEntry { static let action = CommandAction.version }
    enum Diff: TableEntry { static let action = CommandAction.diff }
    enum New: TableEntry { static let action = CommandAction.new }
    enum Open: TableEntry { static let action = CommandAction.open }
    enum Rename: TableEntry { static let action = CommandAction.rename }
    enum Delete: TableEntry { static let action = CommandAction.delete }
    enum SaveTranscript: TableEntry { static let action = CommandAction.saveTranscript }
    enum Cancel: TableEntry { static let action = CommandAction.cancel }
    enum Script: TableEntry { static let action = CommandAction.script }
    enum About: TableEntry { static let action = CommandAction.about }
}

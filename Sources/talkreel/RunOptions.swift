// How a run without a conversation at the keyboard is told what to do and how to report.

import ArgumentParser
import Talk

/// `--json`, for commands that take nothing else of a run. The program itself has the flag too and hears it first: the
/// parser hands it on to a command only as a group of the same type.
struct ObjectOption: ParsableArguments {
    @Flag(help: ArgumentHelp(told("option.json"))) var json = false

    static var standard: ObjectOption {
        var option = ObjectOption()
        option.json = false
        return option
    }
}

/// Options of runs in scripts.
struct RunOptions: ParsableArguments {
    @Option(
        name: [.customShort("p"), .long], parsing: .singleValue,
        help: ArgumentHelp(told("option.prompt")))
    var prompt: [String] = []

    @Option(
        help: ArgumentHelp(told("option.script"), valueName: "file"), completion: .file())
    var script: String?

    @Option(help: ArgumentHelp(told("option.export"), valueName: "file"), completion: .file())
    var export: String?

    @Option(help: ArgumentHelp(told("option.size"), valueName: "size"))
    var maxSize: String?

    @Option(
        help: ArgumentHelp(told("option.project"), valueName: "id"))
    var project: String?

    @Option(help: ArgumentHelp(told("option.resume"), valueName: "id"))
    var resume: String?

    @Flag(help: ArgumentHelp(told("option.new"))) var new = false
    @OptionGroup var object: ObjectOption
    @Flag(help: ArgumentHelp(told("option.jsonl"))) var jsonl = false
    @Flag(help: ArgumentHelp(told("option.quiet"))) var quiet = false
    @Flag(help: ArgumentHelp(told("option.yes"))) var yes = false
    @Flag(help: ArgumentHelp(told("option.plain"))) var plain = false

    @Option(help: ArgumentHelp(told("option.timeout"), valueName: "seconds"))
    var timeout: Double?

    @Option(help: ArgumentHelp(told("option.record"), valueName: "file"), completion: .file())
    var record: String?

    /// What a start without arguments means.
    static var standard: RunOptions {
        var options = RunOptions()
        (options.prompt, options.script, options.export, options.project) = ([], nil, nil, nil)
        options.maxSize = nil
        (options.resume, options.new, options.timeout, options.record) = (nil, false, nil, nil)
        options.object = .standard
        (options.jsonl, options.quiet, options.yes, options.plain) = (false, false, false, false)
        return options
    }

    var json: Bool { object.json }

    /// What is said for an export, in words that the router knows.
    var exportWords: String { "export" + (maxSize.map { " max \($0)" } ?? "") }

    /// Whether there is nobody to talk with.
    var isScripted: Bool { !prompt.isEmpty || script != nil || export != nil || json || jsonl }

    func validate() throws {
        if json, jsonl { throw ValidationError(told("usage.json")) }
        if !prompt.isEmpty, script != nil { throw ValidationError(told("usage.prompt")) }
        if project != nil, resume != nil || new { throw ValidationError(told("usage.project")) }
        if let maxSize, ByteSize(maxSize) == nil { throw ValidationError(told("usage.size")) }
        if let timeout, timeout <= 0 { throw ValidationError(told("usage.timeout")) }
    }
}

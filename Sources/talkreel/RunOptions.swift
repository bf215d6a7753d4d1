// How a run without a conversation at the keyboard is told what to do and how to report.

import ArgumentParser

/// Options of runs in scripts.
struct RunOptions: ParsableArguments {
    @Option(
        name: [.customShort("p"), .long], parsing: .singleValue,
        help: ArgumentHelp("Say this and leave; may be given several times. Standard input is added to the last one."))
    var prompt: [String] = []

    @Option(
        help: ArgumentHelp(
            "Run a file of messages, one a line (# comments, /commands); - is standard input.", valueName: "file"))
    var script: String?

    @Option(help: ArgumentHelp("After the messages, export to this file.", valueName: "file"))
    var export: String?

    @Option(
        help: ArgumentHelp("Work on this project (an id, a number or a name from talkreel projects).", valueName: "id"))
    var project: String?

    @Option(help: ArgumentHelp("Go on with this project, as the goodbye line names it.", valueName: "id"))
    var resume: String?

    @Flag(help: "Begin a new project.") var new = false
    @Flag(help: "Print one JSON object at the end.") var json = false
    @Flag(help: "Print each event as a line of JSON.") var jsonl = false
    @Flag(help: "No progress on standard error.") var quiet = false
    @Flag(help: "Answer every question with yes.") var yes = false
    @Flag(help: "Full sentences, nothing repainted: for screen readers and simple terminals.") var plain = false

    @Option(help: ArgumentHelp("Stop after so many seconds (exit code 7).", valueName: "seconds"))
    var timeout: Double?

    @Option(help: ArgumentHelp("Record the terminal as an asciicast (asciinema play FILE).", valueName: "file"))
    var record: String?

    /// What a start without arguments means.
    static var standard: RunOptions {
        var options = RunOptions()
        (options.prompt, options.script, options.export, options.project) = ([], nil, nil, nil)
        (options.resume, options.new, options.timeout, options.record) = (nil, false, nil, nil)
        (options.json, options.jsonl, options.quiet, options.yes, options.plain) = (false, false, false, false, false)
        return options
    }

    /// Whether there is nobody to talk with.
    var isScripted: Bool { !prompt.isEmpty || script != nil || export != nil || json || jsonl }

    func validate() throws {
        if json, jsonl { throw ValidationError("Use either --json or --jsonl, not both.") }
        if !prompt.isEmpty, script != nil { throw ValidationError("Use either -p or --script, not both.") }
        if project != nil, resume != nil || new { throw ValidationError("Use one of --project, --resume and --new.") }
        if let timeout, timeout <= 0 { throw ValidationError("--timeout takes seconds, more than 0.") }
    }
}

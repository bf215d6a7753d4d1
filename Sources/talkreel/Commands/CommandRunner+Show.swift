// Commands that show: the timeline, media, a film in a player; and those about this chat: scripts, copies, recordings.

import Reel
import Talk
import Terminal

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension CommandRunner {
    /// A drawing where there is a screen for it, the lines of the seed always; `-w` for a table.
    func timeline(_ argument: String) async {
        guard let draft = await conversation.timeline() else { return }
        let language = await conversation.interfaceLanguage
        if draft.isEmpty { return await say("status.empty") }
        if argument == "-w" {
            for row in TimelineTable(draft: draft, wording: await wording).rows { output.commit(row) }
            return
        }
        if let terminal {
            let drawing = TimelineDrawing(draft: draft, columns: min(terminal.columns - 1, 120), isASCII: options.ascii)
            for row in drawing.rows { output.commit(row) }
        }
        for line in draft.summaryLines(in: language) { output.commit(line) }
    }

    /// The named file, else the newest export, in a real player.
    func play(_ argument: String) async {
        let newest = making.ledger.tickets.last { if case .downloaded = $0.end { fileExists($0.path) } else { false } }
        let path = argument.isEmpty ? newest?.path : absolutePath(unquoted(argument), making.places.home)
        guard let path else { return await refuse("play.none") }
        guard fileExists(path) else { return await refuse("play.missing", ["path": path]) }
        guard let player = Player.found else { return await refuse("play.noplayer", ["path": path]) }
        guard player.play(path) else { return await refuse("play.failed", ["player": player.name]) }
        await say("play.started", ["path": path, "player": player.name])
    }

    /// Each line of a file, as if it were typed; `#` begins a comment.
    func script(_ argument: String) async {
        let path = absolutePath(unquoted(argument), making.places.home)
        guard !argument.isEmpty, let bytes = readFile(path, limit: 1 << 20) else {
            return await refuse("script.unreadable", ["path": argument])
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
        for line in lines where !isComment(line) {
            if Task.isCancelled { return }
            // A script that runs a script could run itself.
            if case .command(.script, _) = Command.read(line) { continue }
            // In order: a command looks at what the line before it has made.
            guard case .goOn = await run(line), await conversation.settle() else { return }
        }
    }

    /// The agent's last message into the clipboard.
    func copy() async {
        guard let terminal, let text = memory.lastMessage else { return await refuse("copy.nothing") }
        if terminal.copy(text) { await say("copy.done") } else { await refuse("copy.long") }
    }

    func record(_ argument: String) async {
        guard let terminal else { return await refuse("record.terminal") }
        guard !argument.isEmpty else { return await refuse("record.usage") }
        if ["stop", "停止"].contains(argument) {
            terminal.record(to: nil)
            return await say("record.stopped")
        }
        let path = absolutePath(unquoted(argument), making.places.home)
        guard !fileExists(path) else { return await refuse("export.exists", ["path": path]) }
        guard canWrite(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])) else {
            return await refuse("transcript.failed", ["path": path])
        }
        await say("record.started", ["path": path])
        terminal.record(to: path)
    }
}

/// A program that shows a film.
struct Player {
    let name: String
    private let program: String
    private let arguments: [String]

    /// The first that is installed, where there is a screen for it.
    static var found: Player? {
        #if os(macOS)
            let known = [("mpv", ["--really-quiet"]), ("open", [])]
        #else
            guard environmentValue("DISPLAY") != nil || environmentValue("WAYLAND_DISPLAY") != nil else { return nil }
            let known = [
                ("mpv", ["--really-quiet"]), ("vlc", ["--quiet"]), ("ffplay", ["-loglevel", "quiet", "-autoexit"]),
                ("xdg-open", []),
            ]
        #endif
        return known.lazy.compactMap { name, arguments in
            findProgram(name).map { Player(name: name, program: $0, arguments: arguments) }
        }.first
    }

    /// Beside the chat, without its terminal.
    func play(_ path: String) -> Bool {
        var actions = SpawnActions()
        actions.open(0, "/dev/null", O_RDONLY)
        actions.open(1, "/dev/null", O_WRONLY)
        actions.copy(1, to: 2)
        actions.closeOthers()
        return actions.spawn(program, [program] + arguments + [path]) != nil
    }
}

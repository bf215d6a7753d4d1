// The terminal as the program uses it: lines come in, finished lines and a live block go out.

import Locking

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What a terminal is opened with.
struct TerminalOptions: Sendable {
    var prompt: String
    var historyPath: String?
    var appearance = Appearance()
    var completer: Completer?
    var words = TerminalWords()
}

/// A chat on a terminal. Everything may be called from any thread; one input thread reads and paints.
package final class ChatTerminal: Sendable {
    /// What the user does; for one reader.
    package let input: AsyncStream<TerminalInput>
    private let inbox: TerminalInbox
    private let thread: Lock<InputThread?>
    private let answers = Lock<PictureAnswers?>(nil)
    private let look: Lock<Appearance>

    /// Opens standard input and output and shows the prompt at once; the history is read after that.
    /// `nil` when one of them is no terminal, or TERM is unset or `dumb`. `completer` is asked on Tab, on the input
    /// thread.
    package static func open(
        prompt: String, historyPath: String?, appearance: Appearance = Appearance(), completer: Completer? = nil,
        words: TerminalWords = TerminalWords()
    ) -> ChatTerminal? {
        guard isatty(0) == 1, isatty(1) == 1, let term = getenv("TERM"), strcmp(term, "dumb") != 0,
            strcmp(term, "") != 0
        else { return nil }
        TerminalDevice.useUTF8()
        guard let signals = TerminalDevice.openSignals() else { return nil }
        let options = TerminalOptions(
            prompt: prompt, historyPath: historyPath, appearance: appearance, completer: completer, words: words)
        return ChatTerminal(options: options, signals: signals)
    }

    private init?(options: TerminalOptions, signals: Int32) {
        let (stream, continuation) = AsyncStream.makeStream(of: TerminalInput.self)
        let inbox = TerminalInbox()
        let started = InputThread {
            let screen = TerminalScreen(inbox: inbox, options: options)
            LineEditor(screen: screen, signals: signals, options: options) { continuation.yield($0) }.run()
            continuation.finish()
        }
        guard let started else { return nil }
        input = stream
        self.inbox = inbox
        look = Lock(options.appearance)
        thread = Lock(started)
    }

    /// A finished paragraph above the block. Unsafe characters are removed.
    /// - Parameter link: where the name of a file in it leads to.
    package func commit(_ text: String, linking link: FileLink? = nil) {
        commit(marked: sanitized(text), linking: link)
    }

    /// The same for a message in Markdown.
    package func commit(markdown text: String) { commit(marked: Markdown.finished(sanitized(text))) }

    /// The same in pieces; those with a mark stand out.
    package func commit(pieces: [(text: String, mark: TextMark?)]) {
        commit(marked: pieces.map { $0.mark?.around(sanitized($0.text)) ?? sanitized($0.text) }.joined())
    }

    /// Safe words, and our own marks in them.
    private func commit(marked text: String, linking link: FileLink? = nil) {
        var rows = look.withLock { $0 }.rows(of: text, columns: TerminalDevice.size.columns)
        for index in rows.indices { rows[index].link = link }
        inbox.post { $0.lines += rows }
    }

    /// Colours and wrapping from now on.
    package func setAppearance(_ appearance: Appearance) {
        look.withLock { $0 = appearance }
        inbox.post { $0.appearance = appearance }
    }

    /// How pictures are drawn here; the terminal is asked once, for 200 ms at most.
    package func pictureStyle(_ setting: PictureSetting) async -> PictureStyle {
        let environment = PictureEnvironment { name in getenv(name).map { String(cString: $0) } }
        if setting == .always(.none) || setting == .always(.blocks) {
            return PictureStyle(setting, environment: environment, answers: nil)
        }
        if let known = answers.withLock({ $0 }) {
            return PictureStyle(setting, environment: environment, answers: known)
        }
        guard let query = PictureQuery.text(environment), thread.withLock({ $0 != nil }) else {
            return PictureStyle(setting, environment: environment, answers: nil)
        }
        let told = await withCheckedContinuation { continuation in
            inbox.post { $0.questions.append(PictureQuestion(query: query) { continuation.resume(returning: $0) }) }
        }
        answers.withLock { $0 = told }
        return PictureStyle(setting, environment: environment, answers: told)
    }

    /// The window's size in cells.
    package var window: CellArea {
        let (columns, rows) = TerminalDevice.size
        return CellArea(columns: columns, rows: rows)
    }

    /// Types into the draft as a user would: "\r" is Enter, "\u{7}" is ^G.
    package func type(_ keys: String) { inbox.post { $0.typed += keys } }

    /// Gives the terminal, without the block and with the modes it had before the chat, to `body`, on the input thread.
    package func lend<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value? {
        guard thread.withLock({ $0 != nil }) else { return nil }
        return await withCheckedContinuation { continuation in
            inbox.post { $0.loans.append { continuation.resume(returning: body()) } }
        }
    }

    /// While it is on, the user's keys come as `.demo`.
    package func setDemo(_ isOn: Bool) { inbox.post { $0.demo = isOn } }

    /// A picture above the block, on rows of its own. Graphics that the window has no room for are left out.
    package func commit(_ drawing: PictureDrawing) {
        guard !drawing.isGraphic || drawing.cells.rows < TerminalDevice.size.rows else { return }
        inbox.post { $0.lines += drawing.finished }
    }

    /// The paragraph that is still being written; `nil` clears it.
    package func show(unfinished: String?) { inbox.post { $0.unfinished = .some(unfinished) } }

    /// The status row; `nil` clears it.
    package func show(status: String?) { inbox.post { $0.status = .some(status) } }

    package func setPrompt(_ prompt: String) { inbox.post { $0.prompt = prompt } }

    /// Puts words into the draft when it is empty, else into the history.
    package func putBack(_ draft: String) { inbox.post { $0.putBack = draft } }

    /// Long work ended: told by what `setNotification` chose, unless the window is known to be in sight.
    package func notify(_ text: String) { inbox.post { $0.notices.append(text) } }

    package func setNotification(_ kind: NotificationKind) { inbox.post { $0.notification = kind } }

    /// Records the screen into a new file from now on; `nil` ends it.
    package func record(to path: String?) { inbox.post { $0.recording = .some(path) } }

    /// Puts a text into the clipboard, where the terminal allows it. `false` when it is too long.
    package func copy(_ text: String) -> Bool {
        guard let bytes = Clipboard.bytes(text) else { return false }
        inbox.post { $0.copied = bytes }
        return true
    }

    /// Columns of the window now.
    package var columns: Int { TerminalDevice.size.columns }

    /// Paints what is waiting, restores the terminal and waits for the input thread. May be called again.
    package func close() {
        let running = thread.withLock { running in
            defer { running = nil }
            return running
        }
        guard let running else { return }
        inbox.post { $0.closes = true }
        running.join()
    }
}

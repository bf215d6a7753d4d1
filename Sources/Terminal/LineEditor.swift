// libedit as the keyboard: it keeps the draft and the terminal's modes; reading and painting are ours.
// Lives on the input thread alone.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

final class LineEditor {
    let screen: TerminalScreen
    let emit: (TerminalInput) -> Void
    let completer: Completer?
    let words: TerminalWords
    var history: History
    var walk = HistoryWalk()
    var undo = UndoLog()
    var search: HistorySearch?
    var completion: CompletionWalk?
    var folds = Folds()
    /// ^X was typed: the next key finishes a command.
    var isAfterControlX = false
    /// Text that the next command inserts.
    var staged: [Unicode.Scalar] = []
    var killed: [Unicode.Scalar] = []
    var keys: ArraySlice<Key> = []
    var lastEscape: ContinuousClock.Instant?
    private var buffer: EditBuffer?
    var decoder = KeyDecoder()
    var asking: PictureAsking?
    private let signals: Int32
    private var hasEnded = false
    /// It stopped itself and has come back already: the signal that woke it has nothing more to say.
    private var isAwake = false
    /// How long a lone ESC waits for the rest of a sequence, in ms.
    private static let escapePause: Int32 = 50

    init(screen: TerminalScreen, signals: Int32, options: TerminalOptions, emit: @escaping (TerminalInput) -> Void) {
        self.screen = screen
        self.signals = signals
        self.emit = emit
        completer = options.completer
        words = options.words
        history = History(path: options.historyPath)
    }

    /// Edits until the input ends; the terminal is then as it was before.
    func run() {
        buffer = EditBuffer(owner: self)
        guard buffer != nil else { return emit(.endOfInput) }
        screen.start()
        while !hasEnded, !screen.isClosing { buffer?.run() }
        dropQuestions()
        screen.finish()
        buffer = nil
    }

    // MARK: Reading

    /// The next character or private code for libedit; `nil` at the end. Paints while there is none.
    func read() -> Int32? {
        while !hasEnded {
            if let code = nextCode() { return code }
            screen.paint(draft)
            history.loadOnce()
            askAboutPictures()
            for borrower in screen.takeLoans() { lendTerminal(borrower) }
            if let typed = screen.takeTyped() {
                keys += typed.unicodeScalars.map { $0.value < 0x20 ? .control(UInt8($0.value)) : .text($0) }
                continue
            }
            if let words = screen.takePutBack(), let code = putBack(words) { return code }
            if screen.isClosing { return nil }
            wait()
        }
        return nil
    }

    private func nextCode() -> Int32? {
        while let key = keys.popFirst() {
            if let code = code(for: key) { return code }
        }
        return nil
    }

    private func wait() {
        var polled = [
            pollfd(fd: 0, events: Int16(POLLIN), revents: 0), pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
        ]
        let isHeld = decoder.isWaiting || asking?.reader.isWaiting == true
        let pauses = [isHeld ? Self.escapePause : screen.pause, answerPause].filter { $0 >= 0 }
        let ready = poll(&polled, 2, pauses.min() ?? -1)
        if ready == 0 {
            noteSilence()
            keys += decoder.flush()
        }
        if polled[1].revents != 0 { takeSignals() }
        if polled[0].revents != 0, !hasEnded { takeBytes() }
    }

    private func takeBytes() {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = readBytes(0, &buffer)
        if count > 0 { take(decoder.receive(sifted(buffer[..<count]))) }
        if count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN) {
            hasEnded = true
            emit(.endOfInput)
        }
    }

    /// While a demo types, the user's keys steer it.
    private func take(_ typed: [Key]) {
        guard screen.isDemo else {
            keys += typed
            return
        }
        for key in typed {
            switch key {
            case .focus(let isThere): screen.hasFocus = isThere
            case .control(0x03), .escape, .control(0x04): emit(.demo(.stop))
            case .text(" "): emit(.demo(.pause))
            default: emit(.demo(.skip))
            }
        }
    }

    private func takeSignals() {
        var buffer = [UInt8](repeating: 0, count: 256)
        let count = max(0, readBytes(signals, &buffer))
        for number in buffer[..<count].map(Int32.init) {
            switch number {
            case SIGWINCH: screen.noteResize()
            case SIGCONT:
                // To come back twice would make the terminal cooked for a moment: Enter would be read as a new line.
                if isAwake { isAwake = false } else { comeBack() }
            case SIGINT: emit(.interrupt)
            case SIGTERM, SIGHUP:
                keepDraft()
                hasEnded = true
                emit(.hangUp(signal: number))
            default: break
            }
        }
    }

    // MARK: Lending the terminal

    /// Gives the terminal to another program while `body` waits for it.
    func lendTerminal(_ body: () -> Void) {
        screen.leave()
        buffer?.setCooked()
        body()
        comeBack()
    }

    func suspend() {
        lendTerminal(stopUntilContinued)
        isAwake = true
    }

    private func comeBack() {
        // The shell may have changed the modes; libedit sets them only when it believes them cooked.
        buffer?.setCooked()
        buffer?.setRaw()
        screen.comeBack()
    }

    // MARK: The draft

    var draft: Draft { buffer?.draft ?? Draft() }

    func move(to index: Int) { buffer?.move(by: index - draft.cursor) }

    /// Puts text in a range's place and the caret after it. What exceeds the limit of a draft is cut, with a bell.
    func replace(_ range: Range<Int>, with text: some Collection<Unicode.Scalar>) {
        let room = max(0, Draft.limit - draft.text.count + range.count)
        if text.count > room { screen.ring() }
        move(to: range.upperBound)
        buffer?.deleteBefore(range.count)
        buffer?.insert(text.prefix(room))
    }
}

private func readBytes(_ descriptor: Int32, _ buffer: inout [UInt8]) -> Int { read(descriptor, &buffer, buffer.count) }

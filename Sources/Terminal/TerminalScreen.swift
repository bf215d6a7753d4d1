// The only writer to the terminal: takes what others want shown and paints it when the input thread is at rest.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The screen as the input thread keeps it.
final class TerminalScreen {
    private let inbox: TerminalInbox
    private var block: LiveBlock
    private var painter = Painter()
    private var lines: [Row] = []
    private var appearance: Appearance
    private var putBack: String?
    private(set) var isClosing = false
    private var lastPaint: ContinuousClock.Instant?
    private var isStale = true
    private var resizedAt: ContinuousClock.Instant?
    private var notification = NotificationKind.bell
    private var recorder: Recorder?
    private var questions: [PictureQuestion] = []
    private var typed = ""
    private var loans: [@Sendable () -> Void] = []
    /// Whether the keys steer a demo instead of editing.
    private(set) var isDemo = false
    /// Whether the window has the focus; `nil` where the terminal does not tell.
    var hasFocus: Bool?
    /// Paste marks (DEC 2004) and news of the focus (DEC 1004).
    private static let modesOn = "\u{1B}[?2004h\u{1B}[?1004h"
    private static let modesOff = "\u{1B}[?1004l\u{1B}[?2004l"
    /// Stands in the status row while it is set.
    private var notice: String?
    /// How folded texts begin.
    private var begun: [Unicode.Scalar: String] = [:]
    /// Cells.
    private static let firstWords = 40
    /// Ten a second are enough for text; keys are painted at once.
    private static let paintEvery = Duration.milliseconds(100)
    /// A dragged window edge gives many sizes; the last one counts. tmux tells them up to 250 ms late.
    private let resizeSettles = Duration.milliseconds(getenv("TMUX") == nil ? 40 : 300)

    init(inbox: TerminalInbox, options: TerminalOptions) {
        self.inbox = inbox
        appearance = options.appearance
        block = LiveBlock(prompt: options.appearance.glyphs.shown(sanitized(options.prompt)))
        if options.appearance.isASCII { block.cutMark = "..." }
        painter.theme = options.appearance.theme
        painter.reflows = Painter.terminalReflows
    }

    // MARK: Life

    func start() { put(Self.modesOn) }

    /// Shows what is still waiting, without the block, and leaves paste mode.
    func finish() {
        takeRequests()
        put(painter.close(above: lines, columns: TerminalDevice.size.columns) + Self.modesOff)
        lines = []
    }

    func leave() { put(painter.erase(columns: TerminalDevice.size.columns) + Self.modesOff) }

    func comeBack() {
        painter.forget()
        put(Self.modesOn)
        repaintSoon()
    }

    // MARK: What others want

    func noteResize() {
        resizedAt = .now
        isStale = true
        painter.noteResize()
    }

    func takeQuestions() -> [PictureQuestion] {
        defer { questions = [] }
        return questions
    }

    func takeLoans() -> [@Sendable () -> Void] {
        defer { loans = [] }
        return loans
    }

    func takeTyped() -> String? {
        defer { typed = "" }
        return typed.isEmpty ? nil : typed
    }

    /// Writes a question to the terminal at the beginning of an empty row.
    func ask(_ query: String) {
        put(painter.erase(columns: TerminalDevice.size.columns) + query + "\r")
        repaintSoon()
    }

    func takePutBack() -> String? {
        defer { putBack = nil }
        return putBack
    }

    /// The line as it was typed, folds folded: their first words tell which text it was.
    func echo(_ draft: Draft) {
        let shown = draft.text.reduce(into: "") {
            $0 += (block.labels[$1] ?? String(Character($1))) + (begun[$1] ?? "")
        }
        lines.append(
            appearance.echo(sanitized(shown), prompt: block.prompt, columns: TerminalDevice.size.columns))
    }

    /// What stands in the draft for a scalar.
    func label(_ scalar: Unicode.Scalar, _ text: String, beginning: String) {
        block.labels[scalar] = shown(text)
        let first = beginning.prefix(400).split(whereSeparator: \.isNewline).first ?? ""
        begun[scalar] = " " + clipped(shown(first), to: Self.firstWords, mark: block.cutMark)
    }

    func show(notice: String?) {
        self.notice = notice.map { shown($0) }
        isStale = true
    }

    func ring() { put("\u{07}") }

    /// Begins with the block as it stands.
    private func record(to path: String?) {
        recorder = nil
        guard let path else { return }
        let (columns, rows) = TerminalDevice.size
        put(painter.erase(columns: columns))
        recorder = Recorder(path: path, columns: columns, rows: rows)
        repaintSoon()
    }

    /// The block goes first: tmux keeps what is cleared in its history, and shows it again in a taller window.
    func clear() {
        put(painter.erase(columns: TerminalDevice.size.columns) + "\u{1B}[H\u{1B}[2J")
        painter.forget()
        repaintSoon()
    }

    /// Draws the block anew where it stands.
    private func repaintAll() {
        put(painter.erase(columns: TerminalDevice.size.columns))
        repaintSoon()
    }

    private func repaintSoon() {
        isStale = true
        lastPaint = nil
    }

    private func takeRequests() {
        let requests = inbox.take()
        lines += requests.lines
        if let unfinished = requests.unfinished {
            block.unfinished = unfinished.map { appearance.glyphs.shown(Markdown.growing(sanitized(Self.end(of: $0)))) }
        }
        if let status = requests.status { block.status = status.map { shown($0) } }
        if let prompt = requests.prompt { block.prompt = shown(prompt) }
        if let words = requests.putBack { putBack = words }
        if let kind = requests.notification { notification = kind }
        if let changed = requests.appearance {
            appearance = changed
            painter.theme = changed.theme
            repaintAll()
        }
        // In sight nobody needs to be called.
        if hasFocus != true { for text in requests.notices { put(notification.bytes(text)) } }
        if let bytes = requests.copied { put(bytes) }
        questions += requests.questions
        typed += requests.typed
        loans += requests.loans
        if let demo = requests.demo { isDemo = demo }
        if let recording = requests.recording { record(to: recording) }
        if requests.closes { isClosing = true }
    }

    private func shown(_ text: some StringProtocol) -> String { appearance.glyphs.shown(sanitized(text)) }

    /// A long message grows many times a second; only its end is on the screen.
    private static func end(of text: String) -> Substring {
        let most = 32_768
        return text.utf8.count > most ? text[text.utf8.index(text.endIndex, offsetBy: -most)...] : text[...]
    }

    // MARK: Painting

    /// How long the input thread may sleep, in ms; −1 = until something happens.
    var pause: Int32 {
        guard isStale else { return -1 }
        let now = ContinuousClock.now
        let waits = [
            lastPaint.map { Self.paintEvery - (now - $0) }, resizedAt.map { resizeSettles - (now - $0) },
        ]
        let longest = waits.compactMap { $0 }.max() ?? .zero
        return Int32(max(0, longest / .milliseconds(1))) + 1
    }

    /// Paints what has changed: keys and finished lines at once, growing text at most ten times a second.
    func paint(_ draft: Draft) {
        let now = ContinuousClock.now
        if let resizedAt, now - resizedAt < resizeSettles { return }
        isStale = isStale || inbox.isFresh
        let isUrgent = draft != block.draft || inbox.hasLines || !lines.isEmpty || resizedAt != nil
        guard isUrgent || isStale else { return }
        if !isUrgent, let lastPaint, now - lastPaint < Self.paintEvery { return }
        takeRequests()
        block.draft = draft
        let (columns, rows) = TerminalDevice.size
        if resizedAt != nil { recorder?.noteSize(columns: columns, rows: rows) }
        var shown = block
        shown.status = notice ?? block.status
        put(painter.paint(shown.layout(columns: columns, rows: rows), above: lines, columns: columns))
        lines = []
        lastPaint = now
        isStale = false
        resizedAt = nil
    }

    private func put(_ text: String) {
        guard !text.isEmpty else { return }
        recorder?.note(text)
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count < 0, errno == EAGAIN {
                var polled = pollfd(fd: 1, events: Int16(POLLOUT), revents: 0)
                poll(&polled, 1, 1000)
                continue
            }
            // A terminal that is gone takes nothing more; its end comes as end of input.
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}

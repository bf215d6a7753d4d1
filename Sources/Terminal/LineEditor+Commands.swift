// What our keys do to the draft.

/// Private codes: commands that libedit lacks, or that are wrong in it for Chinese or for several lines.
enum EditorCommand: Int32 {
    case insert = 0x80
    case type, replace, newline, submit, clear, complete, undo
    case left, right, home, end, wordLeft, wordRight
    case up, down, older, newer
    case deleteBack, deleteForward, deleteOrLeave, deleteWordBack, deleteWordForward
    case killToEnd, killToStart, yank
}

extension LineEditor {
    func run(_ command: EditorCommand) {
        let now = draft
        switch command {
        case .left: move(to: now.previous)
        case .right: move(to: now.next)
        case .home: move(to: now.lineStart)
        case .end: move(to: now.lineEnd)
        case .wordLeft: move(to: now.wordStart)
        case .wordRight: move(to: now.wordEnd)
        case .up: if now.lineStart > 0 { move(to: now.lineAbove) } else { showOlder(now) }
        case .down: if now.lineEnd < now.text.count { move(to: now.lineBelow) } else { showNewer(now) }
        case .older: showOlder(now)
        case .newer: showNewer(now)
        case .submit: submit(now)
        case .clear: clear(now)
        case .complete: complete(now)
        case .undo: takeBack(now)
        case .type: replace(now.cursor..<now.cursor, with: staged)
        default: change(now, command)
        }
    }

    /// Commands that can be taken back.
    private func change(_ now: Draft, _ command: EditorCommand) {
        undo.note(now)
        switch command {
        case .insert: replace(now.cursor..<now.cursor, with: staged)
        case .replace: replace(0..<now.text.count, with: staged)
        case .newline: replace(now.cursor..<now.cursor, with: ["\n"])
        case .yank: replace(now.cursor..<now.cursor, with: killed)
        case .deleteBack: replace(now.previous..<now.cursor, with: [])
        case .deleteForward: replace(now.cursor..<now.next, with: [])
        case .deleteOrLeave: if now.isEmpty { emit(.endOfInput) } else { replace(now.cursor..<now.next, with: []) }
        case .deleteWordBack: kill(now, now.wordStart..<now.cursor)
        case .deleteWordForward: kill(now, now.cursor..<now.wordEnd)
        // At the end of a line its newline goes, so that a second ^K goes on.
        case .killToEnd: kill(now, now.cursor..<(now.cursor == now.lineEnd ? now.next : now.lineEnd))
        case .killToStart: kill(now, now.lineStart..<now.cursor)
        default: break
        }
    }

    private func kill(_ now: Draft, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        killed = Array(now.text[range])
        replace(range, with: [])
    }

    private func submit(_ now: Draft) {
        // A backslash at the end asks for another line.
        if now.text.last == "\\", now.cursor == now.text.count {
            return replace(now.cursor - 1..<now.cursor, with: ["\n"])
        }
        guard now.text.contains(where: { !$0.properties.isWhitespace }) else { return startAfresh(now) }
        let line = now.string
        startAfresh(now)
        history.append(line)
        screen.echo(line)
        emit(.line(line))
    }

    private func clear(_ now: Draft) {
        history.append(now.string)
        startAfresh(now)
    }

    private func startAfresh(_ now: Draft) {
        replace(0..<now.text.count, with: [])
        walk.leave()
        undo.clear()
    }

    private func takeBack(_ now: Draft) {
        guard let earlier = undo.undo(now) else { return screen.ring() }
        replace(0..<now.text.count, with: earlier.text)
        move(to: earlier.cursor)
    }

    // MARK: History

    private func showOlder(_ now: Draft) {
        history.loadOnce()
        guard let line = walk.older(history.entries, draft: now.string) else { return screen.ring() }
        replace(0..<now.text.count, with: Draft.acceptable(line.unicodeScalars))
    }

    private func showNewer(_ now: Draft) {
        guard let line = walk.newer(history.entries) else { return screen.ring() }
        replace(0..<now.text.count, with: Draft.acceptable(line.unicodeScalars))
    }

    // MARK: Completion

    /// Completes as far as all candidates agree; shows them when that is no further.
    private func complete(_ now: Draft) {
        let before = Draft.string(now.text[..<now.cursor])
        let candidates = completer?(before) ?? []
        guard let first = candidates.first else { return screen.ring() }
        let common = candidates.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
        guard common.count > before.count else { return show(candidates) }
        undo.note(now)
        replace(0..<now.cursor, with: Draft.acceptable(sanitized(common).unicodeScalars))
    }

    private func show(_ candidates: [String]) {
        guard candidates.count > 1 else { return }
        let most = 30
        screen.add(candidates.prefix(most).joined(separator: "  ") + (candidates.count > most ? "  …" : ""))
    }
}

extension String {
    fileprivate func commonPrefix(with other: String) -> String {
        String(zip(self, other).prefix { $0 == $1 }.map(\.0))
    }
}

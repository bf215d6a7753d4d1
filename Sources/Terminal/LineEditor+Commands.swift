// What our keys do to the draft.

/// Private codes: commands that libedit lacks, or that are wrong in it for Chinese or for several lines.
enum EditorCommand: Int32 {
    case insert = 0x80
    case type, replace, newline, submit, clear, complete, completeBack, undo
    case left, right, home, end, wordLeft, wordRight
    case up, down, older, newer
    case deleteBack, deleteForward, deleteOrLeave, deleteWordBack, deleteWordForward
    case killToEnd, killToStart, yank, unfold
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
        case .up: if now.lineStart > 0 { move(to: now.lineAbove) } else { showOlder(now, .sameBeginning) }
        case .down: if now.lineEnd < now.text.count { move(to: now.lineBelow) } else { showNewer(now, .sameBeginning) }
        case .older: showOlder(now, .all)
        case .newer: showNewer(now, .all)
        case .submit: submit(now)
        case .clear: clear(now)
        case .complete: complete(now)
        case .completeBack: goOn(now, forward: false)
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
        case .unfold: unfold(now)
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
        let line = Draft.string(folds.expanded(now.text)[...])
        startAfresh(now)
        history.append(line)
        screen.echo(now)
        emit(.line(line))
    }

    private func clear(_ now: Draft) {
        keepDraft()
        startAfresh(now)
    }

    /// What was typed and not sent is the newest line of the history.
    func keepDraft() {
        if !draft.isEmpty { history.append(Draft.string(folds.expanded(draft.text)[...])) }
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

    private func showOlder(_ now: Draft, _ scope: HistoryWalk.Scope) {
        history.loadOnce()
        show(walk.older(history.entries, draft: now, scope), instead: now)
    }

    private func showNewer(_ now: Draft, _ scope: HistoryWalk.Scope) {
        show(walk.newer(history.entries, scope), instead: now)
    }

    private func show(_ line: Draft?, instead now: Draft) {
        guard let line else { return screen.ring() }
        replace(0..<now.text.count, with: line.text)
        move(to: line.cursor)
    }

    // MARK: Folds

    /// Unfolds the paste before the caret, else the first one. Without one the key is for the details of what was done.
    private func unfold(_ now: Draft) {
        let isFold: (Int) -> Bool = { self.folds.size(of: now.text[$0]) != nil }
        let before = now.text[..<now.cursor].indices.last(where: isFold)
        guard let place = before ?? now.text.indices.first(where: isFold) else { return emit(.detail) }
        replace(place..<place + 1, with: folds.expanded([now.text[place]]))
    }
}

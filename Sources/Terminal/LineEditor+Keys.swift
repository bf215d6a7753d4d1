// Keys → what libedit gets for them: a letter, one of its own control characters, or a private code of ours.

extension LineEditor {
    /// The character or code for a key; `nil` when the key is dealt with.
    func code(for key: Key) -> Int32? {
        if case .focus(let isThere) = key {
            screen.hasFocus = isThere
            return nil
        }
        if key != .escape { lastEscape = nil }
        if search != nil { return searchCode(for: key) }
        if key != .control(0x09), key != .backTab { endCompletion() }
        if isAfterControlX { return code(afterControlX: key) }
        switch key {
        case .text(let scalar): return code(forText: scalar)
        case .control(let byte): return code(forControl: byte)
        case .paste(let text):
            stage(paste: text)
            return EditorCommand.insert.rawValue
        case .escape:
            noteEscape()
            return nil
        default: return command(for: key)?.rawValue
        }
    }

    private func command(for key: Key) -> EditorCommand? {
        switch key {
        case .up: .up
        case .down: .down
        case .left: .left
        case .right: .right
        case .home: .home
        case .end: .end
        case .delete: .deleteForward
        case .wordLeft: .wordLeft
        case .wordRight: .wordRight
        case .deleteWordBack: .deleteWordBack
        case .deleteWordForward: .deleteWordForward
        case .newline: .newline
        case .backTab: completion == nil ? nil : .completeBack
        default: nil
        }
    }

    /// A single letter is libedit's; letters that came together (a paste without markers) go in at once.
    private func code(forText scalar: Unicode.Scalar) -> Int32? {
        undo.note(draft, isTyping: true)
        var typed = [scalar]
        while case .text(let next) = keys.first {
            typed.append(next)
            keys.removeFirst()
        }
        staged = Draft.acceptable(typed)
        guard let first = staged.first else { return nil }
        // The codes between ASCII and U+0100 are commands in some keymaps.
        let isPlain = first.value < 0x7F || first.value > 0xFF
        let fits = staged.count == 1 && draft.text.count < Draft.limit
        return isPlain && fits ? Int32(first.value) : EditorCommand.type.rawValue
    }

    private func code(forControl byte: UInt8) -> Int32? {
        switch byte {
        case 0x03: return interrupt()
        case 0x07: return editOutside()
        case 0x0C: screen.clear()
        case 0x12: startSearch()
        case 0x14: emit(.timeline)
        case 0x18: isAfterControlX = true
        case 0x1A: suspend()
        default: return Self.controls[byte]?.rawValue
        }
        return nil
    }

    private static let controls: [UInt8: EditorCommand] = [
        0x01: .home, 0x02: .left, 0x04: .deleteOrLeave, 0x05: .end, 0x06: .right, 0x08: .deleteBack, 0x09: .complete,
        0x0B: .killToEnd, 0x0D: .submit, 0x0E: .newer, 0x0F: .unfold, 0x10: .older, 0x15: .killToStart,
        0x17: .deleteWordBack,
        0x19: .yank, 0x1F: .undo, 0x7F: .deleteBack,
    ]

    /// ^X^E opens the draft in the user's editor.
    private func code(afterControlX key: Key) -> Int32? {
        isAfterControlX = false
        return key == .control(0x05) ? editOutside() : nil
    }

    /// A dropped file becomes its quoted path, a long text one mark that stands for it.
    private func stage(paste text: String) {
        let text = words.dropped(text) ?? text
        staged = folds.folded(Draft.acceptable(text.unicodeScalars))
        guard let mark = staged.first, let size = folds.size(of: mark) else { return }
        screen.label(mark, words.folded(size), beginning: text)
    }

    private func interrupt() -> Int32? {
        guard draft.isEmpty else { return EditorCommand.clear.rawValue }
        emit(.interrupt)
        return nil
    }

    private func noteEscape() {
        let now = ContinuousClock.now
        if let lastEscape, now - lastEscape < .milliseconds(800) {
            emit(.escapeTwice)
            self.lastEscape = nil
        } else {
            lastEscape = now
        }
    }

    /// Words that come back fill an empty draft; with a draft there they wait as the newest line of the history.
    func putBack(_ words: String) -> Int32? {
        guard draft.isEmpty else {
            history.append(words)
            return nil
        }
        staged = Draft.acceptable(sanitized(words).unicodeScalars)
        return EditorCommand.replace.rawValue
    }

    // MARK: Search

    private func startSearch() {
        history.loadOnce()
        search = HistorySearch(entries: history.entries)
        showSearch()
    }

    private func searchCode(for key: Key) -> Int32? {
        switch key {
        case .text(let scalar): search?.type(String(Character(scalar)))
        case .paste(let text): search?.type(text)
        case .control(0x12): search?.older()
        case .control(0x7F), .control(0x08): search?.deleteBack()
        case .control(0x03), .control(0x07), .escape: return endSearch(taking: nil)
        case .control(0x0D): return endSearch(taking: search?.found)
        default:
            // Any other key goes on with what was found.
            keys = [key] + keys
            return endSearch(taking: search?.found)
        }
        showSearch()
        return nil
    }

    private func showSearch() {
        guard let search else { return }
        screen.show(notice: "^R \(search.query)" + (search.found.map { " › " + $0 } ?? ""))
    }

    private func endSearch(taking line: String?) -> Int32? {
        search = nil
        screen.show(notice: nil)
        guard let line else { return nil }
        staged = Draft.acceptable(line.unicodeScalars)
        return EditorCommand.replace.rawValue
    }
}

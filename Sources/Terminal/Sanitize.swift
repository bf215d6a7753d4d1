// Text from a server or a file → text that a terminal cannot take for commands.

/// Removes escape sequences, control bytes and the marks that reorder text; keeps newlines and tabs.
/// A control string (OSC, DCS) ends at its terminator or with its line: one that never ends does not take the rest.
package func sanitized(_ text: some StringProtocol) -> String {
    let scalars = text.unicodeScalars
    // Nearly every text is harmless and stays as it is.
    guard scalars.contains(where: { $0 != "\n" && $0 != "\t" && !isHarmless($0) }) else { return String(text) }
    var out = String.UnicodeScalarView()
    var rest = Array(scalars)[...]
    while let scalar = rest.popFirst() {
        switch scalar.value {
        case 0x1B: skipEscape(&rest)
        case 0x9B: skipCSI(&rest)
        case 0x90, 0x98, 0x9D...0x9F: skipString(&rest)
        default: if scalar == "\n" || scalar == "\t" || isHarmless(scalar) { out.append(scalar) }
        }
    }
    return String(out)
}

private func skipEscape(_ rest: inout ArraySlice<Unicode.Scalar>) {
    guard let kind = rest.first else { return }
    switch kind {
    case "[":
        rest.removeFirst()
        skipCSI(&rest)
    case "]", "P", "X", "^", "_":
        rest.removeFirst()
        skipString(&rest)
    default:
        // Intermediates, then one final byte; anything else was no sequence.
        while let scalar = rest.first, (0x20...0x2F).contains(scalar.value) { rest.removeFirst() }
        if let scalar = rest.first, (0x30...0x7E).contains(scalar.value) { rest.removeFirst() }
    }
}

/// To the final byte; a byte that cannot belong to the sequence ends it.
private func skipCSI(_ rest: inout ArraySlice<Unicode.Scalar>) {
    while let scalar = rest.first, (0x20...0x3F).contains(scalar.value) { rest.removeFirst() }
    if let scalar = rest.first, (0x40...0x7E).contains(scalar.value) { rest.removeFirst() }
}

/// To BEL or ST, or before the newline.
private func skipString(_ rest: inout ArraySlice<Unicode.Scalar>) {
    while let scalar = rest.first, scalar != "\n" {
        rest.removeFirst()
        if scalar.value == 0x07 || scalar.value == 0x9C { return }
        if scalar.value == 0x1B {
            if rest.first == "\\" { rest.removeFirst() }
            return
        }
    }
}

private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: false
    // Bidirectional controls: text must not stand in another order than it reads.
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: false
    // Separators of lines and paragraphs, a byte order mark, language tags.
    case 0x2028, 0x2029, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: false
    // Our own marks of bold and the like.
    case TextMark.scalars: false
    default: true
    }
}

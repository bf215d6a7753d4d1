// Telling the user that long work ended, when the window may be out of sight.

/// How a terminal is asked to tell. OSC 9: iTerm2, WezTerm, Ghostty, kitty; OSC 777: VTE, urxvt; BEL: all.
package enum NotificationKind: Hashable, Sendable {
    case off, bell, osc9, osc777

    /// What the terminal is known to understand; through tmux only the bell arrives.
    package init(environment: (String) -> String?) {
        let program = environment("TERM_PROGRAM") ?? ""
        if environment("TMUX") != nil || environment("STY") != nil {
            self = .bell
        } else if ["iTerm.app", "WezTerm", "ghostty"].contains(program) || environment("KITTY_WINDOW_ID") != nil {
            self = .osc9
        } else if environment("VTE_VERSION") != nil {
            self = .osc777
        } else {
            self = .bell
        }
    }

    /// The bytes for it. Words from a server must not end the sequence early.
    func bytes(_ text: String) -> String {
        let words = String(sanitized(text).map { $0.isNewline || $0 == ";" ? " " : $0 }.prefix(200))
        return switch self {
        case .off: ""
        case .bell: "\u{07}"
        case .osc9: "\u{1B}]9;\(words)\u{07}"
        case .osc777: "\u{1B}]777;notify;Talkreel;\(words)\u{07}"
        }
    }
}

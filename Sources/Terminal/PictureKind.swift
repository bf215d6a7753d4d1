// How pictures come to this terminal, decided by what its environment says and what it answered. Pure.

/// Ways to draw a picture, the best first.
package enum PictureKind: Hashable, Sendable {
    case kitty, iterm, sixel, blocks, none

    /// What a user may set; other words are `nil`.
    package init?(setting: String) {
        switch setting {
        case "kitty": self = .kitty
        case "iterm": self = .iterm
        case "sixel": self = .sixel
        case "blocks": self = .blocks
        case "off": self = .none
        default: return nil
        }
    }
}

/// The user's wish: a way to draw, or that the terminal decides.
package enum PictureSetting: Hashable, Sendable {
    case automatic
    case always(PictureKind)

    /// `auto`, `off`, `kitty`, `iterm`, `sixel` or `blocks`; other words are `nil`.
    package init?(_ word: String) {
        if word == "auto" {
            self = .automatic
        } else if let kind = PictureKind(setting: word) {
            self = .always(kind)
        } else {
            return nil
        }
    }
}

/// What the environment says of the terminal.
package struct PictureEnvironment: Sendable {
    package let colours: PictureColours
    /// Nothing but text gets through tmux and screen.
    let isMultiplexed: Bool
    /// The link may be slow.
    let isRemote: Bool
    let refusesColour: Bool
    let isITerm: Bool
    /// What the terminal's name promises; believed only when it did not answer, for names are inherited.
    let promised: PictureKind?
    /// What may be asked.
    let asks: Asks
    enum Asks { case everything, noKitty, nothing }

    package init(_ read: (String) -> String?) {
        func value(_ name: String) -> String? { read(name).flatMap { $0.isEmpty ? nil : $0 } }
        let (term, program) = (value("TERM") ?? "dumb", value("TERM_PROGRAM"))
        colours = PictureColours(read)
        isMultiplexed = value("TMUX") != nil || term.hasPrefix("tmux") || term.hasPrefix("screen")
        isRemote = value("SSH_TTY") != nil
        refusesColour = value("NO_COLOR") != nil
        // LC_TERMINAL comes through ssh, but also into other terminals that were started from iTerm2.
        isITerm = program == "iTerm.app" || (program == nil && value("LC_TERMINAL") == "iTerm2")
        let isKitty = term == "xterm-kitty" || (program == nil && value("KITTY_WINDOW_ID") != nil)
        if isKitty || term == "xterm-ghostty" || program == "ghostty" {
            promised = .kitty
        } else {
            promised = term == "foot" || term.hasPrefix("foot-") || term == "mlterm" ? .sixel : nil
        }
        // Terminal.app prints what it does not know; so did old VTE, and no VTE draws kitty's pictures.
        if isMultiplexed || refusesColour || colours == .none || program == "Apple_Terminal" {
            asks = .nothing
        } else {
            asks = value("VTE_VERSION") != nil ? .noKitty : .everything
        }
    }
}

extension PictureKind {
    /// The way to draw on this terminal. `answers` are `nil` when it was not asked. A user's wish wins, except that
    /// tmux lets nothing but blocks through.
    package init(_ setting: PictureSetting, environment: PictureEnvironment, answers: PictureAnswers?) {
        switch setting {
        case .always(.none): self = .none
        case .always(let kind): self = environment.isMultiplexed ? .blocks : kind
        case .automatic: self = Self.automatic(environment, answers)
        }
    }

    private static func automatic(_ environment: PictureEnvironment, _ answers: PictureAnswers?) -> PictureKind {
        guard !environment.refusesColour, environment.colours != .none else { return .none }
        if environment.isMultiplexed { return .blocks }
        if let answers, answers.hasKitty { return .kitty }
        if environment.isITerm { return .iterm }
        if let answers, answers.hasSixel { return .sixel }
        if answers?.isComplete != true, let promised = environment.promised { return promised }
        return .blocks
    }
}

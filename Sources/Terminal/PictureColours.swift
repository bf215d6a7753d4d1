// The colours a terminal shows, and the nearest of its 256 to any other.

package enum PictureColours: Hashable, Sendable {
    case trueColour, indexed256, none

    /// By the terminal's names. Over ssh 256, which take half the bytes.
    package init(_ read: (String) -> String?) {
        let (term, program) = (read("TERM") ?? "", read("TERM_PROGRAM") ?? "")
        let plain = ["", "dumb", "linux", "ansi", "cons25", "unknown"]
        if plain.contains(term) || term.hasPrefix("vt") {
            self = .none
        } else if !(read("SSH_TTY") ?? "").isEmpty || (term.hasPrefix("screen") && (read("TMUX") ?? "").isEmpty) {
            self = .indexed256
        } else {
            let said = ["truecolor", "24bit"].contains(read("COLORTERM") ?? "")
            // VTE has them since 0.36.
            let isNewVTE = (read("VTE_VERSION").flatMap { Int($0) } ?? 0) >= 3600
            let isWindows = !(read("WT_SESSION") ?? "").isEmpty
            let isKnown =
                Self.programs.contains(program) || Self.terms.contains(term) || term.hasSuffix("-direct")
            self = said || isNewVTE || isWindows || isKnown ? .trueColour : .indexed256
        }
    }

    private static let programs = ["iTerm.app", "WezTerm", "ghostty", "vscode"]
    private static let terms = ["xterm-kitty", "xterm-ghostty", "alacritty", "foot", "foot-extra", "wezterm"]

    // MARK: 256 colours

    /// The steps of the 6 × 6 × 6 cube that begins at 16; 24 greys from 8 in steps of 10 begin at 232.
    private static let steps = [0, 95, 135, 175, 215, 255]

    private static func step(nearest value: Int) -> Int { value < 48 ? 0 : value < 115 ? 1 : (value - 35) / 40 }

    /// The number of the nearest colour of xterm's cube and greys; the first 16 differ from theme to theme.
    static func index(red: UInt8, green: UInt8, blue: UInt8) -> UInt8 {
        let wanted = [Int(red), Int(green), Int(blue)]
        let cube = wanted.map(step(nearest:))
        let grey = min(23, max(0, (wanted.reduce(0, +) / 3 - 3) / 10))
        let cubeError = zip(wanted, cube).reduce(0) { $0 + ($1.0 - steps[$1.1]) * ($1.0 - steps[$1.1]) }
        let greyError = wanted.reduce(0) { $0 + ($1 - grey * 10 - 8) * ($1 - grey * 10 - 8) }
        return UInt8(greyError < cubeError ? 232 + grey : 16 + cube[0] * 36 + cube[1] * 6 + cube[2])
    }
}

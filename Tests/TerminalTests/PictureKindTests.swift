// The way to draw, from what the environment says and the terminal answered.

import Terminal
import Testing

@Suite struct PictureKindTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let environment: [String: String]
        var answers: String?
        let kind: PictureKind
        var colours = PictureColours.trueColour
        var testDescription: String { "\(environment) \(answers?.debugDescription ?? "-") → \(kind), \(colours)" }
    }

    private static let kitty = "\u{1B}_Gi=31;OK\u{1B}\\"
    private static let sixel = "\u{1B}[?62;4;22c"
    private static let neither = "\u{1B}[?62;22c"

    private static func xterm(_ more: [String: String] = [:]) -> [String: String] {
        ["TERM": "xterm-256color", "COLORTERM": "truecolor"].merging(more) { $1 }
    }

    static let cases: [Case] = [
        // Answers decide.
        Case(environment: xterm(), answers: kitty + neither, kind: .kitty),
        Case(environment: xterm(), answers: kitty + sixel, kind: .kitty),
        Case(environment: xterm(), answers: sixel, kind: .sixel),
        Case(environment: xterm(), answers: neither, kind: .blocks),
        Case(environment: xterm(), answers: "", kind: .blocks),
        Case(environment: xterm(), kind: .blocks),
        // Names, when nothing was answered; they are inherited, so that an answer is better.
        Case(environment: ["TERM": "xterm-kitty"], kind: .kitty),
        Case(environment: xterm(["KITTY_WINDOW_ID": "1"]), kind: .kitty),
        Case(environment: xterm(["KITTY_WINDOW_ID": "1"]), answers: neither, kind: .blocks),
        Case(environment: xterm(["KITTY_WINDOW_ID": "1"]), answers: sixel, kind: .sixel),
        Case(environment: xterm(["KITTY_WINDOW_ID": "1", "TERM_PROGRAM": "vscode"]), kind: .blocks),
        Case(environment: ["TERM": "xterm-ghostty"], kind: .kitty),
        Case(environment: ["TERM": "foot"], kind: .sixel),
        Case(environment: xterm(["TERM_PROGRAM": "iTerm.app"]), kind: .iterm),
        Case(environment: xterm(["TERM_PROGRAM": "iTerm.app"]), answers: "\u{1B}_GOK\u{1B}\\" + sixel, kind: .iterm),
        Case(environment: xterm(["LC_TERMINAL": "iTerm2"]), answers: neither, kind: .iterm),
        Case(environment: xterm(["LC_TERMINAL": "iTerm2", "TERM_PROGRAM": "WezTerm"]), answers: sixel, kind: .sixel),
        // Only text gets through.
        Case(environment: xterm(["TMUX": "/tmp/tmux-0/default,1,0"]), answers: kitty + sixel, kind: .blocks),
        Case(environment: ["TERM": "tmux-256color"], kind: .blocks, colours: .indexed256),
        Case(environment: ["TERM": "screen-256color"], kind: .blocks, colours: .indexed256),
        // Nothing at all.
        Case(environment: [:], kind: .none, colours: .none),
        Case(environment: ["TERM": "dumb"], answers: sixel, kind: .none, colours: .none),
        Case(environment: ["TERM": "linux", "COLORTERM": "1"], kind: .none, colours: .none),
        Case(environment: ["TERM": "vt100"], kind: .none, colours: .none),
        Case(environment: xterm(["NO_COLOR": "1"]), answers: kitty + sixel, kind: .none),
        Case(environment: xterm(["NO_COLOR": ""]), answers: sixel, kind: .sixel),
        // Colours.
        Case(environment: ["TERM": "xterm-256color"], kind: .blocks, colours: .indexed256),
        Case(environment: ["TERM": "xterm"], kind: .blocks, colours: .indexed256),
        Case(environment: ["TERM": "xterm", "COLORTERM": "24bit"], kind: .blocks),
        Case(environment: ["TERM": "xterm-256color", "VTE_VERSION": "7600"], kind: .blocks),
        Case(environment: ["TERM": "xterm-256color", "VTE_VERSION": "3405"], kind: .blocks, colours: .indexed256),
        Case(environment: ["TERM": "xterm-256color", "WT_SESSION": "a-b"], kind: .blocks),
        Case(environment: ["TERM": "alacritty"], kind: .blocks),
        Case(
            environment: ["TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"], kind: .blocks,
            colours: .indexed256),
        Case(environment: xterm(["SSH_TTY": "/dev/pts/3"]), kind: .blocks, colours: .indexed256),
        Case(
            environment: xterm(["SSH_TTY": "/dev/pts/3"]), answers: kitty + neither, kind: .kitty,
            colours: .indexed256),
    ]

    @Test(arguments: cases)
    func `a terminal gets the best that it is sure to draw`(_ one: Case) {
        let environment = PictureEnvironment { one.environment[$0] }
        var reader = PictureAnswerReader()
        _ = reader.receive((one.answers ?? "").utf8)
        let answers = one.answers == nil ? nil : reader.answers
        #expect(PictureKind(.automatic, environment: environment, answers: answers) == one.kind)
        #expect(environment.colours == one.colours)
    }

    @Test func `a user's wish wins, but for tmux`() {
        let plain = PictureEnvironment { ["TERM": "xterm", "NO_COLOR": "1"][$0] }
        let tmux = PictureEnvironment { ["TERM": "xterm", "TMUX": "x"][$0] }
        for kind in [PictureKind.kitty, .iterm, .sixel, .blocks] {
            #expect(PictureKind(.always(kind), environment: plain, answers: nil) == kind)
            #expect(PictureKind(.always(kind), environment: tmux, answers: nil) == .blocks)
        }
        #expect(PictureKind(.always(.none), environment: tmux, answers: nil) == .none)
    }

    @Test func `the setting has six words`() {
        #expect(PictureSetting("auto") == .automatic)
        #expect(PictureSetting("off") == .always(.none))
        #expect(PictureSetting("kitty") == .always(.kitty))
        #expect(PictureSetting("iterm") == .always(.iterm))
        #expect(PictureSetting("sixel") == .always(.sixel))
        #expect(PictureSetting("blocks") == .always(.blocks))
        for word in ["", "on", "AUTO", "none", "sixels"] { #expect(PictureSetting(word) == nil) }
    }

    @Test func `what would print or swallow a question is not asked it`() {
        func query(_ environment: [String: String]) -> String? {
            PictureQuery.text(PictureEnvironment { environment[$0] })
        }
        let whole = query(["TERM": "xterm-256color"])
        #expect(whole?.hasPrefix("\u{1B}_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\") == true)
        #expect(whole?.hasSuffix("\u{1B}[16t\u{1B}[c") == true)
        #expect(query(["TERM": "xterm-256color", "VTE_VERSION": "7600"]) == "\u{1B}[16t\u{1B}[c")
        for silent in [["TMUX": "x"], ["NO_COLOR": "1"], ["TERM_PROGRAM": "Apple_Terminal"]] {
            #expect(query(silent.merging(["TERM": "xterm-256color"]) { $1 }) == nil)
        }
        for term in ["dumb", "linux", "screen", ""] { #expect(query(["TERM": term]) == nil) }
    }
}

// A made file as a hyperlink: where terminals know it, and never with bytes of its name in the sequence.

import Testing

@testable import Terminal

@Suite struct FileLinkTests {
    private static func link(_ path: String, _ environment: [String: String]) -> FileLink? {
        FileLink(to: path, environment: { environment[$0] }, host: "box")
    }

    @Test(arguments: [
        (["TERM_PROGRAM": "WezTerm"], true), (["VTE_VERSION": "7203"], true), (["VTE_VERSION": "4602"], false),
        (["TERM": "xterm-256color"], false), (["TERM_PROGRAM": "WezTerm", "TMUX": "/tmp/t"], false),
        (["TMUX": "/tmp/t", "FORCE_HYPERLINK": "1"], true),
        (["TERM_PROGRAM": "WezTerm", "FORCE_HYPERLINK": "0"], false), ([:], false),
    ]) func `only terminals known to cope get links`(environment: [String: String], copes: Bool) {
        #expect((Self.link("/a/b.mp4", environment) != nil) == copes)
    }

    @Test func `the name becomes a link, and the rest of the line stays`() {
        let link = Self.link("/out/海 1.mp4", ["FORCE_HYPERLINK": "1"])
        #expect(
            link?.laid(over: " 海 1.mp4 (4 MB)")
                == " \u{1B}]8;;file://box/out/%E6%B5%B7%201.mp4\u{1B}\\海 1.mp4\u{1B}]8;;\u{1B}\\ (4 MB)")
        #expect(link?.laid(over: " 海\n1.mp4") == " 海\n1.mp4")
    }

    @Test func `no byte of a path ends the sequence`() {
        let link = Self.link("/out/a\u{1B}\\\u{7};b\u{9C}.mp4", ["FORCE_HYPERLINK": "1"])
        let name = sanitized("a\u{1B}\\\u{7};b\u{9C}.mp4")
        let shown = link?.laid(over: name) ?? ""
        #expect(shown.unicodeScalars.filter { $0 == "\u{1B}" }.count == 4, "\(shown.debugDescription)")
        #expect(shown.contains("/out/a%1B%5C%07%3Bb%C2%9C.mp4"))
    }

    @Test func `a path longer than terminals take makes no link`() {
        #expect(Self.link("/" + String(repeating: "海", count: 300), ["FORCE_HYPERLINK": "1"]) == nil)
    }
}

// ASCII mode: the program's marks become ASCII, and what people wrote in their script stays.

import Testing

@testable import Terminal

@Suite struct GlyphsTests {
    @Test(arguments: [
        ("⇪ export 2  ██░░  45% · 0:19", "^ export 2  ##--  45% - 0:19"), ("⠙ editing · 0:01", "/ editing - 0:01"),
        ("✅ a.mp4 (1920×1080)", "+ a.mp4 (1920x1080)"), ("说“导出”，1–2 秒…", "说\"导出\"，1-2 秒..."),
        ("you › ", "you > "), ("plain", "plain"),
    ]) func `marks become ascii and letters stay`(text: String, shown: String) {
        #expect(Glyphs.ascii.shown(text) == shown)
        #expect(Glyphs.all.shown(text) == text)
    }
}

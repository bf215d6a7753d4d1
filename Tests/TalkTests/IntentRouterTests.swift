import Reel
import Resources
import Talk
import Testing

/// A step in the notation of the case tables.
private func notation(_ step: Intent, of utterance: String) -> String {
    switch step {
    case .export(let options):
        (["export"]
            + [options.format, options.resolution, options.preset, options.maxBytes.map { "≤\($0)" }].compactMap(\.self))
            .joined(separator: " ")
    case .credits: "credits"
    case .status: "status"
    case .upload(let items):
        items.reduce("upload") { text, item in
            switch item {
            case .file(let path): text + " ‹\(path)›"
            case .url(let url): text + " ‹\(url)›"
            }
        }
    case .say(let text): text == utterance ? "chat" : "chat ‹\(text)›"
    }
}

private func router(files: Set<String> = []) throws -> IntentRouter {
    try IntentRouter(table: keywordTable) { files.contains($0) }
}

/// One for all cases: the tables are read once.
private let sharedRouter = Result { try router() }

private func steps(_ utterance: String, files: Set<String> = []) throws -> String {
    try (files.isEmpty ? sharedRouter.get() : router(files: files)).route(utterance).map { notation($0, of: utterance) }
        .joined(separator: " | ")
}

@Suite struct IntentRouterTests {
    @Test(
        arguments: [
            englishRequests, englishTalk, chineseRequests, chineseTalk, mixedUtterances, englishSizes, chineseSizes,
        ].flatMap {
            $0.split(separator: "\n").map(String.init)
        })
    func `an utterance becomes the steps its speaker means`(line: String) throws {
        let parts = line.components(around: " ⇒ ")
        #expect(try steps(parts.0) == parts.1)
    }

    @Test(arguments: [
        ("/tmp/my clip.mp4", "upload ‹/tmp/my clip.mp4›"),
        ("  /tmp/my clip.mp4 \n", "upload ‹/tmp/my clip.mp4›"),
        (#"/tmp/my\ clip.mp4 '/tmp/a b.mov' "#, "upload ‹/tmp/my clip.mp4› ‹/tmp/a b.mov›"),
        ("file:///tmp/my%20clip.mp4", "upload ‹/tmp/my clip.mp4›"),
        ("/tmp/Screen 3.00\u{202F}PM.png", "upload ‹/tmp/Screen 3.00\u{202F}PM.png›"),
        (#"/tmp/Screen\ 3.00\u{202f}PM.png"#, "upload ‹/tmp/Screen 3.00\u{202F}PM.png›"),
        ("海边 傍晚.mp4", "upload ‹海边 傍晚.mp4›"),
        ("trim /tmp/my\\ clip.mp4 to 5s", "upload ‹/tmp/my clip.mp4› | chat"),
        ("upload /tmp/my clip.mp4 and export", "upload ‹/tmp/my clip.mp4› | export"),
        ("notes", "upload ‹notes›"),
    ])
    func `a file that exists is sent, however it was dropped`(text: String, expected: String) throws {
        let files: Set = [
            "/tmp/my clip.mp4", "/tmp/a b.mov", "/tmp/Screen 3.00\u{202F}PM.png", "海边 傍晚.mp4", "notes",
        ]
        #expect(try steps(text, files: files) == expected)
    }

    @Test func `talk reaches the agent byte for byte`() throws {
        let wish = "  Add a title:\t“导出” — with ＣＡＰＳ, 'quotes' \n and a second line  "
        #expect(try router().route(wish) == [.say(wish)])
    }

    @Test(arguments: ["", " ", "\n\n", "\u{3000}"])
    func `an empty line asks for nothing`(text: String) throws {
        #expect(try router().route(text).isEmpty)
    }

    @Test(arguments: [
        "trim the first 5 seconds and export, ", "导出然后", "/a.mp4 ", "“\"'", "再", "\"", "‘a", "\\", "a.", "@", "把",
        "导出", "if, ", "~/", "file:///%", "：", "\u{200D}", "é.mp4", "{", "https://", "C:\\",
    ])
    func `no text however long or odd takes long or traps`(piece: String) throws {
        let router = try sharedRouter.get()
        _ = router.route("export")
        let lengths = [1, 2, 3, 50, 1990 / piece.unicodeScalars.count, 100_000 / piece.utf8.count]
        let slowest = lengths.map { length in
            let text = String(repeating: piece, count: length)
            return ContinuousClock().measure { _ = router.route(text) }
        }.max()
        #expect(try #require(slowest) < .seconds(20))
    }

    @Test func `a damaged table is refused`() {
        #expect(throws: JSONSyntaxError.self) {
            try IntentRouter(table: Array("{".utf8)) { _ in false }
        }
    }

    @Test func `the answer of the route command has its fixed form`() throws {
        let router = try router()
        #expect(
            routeAnswer(to: "trim the first 5 seconds and export", router: router).text
                == #"{"text":"trim the first 5 seconds and export","steps":[{"route":"chat","text":"trim the first 5 seconds"},{"route":"export"}]}"#
        )
        #expect(
            routeAnswer(to: "upload", router: router).text
                == #"{"text":"upload","steps":[{"route":"upload","items":[]}]}"#)
        #expect(
            routeAnswer(to: #"导出抖音 1080p gif"#, router: router).text
                == #"{"text":"导出抖音 1080p gif","steps":[{"route":"export","format":"gif","resolution":"1080p","preset":"douyin"}]}"#
        )
        #expect(routeAnswer(to: #"a\nb\\c\d"#, router: router)["text"]?.string == "a\nb\\c\\d")
    }
}

extension String {
    fileprivate func components(around separator: String) -> (String, String) {
        guard let found = ranges(of: separator).first else { return (self, "") }
        return (String(self[..<found.lowerBound]), String(self[found.upperBound...]))
    }
}

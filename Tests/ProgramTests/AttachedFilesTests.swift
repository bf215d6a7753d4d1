// `@path` in a message.

import Testing

@testable import talkreel

@Suite struct AttachedFilesTests {
    private static let files: Set<String> = ["/home/me/clip.mp4", "/tmp/我的 视频.mp4", "/tmp/a b.mov", "/tmp/it's.mov"]

    @Test(arguments: [
        ("use @~/clip.mp4 as the intro", "use clip.mp4 as the intro", ["/home/me/clip.mp4"]),
        ("把 @'/tmp/我的 视频.mp4' 放到最前面", "把 我的 视频.mp4 放到最前面", ["/tmp/我的 视频.mp4"]),
        ("@/tmp/a\\ b.mov and @~/clip.mp4", "a b.mov and clip.mp4", ["/tmp/a b.mov", "/home/me/clip.mp4"]),
        ("use @'/tmp/it'\\''s.mov' twice", "use it's.mov twice", ["/tmp/it's.mov"]),
        ("@/tmp/it's.mov cut the first second", "it's.mov cut the first second", ["/tmp/it's.mov"]),
        ("write me@example.com on it", "write me@example.com on it", []),
        ("mention @nobody and @'open", "mention @nobody and @'open", []), ("@", "@", []), ("", "", []),
    ])
    func `existing files are attached and named, any other mark stays`(line: String, text: String, paths: [String]) {
        let attached = AttachedFiles(line, home: "/home/me") { Self.files.contains($0) }
        #expect(attached.text == text && attached.paths == paths)
    }
}

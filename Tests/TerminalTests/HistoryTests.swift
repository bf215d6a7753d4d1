// What was typed is there again, in this chat and in the next.

import Support
import Terminal
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

@Suite struct HistoryTests {
    @Test func `lines of both languages come back as they were`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/state/deep/history.jsonl"
        let lines = ["把标题改成“海边的傍晚”", "say \"hi\" \\ there", "two\n\tlines", "🎬 e\u{301}"]
        var history = History(path: path)
        for line in lines { history.append(line) }
        history.append("🎬 e\u{301}")
        history.append("   ")
        var later = History(path: path)
        later.loadOnce()
        #expect(later.entries == lines)
    }

    @Test func `two chats write one file without loss`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/history.jsonl"
        var (first, second) = (History(path: path), History(path: path))
        for number in 0..<200 {
            first.append("first \(number)")
            second.append("第二 \(number)")
        }
        var later = History(path: path)
        later.loadOnce()
        #expect(later.entries.count == 400)
        #expect(later.entries.filter { $0.hasPrefix("第二") } == (0..<200).map { "第二 \($0)" })
    }

    @Test func `the newest thousand are kept and damage is skipped`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/history.jsonl"
        var history = History(path: path)
        for number in 0..<1500 { history.append("line \(number)") }
        let file = try #require(fopen(path, "a"))
        fputs("{\"t\":1,\"text\":\"cut of\nnot ours\n{}\n", file)
        fclose(file)
        history.append("last")
        var later = History(path: path)
        later.loadOnce()
        #expect(later.entries.last == "last")
        #expect(later.entries.count <= History.limit && later.entries.count > 990)
        #expect(later.entries.allSatisfy { $0.hasPrefix("l") })
    }

    @Test func `a search narrows as one types and goes on to older lines`() {
        var search = HistorySearch(entries: ["Export the video", "把音乐调低", "export vertical", "undo"])
        search.type("exp")
        #expect(search.found == "export vertical")
        search.older()
        #expect(search.found == "Export the video")
        search.older()
        #expect(search.found == "Export the video")
        search.type("x")
        #expect(search.found == nil)
        for _ in 0..<4 { search.deleteBack() }
        search.type("音乐")
        #expect(search.found == "把音乐调低")
    }
}

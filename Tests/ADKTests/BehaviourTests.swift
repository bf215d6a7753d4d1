// What a user reads of each thing that an agent on a real ADK server can do (PROTOCOL.md section 10).

import Foundation
import Testing

/// `make test-adk` runs these against two versions of ADK, one at a time: the server's notes are about one chat.
@Suite(.serialized, .enabled(if: ADKServer.url != nil), .timeLimit(.minutes(5)))
struct ADKSuite {}

extension ADKSuite {
    @Suite struct BehaviourTests {
        private static let summary =
            #"Timeline (3 tracks): 1. Video: clip 1 (0-4s) 2. BGM: clip 1 (0-4s, 100%) 3. Title: "Quiet" (0-3s)"#

        @Test(arguments: [
            ("hello", ["Hello from ADK."], Int32(0)),
            // Partials and their final are one message.
            ("stream", ["Here is the film: 海边的日落."], 0),
            ("title it Summer", ["One moment. ", "The title is Summer."], 0),
            // Two equal finals are two messages.
            ("twice", ["Done.", "Done."], 0),
            ("whisper", ["Hello from the editor."], 0),
            ("ponder", ["I have thought."], 0),
            ("big", ["I have read it."], 0),
            ("nothing", ["The agent sent no text, and the timeline is as it was."], 0),
            ("raise now", ["The agent reported an error: no frames"], 1),
            ("raise late", ["I began.", "The agent reported an error: no frames"], 1),
            ("tool fails", ["I try. ", "The agent reported an error: no frames left"], 1),
            ("unsafe", ["The agent declined this for safety reasons. Say it differently."], 1),
            ("cut short", ["It begins with", #"The answer was cut short. Say "go on" to hear the rest."#], 0),
            // Line and paragraph separators end no line of a stream, and the terminal gets neither them nor control bytes.
            ("separators", ["onetwothreefour"], 0),
            ("escape", ["red and bidi\tend"], 0),
            ("slow 3", ["Slow 3 done."], 0),
        ])
        func `an answer ends as it should`(said: String, lines: [String], code: Int32) throws {
            let ended = try Home().run(said + "\n")
            #expect(ended.lines + ended.errorLines == lines)
            #expect(ended.code == code)
        }

        @Test func `a silent edit is told by what changed, and the status shows it`() throws {
            let ended = try Home().run("title it Summer\nquietly title it Beach\nsilently\nstatus\n")
            let changes = [#"✓ Title: "Summer" → "Beach""#, #"✓ Title: "Beach" → "Quiet""#]
            #expect(ended.lines.suffix(3) == changes + [Self.summary])
            #expect(ended.code == 0)
        }

        @Test func `a draft that is kept as JSON text is read, and media are counted`() throws {
            let ended = try Home().run("silently\nstringly\nstatus\n")
            #expect(ended.lines.contains(#"✓ Title: "Quiet" → "String""#))
            #expect(ended.text.contains(#"3. Title: "String" (0-3s)"#) && ended.text.contains("Uploaded files: 1."))
        }

        @Test func `two lines go one after another`() async throws {
            try await ADKServer.forget()
            let ended = try Home().run("slow 1\nslow 0.5\n")
            #expect(ended.lines == ["Slow 1 done.", "Slow 0.5 done."])
            let facts = try await ADKServer.facts()
            #expect(facts.most == 1 && facts.ended == ["slow 1", "slow 0.5"])
        }

        @Test func `an interrupted chat closes the connection, and the run is cancelled`() async throws {
            try await ADKServer.forget()
            let chat = try Chat(Home())
            try chat.send("slow 600")
            try await ADKServer.running()
            chat.interrupt()
            #expect(try chat.end().code != 0)
            let facts = try await ADKServer.cancelled()
            #expect(facts.cancelled == ["slow 600"] && facts.ended.isEmpty)
        }
    }
}

// Whole answers as two versions of ADK sent them, byte for byte; Tests/ADKAgent made them.

import Foundation
import Reel
import Testing

@testable import Wire

@Suite struct RecordedStreamTests {
    private func report(of name: String) throws -> JSONValue {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return turnReport(ofStream: Array(try Data(contentsOf: folder.appending(path: "Fixtures/adk/\(name).sse"))))
    }

    @Test func `ADK 2.13.0: partials, a tool that edits the draft and two finals`() throws {
        let turn = try report(of: "2.13.0-title")
        #expect(turn["messages"]?.array == ["One moment. ", "The title is 海边的傍晚."])
        #expect(turn["tools"]?.array == ["set_title"])
        #expect(turn["state_keys"]?.array == ["draft"] && turn["draft_tracks"]?.int == 3)
        #expect(turn["error"] == .null && turn["silent"]?.bool == false)
    }

    @Test func `ADK 1.39.1: an error after text keeps the text`() throws {
        let turn = try report(of: "1.39.1-raise-late")
        #expect(turn["messages"]?.array == ["I began."])
        #expect(turn["error"]?.string == "no frames")
    }
}

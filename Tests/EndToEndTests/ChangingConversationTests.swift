// Commands that end one conversation and begin another in the same terminal.

import Foundation
import Support
import Testing

@Suite(.serialized) struct ChangingConversationTests {
    private func chat(_ home: TestHome, _ variables: [String: String] = [:]) throws -> Pty {
        try Pty.spawn(
            builtProgram("talkreel"), ["--output", home.work],
            environment: home.environment().merging(variables) { $1 }, rows: 30)
    }

    @Test func `the backend changes and comes back to the same project`() throws {
        let home = try TestHome()
        let chat = try chat(home)
        #expect(chat.waitFor { $0.beforeCursor == "you › " })
        chat.send("generate a 2-second video of rain\r")
        #expect(chat.waitFor { $0.contains("Title: \"Rain\"") })
        // The turn ends a moment after its last words.
        chat.settle()
        chat.send("/backend http://127.0.0.1:9\r")
        #expect(chat.waitFor { $0.contains("Backend: http://127.0.0.1:9") })
        chat.send("status\r")
        #expect(chat.waitFor { $0.contains("✗ Nothing answers at 127.0.0.1:9") })
        chat.send("/backend nonsense\r")
        #expect(chat.waitFor { $0.contains("/backend takes studio, cloud or an address") })
        chat.send("/backend studio\r")
        chat.send("status\r")
        #expect(chat.waitFor { $0.text.components(separatedBy: "Title: \"Rain\"").count >= 3 })
        chat.settle()
        chat.send("/plain\r")
        #expect(chat.waitFor { $0.contains("nothing is repainted") })
        chat.send("status\n")
        #expect(chat.waitFor { $0.text.components(separatedBy: "Title: \"Rain\"").count >= 4 })
        chat.send("\u{4}")
        #expect(chat.wait() == 0)
    }

    @Test func `an editor writes the message, and Ctrl-C at the question for a token gives the line back`() throws {
        let home = try TestHome()
        let editor = "\(home.work)/editor"
        try "#!/bin/sh\necho 'status, please' > \"$1\"\n".write(toFile: editor, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: editor)
        let chat = try chat(home, ["EDITOR": editor, "VISUAL": editor])
        #expect(chat.waitFor { $0.beforeCursor == "you › " })
        chat.send("/edit\r")
        #expect(chat.waitFor { $0.beforeCursor == "you › status, please" })
        chat.send("\u{3}/login\r")
        #expect(chat.waitFor { $0.contains("it is not shown") })
        chat.send("secret")
        chat.send("\u{3}")
        #expect(chat.waitFor { $0.contains("That is no token") && $0.beforeCursor == "you › " })
        chat.send("/about\r")
        #expect(chat.waitFor { $0.contains("/about") && $0.beforeCursor == "you › " && !$0.contains("secret") })
        chat.send("\u{4}")
        #expect(chat.wait() == 0)
    }
}

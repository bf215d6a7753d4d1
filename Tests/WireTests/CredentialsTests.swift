// Who we are to a server, and who else never learns it.

import Foundation
import Locking
import Reel
import Support
import Testing

@testable import Wire

@Suite struct CredentialsTests {
    private let home = NSTemporaryDirectory() + "credentials-\(UUID().uuidString.prefix(8))"

    private func credentials(_ server: String = "https://a.example", token: String? = nil, now: Int = 1000)
        -> Credentials
    {
        Credentials(clientIDPath: "\(home)/id", tokenFolder: home, server: server, token: token, now: { now })
    }

    @Test(arguments: [
        ("2026-11-24T08:30:00Z", 1_795_509_000), ("2026-11-24T08:30:00.123456Z", 1_795_509_000),
        ("2026-11-24T10:30:00+02:00", 1_795_509_000), ("2026-11-24 03:00:00-0530", 1_795_509_000),
        ("2026-11-24T08:30:00", 1_795_509_000), ("1970-01-01T00:00:00Z", 0), ("2024-02-29T00:00:00Z", 1_709_164_800),
    ])
    func `a server's date is read in every usual form`(text: String, seconds: Int) {
        #expect(unixTime(iso8601: text) == seconds)
    }

    @Test(arguments: ["", "soon", "2026-13-01T00:00:00Z", "2026-11-24", "2026-11-24T08:30:00X", "20261124T083000Z"])
    func `what is no date is none`(text: String) { #expect(unixTime(iso8601: text) == nil) }

    @Test func `a token is used until the server's own date for it, and not a second longer`() {
        credentials().keep(token: "t1", userID: "anon_1", expires: 2000)
        #expect(credentials(now: 1999).token == "t1")
        #expect(credentials(now: 2000).token == nil)
        credentials(now: 5000).keep(token: "t2", userID: nil, expires: nil)
        #expect(credentials(now: 5000 + 7 * 86_400 - 1).token == "t2")
        #expect(credentials(now: 5000 + 7 * 86_400).token == nil)
    }

    @Test func `a token of one server is never offered to another`() {
        credentials().keep(token: "t1", userID: nil, expires: 2000)
        #expect(credentials().signIn("mine"))
        #expect(credentials("https://b.example").token == nil)
        #expect(credentials("http://a.example").token == nil)
    }

    @Test func `what login kept is used, the environment's token wins, and logout forgets it`() {
        #expect(credentials().signIn("mine"))
        #expect(credentials().token == "mine" && credentials().isGiven)
        #expect(credentials(token: "env").token == "env")
        #expect(credentials().signOut())
        #expect(credentials().token == nil && !credentials().signOut())
    }

    @Test(arguments: ["a\r\nX-Evil: 1", "a b", "", "  ", "令牌", "a\u{0}b"])
    func `what could smuggle a header line is no token`(text: String) {
        #expect(Credentials.cleaned(text) == nil)
        #expect(credentials(token: text).isGiven == false)
    }

    @Test func `files with secrets are their owner's alone, and no description tells them`() throws {
        #expect(credentials().signIn("secret-1"))
        credentials().keep(token: "secret-2", userID: nil, expires: 5000)
        let files = try FileManager.default.contentsOfDirectory(atPath: home)
        #expect(files.count == 2)
        for file in files {
            let facts = try FileManager.default.attributesOfItem(atPath: "\(home)/\(file)")
            #expect(facts[.posixPermissions] as? Int == 0o600)
        }
        #expect(!"\(credentials())".contains("secret"))
        #expect(credentials().masked("no: secret-1 is bad") == "no: … is bad")
    }

    @Test func `many who need a token at once ask for one`() async {
        let who = credentials()
        let (count, asking) = (Lock(0), Lock(0))
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    asking.withLock { $0 += 1 }
                    _ = await who.fetched {
                        count.withLock { $0 += 1 }
                        // The answer comes when all twenty have asked, however late a busy machine lets them.
                        while asking.withLock({ $0 < 20 }) { await Task.yield() }
                        for _ in 0..<500 { await Task.yield() }
                        return .success("t")
                    }
                }
            }
        }
        #expect(count.withLock { $0 } == 1)
    }

    @Test(arguments: [
        (nil as String?, "/home/me/.clawhub/skills/x/talkreel", "clawhub"),
        (nil, "/home/me/.cursor/skills/x/talkreel", "cursor"), (nil, "/usr/local/bin/talkreel", "unknown"),
        ("claude_code", "/home/me/.clawhub/x", "claude_code"), ("a\r\nb", "/x", "ab"),
    ])
    func `the platform header says how the program was installed`(source: String?, path: String, platform: String) {
        let headers = ClientIdentity(version: "1", source: source, installedAt: path).headers
        #expect(headers.map(\.name) == ["X-Skill-Source", "X-Skill-Version", "X-Skill-Platform"])
        #expect(headers.last?.value == platform)
    }
}

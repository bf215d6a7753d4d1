// The chat is killed at every point of an export and started again: the film is found, finished, and made once.

import Foundation
import Locking
import Support
import Testing

@Suite(.serialized) struct ExportSurvivesTests {
    /// Where the power goes.
    enum Moment: String, CaseIterable, Sendable {
        case beforeSubmit, afterSubmitBeforeAnswer, whilePolling, whileDownloading
    }

    @Test(arguments: Moment.allCases)
    func `an export whose chat was killed is finished by the next one, and rendered once`(moment: Moment) throws {
        let (isFirst, reached, gate) = (Lock(true), Lock(false), FaultGate())
        defer { gate.open() }
        let cloud = ScriptedCloud { request, cloud in
            guard isFirst.withLock({ $0 }), Self.isThere(request, moment) else { return nil }
            defer { reached.withLock { $0 = true } }
            switch moment {
            case .beforeSubmit: return [.wait(gate), .close]
            case .afterSubmitBeforeAnswer:
                _ = cloud.usual(request)  // it was taken; nobody will hear of it
                return [.wait(gate), .close]
            case .whilePolling: return [.wait(gate), .close]
            case .whileDownloading: return cloud.film(request, upTo: 60) + [.wait(gate), .close]
            }
        }
        let home = try ChatHome()
        let killed = try home.start(["--server", cloud.url], lines: "export\n")
        #expect(eventually { reached.withLock { $0 } && Self.isOnDisk(home, moment) }, "\(killed.text)")
        killed.kill()
        isFirst.withLock { $0 = false }
        #expect(home.films.filter { !$0.hasSuffix(".part") }.isEmpty)

        let next = try home.start(["--server", cloud.url], lines: "credits\n")
        #expect(next.ended() == 0, "\(next.text)")
        #expect(home.films == ["sea.mp4"], "\(next.text)")
        let film = FileManager.default.contents(atPath: home.work + "/sea.mp4").map(Array.init)
        #expect(film == cloud.facts.withLock { $0.film })
        #expect(cloud.facts.withLock { $0.renders.count } == 1)
        #expect(home.ledger().contains(#""step":"downloaded""#))

        let idle = try home.start(["--server", cloud.url], lines: "credits\n")
        #expect(idle.ended() == 0 && !idle.text.contains("sea"))
        if moment == .whileDownloading {
            #expect(
                cloud.requests.contains { $0.headers["range"] == "bytes=60-" && $0.headers["if-range"] == "\"film\"" })
        }
    }

    private static func isThere(_ request: ReceivedRequest, _ moment: Moment) -> Bool {
        switch moment {
        case .beforeSubmit, .afterSubmitBeforeAnswer:
            request.method == "POST" && request.path == "/api/render/proxy/lambda"
        case .whilePolling: request.method == "GET" && request.path.hasPrefix("/api/render/proxy/lambda/")
        case .whileDownloading: request.path.hasPrefix("/films/")
        }
    }

    private static func isOnDisk(_ home: ChatHome, _ moment: Moment) -> Bool {
        guard moment == .whileDownloading else { return home.ledger().contains("planned") }
        let part = home.work + "/sea.mp4.part"
        return (try? FileManager.default.attributesOfItem(atPath: part))?[.size] as? Int == 60  // not there yet: no
    }

    /// A cloud that does not say how far a render is, as long as the flag stands.
    private static func silentlyPolled(while isFirst: Lock<Bool>, _ gate: FaultGate) -> ScriptedCloud {
        ScriptedCloud { request, _ in
            isThere(request, .whilePolling) && isFirst.withLock { $0 } ? [.wait(gate), .close] : nil
        }
    }

    @Test func `two chats at once finish a left export once`() throws {
        let (gate, isFirst) = (FaultGate(), Lock(true))
        defer { gate.open() }
        let cloud = Self.silentlyPolled(while: isFirst, gate)
        let home = try ChatHome()
        let killed = try home.start(["--server", cloud.url], lines: "export\n")
        #expect(eventually { cloud.count("GET", "/api/render") > 0 })
        killed.kill()
        isFirst.withLock { $0 = false }
        let chats = try (0..<2).map { _ in try home.start(["--server", cloud.url], lines: "credits\n") }
        for chat in chats { #expect(chat.ended() == 0, "\(chat.text)") }
        #expect(home.films == ["sea.mp4"])
        #expect(cloud.requests.count { $0.path.hasPrefix("/films/") } == 1)
    }

    @Test func `jobs lists, goes on and cancels from any shell`() throws {
        let (gate, isFirst) = (FaultGate(), Lock(true))
        defer { gate.open() }
        let cloud = Self.silentlyPolled(while: isFirst, gate)
        let home = try ChatHome()
        for number in 1...2 {
            let killed = try home.start(["--server", cloud.url], lines: number == 1 ? "export\n" : "")
            #expect(eventually { cloud.count("GET", "/api/render") >= number })
            killed.kill()
        }
        let listed = try home.start(["jobs", "--json"], lines: "")
        #expect(listed.ended() == 0 && listed.text.contains(#""state":"open""#), "\(listed.text)")
        isFirst.withLock { $0 = false }
        let gone = try home.start(["jobs", "continue", "9", "--server", cloud.url], lines: "")
        #expect(gone.ended() == 1)
        let done = try home.start(["jobs", "continue", "1", "--server", cloud.url], lines: "")
        #expect(done.ended() == 0 && home.films == ["sea.mp4"], "\(done.text)")
        let late = try home.start(["jobs", "cancel", "1", "--server", cloud.url], lines: "")
        #expect(late.ended() == 1)
    }

    @Test func `a film that cannot be put anywhere is told, and waits`() throws {
        let cloud = ScriptedCloud()
        let home = try ChatHome()
        let shut = try home.start(["--server", cloud.url, "--output", "/proc"], lines: "export\n")
        #expect(shut.ended() == 1 && shut.text.contains("/proc") && shut.text.contains("--output"), "\(shut.text)")
        #expect(cloud.facts.withLock { $0.renders.isEmpty })
    }

    @Test func `several exports run side by side while the chat goes on`() throws {
        let cloud = ScriptedCloud()
        let home = try ChatHome()
        let chat = try home.start(["--server", cloud.url], lines: "export\nexport\n导出\ncredits\n")
        #expect(chat.ended() == 0)
        #expect(home.films == ["sea-2.mp4", "sea-3.mp4", "sea.mp4"])
        #expect(cloud.facts.withLock { Set($0.renders).count } == 3)
    }
}

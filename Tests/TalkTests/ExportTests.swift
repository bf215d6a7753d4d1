// The machine of an export: what it writes down, what it sends, how it goes on.

import Locking
import Reel
import Testing

@testable import Talk

@Suite struct ExportTests {
    private func machine() -> Export {
        let ids = Counter()
        return Export { "id\(ids.next())" }
    }

    private func ticket(_ steps: ExportStep...) -> ExportTicket {
        var ticket = ExportTicket(
            number: 1, server: "s", path: "/out/a.mp4", draft: [:], options: ExportOptions(), started: 0)
        for step in steps { ticket.note(step) }
        return ticket
    }

    private func job(_ status: RenderStatus, _ progress: Int? = nil) -> RenderJob {
        RenderJob(id: "id1", status: status, progress: progress)
    }

    @Test func `it is written down before it is submitted`() {
        var export = machine()
        #expect(export.start() == [.record(.planned(id: "id1")), .submit(id: "id1")])
    }

    @Test func `a submission whose answer was lost is asked after and not sent again`() {
        var export = machine()
        _ = export.start()
        guard case .poll(let id, _)? = export.receive(.submitFailed(.disconnected)).first else {
            Issue.record("no question")
            return
        }
        #expect(id == "id1")
        #expect(export.receive(.polled(job(.processing, 5))).first == .record(.submitted))
    }

    @Test func `a submission that the server never got is sent again under the same id`() {
        var export = machine()
        _ = export.start()
        var effects = export.receive(.submitFailed(.timedOut))
        for _ in 0..<3 { effects = export.receive(.pollFailed(.server(message: "no such render", status: 404))) }
        #expect(effects == [.record(.planned(id: "id1")), .submit(id: "id1")])
        // It was there after all: the server refuses the second, and the first is followed.
        let refused = export.receive(.submitFailed(.server(message: "used", status: 409)))
        #expect(refused.contains { if case .poll("id1", _) = $0 { true } else { false } })
    }

    @Test func `a duplicate id gets a new one, once`() {
        var export = machine()
        _ = export.start()
        let duplicate = ExportEvent.submitFailed(.server(message: "used", status: 409))
        #expect(export.receive(duplicate) == [.record(.planned(id: "id2")), .submit(id: "id2")])
        #expect(export.receive(duplicate).last == .finish(.failed(.server(message: "used", status: 409))))
    }

    @Test func `a failed render gets one new id, then it is told`() {
        var export = machine()
        _ = export.start()
        #expect(export.receive(.submitted(job(.failed("no room")))).last == .submit(id: "id2"))
        #expect(export.receive(.submitted(job(.failed("no room")))).last == .finish(.renderFailed("no room")))
    }

    @Test(arguments: [
        BackendFailure.server(message: "", status: 408), .rateLimited(retryAfterSeconds: nil),
        .server(message: "", status: 502), .disconnected, .nameNotFound(host: "h"), .timedOut,
    ])
    func `the same id is polled on through what passes`(failure: BackendFailure) {
        var export = machine()
        _ = export.start()
        _ = export.receive(.submitted(job(.pending)))
        let effects = export.receive(.pollFailed(failure))
        #expect(effects.contains { if case .poll("id1", _) = $0 { true } else { false } })
    }

    @Test func `a dead network is waited for longer than a render that stands still`() {
        func waits(_ event: ExportEvent) -> Duration {
            var export = machine()
            _ = export.start()
            var (total, effects) = (Duration.zero, export.receive(.submitted(job(.processing))))
            while case .poll(_, let pause)? = effects.last {
                total += pause
                effects = export.receive(event)
            }
            return total
        }
        #expect(waits(.polled(job(.processing))) <= .seconds(320))
        #expect(waits(.pollFailed(.disconnected)) >= .seconds(1500))
    }

    @Test func `what was only planned is asked after first`() {
        var export = Export(continuing: ticket(.planned(id: "old"))) { "new" }
        #expect(export.start() == [.poll(id: "old", after: .zero)])
        var effects: [ExportEffect] = []
        for _ in 0..<3 { effects = export.receive(.pollFailed(.server(message: "", status: 404))) }
        #expect(effects.last == .submit(id: "old"))
    }

    @Test func `what was submitted is polled, and a server that forgot it ends it`() {
        var export = Export(continuing: ticket(.planned(id: "old"), .submitted)) { "new" }
        #expect(export.start() == [.poll(id: "old", after: .zero)])
        let unknown = BackendFailure.server(message: "", status: 404)
        #expect(export.receive(.pollFailed(unknown)).last == .finish(.failed(unknown)))
    }

    @Test func `a link that has expired is asked for once more`() {
        var export = machine()
        _ = export.start()
        _ = export.receive(.submitted(job(.completed)))
        #expect(export.receive(.downloadFailed(.linkExpired)) == [.poll(id: "id1", after: .zero)])
        _ = export.receive(.polled(job(.completed)))
        #expect(export.receive(.downloadFailed(.linkExpired)) == [.finish(.paused(.linkExpired, id: "id1"))])
    }

    @Test func `a full disk leaves the export to go on with, for the render is kept`() {
        var export = machine()
        _ = export.start()
        _ = export.receive(.submitted(job(.completed)))
        let full = BackendFailure.diskFull(path: "/out/a.mp4", wanted: 9, free: 1)
        #expect(export.receive(.downloadFailed(full)) == [.finish(.paused(full, id: "id1"))])
    }

    @Test func `a render that somebody cancelled is not made anew`() {
        var export = machine()
        _ = export.start()
        #expect(export.receive(.submitted(job(.failed("cancelled")))).last == .finish(.cancelled))
    }
}

// What an edit changed: found by plans, looked at in pictures, told when nobody can see it.

import Foundation
import Reel
import Testing

@testable import Studio

@Suite struct FilmChangesTests {
    @Test func `a title changes the picture only where it stands`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let clip = try await bench.ramp()
        let plain = try draft(clip: clip, lasting: 3_000)
        let titled = try draft(clip: clip, lasting: 3_000, title: ("Port", 1_000))
        let changes = try await bench.renderer.changes(from: plain, to: titled)
        let second = Milliseconds.zero..<Milliseconds(1_000)
        #expect(changes == [ChangedStretch(before: second, after: second)])
        #expect(try await bench.renderer.changes(from: titled, to: titled).isEmpty)
        #expect(try await bench.renderer.drawReceipt(from: plain, to: titled) == true)
        #expect(try await bench.renderer.drawReceipt(from: plain, to: plain) == nil)
    }

    @Test func `of a film that got shorter only what lies around the cut has changed`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let whole = try draft(clip: try await bench.ramp(), lasting: 3_000)
        let cut = try Editor().apply(Operation(.cut, ["frm": 1_000, "to": 2_000]), to: whole)
        let changes = try await bench.renderer.changes(from: whole, to: cut)
        #expect(changes.count == 1)
        let change = try #require(changes.first)
        #expect(change.before.lowerBound <= Milliseconds(1_000) && change.before.upperBound >= Milliseconds(2_000))
        #expect(change.after.upperBound == change.before.upperBound - Milliseconds(1_000))
    }

    @Test func `an edit that changes no pixel is known for one`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let plain = try draft(clip: try await bench.grey(), lasting: 3_000)
        // All of one grey, turned over.
        let flipped = try Editor().apply(Operation(.flip, ["target": "all", "axis": "horizontal"]), to: plain)
        #expect(await !bench.renderer.isSameFilm(plain, flipped))
        #expect(try await bench.renderer.drawReceipt(from: plain, to: flipped) == false)
    }

    @Test func `a fade that does not reach the middle of what it changes is seen`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let plain = try draft(clip: try await bench.grey(), lasting: 3_000)
        let fading = try Editor().apply(Operation(.fade, ["target": "all", "kind": "in", "duration": 300]), to: plain)
        #expect(try await bench.renderer.drawReceipt(from: plain, to: fading) == true)
    }

    @Test func `what nobody can see is told once, and a new edit takes the place of the old one`() async throws {
        let film = try draft(clip: "a", lasting: 1_000)
        let queue = ReceiptQueue(isQuiet: { true }, draw: { $0.session != "unseen" })
        for session in ["unseen", "seen"] {
            await queue.add(ReceiptQueue.Edit(session: session, before: film, after: film))
        }
        while await queue.isBusy { await Task.yield() }
        #expect(await queue.takeUnseen(in: "unseen"))
        #expect(await !queue.takeUnseen(in: "unseen"))
        #expect(await !queue.takeUnseen(in: "seen"))
        await queue.stop()
    }
}

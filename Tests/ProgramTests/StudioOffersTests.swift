// What only the studio has is asked of nobody else.

import Foundation
import Reel
import Support
import Talk
import Testing

@testable import talkreel

@Suite struct StudioOffersTests {
    private func backend(_ choice: BackendChoice) -> WireBackend {
        let home = NSTemporaryDirectory() + "offers-\(UUID().uuidString.prefix(8))"
        return WireBackend(
            choice: choice, places: Places(environment: { $0 == "HOME" ? home : nil }), language: .english)
    }

    @Test(arguments: [BackendChoice.cloudURL, "http://127.0.0.1:1", "https://example.org"])
    func `versions and frames are refused by every server but the studio, without a request`(url: String) async {
        let remote = backend(.remote(url))
        for offer in [Offer.versions, .frames] { #expect(await remote.refusal(of: offer) == .notOffered(offer)) }
        await #expect(throws: BackendFailure.notOffered(.versions)) { _ = try await remote.versions() }
        await #expect(throws: BackendFailure.notOffered(.versions)) { _ = try await remote.draft(ofVersion: 1) }
        await #expect(throws: BackendFailure.notOffered(.versions)) { try await remote.restore(version: 1, seen: nil) }
        await #expect(throws: BackendFailure.notOffered(.versions)) { _ = try await remote.changes(from: 1, to: 2) }
        await #expect(throws: BackendFailure.notOffered(.frames)) {
            _ = try await remote.frame(at: .zero, height: 90, version: nil)
        }
    }

    @Test func `the studio has everything`() async {
        for offer in Offer.allCases { #expect(await backend(.studio).refusal(of: offer) == nil) }
    }
}

// What the server is to us, and what it therefore does not offer.

import Talk
import Wire

extension WireBackend {
    /// Known without a question for the studio and the cloud; else asked once, and again after a failure.
    func role() async throws(BackendFailure) -> ServerRole {
        guard let finder else { return .nemoVideo }
        let asking = finding ?? Task { await finder.result() }
        finding = asking
        let result = await asking.value
        if case .failure = result, finding == asking { finding = nil }
        return try result.get()
    }

    func refusal(of offer: Offer) async -> BackendFailure? {
        if offer.isStudioOnly { return choice == .studio ? nil : .notOffered(offer) }
        do throws(BackendFailure) {
            return try await role() == .nemoVideo ? nil : .notOffered(offer)
        } catch {
            return error
        }
    }
}

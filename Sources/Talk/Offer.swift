// What not every server can do, and the refusal before anything is sent.

/// Deeds that need NemoVideo's own paths, or the studio's.
package enum Offer: String, Hashable, Sendable, CaseIterable {
    case export, upload, credits
    /// The studio alone: its list of versions, frames as pictures, exports in other formats and shapes than MP4 as is,
    /// films to look at, its disk cleaned.
    case versions, frames, formats, cleaning

    /// Whether no server but the studio has it, NemoVideo's included.
    package var isStudioOnly: Bool {
        switch self {
        case .versions, .frames, .formats, .cleaning: true
        case .export, .upload, .credits: false
        }
    }
}

extension Backend {
    /// Most backends do everything.
    package func refusal(of offer: Offer) async -> BackendFailure? { nil }
}

extension Conversation {
    /// Says what the server cannot do; `true` = the step is over. What the agent alone wanted clicked spoils neither
    /// the line nor the exit code.
    func isRefused(_ step: Step) async -> Bool {
        guard let offer = step.intent.offer, let failure = await parts.backend.refusal(of: offer) else { return false }
        report(failure)
        if !step.isFromBackend { dropRest(of: step, because: failure) }
        return true
    }
}

extension Intent {
    fileprivate var offer: Offer? {
        switch self {
        case .export(let options): options.preview == nil ? .export : .formats
        case .upload: .upload
        case .credits: .credits
        case .status, .say: nil
        }
    }
}

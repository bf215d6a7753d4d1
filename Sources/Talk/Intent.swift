// What one utterance asks for, in order.

/// One step of an utterance: a direct action, or words for the agent.
package enum Intent: Hashable, Sendable {
    case export(ExportOptions)
    case credits
    case status
    /// What to upload; empty when the user named nothing yet.
    case upload([UploadItem])
    case say(String)
}

extension Intent {
    /// The same, with a file of its own for an export.
    func exporting(to path: String?) -> Intent {
        guard let path, case .export(var options) = self else { return self }
        options.path = path
        return .export(options)
    }
}

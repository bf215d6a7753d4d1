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

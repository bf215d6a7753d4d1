// "Click Export" → the deed itself: strips talk of a graphical interface and says what to do instead.

/// What a sentence about an interface stands for (PROTOCOL.md section 9, EXPLAIN.md).
package enum GUIAction: Hashable, Sendable {
    case export
    case tracks
    case state
    case credits
    case upload
    /// An edit wish to send to the agent.
    case edit(String)
    /// Only offered by the backend: shown, not done. The word after `suggest-` in EXPLAIN.md.
    case suggest(String)
}

/// An agent message as the user reads it, and what to do on the side.
package struct GUITranslation: Hashable, Sendable {
    package var text: String
    package var actions: [GUIAction]

    package init(text: String, actions: [GUIAction] = []) {
        self.text = text
        self.actions = actions
    }
}

package struct GUITranslator: Sendable {
    /// - Throws: when the phrase table is damaged.
    package init(phrases: [UInt8]) throws {}

    /// Translates one whole message, or as many whole sentences of it as have arrived.
    package func translate(_ message: String) -> GUITranslation { GUITranslation(text: message) }
}

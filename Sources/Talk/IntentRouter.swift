// Words → intents by the keyword table. Knows no network and no screen.

/// Routes utterances by `Resources/keywords.json`.
package struct IntentRouter: Sendable {
    /// - Parameter fileExists: whether a path names a file; asked for words that look like paths.
    /// - Throws: when the table is damaged.
    package init(table: [UInt8], fileExists: @escaping @Sendable (String) -> Bool) throws {}

    /// The steps of one utterance, in order; never empty for an utterance with letters in it.
    package func route(_ utterance: String) -> [Intent] { [.say(utterance)] }
}

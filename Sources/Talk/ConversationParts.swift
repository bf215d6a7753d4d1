// What a conversation is made of, and how it is set.

package import Reel

/// What a conversation may ask about files.
package struct FileDoor: Sendable {
    package var exists: @Sendable (String) -> Bool
    /// `nil` when it cannot be read or is no file.
    package var facts: @Sendable (String) -> FileFacts?
    /// Whether a file can be made in the folder.
    package var canWrite: @Sendable (_ folder: String) -> Bool

    package init(
        exists: @escaping @Sendable (String) -> Bool, facts: @escaping @Sendable (String) -> FileFacts?,
        canWrite: @escaping @Sendable (String) -> Bool
    ) {
        self.exists = exists
        self.facts = facts
        self.canWrite = canWrite
    }
}

/// A file as an upload needs to know it.
package struct FileFacts: Hashable, Sendable {
    package var bytes: Int
    /// By its content; `nil` for what no backend takes.
    package var format: MediaFormat?
    /// When it was last changed, in seconds since 1970.
    package var changed: Double

    package init(bytes: Int, format: MediaFormat?, changed: Double = 0) {
        self.bytes = bytes
        self.format = format
        self.changed = changed
    }
}

/// Who is there.
package enum Presence: Hashable, Sendable {
    /// Someone types below a status row.
    case screen
    /// Someone types and reads plain lines.
    case lines
    /// A script.
    case nobody
}

/// Settings of a conversation.
package struct ConversationOptions: Sendable {
    package var presence: Presence
    /// Whether someone types meanwhile: exports go to the background, lines queue. Otherwise each line runs to its end.
    var isInteractive: Bool { presence != .nobody }
    /// Where exported files go.
    package var folder: String
    package var home: String
    package var files: FileDoor
    /// What the user calls the project; `nil` when the user gave it no name.
    package var givenName: @Sendable () async -> String?

    package init(
        presence: Presence, folder: String, home: String, files: FileDoor,
        givenName: @escaping @Sendable () async -> String? = { nil }
    ) {
        self.givenName = givenName
        self.presence = presence
        self.folder = folder
        self.home = home
        self.files = files
    }
}

/// What a conversation is made of.
package struct ConversationParts: Sendable {
    package var backend: any Backend
    package var output: ChatOutput
    package var router: IntentRouter
    package var translator: GUITranslator
    package var words: Words
    package var ledger: any ExportLedger
    package var paces: PaceBook
    package var clock: ChatClock

    package init(
        backend: any Backend, output: ChatOutput, router: IntentRouter, translator: GUITranslator, words: Words,
        ledger: any ExportLedger, paces: PaceBook = PaceBook(), clock: ChatClock = .system
    ) {
        self.paces = paces
        self.backend = backend
        self.output = output
        self.router = router
        self.translator = translator
        self.words = words
        self.ledger = ledger
        self.clock = clock
    }
}

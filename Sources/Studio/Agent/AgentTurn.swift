// One message of the user, from words to edits: understands, acts, says what it did.

package import Reel

/// What the agent says and does, in order.
package enum AgentOutput: Hashable, Sendable {
    /// A piece of text as it is produced; several make up the message that `message` closes.
    case partial(String)
    /// The whole message: repeats what the partials said.
    case message(String)
    case call(id: String, name: String, arguments: JSONObject)
    case result(id: String, name: String, response: JSONObject)
    /// How far a running call is, 0…1; at most a few a second.
    case progress(name: String, fraction: Double)
    /// The timeline after an edit.
    case draft(Draft)
}

/// A file the user uploaded in this project.
package struct UploadedMedia: Hashable, Sendable {
    package var fileName: String
    /// `sha256:…`
    package var reference: String
    package var info: MediaInfo

    package init(fileName: String, reference: String, info: MediaInfo) {
        self.fileName = fileName
        self.reference = reference
        self.info = info
    }
}

/// The project as a turn sees and changes it. Closures, so that a test needs no database.
package struct ProjectDesk: Sendable {
    package var draft: @Sendable () async throws -> Draft
    /// Saves a new version with the words that made it.
    package var commit: @Sendable (_ draft: Draft, _ words: String) async throws -> Void
    /// Goes back so many versions and returns that draft; `nil` when there is none.
    package var undo: @Sendable (_ steps: Int) async throws -> Draft?
    package var redo: @Sendable (_ steps: Int) async throws -> Draft?
    /// Puts a copy of that version (1 = the first) on top; `nil` when there is none of that number.
    package var revert: @Sendable (_ version: Int) async throws -> Draft?
    /// The edits that made the timeline, the newest first.
    package var edits: @Sendable () async throws -> [DraftEdit]
    package var uploads: @Sendable () async throws -> [UploadedMedia]
    /// What the last turn left open (a question and its choices), and what it was about. Kept between turns.
    package var memory: @Sendable () async throws -> JSONObject
    package var remember: @Sendable (JSONObject) async throws -> Void

    package init(
        draft: @escaping @Sendable () async throws -> Draft,
        commit: @escaping @Sendable (Draft, String) async throws -> Void,
        undo: @escaping @Sendable (Int) async throws -> Draft?,
        redo: @escaping @Sendable (Int) async throws -> Draft?,
        revert: @escaping @Sendable (Int) async throws -> Draft?,
        edits: @escaping @Sendable () async throws -> [DraftEdit],
        uploads: @escaping @Sendable () async throws -> [UploadedMedia],
        memory: @escaping @Sendable () async throws -> JSONObject,
        remember: @escaping @Sendable (JSONObject) async throws -> Void
    ) {
        self.draft = draft
        self.commit = commit
        self.undo = undo
        self.redo = redo
        self.revert = revert
        self.edits = edits
        self.uploads = uploads
        self.memory = memory
        self.remember = remember
    }
}

package struct AgentTurn: Sendable {
    package let desk: ProjectDesk
    package let media: MediaFolder
    /// A folder for half-made files.
    package let scratch: String
    let makers: Makers
    /// The user's language model, which is asked first; `nil` = the rules alone.
    let model: ModelEndpoint?
    /// What generated media begin with, besides their words.
    let seed: UInt64
    /// The timeline that the user has seen, where another chat has made another one of it since.
    let seen: Draft?
    /// Whether two drafts make the same film; `false` when that cannot be told.
    let isSameFilm: @Sendable (Draft, Draft) async -> Bool
    /// The key of a sentence that is said first: what was found out of the last edit meanwhile.
    var opening: String?

    package init(
        desk: ProjectDesk, media: MediaFolder, scratch: String, makers: Makers = .real, model: ModelEndpoint? = nil,
        seed: UInt64 = 0, seen: Draft? = nil,
        isSameFilm: @escaping @Sendable (Draft, Draft) async -> Bool = { _, _ in false }
    ) {
        self.desk = desk
        self.media = media
        self.scratch = scratch
        self.makers = makers
        self.model = model
        self.seed = seed
        self.seen = seen
        self.isSameFilm = isSameFilm
    }

    /// Does what the message asks and emits everything said and done. Failures are said in words, in the language
    /// of the message; only cancellation ends it early.
    package func run(_ message: String, emit: @escaping @Sendable (AgentOutput) async -> Void) async {
        let language = Language.detected(in: message)
        do {
            let draft = try await desk.draft()
            let known = language ?? draft.metadata.language.flatMap(Language.init(rawValue:)) ?? .english
            var run = TurnRun(turn: self, words: AgentWords(language: known, seed: message), draft: draft, emit: emit)
            if let opening {
                let words = run.words(opening)
                await emit(.partial(words))
                await emit(.message(words))
            }
            try await run.answer(message)
        } catch is CancellationError {
            return
        } catch is StaleEdit {
            await emit(.message(AgentWords(language: language ?? .english, seed: message)("late.stale")))
        } catch {
            let words = AgentWords(language: language ?? .english, seed: message)
            await emit(.message(words("failed", ["why": String(describing: error).prefix(160).description])))
        }
    }
}

// One turn under way: understands, does the operations in order, says each change, remembers what was open.

import Locking
import Reel

struct TurnRun {
    let turn: AgentTurn
    let words: AgentWords
    var draft: Draft
    let emit: @Sendable (AgentOutput) async -> Void
    var lastTarget: String?
    /// What the last message with edits did.
    var done = DoneList()
    private var lastEdits: [Operation] = []
    /// The message before with the correction that this one is.
    var saidInFull: String?
    private(set) var message = ""
    private var calls = 0
    private(set) var commits = 0
    /// How many edits this turn, and the one before it, took back together.
    var undone = 0
    private(set) var undoneBefore = 0
    /// Single edits were taken back: those of the message before can still be spoken of.
    var hasTakenBack = false
    var changed = false
    /// The message before said no more than that this was wrong.
    var isDoubted = false
    /// A clip could not be made: what was to be done to it is not done.
    var hasFailed = false
    /// What was offered in answer to a request.
    var openChoices = Understanding()
    /// Whether anything was said at all.
    private let silent = Lock(true)

    init(turn: AgentTurn, words: AgentWords, draft: Draft, emit: @escaping @Sendable (AgentOutput) async -> Void) {
        self.turn = turn
        self.words = words
        self.draft = draft
        self.emit = emit
    }

    mutating func answer(_ message: String) async throws {
        self.message = message
        let memory = try await turn.desk.memory()
        lastTarget = memory["target"]?.string
        done = TurnMemory.done(memory)
        lastEdits = TurnMemory.last(memory)
        undoneBefore = memory["undone"]?.int ?? 0
        isDoubted = memory["doubt"] != nil
        let uploads = try await turn.desk.uploads()
        if let seen = turn.seen, try await isHeld(since: seen, memory, uploads) { return }
        if let look = TurnMemory.lookedAt(message, memory) { return await say(look + "\n" + words("trial.look")) }
        var understood = remembered(memory, uploads)
        if understood == nil, let request = Request(message) {
            try await answer(request, uploads)
            try await remember(openChoices, memory)
            return
        }
        if understood == nil, isDoubt(message) { understood = doubted() }
        if understood == nil, turn.model == nil { understood = try await corrected(message, uploads) }
        if understood == nil, turn.model == nil { understood = repeated(message, uploads) }
        if understood == nil, let model = turn.model {
            if case .answered = try await converse(message, uploads, with: model) {
                if changed { await say(draft.summary(in: words.language)) }
                try await remember(Understanding(), memory)
                return
            }
        }
        if understood == nil {
            let scene = scene(uploads)
            understood = TurnMemory.goingOn(Understander().understand(message, in: scene), message, memory)
        }
        try await perform(aboutTheFile(understood ?? Understanding(), message, uploads), uploads)
        if changed { await say(draft.summary(in: words.language)) }
        if silent.withLock({ $0 }) { await say(words("unchanged")) }
        try await remember(understood ?? Understanding(), memory)
    }

    func remember(_ understood: Understanding, _ memory: JSONObject) async throws {
        var done: (edits: [DraftEdit], said: String)?
        if commits > 0, !hasTakenBack {
            let edits = try await turn.desk.edits().prefix(commits)
            // After "swap them, undo that" the newest edits are of another message.
            done = (edits.allSatisfy { $0.words == message } ? edits.reversed() : [], saidInFull ?? message)
        }
        var next = TurnMemory.json(understood, target: lastTarget, done: done, memory)
        if undone > 1 { next["undone"] = .int(undone) }
        try await turn.desk.remember(next)
    }

    func scene(_ uploads: [UploadedMedia]) -> TalkScene {
        var scene = TalkScene(draft: draft, assets: uploads.map(\.fileName), lastTarget: lastTarget)
        scene.done = done
        scene.lastEdits = lastEdits
        scene.history = draft.clips.isEmpty ? nil : Self.everything
        return scene
    }

    private mutating func perform(_ understood: Understanding, _ uploads: [UploadedMedia]) async throws {
        if let talk = understood.talk {
            await say(words(talk.rawValue))
            if talk == .whatDone { try await listDone() }
            if talk == .whatDone { await say(draft.summary(in: words.language)) }
        }
        let operations = understood.operations
        for (index, operation) in operations.enumerated() {
            try Task.checkCancellation()
            if hasFailed { return }
            switch operation.name {
            case .clarify: await say(question(operation, uploads))
            case .refuse: await say(words("refuse.\(operation.text("feature") ?? "")"))
            case .undo, .redo, .revert, .generate: try await perform(operation, after: operations[(index + 1)...])
            default: try await call(operation) { try await $0.edit(operation, uploads) }
            }
        }
    }

    /// What is more than an edit of the timeline as it stands. `later` is what the message asks for besides.
    mutating func perform(_ operation: Operation, after later: ArraySlice<Operation>) async throws {
        switch operation.name {
        case .undo, .redo: try await travel(operation)
        case .revert: try await revert(operation)
        default:
            try await call(operation) { run in
                let wantsMusic = later.contains { $0.name == .bgm }
                let wantsTitle = !later.contains { $0.name == .title || $0.target == "title" }
                try await run.generate(operation, hasMusic: wantsMusic, hasTitle: wantsTitle)
            }
        }
    }

    /// Wraps an operation in its call and result.
    mutating func call(_ operation: Operation, _ body: (inout TurnRun) async throws -> Void) async throws {
        calls += 1
        let id = "call_\(calls)"
        let before = draft
        await emit(.call(id: id, name: operation.name.rawValue, arguments: operation.arguments))
        try await body(&self)
        await emit(
            .result(id: id, name: operation.name.rawValue, response: ["status": draft == before ? "unchanged" : "done"])
        )
    }

    mutating func edit(_ operation: Operation, _ uploads: [UploadedMedia] = []) async throws {
        guard let refusal = try await made(operation, uploads) else { return }
        await say(refusal == .emptyTimeline ? nothingYet(uploads) : words.refusal(refusal))
    }

    /// The same as a call of its own, whose refusal is not said but returned.
    mutating func attempt(_ operation: Operation, _ uploads: [UploadedMedia]) async throws -> EditRefusal? {
        var refusal: EditRefusal?
        try await call(operation) { refusal = try await $0.made(operation, uploads) }
        return refusal
    }

    /// Makes the edit and says it. Why not, when it was refused.
    private mutating func made(_ asked: Operation, _ uploads: [UploadedMedia]) async throws -> EditRefusal? {
        let operation = asked.furthered(on: draft)
        var materials = EditMaterials(uploads: uploads)
        let isKept = operation.isMoment && operation.text("mood") == nil && !draft.music.isEmpty
        if operation.name == .bgm, operation.text("asset") == nil, !draft.clips.isEmpty, !isKept {
            let mood = operation.text("mood") ?? "calm"
            guard let reference = try await music(mood) else { return nil }
            materials.music[mood] = reference
        }
        guard try await prepare(operation, &materials) else { return nil }
        let before = draft
        do throws(EditRefusal) {
            draft = try Editor(materials: materials).apply(operation, to: draft.clips.isEmpty ? started(draft) : draft)
        } catch {
            return error
        }
        try await keep(draft)
        if draft.clip(operation.target) != nil { lastTarget = operation.target }
        if [.title, .editText, .styleText, .retime].contains(operation.name), operation.target != "subtitles" {
            lastTarget = "title"
        }
        if operation.name == .bgm || operation.target == "bgm" { lastTarget = "bgm" }
        if operation.name == .watermark { lastTarget = "watermark" }
        if operation.name == .sfx {
            let known = Set(before.tracks.flatMap(\.segments).map(\.id))
            lastTarget = draft.tracks.flatMap(\.segments).map(\.id).last { !known.contains($0) } ?? lastTarget
        }
        await say(words.change(operation, from: before, to: draft))
        // Louder without a sound, a text after the end: the edit is kept, and nobody shall look for it in the film.
        if operation.isShown, await turn.isSameFilm(before, draft) { await say(words("receipt.nothing")) }
        return nil
    }

    /// A draft with nothing in it gets our schema before its first clip.
    func started(_ draft: Draft) -> Draft {
        guard draft.metadata.schema == nil else { return draft }
        var fresh = Draft.fresh(language: words.language)
        fresh.metadata.title = draft.metadata.title
        return fresh
    }

    mutating func keep(_ next: Draft) async throws {
        try await turn.desk.commit(next, message)
        draft = next
        changed = true
        commits += 1
        await emit(.draft(next))
    }

    /// Ends words that were shown as they came.
    func closeWords(_ text: String) async {
        silent.withLock { $0 = false }
        await emit(.message(text))
    }

    /// Says one piece: the partial first, then the whole message.
    func say(_ text: String) async {
        silent.withLock { $0 = false }
        await emit(.partial(text))
        await emit(.message(text))
    }
}

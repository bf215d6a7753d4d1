// After an edit: pictures of what it changed, made while nobody waits; an edit that nobody can see is told.

import Reel

/// Owns the task that draws them, and what of it is still to be told.
actor ReceiptQueue {
    struct Edit: Sendable {
        var session: String
        var before: Draft
        var after: Draft
    }

    private let isQuiet: @Sendable () async -> Bool
    private let draw: @Sendable (Edit) async -> Bool?
    private var waiting: [Edit] = []
    private var unseen: Set<String> = []
    private var task: Task<Void, Never>?
    private var isStopped = false

    /// Edits that wait at most; the oldest are given up.
    private static let most = 20

    /// - Parameters:
    ///   - isQuiet: asked before each; nobody should have to wait for a receipt.
    ///   - draw: whether the edit is seen; `nil` when that cannot be told.
    init(
        isQuiet: @escaping @Sendable () async -> Bool, draw: @escaping @Sendable (Edit) async -> Bool?
    ) {
        self.isQuiet = isQuiet
        self.draw = draw
    }

    var isBusy: Bool { task != nil }

    func add(_ edit: Edit) {
        guard !isStopped else { return }
        unseen.remove(edit.session)
        waiting.append(edit)
        if waiting.count > Self.most { waiting.removeFirst() }
        if task == nil { task = Task { await drawAll() } }
    }

    /// Whether the last edit there turned out to change no pixel; it is told once.
    func takeUnseen(in session: String) -> Bool { unseen.remove(session) != nil }

    /// Also for good.
    func stop() async {
        isStopped = true
        waiting = []
        task?.cancel()
        await task?.value
    }

    private func drawAll() async {
        while !waiting.isEmpty, !Task.isCancelled {
            // Ends early by cancellation.
            guard await isQuiet() else {
                try? await Task.sleep(for: .milliseconds(250))
                continue
            }
            guard !waiting.isEmpty else { break }
            let edit = waiting.removeFirst()
            let isSeen = await draw(edit)
            let isLast = !waiting.contains { $0.session == edit.session }
            if isSeen == false, isLast { unseen.insert(edit.session) }
        }
        task = nil
    }
}

extension Renderer {
    /// Whether an edit is seen anywhere; `nil` when that cannot be told.
    func isSeen(_ edit: ReceiptQueue.Edit) async -> Bool? {
        do throws(RenderFailure) {
            return try await drawReceipt(from: edit.before, to: edit.after)
        } catch {
            return nil
        }
    }
}

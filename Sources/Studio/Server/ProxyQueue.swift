// Proxies and previews are made one after another while the studio has nothing else to do.

import Reel

/// Owns the task that makes them. What fails is left: its frames are drawn from the original.
actor ProxyQueue {
    nonisolated let folder: ProxyFolder
    nonisolated let previews: PreviewFolder?
    private let isQuiet: @Sendable () async -> Bool
    private let cache: String
    private var waiting: [String] = []
    private var seen: Set<String> = []
    private var task: Task<Void, Never>?
    private var isStopped = false

    /// - Parameters:
    ///   - cache: where facts about media are kept.
    ///   - isQuiet: asked before each; nobody should have to wait for a proxy.
    init(
        _ folder: ProxyFolder, previews: PreviewFolder? = nil, cache: String,
        isQuiet: @escaping @Sendable () async -> Bool
    ) {
        self.folder = folder
        self.previews = previews
        self.cache = cache
        self.isQuiet = isQuiet
    }

    /// Whether one is made or waits. A studio that leaves meanwhile would begin it again each time.
    var isBusy: Bool { task != nil }

    /// Those that are there, or were tried, are left.
    func prepare(_ references: [String]) {
        for reference in references where seen.insert(reference).inserted {
            let hasPreview = previews.map { $0.preview(of: reference) != nil } ?? true
            if lacksProxy(reference) || !hasPreview { waiting.append(reference) }
        }
        guard task == nil, !waiting.isEmpty, !isStopped else { return }
        task = Task { await makeAll() }
    }

    /// What was made is gone: it is made again when it is asked for.
    func startOver() { seen = [] }

    /// Also for good: what is asked for later is not made.
    func stop() async {
        isStopped = true
        waiting = []
        task?.cancel()
        await task?.value
    }

    private func makeAll() async {
        while !waiting.isEmpty, !Task.isCancelled {
            // Ends early by cancellation.
            guard await isQuiet() else {
                try? await Task.sleep(for: .seconds(1))
                continue
            }
            let next = waiting.removeFirst()
            guard let file = folder.media.path(of: next) else { continue }
            // What cannot be read or made has none.
            guard let info = try? await KnownMedia(next, file, keptIn: cache).info else { continue }
            if lacksProxy(next), folder.isWorthwhile(info) { await makeProxy(next, info) }
            // What was not made now is made when it is wanted.
            _ = try? await previews?.make(next, info)
        }
        task = nil
    }

    private func lacksProxy(_ reference: String) -> Bool { !folder.has(reference) && !folder.isHopeless(reference) }

    private func makeProxy(_ reference: String, _ info: MediaInfo) async {
        do throws(RenderFailure) { try await folder.make(reference, info) } catch {
            // A full disk or a tool that is missing says nothing about the film.
            if case .encoder = error { folder.giveUp(reference) }
        }
    }
}

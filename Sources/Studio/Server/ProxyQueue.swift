// Proxies are made one after another while the studio has nothing else to do.

import Reel

/// Owns the task that makes them. What fails is left: its frames are drawn from the original.
actor ProxyQueue {
    nonisolated let folder: ProxyFolder
    private let isQuiet: @Sendable () async -> Bool
    private let cache: String
    private var waiting: [String] = []
    private var seen: Set<String> = []
    private var task: Task<Void, Never>?
    private var isStopped = false

    /// - Parameters:
    ///   - cache: where facts about media are kept.
    ///   - isQuiet: asked before each; nobody should have to wait for a proxy.
    init(_ folder: ProxyFolder, cache: String, isQuiet: @escaping @Sendable () async -> Bool) {
        self.folder = folder
        self.cache = cache
        self.isQuiet = isQuiet
    }

    /// Whether one is made or waits. A studio that leaves meanwhile would begin it again each time.
    var isBusy: Bool { task != nil }

    /// Those that are there, or were tried, are left.
    func prepare(_ references: [String]) {
        let new = references.filter { seen.insert($0).inserted && !folder.has($0) && !folder.isHopeless($0) }
        waiting += new
        guard task == nil, !waiting.isEmpty, !isStopped else { return }
        task = Task { await makeAll() }
    }

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
            // What cannot be read or made has no proxy.
            guard let info = try? await KnownMedia(next, file, keptIn: cache).info, folder.isWorthwhile(info) else {
                continue
            }
            do throws(RenderFailure) { try await folder.make(next, info) } catch {
                // A full disk or a tool that is missing says nothing about the film.
                if case .encoder = error { folder.giveUp(next) }
            }
        }
        task = nil
    }
}

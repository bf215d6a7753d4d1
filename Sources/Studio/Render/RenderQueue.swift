// Renders one job after another; a narrow door, so that pieces may one day be made elsewhere.

import Foundation
import Reel

/// The queue of renders of one studio. Owns the task of each job and cancels them when it stops.
actor RenderQueue {
    typealias Render =
        @Sendable (Draft, RenderOutput, String, @escaping @Sendable (Double) -> Void) async throws -> RenderedFile

    private let jobs: JobStore
    private let folder: String
    private let render: Render
    private var waiting: [String] = []
    private var current: (id: String, task: Task<Void, Never>)?

    init(jobs: JobStore, folder: String, render: @escaping Render) {
        self.jobs = jobs
        self.folder = folder
        self.render = render
    }

    var isBusy: Bool { current != nil || !waiting.isEmpty }

    /// Takes up what the last run of the studio left unfinished.
    func resume() throws {
        waiting = try jobs.unfinished().map(\.id)
        startNext()
    }

    func submit(_ id: String) {
        waiting.append(id)
        startNext()
    }

    func cancel(_ id: String) throws {
        waiting.removeAll { $0 == id }
        try jobs.failed(id, status: "cancelled", error: "cancelled")
        if current?.id == id { current?.task.cancel() }
    }

    /// Ends the running render; its job stays unfinished and is taken up at the next start.
    func stop() async {
        waiting = []
        guard let running = current else { return }
        running.task.cancel()
        await running.task.value
    }

    private func startNext() {
        guard current == nil, !waiting.isEmpty else { return }
        let id = waiting.removeFirst()
        current = (id, Task { await self.run(id) })
    }

    private func run(_ id: String) async {
        do {
            if let job = try jobs.job(id) { try await perform(job) }
        } catch let failure as RenderFailure where failure == .cancelled {
            // Either the job was cancelled, which is noted already, or the studio stops and will take it up again.
        } catch {
            // A database that is gone leaves nowhere to say it.
            try? jobs.failed(id, status: "failed", error: Self.words(for: error))
        }
        current = nil
        startNext()
    }

    private func perform(_ job: StoredJob) async throws {
        try jobs.started(job.id)
        let output = RenderOutput(json: job.output)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        // The id is a client's; the file's name is ours.
        let path = "\(folder)/\(SHA256.hex(of: job.id.utf8).prefix(32)).\(output.kind.rawValue)"
        let file = try await render(Draft(json: job.draft), output, path) { [jobs] fraction in
            try? jobs.progressed(job.id, percent: Int(fraction * 100))  // a lost percent is not worth a failed render
        }
        let facts: JSONValue = [
            "duration": .double(file.duration.seconds), "size": .int(file.bytes), "width": .int(file.width),
            "height": .int(file.height), "format": .string(output.kind.rawValue),
        ]
        try jobs.completed(job.id, path: file.path, facts: facts)
    }

    /// One readable line; people see it.
    static func words(for error: any Error) -> String {
        switch error as? RenderFailure {
        case .emptyTimeline: "the timeline is empty: generate or upload something first"
        case .noText: "there are no titles or subtitles on the timeline"
        case .mediaMissing(let name): "the media of \"\(name)\" is missing on this machine"
        case .tooFewBytes(let least):
            "it cannot be made that small: it takes about \(SizeTarget.words(least)) at least; ask for more, or cut it shorter"
        case .toolMissing(let name): "\(name) is not installed: install it and export again"
        case .diskFull(_, let free): "the disk is full (\(free / 1_000_000) MB free): make room and export again"
        case .cancelled: "cancelled"
        case .encoder(let words): "ffmpeg could not do it: \(words.split(separator: "\n").last ?? "no reason given")"
        case nil: "the render failed: \(error.localizedDescription)"
        }
    }
}

extension RenderOutput {
    /// `{"format":"mp4","quality":"high","resolution":"1080p","preset":"tiktok","width":…,"height":…,"max_bytes":…,
    /// "from":…,"to":…}`, the last two in milliseconds; unknown members and formats are ignored.
    init(json: JSONValue) {
        self.init(
            kind: json["format"]?.string.flatMap(ExportFormat.init(rawValue:)) ?? .mp4, width: json["width"]?.int,
            height: json["height"]?.int,
            quality: json["quality"]?.string ?? "high")
        resolution = json["resolution"]?.string
        preset = json["preset"]?.string
        maxBytes = json["max_bytes"]?.int.flatMap { $0 > 0 ? $0 : nil }
        if let from = json["from"]?.int, let to = json["to"]?.int, from >= 0, from < to {
            stretch = Milliseconds(from)...Milliseconds(to)
        }
    }
}

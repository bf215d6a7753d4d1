// Performs exports: several side by side, in the background while the chat goes on.

import Reel

/// An export that runs.
struct RunningExport: Sendable {
    var name: String
    var path: String
    var machine: Export
    var started: Duration
    var received: Int?
    var task: Task<Void, Never>?
}

extension Conversation {
    func startExport(_ wanted: ExportOptions, _ step: Step) async {
        guard let state = await stateForExport(step) else { return }
        let known = Draft(json: state)
        guard !known.isEmpty else {
            say("export.empty")
            return dropRest(of: step, because: .server(message: "", status: nil))
        }
        draft = known
        if let format = wanted.format, format != "mp4" { say("export.format", ["format": format]) }
        exportCount += 1
        let (number, count) = (exportCount, exportCount)
        let taken = Set(exports.values.map(\.path))
        let path = freePath(in: options.folder, name: exportName(for: known)) {
            taken.contains($0) || options.fileExists($0)
        }
        // Seconds are not enough: two exports may start in one.
        let stamp = parts.clock.now().components
        let base = "render_\(UInt64.random(in: 1_000_000_000...9_999_999_999))_\(stamp.seconds)"
        let ids = Counter()
        let machine = Export { "\(base)_\(count)_\(ids.next())" }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        exports[number] = RunningExport(name: name, path: path, machine: machine, started: parts.clock.now())
        if options.isInteractive {
            say("export.started", ["number": String(number)])
        } else {
            output.progress(words("export.started", ["number": String(number)]))
        }
        let job = ExportJob(number: number, draft: state, options: wanted)
        exports[number]?.task = Task { await self.run(job) }
        showStatus()
    }

    private func stateForExport(_ step: Step) async -> JSONValue? {
        do throws(BackendFailure) {
            return try await parts.backend.state().draft ?? .null
        } catch {
            output.commit(parts.words.sentence(for: error, in: language.current))
            dropRest(of: step, because: error)
            return nil
        }
    }

    func exportsEnded() async {
        while let (number, export) = exports.min(by: { $0.key < $1.key }) {
            await export.task?.value
            exports[number] = nil
        }
    }

    /// The exports that run, one line each.
    package func jobLines() -> [String] {
        exports.sorted { $0.key < $1.key }.map { "\($0.key). \($0.value.name): \($0.value.machine.percent)%" }
    }

    /// Cancels an export (the newest when no number is given); `false` when there is none.
    package func cancelExport(_ number: Int?) async -> Bool {
        guard let number = number ?? exports.keys.max(), let export = exports[number] else { return false }
        export.task?.cancel()
        try? await parts.backend.cancelRender(export.machine.id)  // a job that has ended need not be cancelled
        exports[number] = nil
        say("export.cancelled", ["name": export.name])
        showStatus()
        return true
    }

    // MARK: The machine's effects

    struct ExportJob: Sendable {
        var number: Int
        var draft: JSONValue
        var options: ExportOptions
    }

    private func run(_ job: ExportJob) async {
        guard var next = exports[job.number]?.machine.start() else { return }
        while let effect = next.first {
            if case .finish(let end) = effect { return finish(job, end) }
            let event = await perform(effect, job)
            if Task.isCancelled { return }
            next = exports[job.number]?.machine.receive(event) ?? []
            reportProgress(of: job.number)
        }
    }

    private func perform(_ effect: ExportEffect, _ job: ExportJob) async -> ExportEvent {
        switch effect {
        case .submit(let id): return await submit(id, job)
        case .poll(let id, let pause):
            try? await parts.clock.sleep(pause)  // cancelled: the loop ends after this step
            do throws(BackendFailure) { return .polled(try await parts.backend.renderJob(id)) } catch {
                return .pollFailed(error)
            }
        case .download(let rendered):
            guard let path = exports[job.number]?.path else { return .downloadFailed(.cancelled) }
            do throws(BackendFailure) {
                try await parts.backend.download(rendered, to: path) { _, _ in }
                return .downloaded
            } catch {
                return .downloadFailed(error)
            }
        case .finish: return .downloaded
        }
    }

    private func submit(_ id: String, _ job: ExportJob) async -> ExportEvent {
        do throws(BackendFailure) {
            return .submitted(try await parts.backend.submitRender(id: id, draft: job.draft, output: job.options))
        } catch {
            return .submitFailed(error)
        }
    }

    private func reportProgress(of number: Int) {
        showStatus()
        guard !options.isInteractive, let export = exports[number] else { return }
        let percent = export.machine.percent
        guard percent > 0, percent / 10 > (export.received ?? 0) else { return }
        exports[number]?.received = percent / 10
        output.progress(words("export.progress", ["name": export.name, "percent": String(percent)]))
    }

    private func finish(_ job: ExportJob, _ end: ExportEnd) {
        guard let export = exports[job.number] else { return }
        exports[job.number] = nil
        switch end {
        case .done: output.commit(doneLine(export, Draft(json: job.draft), job.options))
        case .failed(let failure):
            output.commit(parts.words.sentence(for: failure, in: language.current))
            note(failure)
        case .renderFailed(let why):
            say("export.failed", ["why": why ?? words("unknown.reason")])
            note(nil)
        case .gaveUp(let id):
            say("export.gaveup", ["id": id])
            note(.timedOut)
        }
        if parts.clock.now() - export.started > .seconds(10) { output.ring() }
        showStatus()
    }

    private func note(_ failure: BackendFailure?) {
        if outcome == .success { outcome = ChatOutcome(failure) }
    }

    /// `✅ sunset-over-the-ocean.mp4 (1920×1080, 10.0 s, H.264/AAC, 8.4 MB)`
    private func doneLine(_ export: RunningExport, _ draft: Draft, _ wanted: ExportOptions) -> String {
        let size = options.fileSize(export.path).map(Words.megabytes) ?? "?"
        let (width, height) = Self.size(of: draft, wanted)
        let tenths = (draft.duration.count + 50) / 100
        return words(
            "export.done",
            [
                "name": export.name, "width": String(width), "height": String(height),
                "seconds": "\(tenths / 10).\(tenths % 10)", "size": size,
            ])
    }

    private static func size(of draft: Draft, _ wanted: ExportOptions) -> (Int, Int) {
        let (width, height) = (draft.metadata.width ?? 1920, draft.metadata.height ?? 1080)
        let sides = ["480p": 480, "720p": 720, "1080p": 1080, "1440p": 1440, "2160p": 2160, "4k": 2160]
        guard let side = wanted.resolution.flatMap({ sides[$0.lowercased()] }), width > 0, height > 0 else {
            return (width, height)
        }
        let scale = Double(side) / Double(min(width, height))
        return (Int((Double(width) * scale).rounded()) / 2 * 2, Int((Double(height) * scale).rounded()) / 2 * 2)
    }
}

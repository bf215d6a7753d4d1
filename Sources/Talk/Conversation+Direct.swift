// The direct actions: credits, status, upload, and the status row.

import Reel

extension Conversation {
    func showCredits() async {
        do throws(BackendFailure) {
            let credits = try await parts.backend.credits()
            say(
                credits.frozen > 0 ? "credits.frozen" : "credits",
                [
                    "available": String(credits.available), "frozen": String(credits.frozen),
                    "total": String(credits.total),
                ])
        } catch {
            fail(error)
        }
    }

    func showStatusWords() async {
        do throws(BackendFailure) {
            let state = try await parts.backend.state()
            let known = state.draft.map { Draft(json: $0) } ?? Draft()
            draft = known
            if known.isEmpty { say("status.empty") } else { output.commit(known.summary(in: language.current)) }
            if state.mediaCount > 0 { say("status.media", ["count": String(state.mediaCount)]) }
            for line in jobLines() { output.commit("⇪ \(line)") }
        } catch {
            fail(error)
        }
    }

    /// The timeline, one line a track.
    package func showTimeline() async {
        do throws(BackendFailure) {
            let known = try await parts.backend.state().draft.map { Draft(json: $0) } ?? Draft()
            if known.isEmpty { return say("status.empty") }
            for line in known.summaryLines(in: language.current) { output.commit(line) }
        } catch {
            fail(error)
        }
    }

    private func fail(_ failure: BackendFailure) {
        output.commit(parts.words.sentence(for: failure, in: language.current))
        if outcome == .success { outcome = ChatOutcome(failure) }
    }

    // MARK: Upload

    func runUpload(_ items: [UploadItem], _ step: Step) async {
        guard !items.isEmpty else { return say("upload.ask") }
        let expanded = items.map(expand)
        for item in expanded {
            guard let failure = refusal(of: item) else { continue }
            output.commit(parts.words.sentence(for: failure, in: language.current))
            return dropRest(of: step, because: failure)
        }
        let work = Task { await self.send(expanded, step) }
        stream = work
        await work.value
        stream = nil
        upload = nil
        showStatus()
    }

    private func send(_ items: [UploadItem], _ step: Step) async {
        upload = UploadProgress(sentBytes: 0, totalBytes: 0)
        showStatus()
        do throws(BackendFailure) {
            let files = try await parts.backend.upload(items) { progress in
                Task { await self.note(progress) }  // short, and its order does not matter: progress only grows
            }
            for file in files { output.commit(line(for: file)) }
        } catch {
            output.commit(parts.words.sentence(for: error, in: language.current))
            dropRest(of: step, because: error)
        }
    }

    private func note(_ progress: UploadProgress) {
        guard let known = upload, progress.sentBytes >= known.sentBytes else { return }
        upload = progress
        showStatus()
    }

    private func expand(_ item: UploadItem) -> UploadItem {
        guard case .file(let path) = item, path.hasPrefix("~/") || path == "~" else { return item }
        return .file(path: options.home + path.dropFirst(1))
    }

    private func refusal(of item: UploadItem) -> BackendFailure? {
        guard case .file(let path) = item else { return nil }
        guard let size = options.fileSize(path) else { return .fileUnreadable(path: path) }
        guard MediaKind(fileName: path) != nil else { return .unsupportedFile }
        return size > MediaKind.sizeLimit ? .fileTooLarge(bytes: size) : nil
    }

    private func line(for file: UploadedFile) -> String {
        var facts: [String] = []
        if let width = file.width, let height = file.height { facts.append("\(width)×\(height)") }
        if let duration = file.duration, duration > .zero { facts.append("\(duration.shortSeconds) s") }
        let detail = facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))"
        return words("upload.done", ["name": file.fileName, "detail": detail])
    }

    // MARK: The status row

    func showStatus() {
        output.status(statusText)
    }

    private var statusText: String? {
        var pieces: [String] = []
        if let turn {
            let elapsed = parts.clock.now() - turnStarted
            let glyph = Self.spinner[Int(elapsed.components.seconds) % Self.spinner.count]
            pieces.append("\(glyph) \(phrase(for: turn.phase)) · \(elapsed.clock) · \(words("status.stop"))")
            if !queued.isEmpty { pieces.append(words("status.queued", ["count": String(queued.count)])) }
        }
        if let upload {
            let percent = upload.totalBytes > 0 ? upload.sentBytes * 100 / upload.totalBytes : 0
            pieces.append(words("status.upload", ["percent": String(percent)]))
        }
        for (number, export) in exports.sorted(by: { $0.key < $1.key }) {
            let elapsed = parts.clock.now() - export.started
            pieces.append(
                words(
                    "status.export",
                    ["number": String(number), "percent": String(export.machine.percent), "time": elapsed.clock]))
        }
        return pieces.isEmpty ? nil : pieces.joined(separator: " · ")
    }

    private static let spinner = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧"]

    private func phrase(for phase: TurnPhase) -> String {
        switch phase {
        case .sending: words("phase.sending")
        case .thinking: words("phase.thinking")
        case .writing: words("phase.writing")
        case .checking: words("phase.checking")
        case .waiting: words("phase.waiting")
        case .tool(let name, let fraction):
            parts.words.tool(name, in: language.current) + (fraction.map { " \(Int($0 * 100))%" } ?? "")
        }
    }
}

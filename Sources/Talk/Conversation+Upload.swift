// Uploads: everything is looked at before a byte is sent, then one item after another.

import Reel

/// An upload that runs: item `index` of `count`.
struct RunningUpload: Sendable {
    var name: String
    var index: Int
    var count: Int
    var progress = UploadProgress(sentBytes: 0, totalBytes: 0)
}

extension Conversation {
    func runUpload(_ items: [UploadItem], _ step: Step) async {
        guard !items.isEmpty else { return object("upload.ask") }
        let expanded = await unsent(items.map(expand), step)
        guard !expanded.isEmpty else { return }
        let refusals = expanded.compactMap(refusal)
        for failure in refusals { report(failure) }
        if let first = refusals.first { return dropRest(of: step, because: first) }
        let work = Task { await self.send(expanded, step) }
        stream = work
        await work.value
        stream = nil
        upload = nil
        showStatus()
    }

    private func send(_ items: [UploadItem], _ step: Step) async {
        var failed: BackendFailure?
        mediaBefore = await knownMedia()
        for (index, item) in items.enumerated() {
            upload = RunningUpload(name: item.name, index: index + 1, count: items.count)
            showStatus()
            guard let failure = await send(item) else { continue }
            report(failure)
            failed = failed ?? failure
            // One bad file leaves the others alone; a dead connection or a stop does not.
            if failure.isTransport || failure == .cancelled {
                tellUnsent(items[(index + 1)...])
                break
            }
        }
        if let failed { dropRest(of: step, because: failed) }
    }

    /// A file that talk only names need not be sent again when the project has it as it is. "Upload it" sends it.
    private func unsent(_ items: [UploadItem], _ step: Step) async -> [UploadItem] {
        guard let next = steps.first, next.line == step.line, case .say = next.intent,
            items.contains(where: { isKnown($0) }), let names = await knownMedia()
        else { return items }
        return items.filter { !(isKnown($0) && names.contains($0.name)) }
    }

    private func isKnown(_ item: UploadItem) -> Bool {
        guard case .file(let path) = item, let sent = sentFiles[path] else { return false }
        return options.files.facts(path) == sent
    }

    private func tellUnsent(_ items: ArraySlice<UploadItem>) {
        guard !items.isEmpty else { return }
        let separator = language.current == .chinese ? "、" : ", "
        object("upload.unsent", ["names": items.map(\.name).joined(separator: separator)])
    }

    private func send(_ item: UploadItem) async -> BackendFailure? {
        do throws(BackendFailure) {
            let files = try await parts.backend.upload(item) { progress in
                Task { await self.note(progress) }  // short, and its order does not matter: progress only grows
            }
            for file in files {
                output.event(.uploaded(file))
                output.commit(line(for: file))
            }
            mediaBefore?.append(item.name)
            if case .file(let path) = item { sentFiles[path] = options.files.facts(path) }
            return nil
        } catch {
            guard error == .disconnected || error == .timedOut, await hasArrived(item) else { return error }
            say("upload.arrived", ["name": item.name])
            return nil
        }
    }

    /// A lost answer is no lost file: it is asked after, and never sent again by itself.
    private func hasArrived(_ item: UploadItem) async -> Bool {
        guard let before = mediaBefore, let now = await knownMedia() else { return false }
        return now.count { $0 == item.name } > before.count { $0 == item.name }
    }

    /// Names of the project's media; `nil` when they cannot be read.
    private func knownMedia() async -> [String]? {
        do throws(BackendFailure) { return try await parts.backend.state().mediaNames } catch { return nil }
    }

    private func note(_ progress: UploadProgress) {
        guard let known = upload, progress.sentBytes >= known.progress.sentBytes else { return }
        upload?.progress = progress
        showStatus()
    }

    /// `⇡ 2/3 clip.mp4 45%`
    func text(of upload: RunningUpload) -> String {
        let (sent, total) = (upload.progress.sentBytes, upload.progress.totalBytes)
        let percent = String(total > 0 ? sent * 100 / total : 0)
        let name = upload.count > 1 ? "\(upload.index)/\(upload.count) \(upload.name)" : upload.name
        return words("status.upload", ["name": name, "percent": percent])
    }

    private func expand(_ item: UploadItem) -> UploadItem {
        guard case .file(let path) = item else { return item }
        return .file(path: fromHome(path))
    }

    /// A path that begins in the home folder, in full.
    func fromHome(_ path: String) -> String {
        path.hasPrefix("~/") || path == "~" ? options.home + path.dropFirst(1) : path
    }

    private func refusal(of item: UploadItem) -> BackendFailure? {
        guard case .file(let path) = item else { return nil }
        guard let facts = options.files.facts(path) else { return .fileUnreadable(path: path) }
        guard facts.bytes > 0 else { return .fileEmpty(path: path) }
        guard facts.format != nil else { return .unsupportedFile(name: item.name) }
        return facts.bytes > MediaKind.sizeLimit ? .fileTooLarge(name: item.name, bytes: facts.bytes) : nil
    }

    private func line(for file: UploadedFile) -> String {
        var facts: [String] = []
        let isChinese = language.current == .chinese
        if let width = file.width, let height = file.height { facts.append("\(width)×\(height)") }
        if let duration = file.duration, duration > .zero {
            facts.append(duration.shortSeconds + (isChinese ? " 秒" : " s"))
        }
        let joined = facts.joined(separator: isChinese ? "，" : ", ")
        let detail = facts.isEmpty ? "" : isChinese ? "（\(joined)）" : " (\(joined))"
        return words("upload.done", ["name": file.fileName, "detail": detail])
    }
}

extension UploadItem {
    /// What people call it: a file's name, a link as it is.
    var name: String {
        switch self {
        case .file(let path): path.lastPathPart
        case .url(let link): link
        }
    }
}

// Commands about projects: list, open, name, forget, what was said.

import Reel
import Talk
import Terminal

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension CommandRunner {
    func project(_ action: CommandAction, _ argument: String) async {
        switch action {
        case .projects: await showProjects()
        case .new: await newProject(argument)
        case .open: await open(argument)
        case .rename: await rename(argument)
        case .delete: await forget(argument)
        case .history: await history(argument)
        default: await saveTranscript(argument)
        }
    }

    /// `* 1  7f3a  sunset over the ocean  today 14:02`
    private func showProjects() async {
        let notes = await making.backend.book.notes
        if notes.isEmpty { return await say("project.none") }
        let current = try? await making.backend.project()  // out of reach: none is marked
        let rows = notes.enumerated().map { index, note in
            let mark = note.session == current?.session ? "*" : " "
            return ["\(mark) \(index + 1)", note.shortID, note.name.isEmpty ? "—" : note.name, localTime(note.used)]
        }
        show(table: rows)
    }

    private func newProject(_ name: String) async {
        guard await !conversation.isBusy else { return await refuse("project.busy") }
        await making.backend.openNew()
        await changed("project.new")
        if !name.isEmpty { await rename(name) }
    }

    private func open(_ word: String) async {
        guard !word.isEmpty else { return await showProjects() }
        guard await !conversation.isBusy else { return await refuse("project.busy") }
        guard let found = await making.backend.book.find(word) else {
            return await refuse("project.unknown", ["name": word])
        }
        await making.backend.open(found)
        await changed("project.opened")
        await conversation.submit("status")
    }

    private func changed(_ key: String) async {
        await conversation.projectChanged()
        do throws(BackendFailure) {
            let now = try await making.backend.project()
            await say(key, ["name": now.name.isEmpty ? now.shortID : now.name, "id": now.shortID])
        } catch {
            output.problem(making.words.sentence(for: error, in: await conversation.interfaceLanguage))
        }
    }

    private func rename(_ name: String) async {
        guard !name.isEmpty else { return await refuse("project.rename.usage") }
        do throws(BackendFailure) {
            try await making.backend.rename(name)
            await say("project.renamed", ["name": try await making.backend.project().name])
        } catch {
            output.problem(making.words.sentence(for: error, in: await conversation.interfaceLanguage))
        }
    }

    /// On our own studio with its versions, elsewhere off the list only. Asked once.
    private func forget(_ word: String) async {
        guard !word.isEmpty else { return await refuse("project.delete.usage") }
        guard let found = await making.backend.book.find(word) else {
            return await refuse("project.unknown", ["name": word])
        }
        let name = found.name.isEmpty ? found.shortID : found.name
        if let current = try? await making.backend.project(), current.session == found.session {
            return await refuse("project.delete.open", ["name": name])
        }
        guard assumesYes || memory.isConfirmed("delete \(found.shortID)") else {
            let key = making.choice == .studio ? "project.delete.sure.studio" : "project.delete.sure"
            return await say(key, ["name": name, "id": found.shortID])
        }
        await trying { () throws(BackendFailure) in
            try await making.backend.delete(found)
            await say(making.choice == .studio ? "project.deleted.studio" : "project.deleted", ["name": name])
        }
    }

    // MARK: What was said

    /// The versions where the server keeps them, else the lines that were said.
    private func history(_ argument: String) async {
        if let versions = await versions(), !versions.isEmpty {
            var rows: [[String]] = []
            var last: ProjectVersion?
            for version in versions.suffix(max(1, Int(argument) ?? 20)) {
                let words = await words(of: version, after: last)
                rows.append([(version.isCurrent ? "* " : "  ") + "\(version.number)", localTime(version.made), words])
                last = version
            }
            show(table: rows)
            return
        }
        let lines = making.transcript.lastSaid(Int(argument) ?? 20)
        if lines.isEmpty { return await say("history.none") }
        for (index, line) in lines.enumerated() { output.commit("\(index + 1). \(line)") }
    }

    /// What was said; of a message that made several versions, what the later ones changed.
    private func words(of version: ProjectVersion, after last: ProjectVersion?) async -> String {
        let said = version.words.split(separator: "\n").joined(separator: " ")
        guard let last, last.words == version.words, last.author == version.author else { return said }
        do throws(BackendFailure) {
            let before = Draft(json: try await making.backend.draft(ofVersion: last.number))
            let after = Draft(json: try await making.backend.draft(ofVersion: version.number))
            let changes = after.changes(from: before, in: await conversation.interfaceLanguage)
            return "↳ " + (changes.isEmpty ? said : changes.joined(separator: " · "))
        } catch {
            return said
        }
    }

    private func saveTranscript(_ argument: String) async {
        guard !argument.isEmpty else { return await refuse("transcript.usage") }
        let path = absolutePath(unquoted(argument), making.places.home)
        guard let source = making.transcript.path, let bytes = readFile(source, limit: 64 << 20), !bytes.isEmpty else {
            return await say("history.none")
        }
        do throws(WriteRefusal) {
            try writeNewFile(path, bytes)
            await say("transcript.saved", ["path": path])
        } catch {
            await refuse(error == .exists ? "export.exists" : "transcript.failed", ["path": path])
        }
    }
}

/// `2026-11-24 14:02`, here.
/// - Parameter seconds: Unix time.
func localTime(_ seconds: Int) -> String {
    var (time, parts) = (time_t(seconds), tm())
    localtime_r(&time, &parts)
    let digits = [parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(parts.tm_year + 1900)-\(digits[0])-\(digits[1]) \(digits[2]):\(digits[3])"
}

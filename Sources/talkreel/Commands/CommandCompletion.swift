// Tab in the chat: names of commands, then what may follow them: files, projects, words.

import Reel
import Terminal

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Completes lines that begin with a slash, and `@path` anywhere.
struct CommandCompletion: Sendable {
    let home: String
    /// Names or ids of projects.
    var projects: @Sendable () -> [String] = { [] }
    private static let mostFiles = 500

    /// Full replacements of the text before the caret.
    @Sendable func candidates(_ before: String) -> [String] {
        guard let slash = before.first, slash == "/" || slash == "／" else { return attachments(before) }
        guard let space = before.firstIndex(where: { $0 == " " || $0 == "\u{3000}" }) else {
            return names(beginning: String(before.dropFirst())).map { "/\($0) " }
        }
        let name = String(before[..<space])
        guard case .command(let action, _) = Command.read(name),
            let command = Command.all.first(where: { $0.action == action })
        else { return [] }
        let typed = String(before[before.index(after: space)...])
        let head = name + " "
        switch command.argument {
        case .none: return []
        case .words(let words): return words.filter { $0.hasPrefix(typed) && $0 != typed }.map { head + $0 }
        case .command: return names(beginning: typed).map { head + $0 }
        case .setting: return settings(typed).map { head + $0 }
        case .project:
            return projects().filter { $0.lowercased().hasPrefix(typed.lowercased()) && $0 != typed }.map { head + $0 }
        case .file: return files(typed).map { head + $0 }
        }
    }

    /// `use @~/cl` → the files that it may be.
    private func attachments(_ before: String) -> [String] {
        guard let mark = before.lastIndex(of: "@"),
            mark == before.startIndex || before[before.index(before: mark)] == " "
        else { return [] }
        let typed = before[before.index(after: mark)...]
        guard typed.hasPrefix("'") || !typed.contains(" ") else { return [] }
        return files(String(typed)).map { before[...mark] + $0 }
    }

    /// Names, then what the named one takes.
    private func settings(_ typed: String) -> [String] {
        guard let space = typed.firstIndex(of: " ") else {
            return Setting.allCases.map(\.rawValue).filter { $0.hasPrefix(typed.lowercased()) }.map { $0 + " " }
        }
        let value = typed[typed.index(after: space)...]
        let choices = Setting(rawValue: typed[..<space].lowercased())?.choices ?? []
        return choices.filter { $0.hasPrefix(value) && $0 != value }.map { typed[...space] + $0 }
    }

    /// In the script that was typed; both for a bare slash.
    private func names(beginning typed: String) -> [String] {
        let isChinese = typed.unicodeScalars.contains { $0.value > 0x7F }
        let all = Command.all.flatMap { isChinese ? $0.chinese : $0.english }
        return all.filter { $0.hasPrefix(typed.lowercased()) && $0 != "?" }
    }

    /// The last path of the typed ones, in quotes when it needs them.
    private func files(_ typed: String) -> [String] {
        let (earlier, quote, path) = lastPath(typed)
        let real = path.hasPrefix("~/") ? home + path.dropFirst() : path
        let slash = real.lastIndex(of: "/").map { real.index(after: $0) } ?? real.startIndex
        let (folder, beginning) = (String(real[..<slash]), real[slash...])
        let kept = String(path.dropLast(beginning.count))
        return entries(of: folder.isEmpty ? "." : folder, beginning: beginning).map { name in
            let whole = kept + name
            let needsQuotes = !quote.isEmpty || whole.contains { " '\"\\".contains($0) }
            guard needsQuotes else { return earlier + whole }
            return earlier + "'" + whole.replacing("'", with: "'\\''") + (name.hasSuffix("/") ? "" : "'")
        }
    }

    private func lastPath(_ typed: String) -> (earlier: String, quote: String, path: String) {
        if typed.count(where: { $0 == "'" }) % 2 == 1, let open = typed.lastIndex(of: "'") {
            return (String(typed[..<open]), "'", String(typed[typed.index(after: open)...]))
        }
        guard let space = typed.lastIndex(of: " ") else { return ("", "", typed) }
        return (String(typed[...space]), "", String(typed[typed.index(after: space)...]))
    }

    /// Hidden files only when asked for.
    private func entries(of folder: String, beginning: Substring) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var found: [String] = []
        while let entry = readdir(directory), found.count < Self.mostFiles {
            let isFolder = entry.pointee.d_type == UInt8(DT_DIR)
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard name.hasPrefix(beginning), name != ".", name != "..", !name.hasPrefix(".") || beginning.hasPrefix(".")
            else { continue }
            found.append(isFolder ? name + "/" : name)
        }
        return found.sorted()
    }
}

// Words → intents by the keyword table. Knows no network and no screen.
//
// normalise → mask quotations, paths and URLs → split into clauses at connectors → a clause is a request only when
// every word of it is known to that request → everything else stays talk, in the user's own words.

package import Reel

/// Routes utterances by `Resources/keywords.json`.
package struct IntentRouter: Sendable {
    private let lazyTable: PhraseOnce<IntentTable>
    private let fileExists: @Sendable (String) -> Bool

    /// Longer utterances are talk: nobody hides an export in a script of four pages.
    static let analysisLimit = 2000
    /// A drop of hundreds of files is longer.
    static let dropLimit = 65_536

    /// - Parameters:
    ///   - table: what `Resources/keywords.json` holds.
    ///   - fileExists: whether a path names a file; asked for words that look like paths. Paths are asked for as typed:
    ///     a leading `~` is the caller's to expand.
    package init(table: JSONValue, fileExists: @escaping @Sendable (String) -> Bool) {
        lazyTable = PhraseOnce { IntentTable(table) }
        self.fileExists = fileExists
    }

    /// - Throws: when the table is damaged.
    package init(table: [UInt8], fileExists: @escaping @Sendable (String) -> Bool) throws {
        self.init(table: try JSONValue(parsing: table), fileExists: fileExists)
    }

    /// The steps of one utterance, in order; never empty for an utterance with letters in it.
    package func route(_ utterance: String) -> [Intent] {
        if let items = droppedFiles(utterance) { return [.upload(items)] }
        guard utterance.utf8.count <= Self.analysisLimit * 4,
            utterance.unicodeScalars.count <= Self.analysisLimit
        else { return [.say(utterance)] }
        let table = lazyTable.value
        var pieces = IntentPieces(utterance, table: table, fileExists: fileExists)
        guard !pieces.text.trimmed(pieces.text.range).isEmpty else { return [] }
        let folded = pieces.text.folded
        pieces.dropCommandSlash { at in
            IntentRoute.allCases.contains {
                table.routes[$0]?.matches(in: folded, at: at, upTo: folded.count).contains { $0.meaning.role == .key }
                    == true
            }
        }
        var splitter = IntentSplitter(reader: IntentClauseReader(table: table, pieces: pieces))
        let steps = IntentSteps(clauses: splitter.clauses(), pieces: pieces, fileExists: fileExists)
        return steps.intents(of: utterance)
    }
    private func droppedFiles(_ utterance: String) -> [UploadItem]? {
        filesDropped(utterance, fileExists: fileExists).map { $0.map { .file(path: $0) } }
    }
}

/// The files of a drop or a paste: the whole text as a path, else every shell word of it; all must exist.
/// `nil` for any other text.
package func filesDropped(_ text: String, fileExists: (String) -> Bool) -> [String]? {
    guard text.utf8.count <= IntentRouter.dropLimit else { return nil }
    let whole = String(text.drop(while: \.isWhitespace).reversedDrop(while: \.isWhitespace))
    guard !whole.isEmpty, !whole.hasPrefix("http") else { return nil }
    if whole.utf8.count <= 4096, let path = existingPath(whole, fileExists) { return [path] }
    guard whole.contains(where: { "/.\\".contains($0) }), let words = IntentPath.shellWords(whole) else {
        return nil
    }
    let paths = words.compactMap { existingPath($0, fileExists) }
    return paths.count == words.count && !paths.isEmpty ? paths : nil
}

private func existingPath(_ word: String, _ fileExists: (String) -> Bool) -> String? {
    guard case .file(let path) = IntentPath.item(word), !path.isEmpty, fileExists(path) else { return nil }
    return path
}

extension Substring {
    fileprivate func reversedDrop(while drops: (Character) -> Bool) -> Substring {
        var rest = self
        while let last = rest.last, drops(last) { rest.removeLast() }
        return rest
    }
}

// Clauses that were understood → the steps of the utterance: talk joined again, doubles merged, files sent first.

import Reel

struct IntentSteps: Sendable {
    let clauses: [IntentClause]
    let pieces: IntentPieces
    let fileExists: @Sendable (String) -> Bool

    func intents(of utterance: String) -> [Intent] {
        let clauses = settled()
        guard clauses.contains(where: \.isRequest) else {
            return newUploads(pieces.text.range, []) + [.say(utterance)]
        }
        var steps: [Intent] = []
        var talk: Range<Int>?
        for clause in clauses {
            switch clause.reading {
            case .request(let intents, _):
                flush(&talk, into: &steps)
                for intent in intents { add(intent, to: &steps) }
            case .options(let options): merge(options, into: &steps)
            case .talk: talk = (talk?.lowerBound ?? clause.range.lowerBound)..<clause.range.upperBound
            case .filler: break
            }
        }
        flush(&talk, into: &steps)
        return steps
    }

    /// Bare nouns and options settled by the company they keep; politeness before talk belongs to it.
    private func settled() -> [IntentClause] {
        var clauses = clauses
        let hasTalk = clauses.contains { $0.reading == .talk }
        for index in clauses.indices {
            switch clauses[index].reading {
            case .request(let intents, bare: true)
            where hasTalk && intents.allSatisfy(Self.isQuery)
                && !(intents == [.status] && [.then, .stop].contains(clauses[index].connector) && index > 0):
                clauses[index].reading = .talk
            case .options where !hasExport(beside: index, in: clauses): clauses[index].reading = .talk
            case .filler
            where index + 1 < clauses.count && clauses[index + 1].reading == .talk && !isAside(clauses[index]):
                clauses[index].reading = .talk
            default: break
            }
        }
        return clauses
    }

    private func isAside(_ clause: IntentClause) -> Bool { clause.connector == .stop && clause.range.count > 24 }

    private static func isQuery(_ intent: Intent) -> Bool { intent == .credits || intent == .status }

    /// Options belong to the export just before them, or, at the very start, to the one just after.
    private func hasExport(beside index: Int, in clauses: [IntentClause]) -> Bool {
        func isExport(_ at: Int) -> Bool {
            guard clauses.indices.contains(at) else { return false }
            switch clauses[at].reading {
            case .request(let intents, _): if case .export = intents.last { return true } else { return false }
            case .options: return at < index && hasExport(beside: at, in: clauses)
            default: return false
            }
        }
        return isExport(index - 1) || index == 0 && isExport(1)
    }

    private func flush(_ talk: inout Range<Int>?, into steps: inout [Intent]) {
        guard let range = talk else { return }
        talk = nil
        var words = pieces.text.trimmed(range) { $0.isPhraseSpace || $0 == "," || $0 == ";" || $0 == "、" }
        // A full stop belongs to the sentence; a comma led on to the next wish.
        while words.upperBound < pieces.text.folded.count,
            [".", "!", "?", "。"].contains(pieces.text.folded[words.upperBound])
        {
            words = words.lowerBound..<(words.upperBound + 1)
        }
        guard !words.isEmpty else { return }
        steps += newUploads(words, steps)
        steps.append(.say(pieces.text.words(words)))
    }

    /// Files and media named inside talk must be there before the agent hears of them.
    private func newUploads(_ range: Range<Int>, _ steps: [Intent]) -> [Intent] {
        var known: [UploadItem] = []
        for case .upload(let items) in steps { known += items }
        let items = pieces.items(in: range).map(\.item).filter { item in
            switch item {
            case .file(let path): !known.contains(item) && fileExists(path)
            case .url(let url): !known.contains(item) && IntentPath.isMediaURL(url)
            }
        }
        return items.isEmpty ? [] : [.upload(items)]
    }

    /// "export, download": one export. "upload a.mp4 and b.mp4": one upload.
    private func add(_ intent: Intent, to steps: inout [Intent]) {
        switch (steps.last, intent) {
        case (.export(let known), .export(let more)) where known.isCompatible(with: more):
            steps[steps.count - 1] = .export(known.filled(with: more))
        case (.upload(let known), .upload(let more)): steps[steps.count - 1] = .upload(known + more)
        case (.some(let last), _) where last == intent: break
        default: steps.append(intent)
        }
    }

    private func merge(_ options: [ExportOptions], into steps: inout [Intent]) {
        for option in options {
            guard case .export(let known) = steps.last else {
                steps.append(.export(option))
                continue
            }
            if known.isCompatible(with: option) {
                steps[steps.count - 1] = .export(known.filled(with: option))
            } else {
                steps.append(.export(option.filled(with: known)))
            }
        }
    }
}

extension ExportOptions {
    func isCompatible(with other: ExportOptions) -> Bool {
        func agree<Value: Equatable>(_ key: KeyPath<ExportOptions, Value?>) -> Bool {
            guard let mine = self[keyPath: key], let theirs = other[keyPath: key] else { return true }
            return mine == theirs
        }
        return agree(\.format) && agree(\.resolution) && agree(\.preset) && agree(\.maxBytes) && agree(\.saidFile)
    }

    func filled(with other: ExportOptions) -> ExportOptions {
        var filled = ExportOptions(
            format: format ?? other.format, resolution: resolution ?? other.resolution, preset: preset ?? other.preset,
            maxBytes: maxBytes ?? other.maxBytes)
        filled.saidFile = saidFile ?? other.saidFile
        return filled
    }
}

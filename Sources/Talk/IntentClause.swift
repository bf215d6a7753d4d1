// Reads one clause: it is a request only when every word of it belongs to that request. Any unknown word keeps it talk.

/// What a clause asks for.
enum IntentReading: Hashable, Sendable {
    /// `bare`: a single noun ("credits") that may as well belong to a neighbouring wish.
    case request([Intent], bare: Bool)
    /// Only export options ("1080p"): belongs to an export beside it.
    case options([ExportOptions])
    /// Politeness alone.
    case filler
    case talk
}

struct IntentClauseReader: Sendable {
    let table: IntentTable
    let pieces: IntentPieces

    /// A longer request does not exist.
    static let lengthLimit = 240
    static let itemListLimit = 8192

    func read(_ range: Range<Int>) -> IntentReading {
        var clause = pieces.text.trimmed(range) { $0.isPhraseNoise }
        while let last = clause.last, pieces.text.folded[last] == ":" { clause = clause.lowerBound..<last }
        if clause.isEmpty { return .filler }
        let limit = pieces.items(in: clause).isEmpty ? Self.lengthLimit : Self.itemListLimit
        guard clause.count <= limit else { return .talk }
        if pieces.items(in: clause).isEmpty, cover(clause, with: table.fillers) != nil { return .filler }
        for route in IntentRoute.allCases {
            guard let book = table.routes[route], let words = cover(clause, with: book, of: route),
                let reading = verdict(words, route, clause)
            else { continue }
            return reading
        }
        return .talk
    }

    /// The meanings that cover the whole clause, the longest phrases first; `nil` when a word is left over.
    private func cover(_ clause: Range<Int>, with book: PhraseBook<IntentRole>, of route: IntentRoute? = nil)
        -> [PhraseMeaning<IntentRole>]?
    {
        var dead = Set<Int>()
        var stack: [(at: Int, words: [PhraseMeaning<IntentRole>])] = [(clause.lowerBound, [])]
        while let (start, words) = stack.popLast() {
            let at = skipNoise(start, clause.upperBound)
            if at == clause.upperBound { return words }
            guard dead.insert(at).inserted else { continue }
            if let item = pieces.item(at: at) {
                stack.append((item.range.upperBound, words + [PhraseMeaning(role: .item)]))
                continue
            }
            if route == .export, let size = ByteSize.read(pieces.text, at: at, upTo: clause.upperBound) {
                stack.append((size.end, words + [PhraseMeaning(role: .size, value: String(size.bytes))]))
                continue
            }
            for match in book.matches(in: pieces.text.folded, at: at, upTo: clause.upperBound).reversed() {
                stack.append((match.end, words + [match.meaning]))
            }
        }
        return nil
    }

    private func skipNoise(_ start: Int, _ limit: Int) -> Int {
        var at = start
        while at < limit, pieces.text.folded[at].isPhraseNoise || pieces.text.folded[at] == ":" {
            at += 1
        }
        return at
    }

    private func verdict(_ words: [PhraseMeaning<IntentRole>], _ route: IntentRoute, _ clause: Range<Int>)
        -> IntentReading?
    {
        let roles = Set(words.map(\.role))
        switch route {
        case .status where roles.contains(.key) && !roles.contains(.item):
            return .request([.status], bare: !roles.contains(.ask))
        case .credits where roles.contains(.key) && !roles.contains(.item):
            return .request([.credits], bare: !roles.contains(.ask))
        case .upload: return upload(roles, clause)
        case .export: return export(words, roles, clause)
        default: return nil
        }
    }

    private func upload(_ roles: Set<IntentRole>, _ clause: Range<Int>) -> IntentReading? {
        let items = pieces.items(in: clause).map(\.item)
        if items.isEmpty {
            return roles.contains(.key) ? .request([.upload([])], bare: !roles.contains(.thing)) : nil
        }
        let isNamedAlone = roles.isDisjoint(with: [.key, .weak, .thing, .own])
        // A page's address alone is no media file: the agent may know what to do with it.
        if isNamedAlone, !items.allSatisfy(Self.isMedia) { return nil }
        let placing: [Intent] = roles.contains(.place) ? [.say(pieces.text.words(pieces.text.trimmed(clause)))] : []
        return .request([.upload(items)] + placing, bare: false)
    }

    private static func isMedia(_ item: UploadItem) -> Bool {
        switch item {
        case .file: true
        case .url(let url): IntentPath.isMediaURL(url)
        }
    }

    private func export(_ words: [PhraseMeaning<IntentRole>], _ roles: Set<IntentRole>, _ clause: Range<Int>)
        -> IntentReading?
    {
        var options = ExportOptionsList(words)
        // "under" and 以内 are nothing without a size.
        guard namesItsFile(words, clause, &options), !roles.contains(.limit) || roles.contains(.size) else {
            return nil
        }
        // "give me a video" is a wish for a new one; "give me an mp4" is not.
        let isThing = roles.contains(.thing) && !roles.contains(.article)
        let isWished = roles.contains(.weak) && (isThing || roles.contains(.format))
        if roles.contains(.key) || isWished {
            let bare = roles.isDisjoint(with: [
                .thing, .own, .weak, .format, .resolution, .preset, .shape, .size, .item,
            ])
            return .request(options.all.map { .export($0) }, bare: bare)
        }
        let isOptionsOnly =
            !roles.isDisjoint(with: [.format, .resolution, .preset, .shape, .limit]) && !roles.contains(.weak)
        return isOptionsOnly ? .options(options.all) : nil
    }

    /// A file in an export is where it goes ("save as out.mov"): one, after "as" or "to". It may tell the format.
    private func namesItsFile(
        _ words: [PhraseMeaning<IntentRole>], _ clause: Range<Int>, _ options: inout ExportOptionsList
    ) -> Bool {
        let items = pieces.items(in: clause)
        guard let item = items.first else { return true }
        guard items.count == 1, case .file(let path) = item.item,
            let at = words.firstIndex(where: { $0.role == .item }),
            at > 0, words[at - 1].role == .toward
        else { return false }
        options.name(file: path)
        if let dot = path.lastIndex(of: ".") { options.nameFormat(path[path.index(after: dot)...].lowercased()) }
        return true
    }
}

/// Export options gathered from words; a second value of one kind opens a second set.
struct ExportOptionsList: Sendable {
    private(set) var all = [ExportOptions()]

    init(_ words: [PhraseMeaning<IntentRole>]) {
        for word in words {
            switch word.role {
            case .format: set(\.format, word.value)
            case .resolution: set(\.resolution, word.value)
            case .preset: set(\.preset, word.value)
            case .size: set(\.maxBytes, Int(word.value) ?? 0)
            default: break
            }
        }
        if let shape = words.first(where: { $0.role == .shape }), all.allSatisfy({ $0.preset == nil }) {
            set(\.preset, shape.value)
        }
    }

    mutating func name(file: String) {
        for index in all.indices { all[index].saidFile = file }
    }

    mutating func nameFormat(_ format: String) {
        if all[0].format == nil { all[0].format = format }
    }

    private mutating func set<Value: Equatable>(_ key: WritableKeyPath<ExportOptions, Value?>, _ value: Value) {
        let last = all.count - 1
        if let known = all[last][keyPath: key], known != value {
            var next = all[last]
            next[keyPath: key] = value
            all.append(next)
        } else {
            all[last][keyPath: key] = value
        }
    }
}

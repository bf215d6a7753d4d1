// The keyword table of `Resources/keywords.json`, decoded: which words may make up a request of which route.

import Reel

/// The part a phrase plays in a clause.
enum IntentRole: Hashable, Sendable {
    /// Asks for the route by itself.
    case key
    /// Asks for the route together with a thing: "give me" + "the video".
    case weak
    case thing
    /// Makes a bare noun a request: "check", "how many", 查.
    case ask
    /// Allowed beside a key and saying nothing more.
    case own
    /// Says where a file shall go: sending it is only the first half of the wish.
    case place
    /// Allowed, and may stand before a file's name: "as", 到.
    case toward
    /// Politeness and particles, allowed with every route.
    case filler
    /// A clause of its own that asks for nothing: "perfect", 没问题.
    case aside
    case article
    case format
    case resolution
    case preset
    /// "vertical": a preset where no platform is named.
    case shape
    /// How large the file may be: "25 MB". It is no phrase of the table; its value is the number of bytes.
    case size
    /// Says of a size that it is the most: "under", 以内.
    case limit
    case item
}

/// What joins two clauses, from the strongest to the weakest.
enum IntentConnector: Hashable, Sendable {
    /// The end of a sentence.
    case stop
    case then
    case comma
    case and
    /// Leads to a request only when one follows: "next", 再.
    case soft
    /// A space in Chinese, which may stand for a comma.
    case space
    /// Joins words rather than wishes: 和, "or". Both sides must be requests.
    case list
}

/// A kind of word that keeps its clause, or the next, from being a request.
enum IntentBlocker: Hashable, Sendable {
    case negator, subordinate, subordinateEnd, question, naming, companion
}

enum IntentRoute: String, Hashable, Sendable, CaseIterable {
    case status, credits, export, upload
}

struct IntentTable: Sendable {
    private(set) var pairs: [Unicode.Scalar: Unicode.Scalar] = [:]
    private(set) var routes: [IntentRoute: PhraseBook<IntentRole>] = [:]
    private(set) var fillers = PhraseBook<IntentRole>()
    private(set) var connectors = PhraseBook<IntentConnector>()
    private(set) var blockers: [IntentBlocker: PhraseBook<IntentBlocker>] = [:]

    /// A missing member of the table is an empty list.
    init(_ table: JSONValue) {
        let fold = Array((table["fold"]?.string ?? "").unicodeScalars)
        for at in stride(from: 0, to: fold.count - 1, by: 2) { pairs[fold[at]] = fold[at + 1] }
        fillers = Self.fillerBook(table)
        for route in IntentRoute.allCases { routes[route] = Self.book(of: route, in: table, beside: fillers) }
        fillers.add(table["aside"]?.string ?? "", PhraseMeaning(role: .aside))
        fillers.seal()
        let connectorLists: [(String, IntentConnector)] = [
            ("then", .then), ("and", .and), ("soft", .soft), ("list", .list),
        ]
        for (name, kind) in connectorLists {
            connectors.add(table[name]?.string ?? "", PhraseMeaning(role: kind))
        }
        connectors.seal()
        let blockerLists: [(String, IntentBlocker)] = [
            ("negators", .negator), ("subordinate", .subordinate), ("subordinateEnd", .subordinateEnd),
            ("question", .question), ("naming", .naming), ("companions", .companion),
        ]
        for (name, kind) in blockerLists {
            var book = PhraseBook<IntentBlocker>()
            book.add(table[name]?.string ?? "", PhraseMeaning(role: kind))
            book.seal()
            blockers[kind] = book
        }
    }

    private static func fillerBook(_ table: JSONValue) -> PhraseBook<IntentRole> {
        var book = PhraseBook<IntentRole>()
        book.add(table["filler"]?.string ?? "", PhraseMeaning(role: .filler))
        return book
    }

    private static func book(of route: IntentRoute, in table: JSONValue, beside fillers: PhraseBook<IntentRole>)
        -> PhraseBook<IntentRole>
    {
        var book = PhraseBook<IntentRole>()
        let roles: [(String, IntentRole)] = [
            ("key", .key), ("weak", .weak), ("thing", .thing), ("ask", .ask), ("toward", .toward), ("own", .own),
            ("limit", .limit), ("place", .place),
        ]
        for (name, role) in roles {
            book.add(table[route.rawValue]?[name]?.string ?? "", PhraseMeaning(role: role))
        }
        if route == .export {
            addOptions(table["formats"], .format, to: &book)
            addOptions(table["resolutions"], .resolution, to: &book)
            addOptions(table["presets"], .preset, to: &book)
            addOptions(table["shapes"], .shape, to: &book)
            book.add(table["article"]?.string ?? "", PhraseMeaning(role: .article))
        }
        book.add(fillers)
        book.seal()
        return book
    }

    private static func addOptions(_ options: JSONValue?, _ role: IntentRole, to book: inout PhraseBook<IntentRole>) {
        for (value, words) in options?.object?.members ?? [] {
            book.add(words.string ?? "", PhraseMeaning(role: role, value: value))
        }
    }
}

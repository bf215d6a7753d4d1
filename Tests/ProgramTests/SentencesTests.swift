// Every sentence comes from the tables: none stands in the sources, none of the tables is left over.

import Foundation
import Reel
import Resources
import Talk
import Testing

@testable import talkreel

@Suite struct SentencesTests {
    /// A file of the client and its literals, what is filled into them left out.
    private struct Source {
        let name: String
        let text: String
        let literals: [String]
    }

    private static let root = #filePath.components(separatedBy: "/Tests/")[0]

    private static func sources(_ rooms: [String]) throws -> [Source] {
        try rooms.flatMap { room in
            let folder = URL(filePath: "\(root)/Sources/\(room)")
            let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
            return try (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }.map {
                let text = try String(contentsOf: $0, encoding: .utf8)
                return Source(name: $0.lastPathComponent, text: text, literals: SwiftLiterals(text).found)
            }
        }
    }

    /// Sentences that no table can hold, or that are no words for people.
    private static let allowed = [
        "talkreel: the program's own tables are damaged",
        "| command | 中文 | what it does |",  // the head of the README's table, in both languages at once
        "unknown to the server",  // kept with an export, never shown
    ]

    @Test func `no sentence for people stands in the client's sources`() throws {
        let english = /[A-Za-z]{2,}[,;]? [a-z]{2,}[,;]? [a-z]{2,}/
        let chinese = /[一-鿿]{2,}.*[。，：？！]/
        for source in try Self.sources(["talkreel", "Talk", "Terminal"]) {
            for literal in source.literals where !Self.allowed.contains(where: { literal.hasPrefix($0) }) {
                let isSentence = literal.contains(english) || literal.contains(chinese)
                #expect(!isSentence, "\(source.name): \(literal) belongs into Resources/strings.*.json")
            }
        }
    }

    @Test func `nothing with letters of its own is printed directly`() throws {
        let printing = /\b(?:write|commit|problem|progress|ask)\("([^"]*)"/
        for source in try Self.sources(["talkreel", "Talk"]) {
            for match in source.text.matches(of: printing) {
                let own = SwiftLiterals("\"\(match.1)\"").found.joined()
                #expect(!own.contains { $0.isLetter }, "\(source.name) prints \(match.1)")
            }
        }
    }

    @Test func `what the wire remarks by itself can be told in Chinese`() throws {
        let words = try Words()
        let remark = /(?:message: |unreachable\(|other\(code: 0, )"([a-z][^"\\]*)"/
        let remarks = Set(try Self.sources(["Wire"]).flatMap { $0.text.matches(of: remark).map { String($0.1) } })
        #expect(remarks.count > 10)
        for remark in remarks { #expect(words.remark(remark, in: .chinese) != remark, "\(remark)") }
        let told = words.sentence(for: .server(message: "the answer is not JSON", status: 200), in: .chinese)
        #expect(told == "后端回复：回答不是 JSON")
        #expect(words.remark("no such thing", in: .chinese) == "no such thing")
    }

    @Test func `every sentence of the tables is used`() throws {
        let text = try Self.sources(["talkreel", "Talk"]).map(\.text).joined()
        var named = Set(text.matches(of: /"([A-Za-z]+(?:\.[A-Za-z_]+)*)"/).map { String($0.1) })
        // What is put together: the names behind the dot are those of a list in the sources.
        named.formUnion(CommandAction.allCases.map { "help.\($0)" })
        named.formUnion(Offer.allCases.flatMap { ["offer.\($0)", "error.offer.\($0)"] })
        named.formUnion(named.flatMap { word in ["doctor", "table", "manual.heading"].map { "\($0).\(word)" } })
        // What a server may name.
        let open = ["tool.", "agent.error.", "suggest."]
        for key in try StringTable(language: .english, json: englishStrings).sentences.keys {
            #expect(named.contains(key) || open.contains { key.hasPrefix($0) }, "\(key) is used nowhere")
        }
    }
}

/// The string literals of a Swift source; comments are none, and a filled-in expression counts as a gap.
private struct SwiftLiterals {
    private(set) var found: [String] = []
    private let text: [Character]
    private var at = 0

    init(_ source: String) {
        text = Array(source)
        code(until: nil)
    }

    private func begins(_ mark: String) -> Bool { text[at...].starts(with: mark) }

    /// Skips code up to a closing bracket of its own.
    private mutating func code(until end: Character?) {
        var depth = 0
        while at < text.count {
            if begins("//") {
                while at < text.count, text[at] != "\n" { at += 1 }
            } else if begins("\"\"\"") {
                literal(closing: "\"\"\"")
                continue
            } else if text[at] == "\"" {
                literal(closing: "\"")
                continue
            } else if text[at] == end, depth == 0 {
                return
            } else if text[at] == "(" {
                depth += 1
            } else if text[at] == ")" {
                depth -= 1
            }
            at += 1
        }
    }

    private mutating func literal(closing: String) {
        at += closing.count
        var words = ""
        while at < text.count, !begins(closing) {
            if begins("\\(") {
                at += 2
                code(until: ")")
                words += "·"
            } else if text[at] == "\\" {
                at += 1
            } else {
                words.append(text[at])
            }
            at += 1
        }
        at += closing.count
        found.append(words)
    }
}

// What a translator may get wrong in a lexicon.

import Testing

@testable import Studio

@Suite struct LexiconTests {
    @Test func `every row has a meaning that the agent knows`() {
        for row in Lexicon.tables.flatMap(\.rows) where !["things", "traditional"].contains(row.section) {
            let isPhrase = row.section == "phrases" && Phrase(rawValue: row.meaning) != nil
            #expect(row.sense != nil || isPhrase, "[\(row.section)] \(row.meaning)")
            #expect(!row.phrases.isEmpty, "[\(row.section)] \(row.meaning)")
        }
    }

    @Test func `no phrase has two meanings`() {
        var senses: [String: Meaning] = [:]
        for row in Lexicon.tables.flatMap(\.rows) {
            guard let sense = row.sense else { continue }
            for phrase in row.phrases {
                #expect(
                    senses[phrase] == nil || senses[phrase] == sense,
                    "\(phrase): \(String(describing: senses[phrase])) and \(sense)")
                senses[phrase] = sense
            }
        }
    }

    @Test func `each traditional letter stands beside its simplified one`() {
        let rows = Lexicon.tables.flatMap(\.rows).filter { $0.section == "traditional" }
        for row in rows { #expect(row.phrases.joined().count == row.meaning.count, "\(row.meaning)") }
        #expect(Lexicon.simplified["靜"] == "静" && Lexicon.simplified.count > 300)
        // A letter that the lexicons are written with would never be found.
        let letters = Lexicon.tables.flatMap(\.rows).filter { $0.section != "traditional" }.flatMap(\.phrases).joined()
        #expect(Set(letters).isDisjoint(with: Lexicon.simplified.keys))
    }

    @Test func `phrases are written as the lexer sees them`() {
        for phrase in Lexicon.tables.flatMap(\.rows).flatMap(\.phrases) {
            #expect(phrase == phrase.lowercased() && !phrase.contains("  ") && !phrase.contains("’"), "\(phrase)")
        }
    }

    @Test func `every language has words for each deed`() {
        for table in Lexicon.tables {
            let said = Set(table.rows.filter { $0.section == "words" }.map(\.meaning))
            let deeds: [Concept] = [
                .cut, .delete, .keep, .split, .duplicate, .reverse, .mute, .unmute, .move, .swap, .replace, .add,
                .change,
                .generate, .speedUp, .slowDown, .loop, .freeze, .louder, .quieter, .fadeIn, .fadeOut, .undo, .redo,
                .correction, .not, .except, .same, .filler,
            ]
            for deed in deeds { #expect(said.contains(deed.rawValue), "\(deed)") }
        }
    }

    @Test func `a phrase is found as whole words, and wherever it stands where no blanks part words`() {
        #expect(Phrase.longer.isSaid(in: "two seconds more") && !Phrase.longer.isSaid(in: "the moreover clip"))
        #expect(Phrase.longer.isSaid(in: "标题多留两秒") && Phrase.ofThis.ending(of: "make a title of this") != nil)
        for phrase in Phrase.allCases { #expect(!phrase.all.isEmpty, "\(phrase)") }
    }

    @Test func `a slip of the finger is forgiven in long words only`() {
        #expect(Lexicon.shared.nearest(to: "delte") == .concept(.delete))
        #expect(Lexicon.shared.nearest(to: "subtitels") == .concept(.subtitles))
        #expect(Lexicon.shared.nearest(to: "cit") == nil)
        #expect(Lexicon.shared.nearest(to: "zebra") == nil)
    }
}

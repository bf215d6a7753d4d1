// Random JSON: what we write we can read, what is damaged traps nobody, and another reader agrees.

import Foundation
import Reel
import Support
import Testing
import Wire

@Suite(.serialized) struct JSONFuzzTests {
    static let batches = isFuzzFull ? 100 : 8

    @Test(arguments: 0..<batches)
    func `random values survive a round trip`(batch: Int) async throws {
        for index in 0..<250 {
            if index % 20 == 0 { await Task.yield() }
            var random = Seeded(case: batch * 250 + index)
            let value = Self.value(&random, depth: 0)
            #expect(try JSONValue(parsing: value.text) == value, "\(value.text)")
        }
    }

    /// Where the two differ by design, see `differs`.
    @Test(arguments: 0..<batches)
    func `damaged JSON is refused by both readers or by none`(batch: Int) async {
        for index in 0..<500 {
            if index % 20 == 0 { await Task.yield() }
            var random = Seeded(case: 7_000_000 + batch * 500 + index)
            let bytes = Self.damaged(Self.value(&random, depth: 0).bytes, &random)
            let ours = try? JSONValue(parsing: bytes)  // refusing is an answer here
            // Refusing is an answer here too.
            let theirs = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
            if (ours == nil) != (theirs == nil), !Self.differs(bytes) {
                Issue.record("ours \(ours != nil), theirs \(theirs != nil): \(String(decoding: bytes, as: UTF8.self))")
            }
        }
    }

    @Test(arguments: 0..<batches)
    func `any bytes at all trap neither reader nor decoder`(batch: Int) async {
        let tokens = [
            "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud83c", "d83c", "null", "true", "1", "-", "1e9", ".",
            "\"content\":",
            "\"parts\":[", "\"text\":", "\"actions\":{", "\"stateDelta\":", "\"draft\":", "\"error\":", "\"type\":",
            "\"code\":", "\n", "data:", "海",
        ]
        for index in 0..<500 {
            if index % 20 == 0 { await Task.yield() }
            var random = Seeded(case: 9_000_000 + batch * 500 + index)
            let text = (0..<(1 + random.below(30))).map { _ in random.one(of: tokens) }.joined()
            let bytes = Self.damaged(Array(text.utf8), &random)
            _ = try? JSONValue(parsing: bytes)  // only that it returns matters
            _ = turnReport(ofStream: bytes)
            _ = turnReport(ofStream: Array("data: ".utf8) + bytes + Array("\n\n".utf8))
        }
    }

    // MARK: Making

    private static func value(_ random: inout Seeded, depth: Int) -> JSONValue {
        switch random.below(depth > 4 ? 5 : 8) {
        case 0: return .null
        case 1: return .bool(random.below(2) == 0)
        case 2:
            return .number(
                random.one(of: ["0", "-0", "1", "-12", "0.35", "1e3", "2.50", "1E-7", "123456789012", "-1.5e+10"]))
        case 3, 4: return .string(text(&random))
        case 5: return .array((0..<random.below(5)).map { _ in value(&random, depth: depth + 1) })
        default:
            return .object(
                JSONObject((0..<random.below(20)).map { _ in (text(&random), value(&random, depth: depth + 1)) }))
        }
    }

    private static func text(_ random: inout Seeded) -> String {
        let pieces = [
            "a", "key", "\"", "\\", "/", "\n", "\u{1}", "\u{7F}", "é", "海边", "🎬", "\u{2028}", "\u{FFFD}", " ",
            "long enough for eight bytes",
        ]
        return (0..<random.below(6)).map { _ in random.one(of: pieces) }.joined()
    }

    private static func damaged(_ bytes: [UInt8], _ random: inout Seeded) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<random.below(3) where !bytes.isEmpty {
            let place = random.below(bytes.count)
            switch random.below(4) {
            case 0: bytes.remove(at: place)
            case 1: bytes[place] = UInt8(truncatingIfNeeded: random.next())
            case 2: bytes.insert(random.one(of: Array("{}[]\",:\\0123456789.eE+- tfnu\n\t".utf8)), at: place)
            default: bytes = Array(bytes[..<place])
            }
        }
        return bytes
    }

    /// Half of a surrogate pair is U+FFFD for us and an error for Foundation; Foundation guesses UTF-16 and UTF-32
    /// from zero bytes at the start.
    private static func differs(_ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        return text.contains("\\ud") || bytes.prefix(4).contains(0)
    }
}

// How long tools took, over chats: kept small, shared, and never in the way.

import Foundation
import Talk
import Testing

@testable import talkreel

@Suite struct PaceFileTests {
    private let path = NSTemporaryDirectory() + "paces-\(UUID().uuidString.prefix(8))/paces.json"

    @Test func `the next chat knows how long a tool usually takes, of this server only`() {
        let book = PaceFile(path: path, server: "studio").book
        #expect(book.usual("generate") == nil)
        for seconds in [98, 300, 101] { book.note(.seconds(seconds), "generate") }
        #expect(PaceFile(path: path, server: "studio").book.usual("generate") == .seconds(100))
        #expect(PaceFile(path: path, server: "cloud").book.usual("generate") == nil)
        #expect(book.usual("bgm") == nil)
    }

    @Test func `only the newest count, and a server that invents names fills nothing`() throws {
        let book = PaceFile(path: path, server: "studio").book
        for second in 1...40 { book.note(.seconds(second), "cut") }
        #expect(book.usual("cut") == .seconds(35))
        for number in 0..<500 { book.note(.seconds(1), "tool \(number) " + String(repeating: "x", count: 300)) }
        #expect(try Data(contentsOf: URL(filePath: path)).count < 64 * 200)
    }

    @Test func `a damaged file is begun anew, and one that cannot be written costs nothing`() throws {
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try "{oops".write(toFile: path, atomically: true, encoding: .utf8)
        let book = PaceFile(path: path, server: "studio").book
        for _ in 0..<2 { book.note(.seconds(9), "cut") }
        #expect(book.usual("cut") == .seconds(9))
        let nowhere = PaceFile(path: "/proc/nowhere/paces.json", server: "studio").book
        for _ in 0..<2 { nowhere.note(.seconds(9), "cut") }
    }
}

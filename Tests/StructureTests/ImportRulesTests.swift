// The walls of the house: who may import whom, read from the import lines themselves.

import Foundation
import Testing

@Suite struct ImportRulesTests {
    static let forbidden: [String: Set<String>] = [
        "Reel": ["Wire", "Talk", "Terminal", "Studio", "Resources", "Locking"],
        "Locking": ["Reel", "Wire", "Talk", "Terminal", "Studio", "Resources"],
        "Wire": ["Talk", "Terminal", "Studio", "CEditLine", "CChafa", "CAss"],
        "Talk": ["Wire", "Terminal", "Studio", "CCurl", "CEditLine", "CChafa", "CAss"],
        "Terminal": ["Reel", "Wire", "Talk", "Studio", "Resources", "CCurl", "CAss"],
        "talkreel": ["Studio", "CCurl", "CEditLine", "CChafa", "CAss"],
        "Studio": ["Wire", "Talk", "Terminal", "CCurl", "CEditLine", "CChafa"],
        "talkreel-studio": ["Wire", "Talk", "Terminal", "CCurl", "CEditLine", "CChafa", "CAss"],
    ]
    /// Targets of the chat, which starts in milliseconds because it has no Foundation.
    static let client: Set<String> = ["Reel", "Locking", "Wire", "Talk", "Terminal", "talkreel"]

    @Test(arguments: forbidden.keys.sorted())
    func `a room imports only what its wall allows`(room: String) throws {
        let walls = Self.forbidden[room, default: []].union(
            Self.client.contains(room) ? ["Foundation", "FoundationNetworking"] : [])
        for file in try sources(of: room) {
            let found = try imports(in: file).intersection(walls)
            #expect(found.isEmpty, "\(file.lastPathComponent) imports \(found.sorted().joined(separator: ", "))")
        }
    }

    @Test(arguments: ["CCurl", "CEditLine", "CChafa", "CAss"])
    func `a C library has one room that opens its door`(library: String) throws {
        let rooms = try Self.forbidden.keys.filter { room in
            try sources(of: room).contains { try imports(in: $0).contains(library) }
        }
        #expect(rooms.count <= 1, "\(library) is imported by \(rooms.sorted().joined(separator: ", "))")
    }

    private var root: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    }

    private func sources(of room: String) throws -> [URL] {
        let folder = root.appending(path: "Sources/\(room)")
        let listed = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (listed?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
    }

    private func imports(in file: URL) throws -> Set<String> {
        let pattern =
            /^\s*(?:@\w+\s+)*(?:(?:package|internal|private|fileprivate)\s+)?import\s+(?:(?:struct|class|enum|func|protocol)\s+)?(\w+)/
        let text = try String(contentsOf: file, encoding: .utf8)
        return Set(text.split(separator: "\n").compactMap { $0.firstMatch(of: pattern).map { String($0.1) } })
    }
}

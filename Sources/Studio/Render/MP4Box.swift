// The boxes of an MP4 (ISO 14496-12), as far as a join of our own pieces needs them: read, changed, written.

import Foundation

/// A box: bytes, or other boxes.
struct MP4Box: Hashable, Sendable {
    var type: String
    /// What it holds; empty where it holds boxes.
    var body: [UInt8] = []
    var children: [MP4Box] = []

    private static let containers: Set<String> = ["moov", "trak", "edts", "mdia", "minf", "stbl"]

    init(_ type: String, _ body: [UInt8] = [], children: [MP4Box] = []) {
        self.type = type
        self.body = body
        self.children = children
    }

    /// The boxes that lie one after another in the bytes; `nil` when they do not end with them.
    static func read(_ bytes: ArraySlice<UInt8>) -> [MP4Box]? {
        var boxes: [MP4Box] = []
        var at = bytes.startIndex
        while at < bytes.endIndex {
            guard at + 8 <= bytes.endIndex else { return nil }
            let size = Int(bytes.number(at: at))
            guard size >= 8, at + size <= bytes.endIndex else { return nil }
            let type = String(decoding: bytes[at + 4..<at + 8], as: UTF8.self)
            let content = bytes[at + 8..<at + size]
            if containers.contains(type) {
                guard let children = read(content) else { return nil }
                boxes.append(MP4Box(type, children: children))
            } else {
                boxes.append(MP4Box(type, Array(content)))
            }
            at += size
        }
        return boxes
    }

    /// The first box of a file of that type, without reading what lies before it.
    static func first(_ type: String, of file: FileHandle) throws -> MP4Box? {
        var at: UInt64 = 0
        while true {
            try file.seek(toOffset: at)
            guard let head = try file.read(upToCount: 16), head.count >= 8 else { return nil }
            let bytes = [UInt8](head)
            var size = UInt64(bytes[...].number(at: 0))
            if size == 1, bytes.count == 16 {
                size = UInt64(bytes[...].number(at: 8)) << 32 | UInt64(bytes[...].number(at: 12))
            }
            guard size >= 8, size < 1 << 48 else { return nil }
            if String(decoding: bytes[4..<8], as: UTF8.self) == type {
                try file.seek(toOffset: at)
                guard size < 1 << 28, let whole = try file.read(upToCount: Int(size)), whole.count == Int(size) else {
                    return nil
                }
                return read([UInt8](whole)[...])?.first
            }
            at += size
        }
    }

    var bytes: [UInt8] {
        let content = children.isEmpty ? body : children.flatMap(\.bytes)
        return (UInt32(content.count) + 8).bigEndianBytes + Array(type.utf8) + content
    }

    /// The box at the end of a path of types; the first of each.
    func at(_ path: String...) -> MP4Box? {
        var box = self
        for type in path {
            guard let next = box.children.first(where: { $0.type == type }) else { return nil }
            box = next
        }
        return box
    }

    /// Puts a box in the place of the one of its type at the end of a path, or takes it away.
    mutating func set(_ box: MP4Box?, _ type: String, in path: [String]) {
        if let next = path.first {
            for place in children.indices where children[place].type == next {
                children[place].set(box, type, in: Array(path.dropFirst()))
            }
        } else if let place = children.firstIndex(where: { $0.type == type }) {
            children.remove(at: place)
            if let box { children.insert(box, at: place) }
        } else if let box {
            children.append(box)
        }
    }

    /// The 32-bit numbers of the body from a place on.
    func numbers(from start: Int) -> [Int] {
        stride(from: start, to: body.count - 3, by: 4).map { Int(body[...].number(at: $0)) }
    }

    /// A box of version 0 and no flags, of 32-bit numbers.
    static func table(_ type: String, _ numbers: [Int]) -> MP4Box {
        MP4Box(type, [0, 0, 0, 0] + numbers.flatMap { UInt32(clamping: $0).bigEndianBytes })
    }

    /// Writes a 32-bit number at a place of the body.
    mutating func put(_ number: Int, at place: Int) {
        guard place + 4 <= body.count else { return }
        body.replaceSubrange(place..<place + 4, with: UInt32(clamping: number).bigEndianBytes)
    }
}

extension ArraySlice<UInt8> {
    /// The 32-bit number at an index, the highest byte first.
    func number(at index: Int) -> UInt32 {
        guard index >= startIndex, index + 4 <= endIndex else { return 0 }
        return UInt32(self[index]) << 24 | UInt32(self[index + 1]) << 16 | UInt32(self[index + 2]) << 8
            | UInt32(self[index + 3])
    }
}

extension UInt32 {
    var bigEndianBytes: [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: self >> UInt32($0)) }
    }
}

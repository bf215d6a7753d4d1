// The one track of a file that ffmpeg wrote for us: where its samples lie, and when each is shown.

import Foundation

struct MP4Track: Sendable {
    let path: String
    let trak: MP4Box
    let header: MP4Box
    /// Ticks of a second.
    let timescale: Int
    /// Ticks before the first sample that are not shown.
    let lead: Int
    /// Of each sample: bytes, place in the file, ticks it lasts, ticks from its turn to when it is shown.
    let sizes: [Int]
    let places: [Int]
    private(set) var lengths: [Int]
    let delays: [Int]
    /// Numbers of the key frames, from 0.
    let keys: [Int]

    /// `nil` when it is not of the form that our pieces have.
    init?(path: String) throws {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }  // it was only read
        guard let moov = try MP4Box.first("moov", of: file), let header = moov.at("mvhd"),
            moov.children.filter({ $0.type == "trak" }).count == 1, let trak = moov.at("trak"),
            let table = trak.at("mdia", "minf", "stbl"), let clock = trak.at("mdia", "mdhd"),
            let edits = trak.at("edts", "elst")
        else { return nil }
        let versions = [header, clock, edits].map { $0.body.first ?? 1 }
        guard versions == [0, 0, 0], header.numbers(from: 12).first == 1000, edits.numbers(from: 4).first == 1 else {
            return nil
        }
        (self.path, self.trak, self.header) = (path, trak, header)
        timescale = clock.numbers(from: 12).first ?? 0
        lead = edits.numbers(from: 12).first ?? 0
        guard let sizes = Self.sizes(in: table), let places = Self.places(in: table, sizes: sizes) else { return nil }
        (self.sizes, self.places) = (sizes, places)
        guard timescale > 0, lead < 1 << 31, !sizes.isEmpty, let lengths = Self.runs(table.at("stts"), of: sizes.count)
        else { return nil }
        self.lengths = lengths
        if let list = table.at("ctts") {
            guard list.body.first == 0, let delays = Self.runs(list, of: sizes.count) else { return nil }
            self.delays = delays
        } else {
            delays = [Int](repeating: 0, count: sizes.count)
        }
        // Without a list every sample is a key frame.
        let listed = table.at("stss")?.numbers(from: 8) ?? Array(1...sizes.count)
        keys = listed.map { $0 - 1 }
    }

    /// How its samples are encoded, without what differs from file to file: the mean rate.
    var description: MP4Box? {
        guard var box = trak.at("mdia", "minf", "stbl", "stsd"), box.body.count > 94, box.numbers(from: 4).first == 1
        else { return nil }
        // 8 bytes of the list, then one entry: 8 of its head, 78 of its own, then boxes.
        guard let inner = MP4Box.read(box.body[94...]) else { return nil }
        let kept = inner.filter { $0.type != "btrt" }.flatMap(\.bytes)
        box.body = Array(box.body[..<94]) + kept
        box.put(86 + kept.count, at: 8)
        return box
    }

    private static func sizes(in table: MP4Box) -> [Int]? {
        guard let box = table.at("stsz") else { return nil }
        let numbers = box.numbers(from: 4)
        guard numbers.count >= 2 else { return nil }
        if numbers[0] > 0 { return [Int](repeating: numbers[0], count: numbers[1]) }
        return numbers.count == numbers[1] + 2 ? Array(numbers.dropFirst(2)) : nil
    }

    private static func places(in table: MP4Box, sizes: [Int]) -> [Int]? {
        guard let chunks = table.at("stco")?.numbers(from: 8), let runs = table.at("stsc")?.numbers(from: 8) else {
            return nil
        }
        var places: [Int] = []
        var run = 0
        for (number, start) in chunks.enumerated() {
            while 3 * run + 3 < runs.count, runs[3 * run + 3] <= number + 1 { run += 1 }
            guard 3 * run + 2 < runs.count, runs[3 * run + 2] == 1 else { return nil }
            var at = start
            for _ in 0..<runs[3 * run + 1] {
                guard places.count < sizes.count else { return nil }
                places.append(at)
                at += sizes[places.count - 1]
            }
        }
        return places.count == sizes.count ? places : nil
    }

    /// A table of (count, value), written out.
    private static func runs(_ box: MP4Box?, of count: Int) -> [Int]? {
        guard let numbers = box?.numbers(from: 8) else { return nil }
        var values: [Int] = []
        for place in stride(from: 0, to: numbers.count - 1, by: 2) {
            guard values.count + numbers[place] <= count else { return nil }
            values += [Int](repeating: numbers[place + 1], count: numbers[place])
        }
        return values.count == count ? values : nil
    }

    /// Makes the last sample last so long that all of it does.
    mutating func last(_ ticks: Int) -> Bool {
        let rest = ticks - lengths.dropLast().reduce(0, +)
        guard rest > 0, let place = lengths.indices.last else { return false }
        lengths[place] = rest
        return true
    }
}

extension [Int] {
    /// The values as a table of (count, value).
    var runs: [Int] {
        var table: [Int] = []
        var start = 0
        for place in indices where place + 1 == count || self[place + 1] != self[place] {
            table += [place + 1 - start, self[place]]
            start = place + 1
        }
        return table
    }
}

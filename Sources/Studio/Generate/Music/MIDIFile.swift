// A song → the bytes of a Standard MIDI File (format 0).

struct MIDIFile {
    private static let ticksPerBeat = 480
    private var track: [UInt8] = []
    private var now = 0

    /// The whole file.
    static func bytes(of song: Song) -> [UInt8] {
        var file = MIDIFile()
        file.setUp(song)
        file.play(song)
        file.event(at: file.now + ticksPerBeat, [0xFF, 0x2F, 0])
        return Array("MThd".utf8) + [0, 0, 0, 6, 0, 0, 0, 1] + bigEndian(UInt16(ticksPerBeat)) + Array("MTrk".utf8)
            + bigEndian(UInt32(file.track.count)) + file.track
    }

    private mutating func setUp(_ song: Song) {
        let tempo = UInt32(min(max(song.secondsPerBeat * 1_000_000, 20_000), 16_000_000))
        event(at: 0, [0xFF, 0x51, 3] + Self.bigEndian(tempo).suffix(3))
        let places: [Part: UInt8] = [.chords: 52, .pad: 74, .bass: 64, .melody: 70, .drums: 64]
        for part in Part.allCases {
            guard let volume = song.score.volumes[part] else { continue }
            if let program = song.score.programs[part] { event(at: 0, [0xC0 | part.rawValue, program]) }
            event(at: 0, [0xB0 | part.rawValue, 7, volume])
            event(at: 0, [0xB0 | part.rawValue, 10, places[part] ?? 64])
            event(at: 0, [0xB0 | part.rawValue, 91, part == .bass || part == .drums ? 24 : 64])
        }
    }

    private mutating func play(_ song: Song) {
        var events: [(tick: Int, order: Int, bytes: [UInt8])] = []
        for note in song.notes {
            let start = Int(note.start * Double(Self.ticksPerBeat))
            let end = max(start + 10, Int((note.start + note.length) * Double(Self.ticksPerBeat)))
            let (channel, key) = (note.part.rawValue, UInt8(clamping: min(127, max(0, note.key))))
            events.append((start, 1, [0x90 | channel, key, UInt8(clamping: min(127, note.velocity))]))
            // Ends go before starts on the same tick: a repeated key is struck again.
            events.append((end, 0, [0x80 | channel, key, 0]))
        }
        for item in events.sorted(by: { ($0.tick, $0.order, $0.bytes[1]) < ($1.tick, $1.order, $1.bytes[1]) }) {
            event(at: item.tick, item.bytes)
        }
    }

    private mutating func event(at tick: Int, _ bytes: [UInt8]) {
        track += Self.variableLength(max(0, tick - now)) + bytes
        now = max(now, tick)
    }

    private static func variableLength(_ value: Int) -> [UInt8] {
        var out = [UInt8(value & 0x7F)]
        var rest = value >> 7
        while rest > 0 {
            out.insert(UInt8(rest & 0x7F) | 0x80, at: 0)
            rest >>= 7
        }
        return out
    }

    private static func bigEndian<Value: FixedWidthInteger>(_ value: Value) -> [UInt8] {
        stride(from: Value.bitWidth - 8, through: 0, by: -8).map { UInt8(truncatingIfNeeded: value >> Value($0)) }
    }
}

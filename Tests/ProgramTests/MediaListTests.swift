import Reel
import Testing

@testable import talkreel

/// What `/media` shows of a file.
@Suite struct MediaListTests {
    @Test func `a waveform is as wide as there is room, each cell as high as its loudest stretch`() {
        let entry = MediaEntry(["filename": "a.mp3", "duration": 2.0, "wave": [0, 0, 100, 0, 50, 50, 0, 0]])
        #expect(entry.wave(columns: 4, isASCII: false) == "▁█▄▁")
        #expect(entry.wave(columns: 4, isASCII: true) == " #- ")
        #expect(entry.wave(columns: 80, isASCII: false).count == 8)
        #expect(entry.wave(columns: 0, isASCII: false).isEmpty)
        #expect(entry.size.isEmpty && entry.duration == Milliseconds(2000))
    }

    @Test(arguments: ["[1e300]", "[-5,\"x\",null,999]", "7", "[]"])
    func `numbers that are none draw nothing wild`(wave: String) throws {
        let json = try JSONValue(parsing: #"{"filename":7,"duration":-1e300,"width":"x","wave":\#(wave)}"#)
        let entry = MediaEntry(json)
        #expect(entry.name.isEmpty && entry.duration == .zero && entry.wave(columns: 9, isASCII: true).count <= 2)
    }
}

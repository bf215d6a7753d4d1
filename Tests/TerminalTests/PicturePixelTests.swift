// Pictures from bytes, whoever sent them, and made smaller.

import Terminal
import Testing

@Suite struct PicturePixelTests {
    private func ppm(_ header: String, _ samples: [UInt8]) -> [UInt8] { Array(header.utf8) + samples }

    @Test func `a PPM gives its pixels`() throws {
        let picture = try #require(Picture(ppm: ppm("P6\n2 1\n255\n", [1, 2, 3, 4, 5, 6])))
        #expect(picture.width == 2 && picture.height == 1)
        #expect(picture.rgba == [1, 2, 3, 255, 4, 5, 6, 255])
    }

    @Test func `comments, other spaces and what follows do no harm`() throws {
        let picture = try #require(Picture(ppm: ppm("P6 # made by hand\n#\r\t1\r\n1 \n255 ", [9, 8, 7, 0x50, 0x36])))
        #expect(picture.rgba == [9, 8, 7, 255])
    }

    @Test func `a sample that looks like a space is a sample`() {
        #expect(Picture(ppm: ppm("P6 1 1 255\n", [32, 10, 35]))?.rgba == [32, 10, 35, 255])
    }

    @Test func `a smaller range of samples is stretched, and what exceeds it is white`() {
        #expect(Picture(ppm: ppm("P6 1 1 15\n", [0, 15, 200]))?.rgba == [0, 255, 255, 255])
    }

    @Test(arguments: [
        "", "P", "P6", "P6\n", "P6 1", "P6 1 1", "P6 1 1 255", "P5 1 1 255\n", "P61 1 255\n", "P6 0 1 255\n",
        "P6 1 0 255\n", "P6 -1 1 255\n", "P6 1 1 0\n", "P6 1 1 256\n", "P6 1 1 65535\n", "P6 1 1 255x",
        "P6 99999 1 255\n", "P6 16384 16384 255\n", "P6 99999999999999999999 1 255\n", "P6 #",
        "P6 2 1 255\n", "P6 1.5 1 255\n", "P6 0x1 1 255\n", "GIF89a",
    ])
    func `a broken or huge header is refused`(header: String) {
        // Three samples: enough for one pixel, were the header good.
        let samples: [UInt8] = header.hasSuffix("255") ? [] : [7, 7, 7]
        #expect(Picture(ppm: ppm(header, samples)) == nil)
    }

    @Test func `every beginning of a PPM is refused`() {
        let whole = ppm("P6\n3 2\n255\n", Array(repeating: 5, count: 18))
        #expect(Picture(ppm: whole) != nil)
        for length in whole.indices { #expect(Picture(ppm: whole[..<length]) == nil) }
    }

    @Test func `the size must be that of the bytes`() {
        #expect(Picture(width: 1, height: 1, rgba: [1, 2, 3, 4]) != nil)
        #expect(Picture(width: 1, height: 1, rgba: [1, 2, 3]) == nil)
        #expect(Picture(width: 0, height: 0, rgba: []) == nil)
        #expect(Picture(width: -1, height: -1, rgba: [1, 2, 3, 4]) == nil)
        #expect(Picture(width: .max, height: .max, rgba: []) == nil)
    }
}

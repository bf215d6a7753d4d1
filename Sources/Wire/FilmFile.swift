// What an MP4 says of itself: whether it is whole, how long it lasts, how large its picture is.

package import Reel

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The facts in an ISO base media file's boxes. Hostile input: lengths are checked, depth and counts are limited.
package struct FilmFile: Hashable, Sendable {
    /// From `mvhd`.
    package private(set) var duration: Milliseconds?
    /// Pixels, of the largest track (`tkhd`).
    package private(set) var width: Int?
    package private(set) var height: Int?
    private var hasMovie = false

    /// `nil` when the file does not begin like a film, a box reaches beyond its end, or it has no `moov`.
    package init?(path: String) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        let size = lseek(descriptor, 0, SEEK_END)
        var at = off_t(0)
        for count in 0..<Self.boxLimit where at + 8 <= size {
            guard let box = Box(descriptor, at: at, end: size) else { return nil }
            if count == 0, box.name != "ftyp" { return nil }
            if box.name == "moov" { readMovie(descriptor, box) }
            at = box.end
        }
        guard hasMovie else { return nil }
    }

    private static let boxLimit = 256
    /// `mvhd` and `tkhd` are about a hundred bytes.
    private static let headerLimit = 256

    private mutating func readMovie(_ descriptor: Int32, _ movie: Box) {
        hasMovie = true
        for child in movie.children(descriptor) {
            if child.name == "mvhd" { readLength(child.content(descriptor)) }
            guard child.name == "trak" else { continue }
            for header in child.children(descriptor) where header.name == "tkhd" {
                readSize(header.content(descriptor))
            }
        }
    }

    /// Version 1 has 64-bit times.
    private mutating func readLength(_ bytes: [UInt8]) {
        let (scaleAt, lengthAt, size) = bytes.first == 1 ? (20, 24, 8) : (12, 16, 4)
        guard let scale = bytes.number(at: scaleAt, 4), let length = bytes.number(at: lengthAt, size), scale > 0 else {
            return
        }
        duration = .seconds(Double(length) / Double(scale))
    }

    /// 16.16 fixed point, the last eight bytes.
    private mutating func readSize(_ bytes: [UInt8]) {
        let at = bytes.first == 1 ? 88 : 76
        guard let wide = bytes.number(at: at, 4), let high = bytes.number(at: at + 4, 4) else { return }
        let (trackWidth, trackHeight) = (Int(wide >> 16), Int(high >> 16))
        guard trackWidth > 0, trackHeight > 0, trackWidth * trackHeight > (width ?? 0) * (height ?? 0) else { return }
        (width, height) = (trackWidth, trackHeight)
    }

    private struct Box {
        var name: String
        var start: off_t
        var end: off_t

        init?(_ descriptor: Int32, at: off_t, end limit: off_t) {
            let header = FilmFile.readBytes(descriptor, at: at, count: 16)
            guard let short = header.number(at: 0, 4), header.count >= 8 else { return nil }
            name = String(decoding: header[4..<8], as: UTF8.self)
            let length: off_t
            switch short {
            case 0: length = limit - at
            case 1: length = off_t(clamping: header.number(at: 8, 8) ?? 0)
            default: length = off_t(short)
            }
            start = at + (short == 1 ? 16 : 8)
            guard length >= start - at, length <= limit - at else { return nil }
            end = at + length
        }

        func children(_ descriptor: Int32) -> [Box] {
            var found: [Box] = []
            var at = start
            while at + 8 <= end, found.count < FilmFile.boxLimit, let box = Box(descriptor, at: at, end: end) {
                found.append(box)
                at = box.end
            }
            return found
        }

        func content(_ descriptor: Int32) -> [UInt8] {
            FilmFile.readBytes(descriptor, at: start, count: min(Int(end - start), FilmFile.headerLimit))
        }
    }

    private static func readBytes(_ descriptor: Int32, at: off_t, count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        let got = pread(descriptor, &bytes, count, at)
        return Array(bytes[..<max(0, got)])
    }
}

extension [UInt8] {
    /// A big-endian number; `nil` when the bytes end before it.
    fileprivate func number(at start: Int, _ size: Int) -> UInt64? {
        guard start >= 0, count >= start + size else { return nil }
        return self[start..<(start + size)].reduce(0) { $0 << 8 | UInt64($1) }
    }
}

// The smallest film that says of itself what films say.

/// `ftyp`, `moov` with `mvhd` and one track's `tkhd` (640×360), `mdat` of `size` bytes.
package func smallFilm(milliseconds: Int, size: Int = 8) -> [UInt8] {
    func number(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }
    func box(_ name: String, _ content: [UInt8]) -> [UInt8] {
        number(content.count + 8) + Array(name.utf8) + content
    }
    func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }
    let length = zeros(12) + number(1000) + number(milliseconds) + zeros(80)
    let picture = zeros(76) + number(640 << 16) + number(360 << 16)
    let movie = box("mvhd", length) + box("trak", box("tkhd", picture))
    let media = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
    return box("ftyp", Array("isom".utf8) + number(0)) + box("moov", movie) + box("mdat", media)
}

import Testing

@testable import Terminal

/// A sheet cut into its pictures.
@Suite struct PictureTileTests {
    @Test func `tiles come row by row, without what is left over`() throws {
        // Each pixel's red is its place.
        let bytes: [UInt8] = (0..<15).flatMap { (place: UInt8) -> [UInt8] in [place, 0, 0, 255] }
        let sheet = try #require(Picture(width: 5, height: 3, rgba: bytes))
        let tiles = sheet.tiles(columns: 2, rows: 3)
        #expect(tiles.count == 6 && tiles.allSatisfy { $0.width == 2 && $0.height == 1 })
        #expect(tiles.map { $0.rgba[0] } == [0, 2, 5, 7, 10, 12])
        #expect(sheet.tiles(columns: 6, rows: 1).isEmpty && sheet.tiles(columns: 0, rows: 1).isEmpty)
    }
}

// A sheet of pictures cut into its pictures.

extension Picture {
    /// The tiles of a sheet, row by row; what is left over at the right and below belongs to none. Empty when the sheet is
    /// smaller than its tiles are many.
    package func tiles(columns: Int, rows: Int) -> [Picture] {
        guard columns > 0, rows > 0, width >= columns, height >= rows else { return [] }
        let (wide, high) = (width / columns, height / rows)
        return (0..<(columns * rows)).map { place in
            tile(left: place % columns * wide, top: place / columns * high, width: wide, height: high)
        }
    }

    private func tile(left: Int, top: Int, width wide: Int, height high: Int) -> Picture {
        var bytes: [UInt8] = []
        for row in top..<(top + high) {
            let start = (row * width + left) * 4
            bytes += rgba[start..<(start + wide * 4)]
        }
        return Picture(known: bytes, width: wide, height: high)
    }
}

// Pictures made smaller and put on canvases: every pixel of the source counts by the area it covers.

/// Cells of a terminal.
package struct CellArea: Hashable, Sendable {
    package var columns: Int
    package var rows: Int
    package init(columns: Int, rows: Int) { (self.columns, self.rows) = (columns, rows) }
}

/// The size of one cell in pixels.
package struct CellPixels: Hashable, Sendable {
    package var width: Int
    package var height: Int
    package init(width: Int, height: Int) { (self.width, self.height) = (width, height) }

    /// By the window's size in pixels and in cells, as TIOCGWINSZ tells both: for terminals that do not answer, xterm
    /// among them. `nil` when the numbers make no sense; 0 pixels are common.
    package init?(windowWidth: Int, windowHeight: Int, cells: CellArea) {
        guard cells.columns > 0, cells.rows > 0 else { return nil }
        self.init(width: windowWidth / cells.columns, height: windowHeight / cells.rows)
        guard Self.possible.contains(width), Self.possible.contains(height) else { return nil }
    }

    static let possible = 2...200
}

/// How large a picture becomes in the room it is given: never larger than it is, its sides in proportion.
struct PictureFit: Hashable {
    /// In pixels.
    let width: Int
    let height: Int
    /// The cells it takes, the last ones maybe in part.
    let cells: CellArea

    /// `cell` is what one cell shows: 1 × 2 pixels for half blocks.
    init(_ picture: Picture, in room: CellArea, cell: CellPixels) {
        let roomWidth = max(1, room.columns) * cell.width
        let roomHeight = max(1, room.rows) * cell.height
        let widthShare = Double(roomWidth) / Double(picture.width)
        let scale = min(1, widthShare, Double(roomHeight) / Double(picture.height))
        width = min(roomWidth, max(1, Int((Double(picture.width) * scale).rounded())))
        height = min(roomHeight, max(1, Int((Double(picture.height) * scale).rounded())))
        cells = CellArea(
            columns: (width + cell.width - 1) / cell.width, rows: (height + cell.height - 1) / cell.height)
    }
}

extension PictureFit {
    /// In the rows and columns that half blocks would take: whichever way a terminal draws, a picture is as large.
    init(_ picture: Picture, inCellsOfBlocks room: CellArea, cell: CellPixels) {
        let blocks = PictureFit(picture, in: room, cell: PictureKind.blocks.grain(nil))
        self.init(picture, in: blocks.cells, cell: cell)
    }
}

extension Picture {
    /// The picture at another size, in pixels of at least 1 × 1.
    func scaled(width newWidth: Int, height newHeight: Int) -> Picture {
        guard newWidth != width || newHeight != height else { return self }
        let columns = Share.all(of: width, in: newWidth)
        var out: [UInt8] = []
        out.reserveCapacity(newWidth * newHeight * 4)
        for rows in Share.all(of: height, in: newHeight) {
            let sums = summed(rows)
            for share in columns { out += Self.pixel(of: sums, share) }
        }
        return Picture(known: out, width: newWidth, height: newHeight)
    }

    /// Weighted sums of rows: colours times alpha, and alpha, so that what is clear lends no colour.
    private func summed(_ rows: Share) -> [Float] {
        var sums = [Float](repeating: 0, count: width * 4)
        for (offset, weight) in rows.weights.enumerated() {
            let start = (rows.first + offset) * width * 4
            for place in stride(from: 0, to: width * 4, by: 4) {
                let alpha = Float(rgba[start + place + 3]) * weight
                sums[place] += Float(rgba[start + place]) * alpha
                sums[place + 1] += Float(rgba[start + place + 1]) * alpha
                sums[place + 2] += Float(rgba[start + place + 2]) * alpha
                sums[place + 3] += alpha
            }
        }
        return sums
    }

    private static func pixel(of sums: [Float], _ columns: Share) -> [UInt8] {
        var total = SIMD4<Float>()
        for (offset, weight) in columns.weights.enumerated() {
            let place = (columns.first + offset) * 4
            total += SIMD4(sums[place], sums[place + 1], sums[place + 2], sums[place + 3]) * weight
        }
        guard total.w > 0 else { return [0, 0, 0, 0] }
        let colour = SIMD4(total.x / total.w, total.y / total.w, total.z / total.w, total.w)
        let bytes = colour.rounded(.toNearestOrAwayFromZero).clamped(
            lowerBound: SIMD4(repeating: 0), upperBound: SIMD4(repeating: 255))
        return [UInt8(bytes.x), UInt8(bytes.y), UInt8(bytes.z), UInt8(bytes.w)]
    }

    /// Pictures on a clear canvas, each with its left column in pixels, all at the top; what hangs over is cut.
    static func canvas(width: Int, height: Int, _ pictures: [(picture: Picture, left: Int)]) -> Picture {
        var rgba = [UInt8](repeating: 0, count: width * height * 4)
        for (picture, left) in pictures {
            let shown = min(picture.width, width - left) * 4
            guard shown > 0 else { continue }
            for row in 0..<min(picture.height, height) {
                let source = row * picture.width * 4
                let target = (row * width + left) * 4
                rgba.replaceSubrange(target..<(target + shown), with: picture.rgba[source..<(source + shown)])
            }
        }
        return Picture(known: rgba, width: width, height: height)
    }
}

/// The pixels of a source that one pixel of the target covers, and how much each of them counts; in sum 1.
private struct Share {
    var first: Int
    var weights: [Float]

    static func all(of source: Int, in target: Int) -> [Share] {
        let step = Double(source) / Double(target)
        return (0..<target).map { index in
            let (from, to) = (Double(index) * step, Double(index + 1) * step)
            let first = min(Int(from), source - 1)
            let last = min(source, max(first + 1, Int(to.rounded(.up))))
            let covered = (first..<last).map { max(0, min(to, Double($0 + 1)) - max(from, Double($0))) }
            let sum = covered.reduce(0, +)
            return Share(first: first, weights: covered.map { sum > 0 ? Float($0 / sum) : 1 })
        }
    }
}

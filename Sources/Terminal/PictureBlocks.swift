// Pictures as text: ▀ with the upper pixel as its colour and the lower as its ground, two pixels a cell.
// SGR `38;2;R;G;B`/`48;2;…` true colours, `38;5;N`/`48;5;N` of 256, `49` the terminal's own ground, `m` all off.

/// What a half of a cell is painted with; `nil` = nothing.
private enum Ink: Hashable {
    case trueColour(UInt8, UInt8, UInt8)
    case indexed(UInt8)

    /// The parameters of SGR after 38 or 48.
    var code: String {
        switch self {
        case .trueColour(let red, let green, let blue): "2;\(red);\(green);\(blue)"
        case .indexed(let index): "5;\(index)"
        }
    }
}

extension Picture {
    /// Rows of text, two rows of pixels in each and a pixel a column; each row ends with all colours off. `colours` is
    /// not `.none`.
    func halfBlocks(_ colours: PictureColours) -> [String] {
        stride(from: 0, to: height, by: 2).map { top in
            var row = BlockRow()
            for column in 0..<width {
                row.add(ink(column, top, colours), over: ink(column, top + 1, colours))
            }
            return row.text + "\u{1B}[m"
        }
    }

    private func ink(_ column: Int, _ row: Int, _ colours: PictureColours) -> Ink? {
        let place = (row * width + column) * 4
        guard row < height, rgba[place + 3] >= 128 else { return nil }
        let (red, green, blue) = (rgba[place], rgba[place + 1], rgba[place + 2])
        return colours == .trueColour
            ? .trueColour(red, green, blue) : .indexed(PictureColours.index(red: red, green: green, blue: blue))
    }
}

/// A row that is being written; says a colour only when it changes.
private struct BlockRow {
    var text = ""
    private var front: Ink?
    private var ground: Ink?

    mutating func add(_ upper: Ink?, over lower: Ink?) {
        // Without an upper half the lower one is the letter, on the terminal's own ground.
        let (newFront, newGround) = upper == nil ? (lower, nil) : (upper, lower)
        var codes: [String] = []
        if let newFront, newFront != front {
            codes.append("38;" + newFront.code)
            front = newFront
        }
        if newGround != ground {
            codes.append(newGround.map { "48;" + $0.code } ?? "49")
            ground = newGround
        }
        if !codes.isEmpty { text += "\u{1B}[\(codes.joined(separator: ";"))m" }
        text += newFront == nil ? " " : upper == nil ? "▄" : "▀"
    }
}

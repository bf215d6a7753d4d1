// The door to libchafa: the only file that calls it. It is loaded with the first picture and may be missing.

import CChafa

/// Pictures in the terminals' own graphics.
package enum ChafaLibrary {
    /// Whether libchafa is on this machine; loads it.
    package static var isPresent: Bool { talkreel_chafa_load() == 0 }

    /// Values of the C side.
    enum Format {
        case sixel, kitty, iterm

        fileprivate var mode: Int {
            switch self {
            case .sixel: TALKREEL_SIXEL
            case .kitty: TALKREEL_KITTY
            case .iterm: TALKREEL_ITERM
            }
        }
    }

    /// The escape sequences that draw the picture at the cursor, over so many cells of so many pixels; `nil` when
    /// libchafa is missing or failed.
    static func draw(_ picture: Picture, as format: Format, area: CellArea, grain: CellPixels) -> String? {
        picture.rgba.withUnsafeBufferPointer { pixels in
            var request = talkreel_picture(
                rgba: pixels.baseAddress, width: Int32(picture.width), height: Int32(picture.height),
                columns: Int32(area.columns), rows: Int32(area.rows),
                cell_width: Int32(grain.width), cell_height: Int32(grain.height), mode: Int32(format.mode))
            var length = 0
            guard let bytes = talkreel_chafa_draw(&request, &length) else { return nil }
            defer { talkreel_chafa_free(bytes) }
            return bytes.withMemoryRebound(to: UInt8.self, capacity: length) {
                String(decoding: UnsafeBufferPointer(start: $0, count: length), as: UTF8.self)
            }
        }
    }
}

extension PictureKind {
    /// `nil` for what needs no libchafa.
    var graphicsFormat: ChafaLibrary.Format? {
        switch self {
        case .kitty: .kitty
        case .iterm: .iterm
        case .sixel: .sixel
        case .blocks, .none: nil
        }
    }
}

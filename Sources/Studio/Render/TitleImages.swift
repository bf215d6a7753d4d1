// Titles → straight-alpha RGBA pictures by libass, kept by the hash of what they show.

import CAss
import Foundation
import Reel

/// A drawn text and its place on the canvas, in pixels.
struct TitleImage: Hashable, Sendable {
    /// Raw RGBA rows of `width` × `height`.
    var path: String
    var x: Int
    var y: Int
    var width: Int
    var height: Int
}

/// Draws texts into a folder, each once.
struct TitleImages: Sendable {
    let folder: String

    /// `nil` when nothing of the text is visible.
    /// - Throws: `.toolMissing` when libass cannot start, `.encoder` when the picture cannot be written.
    func image(for overlay: TextOverlay, width: Int, height: Int) throws(RenderFailure) -> TitleImage? {
        let words = String(overlay.text.prefix(TitleScript.lengthLimit))
        guard let drawn = try Self.draw(words, overlay.style, width, height) else { return nil }
        let path = "\(folder)/title-\(SHA256.hex(of: drawn.pixels).prefix(24)).rgba"
        if !FileManager.default.fileExists(atPath: path) {
            do {
                // Two pieces may draw the same title at once: its file appears whole or not at all.
                try Data(drawn.pixels).write(to: URL(filePath: path), options: .atomic)
            } catch {
                throw .encoder("could not write a title's picture to \(folder)")
            }
        }
        return TitleImage(path: path, x: drawn.x, y: drawn.y, width: drawn.width, height: drawn.height)
    }

    struct Drawing {
        var x: Int
        var y: Int
        var width: Int
        var height: Int
        var pixels: [UInt8]
    }

    /// Sets the text in as few lines as fit into nine tenths of the canvas, smaller when it still does not.
    private static func draw(
        _ words: String, _ style: JSONObject, _ width: Int, _ height: Int
    ) throws(RenderFailure) -> Drawing? {
        guard let pen = AssPen(width: width, height: height) else { throw .toolMissing("libass") }
        for count in 1...4 {
            let script = TitleScript(
                lines: LineBreaking.lines(words, into: count), style: style, width: width, height: height)
            let scale = count == 4 ? 0.6 : 1
            guard let drawn = pen.draw(script.text(scale: scale)) else { return nil }
            if drawn.width <= width * 9 / 10 || count == 4 { return drawn }
        }
        return nil
    }
}

/// libass' library, renderer and fonts, freed with this value.
private struct AssPen: ~Copyable {
    private let assLibrary: OpaquePointer
    private let renderer: OpaquePointer
    private let width: Int
    private let height: Int

    init?(width: Int, height: Int) {
        guard let library = ass_library_init() else { return nil }
        // libass speaks on standard error by itself; the studio's log is no place for it.
        ass_set_message_cb(library, { _, _, _, _ in }, nil)
        guard let renderer = ass_renderer_init(library) else {
            ass_library_done(library)
            return nil
        }
        self.assLibrary = library
        self.renderer = renderer
        self.width = width
        self.height = height
        ass_set_frame_size(renderer, Int32(width), Int32(height))
        ass_set_fonts(renderer, nil, TitleScript.font, Int32(ASS_FONTPROVIDER_AUTODETECT.rawValue), nil, 1)
    }

    deinit {
        ass_renderer_done(renderer)
        ass_library_done(assLibrary)
    }

    /// The script's picture; `nil` when nothing is visible.
    func draw(_ script: String) -> TitleImages.Drawing? {
        var bytes = Array(script.utf8CString)
        guard let track = ass_read_memory(assLibrary, &bytes, bytes.count - 1, nil) else { return nil }
        defer { ass_free_track(track) }
        var change: Int32 = 0
        return composed(ass_render_frame(renderer, track, 0, &change))
    }

    private func composed(_ first: UnsafeMutablePointer<ASS_Image>?) -> TitleImages.Drawing? {
        var boxes: [(x: Range<Int>, y: Range<Int>)] = []
        Self.each(first) { image in
            let (x, y) = (Int(image.dst_x), Int(image.dst_y))
            boxes.append((x..<(x + Int(image.w)), y..<(y + Int(image.h))))
        }
        guard let left = boxes.map(\.x.lowerBound).min(), let top = boxes.map(\.y.lowerBound).min(),
            let right = boxes.map(\.x.upperBound).max(), let bottom = boxes.map(\.y.upperBound).max()
        else { return nil }
        // Even edges keep the colour planes of 4:2:0 aligned.
        let (x, y) = (left / 2 * 2, top / 2 * 2)
        let (w, h) = ((right - x + 1) / 2 * 2, (bottom - y + 1) / 2 * 2)
        var canvas = TitleCanvas(width: w, height: h)
        Self.each(first) { canvas.blend($0, dx: Int($0.dst_x) - x, dy: Int($0.dst_y) - y) }
        return TitleImages.Drawing(x: x, y: y, width: w, height: h, pixels: canvas.pixels)
    }

    private static func each(_ first: UnsafeMutablePointer<ASS_Image>?, _ body: (ASS_Image) -> Void) {
        var next = first
        while let image = next?.pointee {
            if image.w > 0, image.h > 0 { body(image) }
            next = image.next
        }
    }
}

/// A straight-alpha RGBA picture that libass' coverage bitmaps are laid on, in order.
private struct TitleCanvas {
    let width: Int
    let height: Int
    private(set) var pixels: [UInt8]

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        pixels = [UInt8](repeating: 0, count: width * height * 4)
    }

    mutating func blend(_ image: ASS_Image, dx: Int, dy: Int) {
        guard let bitmap = image.bitmap else { return }
        let color = image.color
        let ink = [UInt8(color >> 24), UInt8(color >> 16 & 0xFF), UInt8(color >> 8 & 0xFF)].map(Int.init)
        let opacity = 255 - Int(color & 0xFF)
        for row in 0..<Int(image.h) {
            for column in 0..<Int(image.w) {
                let cover = Int(bitmap[row * Int(image.stride) + column]) * opacity / 255
                guard cover > 0 else { continue }
                let at = ((row + dy) * width + column + dx) * 4
                let under = Int(pixels[at + 3]) * (255 - cover) / 255
                let whole = cover + under
                for channel in 0..<3 {
                    let mixed = (ink[channel] * cover + Int(pixels[at + channel]) * under) / whole
                    pixels[at + channel] = UInt8(clamping: mixed)
                }
                pixels[at + 3] = UInt8(clamping: whole)
            }
        }
    }
}

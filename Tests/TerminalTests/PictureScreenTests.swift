// Drawings above the live block, graphics by libchafa, strips with captions.

import Foundation
import Support
import Terminal
import Testing

@Suite struct PictureScreenTests {
    private func picture(_ width: Int, _ height: Int, red: UInt8 = 200) throws -> Picture {
        let pixels = (0..<(width * height)).flatMap { [red, UInt8($0 % 256), 60, 255] as [UInt8] }
        return try #require(Picture(width: width, height: height, rgba: pixels))
    }

    private let room = CellArea(columns: 40, rows: 11)
    private static let graphics = [PictureKind.kitty, .iterm, .sixel]

    private func style(_ kind: PictureKind, _ more: [String: String] = [:]) -> PictureStyle {
        let environment = PictureEnvironment { more.merging(["TERM": "xterm", "COLORTERM": "truecolor"]) { $1 }[$0] }
        return PictureStyle(.always(kind), environment: environment, answers: nil)
    }

    // MARK: The painter

    // libvterm prints kitty's graphics before 0.2; what stands around them is the same for all.
    @Test(arguments: [PictureKind.blocks, .iterm, .sixel], [1, 5, 10])
    func `a picture takes its rows and leaves the block intact`(kind: PictureKind, before: Int) throws {
        let grid = try #require(ScreenGrid(columns: 60, rows: 12))
        var (painter, block) = (Painter(), LiveBlock(prompt: "you › "))
        block.draft = Draft("把音乐调低")
        block.status = "editing"
        let layout = block.layout(columns: 60, rows: 12)
        grid.feed(painter.paint(layout, above: (0..<before).map { Row(text: "line \($0)") }, columns: 60))
        let drawing = try #require(
            picture(80, 64).drawn(as: kind, cells: CellArea(columns: 20, rows: 4), colours: .trueColour))
        #expect(drawing.cells.rows == 4)
        grid.feed(painter.paint(layout, above: drawing.finished + [Row(text: "caption")], columns: 60))
        let rows = grid.shownRows
        #expect(rows.suffix(3) == ["caption", "editing", "you › 把音乐调低"])
        #expect(grid.beforeCursor == "you › 把音乐调低")
        // The picture's own rows lie between what stood above and the caption.
        let caption = try #require(rows.firstIndex(of: "caption"))
        let isText = rows[(caption - 4)..<caption].allSatisfy { $0.contains("▀") }
        let isEmpty = rows[(caption - 4)..<caption].allSatisfy { $0.isEmpty }
        #expect(drawing.isGraphic ? isEmpty : isText)
        #expect(rows[caption - 5] == "line \(before - 1)")
    }

    // MARK: Graphics

    @Test(.enabled(if: ChafaLibrary.isPresent), arguments: graphics)
    func `graphics are whole sequences of their kind`(kind: PictureKind) throws {
        let cell = CellPixels(width: 10, height: 20)
        let drawing = try #require(picture(400, 200).drawn(as: kind, cells: room, colours: .trueColour, cell: cell))
        #expect(drawing.isGraphic && drawing.cells == CellArea(columns: 40, rows: 10))
        let text = drawing.finished[0].text
        let (start, end) =
            switch kind {
            case .kitty: ("\u{1B}_Ga=T,f=32,s=400,v=200,c=40,r=10,", "\u{1B}_Gm=0\u{1B}\\")
            case .iterm: ("\u{1B}]1337;File=inline=1;width=40;height=10;preserveAspectRatio=0:", "\u{07}")
            default: ("\u{1B}P", "\u{1B}\\")
            }
        let room = String(repeating: "\n", count: 10)
        #expect(text.hasPrefix("\(room)\u{1B}[10A\u{1B}7" + start))
        #expect(text.hasSuffix(end + "\u{1B}8\u{1B}[9B"))
        // No newline but those that make room, and the one that ends it.
        #expect(drawing.text.utf8.count(where: { $0 == 0x0A }) == 11)
        #expect(drawing.finished.count == 1)
    }

    /// https://iterm2.com/documentation-images.html: a whole image file in base64, of a format that macOS reads.
    @Test(.enabled(if: ChafaLibrary.isPresent))
    func `iTerm2 gets a whole image file of the picture's size`() throws {
        let cell = CellPixels(width: 10, height: 20)
        let drawing = try #require(picture(400, 200).drawn(as: .iterm, cells: room, colours: .trueColour, cell: cell))
        let text = drawing.finished[0].text
        let (colon, bell) = (try #require(text.firstIndex(of: ":")), try #require(text.firstIndex(of: "\u{07}")))
        let file = [UInt8](try #require(Data(base64Encoded: String(text[text.index(after: colon)..<bell]))))
        func number(_ at: Int, _ bytes: Int) -> Int { (0..<bytes).reduce(0) { $0 | Int(file[at + $1]) << (8 * $1) } }
        // TIFF 6.0, section 2: "II", 42, the place of the directory; its entries are tag, type, count, value.
        #expect(file.starts(with: [0x49, 0x49, 42, 0]))
        let directory = number(4, 4)
        let entries = (0..<number(directory, 2)).map { directory + 2 + 12 * $0 }
        let values = Dictionary(uniqueKeysWithValues: entries.map { (number($0, 2), number($0 + 8, 4)) })
        #expect(values[256] == 400 && values[257] == 200)
        let (start, length) = (try #require(values[273]), try #require(values[279]))
        #expect(length == 400 * 200 * 4 && start + length <= file.count)
        #expect(Array(file[start..<(start + 8)]) == [200, 0, 60, 255, 200, 1, 60, 255])
    }

    @Test(.enabled(if: ChafaLibrary.isPresent))
    func `a terminal that scales by itself is sent no more than it needs`() throws {
        let fine = CellPixels(width: 22, height: 44)
        let wide = try picture(900, 400)
        let kitty = try #require(wide.drawn(as: .kitty, cells: room, colours: .trueColour, cell: fine))
        #expect(kitty.text.contains("s=440,") && kitty.text.contains("c=40,"))
        let sixel = try #require(wide.drawn(as: .sixel, cells: room, colours: .trueColour, cell: fine))
        #expect(sixel.text.contains("\"1;1;880;"))
    }

    @Test(.enabled(if: !ChafaLibrary.isPresent), arguments: graphics)
    func `without libchafa graphics are half blocks`(kind: PictureKind) throws {
        let drawing = try #require(picture(64, 36).drawn(as: kind, cells: room, colours: .trueColour))
        #expect(!drawing.isGraphic && drawing.finished.count == drawing.cells.rows)
    }

    // MARK: Sizes of the chat

    @Test func `a picture is small, smaller over ssh, and fits its window`() throws {
        let film = try picture(640, 360)
        func cells(_ style: PictureStyle, _ columns: Int, _ rows: Int) -> CellArea? {
            style.drawn(film, window: CellArea(columns: columns, rows: rows))?.cells
        }
        #expect(cells(style(.blocks), 200, 60) == CellArea(columns: 39, rows: 11))
        #expect(cells(style(.blocks, ["SSH_TTY": "/dev/pts/0"]), 200, 60) == CellArea(columns: 32, rows: 9))
        #expect(cells(style(.blocks), 21, 60) == CellArea(columns: 20, rows: 6))
        #expect(cells(style(.blocks), 80, 8) == CellArea(columns: 14, rows: 4))
        #expect(cells(style(.blocks), 1, 1) == CellArea(columns: 1, rows: 1))
        #expect(cells(style(.none), 80, 24) == nil)
        let size = try #require(style(.blocks).drawn(film, window: CellArea(columns: 80, rows: 24))).text.utf8.count
        #expect(size < 20_000)
    }

    @Test(.enabled(if: ChafaLibrary.isPresent), arguments: graphics, [(7, 15), (8, 16), (10, 24)])
    func `graphics take the rows and columns that half blocks take`(kind: PictureKind, cell: (Int, Int)) throws {
        let size = CellPixels(width: cell.0, height: cell.1)
        for (width, height) in [(384, 216), (216, 384), (500, 216)] {
            let film = try picture(width, height)
            let blocks = try #require(film.drawn(as: .blocks, cells: room, colours: .trueColour)).cells
            let drawn = try #require(film.drawn(as: kind, cells: room, colours: .trueColour, cell: size)).cells
            #expect(drawn.columns <= blocks.columns && drawn.rows <= blocks.rows, "\(drawn), not \(blocks)")
            // A screen of tall cells shows the same picture lower, not smaller.
            #expect(drawn.columns >= blocks.columns - 1 || drawn.rows >= blocks.rows - 1)
        }
    }

    // MARK: Strips

    @Test(arguments: [PictureKind.blocks] + graphics)
    func `pictures of a strip stand apart, with captions under them`(kind: PictureKind) throws {
        let pictures = try (0..<4).map { try picture(320, 180, red: UInt8($0 * 60)) }
        let strip = try #require(style(kind).strip(pictures, window: CellArea(columns: 80, rows: 24)))
        #expect(strip.columns == [0..<18, 20..<38, 40..<58, 60..<78])
        #expect(strip.drawing.cells.columns == 78)
        let captions = strip.captions(["0:00", "第二幕", "a caption that is too long", "3"])
        #expect(captions == "0:00                第二幕              a caption that is…  3")
    }

    @Test func `each picture of a strip is in its own columns`() throws {
        let pictures = try [picture(8, 8, red: 10), picture(4, 4, red: 250), picture(6, 2, red: 90)]
        let strip = try #require(style(.blocks).strip(pictures, window: CellArea(columns: 80, rows: 24)))
        #expect(strip.columns == [0..<8, 10..<14, 16..<22])
        let grid = try #require(ScreenGrid(columns: 80, rows: 24))
        grid.feed(strip.drawing.text)
        let eight = "▀▀▀▀▀▀▀▀"
        #expect(grid.shownRows == [eight + "  ▀▀▀▀  ▀▀▀▀▀▀", eight + "  ▀▀▀▀", eight, eight])
        for (index, red) in [10, 250, 90].enumerated() {
            let place = strip.columns[index]
            for column in place {
                #expect(try #require(grid.colour(row: 0, column: column)).letter >> 16 == red)
            }
        }
    }

    @Test(arguments: [1, 2, 3, 4, 6, 9])
    func `a strip takes no more cells than one picture may`(count: Int) throws {
        let pictures = try (0..<count).map { _ in try picture(160, 90) }
        let strip = try #require(style(.blocks).strip(pictures, window: CellArea(columns: 200, rows: 50)))
        #expect(strip.columns.count == count)
        #expect(strip.drawing.cells.columns * strip.drawing.cells.rows <= 440)
        #expect(strip.drawing.cells.columns <= 80 && strip.drawing.cells.rows <= 11)
        #expect(strip.columns.allSatisfy { $0.count <= 40 && !$0.isEmpty })
    }

    @Test func `a strip without room or pictures is none`() throws {
        let pictures = try (0..<4).map { _ in try picture(16, 9) }
        #expect(style(.blocks).strip([], window: CellArea(columns: 80, rows: 24)) == nil)
        #expect(style(.blocks).strip(pictures, window: CellArea(columns: 22, rows: 24)) == nil)
        #expect(style(.blocks).strip(pictures, window: CellArea(columns: 23, rows: 24)) != nil)
        #expect(style(.none).strip(pictures, window: CellArea(columns: 80, rows: 24)) == nil)
    }

    // MARK: The whole terminal

    @Test func `a committed picture reaches the screen unchanged`() throws {
        let pty = try Pty.spawn(builtProgram("terminal-probe"), [], environment: [:], columns: 40, rows: 12)
        #expect(pty.waitFor { $0.beforeCursor == "you › " })
        pty.send("picture blocks\r")
        #expect(pty.waitFor { $0.shownRows == ["you › picture blocks", "▀▀", "▀▀", "you ›"] })
        #expect(pty.screen.colour(row: 1, column: 0)?.letter == 0xFF0000)
        pty.send("\u{04}")
        #expect(pty.wait() == 0)
    }
}

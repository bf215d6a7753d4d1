// A film on its way to the disk: resumed, checked, and put in place without taking anything else's.

import Foundation
import Locking
import Reel
import Support
import Testing

@testable import Wire

@Suite struct DownloadTests {
    private let folder: String
    private var path: String { "\(folder)/海边 1.mp4" }
    private var part: String { path + ".part" }
    private static let film = smallFilm(milliseconds: 2500)

    init() throws {
        folder = NSTemporaryDirectory() + "download-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private func whole(_ bytes: [UInt8] = film, tag: String = "\"e\"", cut: Int? = nil) -> [FaultStep] {
        [
            .readRequest, .send("HTTP/1.1 200 OK\r\nETag: \(tag)\r\nContent-Length: \(bytes.count)\r\n\r\n"),
            .sendBytes(Array(bytes.prefix(cut ?? bytes.count))),
        ]
    }

    private func rest(from start: Int) -> [FaultStep] {
        let bytes = Array(Self.film[start...])
        let size = Self.film.count
        return [
            .readRequest,
            .send(
                "HTTP/1.1 206 Partial Content\r\nETag: \"e\"\r\nContent-Length: \(bytes.count)\r\n"
                    + "Content-Range: bytes \(start)-\(size - 1)/\(size)\r\n\r\n"), .sendBytes(bytes),
        ]
    }

    private func load(
        _ scripts: [[FaultStep]], known: DownloadMark? = nil,
        begun: @escaping @Sendable (DownloadMark) -> Void = { _ in }
    ) async throws -> (file: DownloadedFile, requests: [String]) {
        let server = FaultServer(scripts)
        let request = TransferRequest("GET", server.url + "/film.mp4")
        let file = try await Download(request: request, path: path, known: known, begun: begun, progress: { _, _ in })
            .run(sleep: { _ in })
        return (file, server.requests)
    }

    private func contents(_ path: String) -> [UInt8]? { FileManager.default.contents(atPath: path).map(Array.init) }

    @Test func `a film says how long it lasts and how large it is`() async throws {
        let (file, _) = try await load([whole()])
        #expect(file.film?.duration == Milliseconds(2500) && file.film?.width == 640 && file.film?.height == 360)
        #expect(file.path == path && file.bytes == Self.film.count && contents(path) == Self.film)
        #expect(!FileManager.default.fileExists(atPath: part))
    }

    @Test func `the version is told before the bytes come, so that another run can go on`() async throws {
        let told = Lock<[DownloadMark]>([])
        _ = try await load([whole()]) { version in told.withLock { $0.append(version) } }
        #expect(told.withLock { $0 } == [DownloadMark(validator: "\"e\"", total: Self.film.count)])
    }

    @Test func `another run goes on where the last one was killed`() async throws {
        try Data(Self.film[..<40]).write(to: URL(filePath: part))
        let known = DownloadMark(validator: "\"e\"", total: Self.film.count)
        let (_, requests) = try await load([rest(from: 40)], known: known)
        #expect(contents(path) == Self.film)
        #expect(requests[0].contains("Range: bytes=40-") && requests[0].contains("If-Range: \"e\""))
    }

    @Test func `a half-made file of unknown origin is begun anew`() async throws {
        try Data([UInt8](repeating: 1, count: 500)).write(to: URL(filePath: part))
        let (_, requests) = try await load([whole()])
        #expect(contents(path) == Self.film && !requests[0].contains("Range:"))
    }

    @Test func `a film that changed at the server is begun anew`() async throws {
        try Data([UInt8](repeating: 1, count: 40)).write(to: URL(filePath: part))
        let known = DownloadMark(validator: "\"old\"", total: 999)
        _ = try await load([whole(tag: "\"new\"")], known: known)
        #expect(contents(path) == Self.film)
    }

    @Test func `a film that had arrived whole is not asked for again`() async throws {
        try Data(Self.film).write(to: URL(filePath: part))
        let known = DownloadMark(validator: "\"e\"", total: Self.film.count)
        let (_, requests) = try await load([], known: known)
        #expect(requests.isEmpty && contents(path) == Self.film)
    }

    @Test(arguments: [true, false])
    func `a range beyond the film means whole, or anew`(isWhole: Bool) async throws {
        let bytes = isWhole ? Self.film : Self.film + [1, 2, 3]
        try Data(bytes).write(to: URL(filePath: part))
        let refusal = "HTTP/1.1 416 X\r\nContent-Range: bytes */\(Self.film.count)\r\nContent-Length: 0\r\n\r\n"
        let known = DownloadMark(validator: "\"e\"", total: nil)
        let (_, requests) = try await load([[.readRequest, .send(refusal)], whole()], known: known)
        #expect(contents(path) == Self.film && requests.count == (isWhole ? 1 : 2))
    }

    @Test func `five broken tries without progress are enough, progress begins the count again`() async throws {
        let none = [FaultStep.readRequest, .reset]
        await #expect(throws: APIError.disconnected) { _ = try await load(Array(repeating: none, count: 9)) }
        let steps = [whole(cut: 20)] + Array(repeating: none, count: 3) + [rest(from: 20)]
        _ = try await load(steps)
        #expect(contents(path) == Self.film)
    }

    @Test func `a file that lies there is never replaced`() async throws {
        try "mine".write(toFile: path, atomically: true, encoding: .utf8)
        let (file, _) = try await load([whole()])
        #expect(file.path == "\(folder)/海边 1-2.mp4" && contents(file.path) == Self.film)
        #expect(contents(path) == Array("mine".utf8))
    }

    @Test func `no room is found before the first byte, with both sizes`() async throws {
        let huge = 1 << 41
        let head = "HTTP/1.1 200 OK\r\nContent-Length: \(huge)\r\n\r\n"
        let failure = await #expect(throws: APIError.self) { _ = try await load([[.readRequest, .send(head)]]) }
        guard case .diskFull(path, wanted: huge, free: let free?)? = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        #expect(free < huge && !FileManager.default.fileExists(atPath: part))
    }

    @Test(arguments: [401, 403, 404, 410])
    func `a link that no longer works is told as such`(status: Int) async throws {
        await #expect(throws: APIError.linkExpired) {
            _ = try await load([[.readRequest, .send(httpAnswer("{}", status: "\(status) X"))]])
        }
    }

    @Test(arguments: [
        [UInt8]("not a film at all".utf8), Array(smallFilm(milliseconds: 1000).dropLast(4)),
        [0, 0, 0, 8] + Array("ftyp".utf8), [0, 0, 0, 1] + Array("ftyp".utf8) + [UInt8](repeating: 0xFF, count: 8),
    ])
    func `what is no whole film is thrown away`(bytes: [UInt8]) async throws {
        await #expect(throws: APIError.damagedDownload) { _ = try await load([whole(bytes)]) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
}

// Call 5: files or links → media of the project.

import FlyingFox
import Foundation
import Reel

import enum Reel.JSONValue

extension StudioAPI {
    func upload(_ request: HTTPRequest, session id: String) async throws -> HTTPResponse {
        _ = try await session(id, of: try user(of: request))
        let type = request.header("Content-Type") ?? ""
        let received =
            type.lowercased().hasPrefix("application/json")
            ? try await fetchLinks(try await request.json()) : try await receiveForm(request, type)
        defer { for file in received { unlink(file.path) } }
        guard !received.isEmpty else { throw APIRefusal(422, code: 422, "Field required: files") }
        var stored: [UploadedMedia] = []
        for file in received { stored.append(try await store(file)) }
        for media in stored { try await projects.add(media, to: id) }
        await proxies.prepare(stored.map(\.reference))
        return .success(["files": .array(stored.map(\.json)), "session_state_applied": true])
    }

    private var scratch: String { "\(configuration.dataFolder)/scratch" }

    private func receiveForm(_ request: HTTPRequest, _ type: String) async throws -> [ReceivedFile] {
        try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
        if let length = request.header("Content-Length").flatMap({ Int($0) }), length > MediaKind.sizeLimit + (1 << 20)
        {
            throw Self.tooLarge
        }
        do {
            var reader = try MultipartReader(contentType: type, folder: scratch, limit: MediaKind.sizeLimit)
            do {
                for try await chunk in request.bodySequence { try reader.receive(chunk) }
                guard reader.isComplete else { throw MultipartFailure.broken }
                return reader.files.filter { $0.field == "files" || $0.field == "file" }
            } catch {
                reader.abandon()
                throw error
            }
        } catch let failure as MultipartFailure {
            throw Self.refusal(for: failure)
        }
    }

    private static let tooLarge = APIRefusal(
        413, code: 4002, "The file is too large: 500 MB is the limit. Compress or trim it.")

    private static func refusal(for failure: MultipartFailure) -> APIRefusal {
        switch failure {
        case .notAForm: APIRefusal(422, code: 422, "Send multipart/form-data with the field files, or JSON with urls.")
        case .broken: APIRefusal(400, code: 400, "The form is damaged or ended early.")
        case .tooLarge: tooLarge
        case .cannotWrite: APIRefusal(507, code: 507, "The studio could not store the file: is the disk full?")
        }
    }

    private func store(_ file: ReceivedFile) async throws -> UploadedMedia {
        let name = Self.safeName(file.fileName)
        let facts: MediaInfo
        do throws(MediaRefusal) {
            if let text = try Self.textFacts(file.path) {
                facts = text
            } else {
                facts = try await MediaProbe().probe(file.path)
            }
        } catch {
            switch error {
            case .tooLarge: throw Self.tooLarge
            case .toolMissing(let tool):
                throw APIRefusal(500, code: 500, "\(tool) is not installed: install it and upload again.")
            case .unsupported(let why), .unreadable(let why):
                let kinds = MediaKind.allCases.flatMap(\.extensions).joined(separator: ", ")
                throw APIRefusal(
                    415, code: 4001, "\(name) is no media file that can be read (\(why)). Supported: \(kinds).")
            }
        }
        return UploadedMedia(fileName: name, reference: try media.adopt(file.path), info: facts)
    }

    /// Facts about subtitles or a colour table; `nil` for a file that is neither. No more of it is read than such a file
    /// may have.
    private static func textFacts(_ path: String) throws(MediaRefusal) -> MediaInfo? {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }  // it was only read
        let head = (try? file.read(upToCount: MediaFormat.headSize)) ?? Data()  // unreadable: the probe says so
        func whole(_ limit: Int) -> Data { head + ((try? file.read(upToCount: limit)) ?? Data()) }  // the same
        switch MediaFormat(head: [UInt8](head))?.kind {
        case .subtitles:
            let data = whole(SubtitleFile.sizeLimit)
            guard let last = SubtitleFile(data)?.cues.last else {
                throw .unsupported("no subtitles in it, or more than 5 MB of them")
            }
            return MediaInfo(kind: .subtitles, duration: last.end, hasAudio: false, bytes: data.count)
        case .look:
            let data = whole(ColourTable.sizeLimit)
            guard ColourTable(data) != nil else {
                throw .unsupported("a colour table that is damaged, or larger than 65 steps a side")
            }
            return MediaInfo(kind: .look, duration: .zero, hasAudio: false, bytes: data.count)
        default: return nil
        }
    }

    /// The last part of a client's file name, without control characters.
    static func safeName(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let plain = last.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.map(String.init).joined()
        return plain.isEmpty ? "file" : String(plain.prefix(200))
    }

    // MARK: Links

    private func fetchLinks(_ body: JSONValue) async throws -> [ReceivedFile] {
        let links = (body["urls"]?.array ?? []).compactMap(\.string)
        guard !links.isEmpty, links.count <= 16 else { throw APIRefusal(422, code: 422, "Field required: urls") }
        try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
        var files: [ReceivedFile] = []
        for link in links { files.append(try await fetch(link)) }
        return files
    }

    /// By the curl program: http and https only, size and time limited, a name of ours.
    private func fetch(_ link: String) async throws -> ReceivedFile {
        guard let url = URL(string: link), url.scheme == "http" || url.scheme == "https" else {
            throw APIRefusal(400, code: 4001, "\(link.prefix(200)) is no http or https link.")
        }
        let path = "\(scratch)/upload-\(UUID().uuidString)"
        var tool = ToolProcess("curl")
        tool.limit = .seconds(900)
        let result = try await tool.run([
            "--silent", "--show-error", "--fail", "--location", "--max-redirs", "3", "--proto", "=http,https",
            "--max-filesize",
            "\(MediaKind.sizeLimit)", "--max-time", "600", "--output", path, "--", link,
        ])
        if result.exitCode == 63 { throw Self.tooLarge }
        guard result.isSuccess else {
            throw APIRefusal(
                400, code: 4001, "\(link.prefix(200)) could not be fetched: \(result.errorTail.prefix(200))")
        }
        let name = url.lastPathComponent.isEmpty ? url.host() ?? "link" : url.lastPathComponent
        return ReceivedFile(field: "files", fileName: name, path: path, bytes: 0)
    }
}

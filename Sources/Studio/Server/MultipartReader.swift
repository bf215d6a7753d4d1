// A multipart form, streamed to disk: no file is ever whole in memory.

import Foundation

/// One file of a form, received.
struct ReceivedFile: Hashable, Sendable {
    var field: String
    var fileName: String
    var path: String
    var bytes: Int
}

enum MultipartFailure: Error, Hashable, Sendable {
    case notAForm
    case broken
    case tooLarge
    case cannotWrite
}

/// An incremental reader of `multipart/form-data` (RFC 7578).
struct MultipartReader {
    private let delimiter: [UInt8]
    private let folder: String
    private let limit: Int
    /// Headers of a part, and the text before the first: a stranger's must not fill the memory.
    private static let headerLimit = 256 * 1024
    /// Bytes of the whole form so far: several files share the limit of one.
    private var received = 0
    private var pending: [UInt8] = Array("\r\n".utf8)
    private var part: OpenPart?
    private var isPastPreamble = false
    private var isDone = false
    private(set) var files: [ReceivedFile] = []

    private struct OpenPart {
        var handle: FileHandle?
        var file: ReceivedFile
    }

    /// - Parameter limit: bytes a file may have.
    init(contentType: String, folder: String, limit: Int) throws(MultipartFailure) {
        let fields = contentType.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
        guard fields.first?.lowercased() == "multipart/form-data",
            let boundary = fields.first(where: { $0.lowercased().hasPrefix("boundary=") })?.dropFirst(9),
            !boundary.isEmpty, boundary.count <= 200
        else { throw .notAForm }
        delimiter = Array("\r\n--".utf8) + Array(boundary.trimmingCharacters(in: ["\""]).utf8)
        self.folder = folder
        self.limit = limit
    }

    /// Whether the form's end has been read.
    var isComplete: Bool { isDone }

    mutating func receive(_ chunk: some Collection<UInt8>) throws(MultipartFailure) {
        guard !isDone else { return }
        pending.append(contentsOf: chunk)
        while !isDone, try step() {}
        // What waits is the beginning of a delimiter, or a part's headers: both are short.
        guard pending.count <= Self.headerLimit + delimiter.count else { throw .broken }
        received += chunk.count
        guard received <= limit + (1 << 20) else { throw .tooLarge }
    }

    /// Removes what was half received.
    mutating func abandon() {
        try? part?.handle?.close()  // it is deleted next
        for path in files.map(\.path) + [part?.file.path].compactMap({ $0 }) { unlink(path) }
        files = []
        part = nil
    }

    /// One piece of work; `false` when more bytes are needed.
    private mutating func step() throws(MultipartFailure) -> Bool {
        guard let at = pending.firstRange(of: delimiter)?.lowerBound else {
            // The tail may be the beginning of a delimiter.
            let safe = pending.count - delimiter.count
            guard safe > 0 else { return false }
            guard isPastPreamble else {
                pending.removeFirst(safe)
                return false
            }
            try write(pending[..<safe])
            pending.removeFirst(safe)
            return false
        }
        // After the delimiter come `--` (the end) or CRLF and the headers up to an empty line.
        let after = at + delimiter.count
        guard pending.count >= after + 2 else { return false }
        if pending[after] == UInt8(ascii: "-"), pending[after + 1] == UInt8(ascii: "-") {
            try closePart(with: pending[..<at])
            isDone = true
            return false
        }
        guard let end = pending[after...].firstRange(of: Array("\r\n\r\n".utf8)) else { return false }
        let headers = String(decoding: pending[after..<end.lowerBound], as: UTF8.self)
        try closePart(with: pending[..<at])
        pending.removeFirst(end.upperBound)
        // The delimiter's own CRLF was consumed; an empty part is followed by a delimiter at once.
        try openPart(headers)
        return true
    }

    private mutating func closePart(with rest: ArraySlice<UInt8>) throws(MultipartFailure) {
        if isPastPreamble { try write(rest) }
        isPastPreamble = true
        guard let open = part else { return }
        part = nil
        guard let handle = open.handle else { return }
        do { try handle.close() } catch { throw .cannotWrite }
        files.append(open.file)
    }

    private mutating func openPart(_ headers: String) throws(MultipartFailure) {
        guard let (field, name) = Self.disposition(in: headers) else { throw .broken }
        guard let name else {
            part = OpenPart(handle: nil, file: ReceivedFile(field: field, fileName: "", path: "", bytes: 0))
            return
        }
        guard files.count < 64 else { throw .broken }
        let path = "\(folder)/upload-\(UUID().uuidString)"
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw .cannotWrite }
        part = OpenPart(handle: handle, file: ReceivedFile(field: field, fileName: name, path: path, bytes: 0))
    }

    private mutating func write(_ bytes: ArraySlice<UInt8>) throws(MultipartFailure) {
        guard !bytes.isEmpty, var open = part else { return }
        open.file.bytes += bytes.count
        part = open
        guard open.file.bytes <= limit else { throw .tooLarge }
        do { try open.handle?.write(contentsOf: bytes) } catch { throw .cannotWrite }
    }

    /// `Content-Disposition: form-data; name="files"; filename="海边.mp4"`.
    private static func disposition(in headers: String) -> (field: String, fileName: String?)? {
        let lines = headers.split(whereSeparator: \.isNewline)
        guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }) else { return nil }
        guard let field = value("name", in: line) else { return nil }
        return (field, value("filename", in: line))
    }

    private static func value(_ key: String, in line: Substring) -> String? {
        guard let start = line.range(of: "; \(key)=\"") ?? line.range(of: ";\(key)=\"") else { return nil }
        var text = ""
        var isEscaped = false
        for character in line[start.upperBound...] {
            if !isEscaped, character == "\"" { return text.replacing("%22", with: "\"") }
            isEscaped = !isEscaped && character == "\\"
            if !isEscaped { text.append(character) }
        }
        return nil
    }
}

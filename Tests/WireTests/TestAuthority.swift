// An authority of the test's own, and servers with certificates that it signed. Made with `openssl`.

import Foundation
import Support

/// A folder with a root certificate, and what was signed with it.
struct TestAuthority {
    static let name = "Talkreel Test Root"
    let folder: String
    var file: String { folder + "/ca.pem" }

    init() async throws {
        folder = NSTemporaryDirectory() + "authority-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let subject = ["-out", file, "-days", "2", "-subj", "/CN=\(Self.name)"]
        try await openssl(["req", "-x509"] + Self.key("ca") + subject)
    }

    private static func key(_ name: String) -> [String] {
        ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", "\(name).key"]
    }

    /// - Returns: the paths of a certificate for `host` that ends in `days`, and of its key.
    func certificate(host: String = "localhost", days: Int = 2) async throws -> (certificate: String, key: String) {
        try await openssl(["req"] + Self.key("server") + ["-out", "server.csr", "-subj", "/CN=\(host)"])
        try "subjectAltName=DNS:\(host)".write(toFile: folder + "/names", atomically: true, encoding: .utf8)
        try await openssl([
            "x509", "-req", "-in", "server.csr", "-CA", file, "-CAkey", "ca.key", "-CAcreateserial", "-out",
            "server.pem", "-days", "\(days)", "-extfile", "names",
        ])
        return (folder + "/server.pem", folder + "/server.key")
    }

    private func openssl(_ arguments: [String]) async throws {
        _ = try await output(of: "openssl", arguments, in: folder)
    }
}

/// A server that `openssl s_server` plays: the files of a folder are whole answers.
final class TLSServer {
    let port: Int
    private let process: Process

    /// - Parameter answers: a whole HTTP answer for each path.
    init(
        _ authority: TestAuthority, host: String = "localhost", days: Int = 2, answers: [String: String]
    ) async throws {
        let (certificate, key) = try await authority.certificate(host: host, days: days)
        for (name, answer) in answers {
            try answer.write(toFile: "\(authority.folder)/\(name)", atomically: true, encoding: .utf8)
        }
        let output = Pipe()
        process = prepared(
            "openssl", ["s_server", "-accept", "127.0.0.1:0", "-cert", certificate, "-key", key, "-HTTP"],
            in: authority.folder, output: output)
        try process.run()
        var text = ""
        // "ACCEPT 127.0.0.1:4433" is written once it listens; an end of output means that it does not.
        while !text.contains(/ACCEPT \S+:\d+\n/) {
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { break }
            text += String(decoding: more, as: UTF8.self)
        }
        port = text.firstMatch(of: /ACCEPT \S+:(\d+)/).flatMap { Int($0.1) } ?? 0
    }

    deinit { end(process) }
}

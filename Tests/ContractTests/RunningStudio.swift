// A real studio on loopback for one test, and curl as its client.

import Foundation
import Reel
import Support

/// The built studio, serving from a temporary data folder until it goes out of use.
final class RunningStudio {
    let base: String
    let folder: String
    private let socket: [String]
    private let server = Process()

    /// - Parameters:
    ///   - heartbeat: seconds.
    ///   - isPrivate: on a Unix socket, as a user's own studio.
    init(strict: Bool = true, heartbeat: Double = 10, isPrivate: Bool = false) throws {
        folder = NSTemporaryDirectory() + "studio-\(UUID().uuidString.prefix(8))"
        server.executableURL = URL(filePath: builtProgram("talkreel-studio"))
        server.arguments =
            ["serve"] + (isPrivate ? ["--unix", "\(folder)/s"] : ["--listen", "127.0.0.1:0"])
            + ["--data", "\(folder)/data", "--heartbeat", "\(heartbeat)"]
            + (strict ? ["--strict"] : [])
        let output = Pipe()
        server.standardOutput = output
        try server.run()
        let line = output.fileHandleForReading.availableData
        let address = try JSONValue(parsing: line)["listening"]?.string ?? ""
        socket = address.hasPrefix("unix:") ? ["--unix-socket", String(address.dropFirst(5))] : []
        base = socket.isEmpty ? address : "http://studio"
    }

    deinit {
        server.terminate()
        server.waitUntilExit()
        try? FileManager.default.removeItem(atPath: folder)  // a leftover lies in the temporary folder
    }

    struct Answer {
        var status: Int
        var head: String
        var body: Data
        var text: String { String(decoding: body, as: UTF8.self) }
        var json: JSONValue { (try? JSONValue(parsing: body)) ?? .null }
    }

    /// One request by curl; arguments as on its command line, the path last.
    func curl(_ arguments: [String], _ path: String) throws -> Answer {
        let (head, body) = (file(), file())
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["curl", "-s", "-N", "-m", "60", "-D", head, "-o", body, "-w", "%{http_code}"] + socket + arguments + [
                base + path
            ]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let code = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Answer(
            status: Int(String(decoding: code, as: UTF8.self)) ?? 0,
            head: (try? String(contentsOfFile: head, encoding: .utf8)) ?? "",
            body: FileManager.default.contents(atPath: body) ?? Data())
    }

    func file(_ name: String = UUID().uuidString) -> String {
        // Curl says so else.
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return "\(folder)/\(name)"
    }

    func post(_ json: JSONValue, _ path: String, _ more: [String] = []) throws -> Answer {
        try curl(["-X", "POST", "-H", "Content-Type: application/json", "-d", json.text] + more, path)
    }

    /// The header of a fresh anonymous user.
    func token(_ client: String = UUID().uuidString) throws -> String {
        let answer = try curl(["-X", "POST", "-H", "X-Client-Id: \(client)"], "/api/auth/anonymous-token")
        return "Authorization: Bearer \(answer.json["data"]?["token"]?.string ?? "")"
    }

    func session(_ token: String) throws -> String {
        let answer = try post(
            ["task_name": "project", "language": "zh-CN"], "/api/tasks/me/with-session/nemo_agent", ["-H", token])
        return answer.json["data"]?["session_id"]?.string ?? ""
    }

    func ffmpeg(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["ffmpeg", "-v", "error", "-y"] + arguments
        try process.run()
        process.waitUntilExit()
    }
}

// A folder of its own for each test, and what ffprobe and ffmpeg say about a file.

import Foundation

/// A temporary folder that goes with its test.
final class Workplace: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "talkreel-generate-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    // A folder that cannot be removed does not fail a test.
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }

    var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() } }
}

/// Runs a tool and returns its output and its messages together.
func output(of tool: String, _ arguments: [String]) throws -> String {
    String(decoding: try bytes(of: tool, arguments, withMessages: true), as: UTF8.self)
}

func bytes(of tool: String, _ arguments: [String], withMessages: Bool = false) throws -> [UInt8] {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    process.standardOutput = pipe
    process.standardError = withMessages ? pipe : FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return [UInt8](data)
}

/// One figure that ffprobe reads from the first video stream, packets counted.
func probe(_ path: String, _ entry: String) throws -> String {
    let arguments = ["-v", "error", "-select_streams", "v:0", "-count_packets", "-show_entries", "stream=\(entry)"]
    let text = try output(of: "ffprobe", arguments + ["-of", "default=nk=1:nw=1", path])
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
}

/// The grey picture, 32 × 18, of one frame of a clip.
func thumbnail(of path: String, frame: Int) throws -> [UInt8] {
    let filter = "select=eq(n\\,\(frame)),scale=32:18,format=gray"
    return try bytes(of: "ffmpeg", ["-v", "error", "-i", path, "-vf", filter, "-frames:v", "1", "-f", "rawvideo", "-"])
}

/// Standard deviation of grey levels: 0 is a flat picture.
func spread(_ pixels: some Collection<UInt8>) -> Double {
    guard !pixels.isEmpty else { return 0 }
    let mean = pixels.reduce(0.0) { $0 + Double($1) } / Double(pixels.count)
    return (pixels.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / Double(pixels.count)).squareRoot()
}

/// Mean difference of grey levels.
func difference(_ a: [UInt8], _ b: [UInt8]) -> Double {
    zip(a, b).reduce(0.0) { $0 + abs(Double($1.0) - Double($1.1)) } / Double(max(1, a.count))
}

// Talkreel's own figures, one JSON object on standard output; `compare.py` sets them beside those of others.

import Wire

@main
struct Bench {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        let url = arguments.dropFirst().first ?? ""
        switch arguments.first {
        case "parse": parse(size: Int(url) ?? 174)
        case "json": json()
        case "recv": recvLatency(port: UInt16(url) ?? 0)
        case "latency": try await latency(url)
        case "streams": try await streams(url, count: 1000)
        case "sleeper": try await sleeper(url)
        default: print("usage: bench parse SIZE | json | recv PORT | latency URL | streams URL | sleeper URL")
        }
    }

    static func report(_ pairs: [(String, [Double])]) {
        let members = pairs.map { "\"\($0.0)\":[\($0.1.map { "\($0)" }.joined(separator: ","))]" }
        print("{\(members.joined(separator: ","))}")
    }
}

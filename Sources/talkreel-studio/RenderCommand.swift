// `talkreel-studio render`: a draft from a file, without a server.

import ArgumentParser
import Foundation
import Reel
import Studio

struct RenderCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "render", abstract: "Render a draft to an MP4.")

    @Option(help: ArgumentHelp("The draft as JSON.", valueName: "file"))
    var draft: String

    @Option(help: ArgumentHelp("The folder with the draft's media.", valueName: "folder"))
    var media: String

    @Option(name: [.customShort("o"), .long], help: ArgumentHelp("The MP4 to write.", valueName: "file"))
    var output: String

    @Flag(help: "Report pieces, cache hits and wall time as JSON.")
    var json = false

    func run() async throws {
        let home = ProcessInfo.processInfo.environment["XDG_CACHE_HOME"] ?? "\(NSHomeDirectory())/.cache"
        let cache = "\(home)/talkreel/pieces"
        do {
            let report = try await renderDraft(
                at: draft, media: URL(filePath: media).path, to: URL(filePath: output).path, cache: cache)
            if json { FileHandle.standardOutput.write(Data((report.text + "\n").utf8)) }
        } catch let failure as RenderFailure {
            throw ValidationError("Not rendered: \(failure).")
        }
    }
}

// `talkreel-studio operations`: what the agent can do, as a page.

import ArgumentParser
import Foundation
import Studio

struct OperationsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "operations", abstract: "Print what can be done to a timeline, as Markdown.")

    func run() { FileHandle.standardOutput.write(Data(OperationTools.page.utf8)) }
}

// `talkreel-studio plan`: what the agent understood of each line, and nothing done.

import ArgumentParser
import Foundation
import Reel
import Studio

struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Show what the agent understands of each JSON line on standard input.")

    func run() {
        while let line = readLine() {
            FileHandle.standardOutput.write(Data((planAnswer(to: line).text + "\n").utf8))
        }
    }
}

// The studio's command line.

import ArgumentParser

@main
struct StudioProgram: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "talkreel-studio",
        abstract: "The video studio on this machine: the NemoVideo API with an agent, generators and a renderer.",
        version: "0.1.0",
        subcommands: [
            ServeCommand.self, PlanCommand.self, RenderCommand.self, CheckCommand.self, OperationsCommand.self,
        ])
}

// What a turn remarks, put into words.

import Reel

extension Conversation {
    /// Steps of long work, where no status row shows it.
    func tellProgress(of tool: String, _ fraction: Double) {
        guard let step = toldStep else { return }
        let part = Int(fraction * 100) / step
        guard part != toldPart, part > 0 else { return }
        toldPart = part
        let what = parts.words.tool(tool, in: language.current)
        output.progress(words("turn.progress", ["what": what, "percent": String(part * step)]))
    }

    /// Percent between two lines about long work: who listens to each is told less often. `nil` where a row shows it.
    var toldStep: Int? {
        switch options.presence {
        case .screen: nil
        case .lines: 50
        case .nobody: 10
        }
    }

    func show(_ note: TurnNote) {
        switch note {
        case .stillWorking(let elapsed, let tool):
            output.event(.heartbeat(elapsed: elapsed, tool: tool))
            let what = tool.map { parts.words.tool($0, in: language.current) } ?? words("phase.thinking")
            let time = elapsed.said(in: language.current)
            guard let usual = tool.flatMap(parts.paces.usual) else {
                return tell("still.working", ["time": time, "what": what])
            }
            let about = usual.said(in: language.current)
            tell("still.working.usual", ["time": time, "what": what, "usual": about])
        case .failure(let failure): report(failure)
        case .agentError(let code, let message): show(agentError: code, message)
        case .changes(let lines):
            output.event(.changes(lines))
            for line in lines { output.commit("✓ \(line)") }
        case .unchanged: say("silent.unchanged")
        case .stateUnknown: object("silent.unknown")
        case .stopped: tell("stopped")
        case .connectionLost: tell("lost.waiting")
        case .timedOut: tell("lost.timeout")
        case .gaveUp:
            object("lost.gaveup")
            lostTurn = turn?.lost
        case .neverSeen:
            object("lost.neverseen")
            lostTurn = turn?.lost
        case .serverEnded: tell("lost.ended")
        case .undone:
            object("lost.undone")
            lostTurn = turn?.lost
        case .now(let draft):
            say("silent.now", ["summary": draft.summary(in: language.current)])
        }
    }

    private func show(agentError code: String?, _ message: String?) {
        let key = "agent.error.\(code ?? "")"
        let known = words(key)
        if code != nil, known != key { return reportProblem(known) }
        let plain = message ?? code ?? ""
        if code == "2001" {
            return report(.noCredits(registerLink: nil))
        }
        reportProblem(words("agent.error", ["message": plain]))
    }
}

// How a turn ends when its stream did not say so: stopped, silent, failed or lost, by a look at the timeline.

import Reel

extension Turn {
    mutating func cancelled() -> [TurnEffect] {
        if ending == .stopped { return [] }
        let wasWaiting = ending == .lost
        let kept = open.isEmpty ? [TurnEffect.unfinished(nil)] : close(with: open)
        ending = .stopped
        phase = .checking
        return kept + [.closeStream, .note(.stopped)] + (wasWaiting ? [.finish(.stopped)] : [.askState])
    }

    mutating func compare(_ state: Draft) -> [TurnEffect] {
        draft = state
        blindLooksLeft = Self.blindLooks
        guard let before else {
            let isUnsure = ending == .lost || ending == .gone
            return [.note(.now(state))] + finished(isUnsure ? .failed(.disconnected) : nil)
        }
        let changes = state.changes(from: before, in: language)
        guard changes.isEmpty else { return [.note(.changes(changes))] + finished(nil) }
        switch ending {
        case .lost:
            looksLeft -= 1
            return looksLeft > 0 ? [.wait(Self.nextLook)] : [.note(.gaveUp), .finish(.failed(.disconnected))]
        case .gone: return [.note(.undone), .finish(.failed(.disconnected))]
        case .silent, nil: return [.note(.unchanged)] + finished(nil)
        case .stopped, .failed: return finished(nil)
        }
    }

    private func finished(_ outcome: TurnOutcome?) -> [TurnEffect] {
        switch ending {
        case .stopped: [.finish(.stopped)]
        case .failed: [.finish(.failed(nil))]
        default: [.finish(outcome ?? .done)]
        }
    }

    mutating func unreadable() -> [TurnEffect] {
        if ending == .lost {
            blindLooksLeft -= 1
            return blindLooksLeft > 0 ? [.wait(Self.nextLook)] : [.note(.neverSeen), .finish(.failed(.disconnected))]
        }
        // What the stream itself said of the timeline serves when the state call fails.
        if let draft, ending != .stopped { return compare(draft) }
        return [.note(.stateUnknown)] + finished(.failed(nil))
    }
}

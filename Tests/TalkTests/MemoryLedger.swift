// A ledger in memory: what was written down, and when.

import Locking

@testable import Talk

final class MemoryLedger: ExportLedger {
    private let known: Lock<[ExportTicket]>
    private let noted = Lock<[ExportStep]>([])
    private let isWritable: Bool
    private let heldElsewhere: Set<Int>

    init(_ tickets: [ExportTicket] = [], isWritable: Bool = true, heldElsewhere: Set<Int> = []) {
        known = Lock(tickets)
        self.isWritable = isWritable
        self.heldElsewhere = heldElsewhere
    }

    var steps: [ExportStep] { noted.withLock { $0 } }
    var tickets: [ExportTicket] { known.withLock { $0 } }

    func begin(_ ticket: ExportTicket) -> ExportTicket? {
        guard isWritable else { return nil }
        return known.withLock { known in
            var numbered = ticket
            numbered.number = (known.last?.number ?? 0) + 1
            known.append(numbered)
            return numbered
        }
    }

    func note(_ step: ExportStep, for number: Int) {
        noted.withLock { $0.append(step) }
        known.withLock { known in
            for index in known.indices where known[index].number == number { known[index].note(step) }
        }
    }

    func adopt(server: String) -> [ExportTicket] {
        tickets.filter { $0.isOpen && $0.server == server && !heldElsewhere.contains($0.number) }
    }
    func adopt(_ number: Int, server: String) -> ExportTicket? { adopt(server: server).first { $0.number == number } }
    func letGo(_ number: Int) {}
    func isHeldElsewhere(_ number: Int) -> Bool { heldElsewhere.contains(number) }
}

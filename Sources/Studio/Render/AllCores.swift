// Work beside each other, as much at once as there are cores.

import Foundation

/// How much this machine can do at once.
let coreCount = max(1, ProcessInfo.processInfo.activeProcessorCount)

/// Begins the work in the order of the items; the results are in that order too.
func onAllCores<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) async throws -> Result
) async throws(RenderFailure) -> [Result] {
    do {
        return try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            var results = [Result?](repeating: nil, count: items.count)
            for (place, item) in items.enumerated() {
                if place >= coreCount, let (done, result) = try await group.next() { results[done] = result }
                group.addTask { (place, try await work(item)) }
            }
            for try await (done, result) in group { results[done] = result }
            return results.compactMap { $0 }
        }
    } catch {
        throw RenderFailure(caught: error)
    }
}

/// As few batches as keep every core at work, none longer than it may be.
func batches<Item>(of items: [Item], atMost most: Int) -> [[Item]] {
    let size = min(most, max(1, (items.count + coreCount - 1) / coreCount))
    return stride(from: 0, to: items.count, by: size).map { Array(items[$0..<min($0 + size, items.count)]) }
}

extension RenderFailure {
    /// What came out of tasks, whose errors have no type.
    init(caught error: any Error) {
        self = error as? RenderFailure ?? (Task.isCancelled ? .cancelled : .encoder("\(error)"))
    }
}

// Deeds over the several messages of one turn: each is done once, and not offered when it was done.

package struct GUIActionsOnce: Sendable {
    private var known: [GUIAction] = []

    package init() {}

    /// Those that are news. To look at the tracks and to ask for the state is one deed for a terminal.
    package mutating func new(_ actions: [GUIAction]) -> [GUIAction] {
        var news: [GUIAction] = []
        for action in actions {
            let plain: GUIAction =
                action == .state ? .tracks : action == .suggest("state") ? .suggest("tracks") : action
            guard !known.contains(where: { $0.covers(plain) }) else { continue }
            known.append(plain)
            news.append(action)
        }
        return news
    }
}

// How two operations of one message stand to each other: said again, said as a reason.

import Reel

extension Operation {
    /// Changes the film between two times, and names no clip.
    var isTimed: Bool { [.cut, .keep, .split, .freeze].contains(name) }

    /// The same change in the same direction, of the same thing or of something not named.
    func saysAgain(_ other: Operation) -> Bool {
        let changes: Set<OperationName> = [.volume, .grade, .effect, .speed]
        guard name == other.name, changes.contains(name),
            target == other.target || target == "all" || other.target == "all"
        else { return false }
        return direction != nil && direction == other.direction
    }

    func isReason(of other: Operation) -> Bool {
        let isTurned = name == .rotate && other.name == .rotate
        // "Mute the fireworks, they're deafening", "delete clip 2, it's too dark".
        let isGone = [.mute, .delete].contains(other.name) && [.volume, .grade, .speed, .effect].contains(name)
        if isGone, target == other.target || target == "all" { return true }
        return saysAgain(other) || isTurned && (target == other.target || target == "all")
    }

    /// "Rotate it, it is upside down": by as much as the reason says.
    func explained(by reason: Operation) -> Operation {
        var one = self
        if name == .rotate, reason.number("degrees") == 180 { one.arguments["degrees"] = 180 }
        return one
    }

    /// Which value goes up or down: `brightness+`.
    private var direction: String? {
        for key in ["by", "brightness", "contrast", "saturation"] {
            if let value = number(key) { return key + (value > 0 ? "+" : "-") }
        }
        if let factor = number("factor") { return factor > 1 ? "faster" : "slower" }
        return text("kind") ?? text("preset")
    }
}

// How clips look: grades, effects, turning, cropping, slow zooms. They stand in a clip's effects, one of a kind.

import Reel

extension Editor {
    /// The kinds of the operation `effect`.
    static let effectKinds: Set<String> = ["blur", "vignette", "sharpen", "denoise", "grain", "chroma_key"]
    static let gradePresets: Set<String> = ["warm", "cool", "vivid", "vintage", "cinematic", "bw", "none"]

    func changingLook(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        let change = try lookChange(operation)
        let chosen = Set(try clipIDs(operation.target, in: draft))
        var edited = draft
        edited.clips = draft.clips.map { clip in
            var clip = clip
            if chosen.contains(clip.id) { change(&clip) }
            return clip
        }
        return edited
    }

    private func lookChange(_ operation: Operation) throws(EditRefusal) -> (inout Segment) -> Void {
        switch operation.name {
        case .grade: return try grading(operation)
        case .effect: return try applying(operation)
        case .rotate:
            let turn = ((operation.number("degrees") ?? 90).truncatingRemainder(dividingBy: 360) + 360)
                .truncatingRemainder(dividingBy: 360)
            return { clip in
                // Turned again, it turns on.
                let before = clip.effect("rotate")?["degrees"]?.double ?? 0
                let degrees = (before + turn).truncatingRemainder(dividingBy: 360)
                clip.setEffect("rotate", degrees == 0 ? nil : ["degrees": .double(degrees)])
            }
        case .flip:
            let axis = operation.text("axis") == "vertical" ? "vertical" : "horizontal"
            return { clip in
                let before = clip.effect("flip")?[axis]?.bool ?? false
                var axes = clip.effect("flip") ?? JSONObject()
                axes[axis] = before ? nil : true
                axes["kind"] = nil
                clip.setEffect("flip", axes.isEmpty ? nil : axes)
            }
        case .crop:
            let amount = try ratio(operation, "amount", 0.1, within: 0.01...0.4)
            return { $0.setEffect("crop", ["amount": .double(amount)]) }
        default:
            let amount = try ratio(operation, "amount", 0.15, within: -1...1)
            return { $0.setEffect("zoom", amount == 0 ? nil : ["amount": .double(amount)]) }
        }
    }

    /// A preset takes the place of the one before; amounts add up, so that "a bit brighter" twice is brighter.
    private func grading(_ operation: Operation) throws(EditRefusal) -> (inout Segment) -> Void {
        if let name = operation.text("lut") { return try applyingTable(name, operation) }
        let preset = operation.text("preset")
        if let preset, !Self.gradePresets.contains(preset) { throw .missingArgument("preset") }
        var steps: [(key: String, amount: Double)] = []
        for key in ["brightness", "contrast", "saturation", "exposure", "temperature"] {
            guard operation.arguments[key] != nil else { continue }
            steps.append((key, try ratio(operation, key, 0, within: -1...1)))
        }
        guard preset != nil || !steps.isEmpty else { throw .missingArgument("preset") }
        let amounts = steps
        return { clip in
            var grade = preset == "none" ? JSONObject() : clip.effect("grade") ?? JSONObject()
            grade["kind"] = nil
            if let preset, preset != "none" { grade["preset"] = .string(preset) }
            for step in amounts {
                let sum = min(max((grade[step.key]?.double ?? 0) + step.amount, -1), 1)
                grade[step.key] = sum == 0 ? nil : .double((sum * 1000).rounded() / 1000)
            }
            clip.setEffect("grade", grade.isEmpty ? nil : grade)
            if preset == "none" { clip.setEffect("lut", nil) }
        }
    }

    /// An uploaded colour table, whole or a part of its effect; it takes the place of the one before.
    private func applyingTable(_ name: String, _ operation: Operation) throws(EditRefusal) -> (inout Segment) -> Void {
        if name == "none" { return { $0.setEffect("lut", nil) } }
        guard let table = materials.uploads.last(where: { $0.fileName == name && $0.info.kind == .look }) else {
            throw .noSuchAsset(name)
        }
        let amount = try ratio(operation, "amount", 1, within: 0...1)
        var members: JSONObject = ["src": .string(table.reference), "name": .string(name)]
        if amount < 1 { members["amount"] = .double(amount) }
        let effect = amount == 0 ? nil : members
        return { $0.setEffect("lut", effect) }
    }

    private func applying(_ operation: Operation) throws(EditRefusal) -> (inout Segment) -> Void {
        let kind = operation.text("kind") ?? ""
        if kind == "none" { return { $0.effects = $0.effects.filter { !$0.isEffect(of: Self.effectKinds) } } }
        if kind == "stabilise" {
            let steadied = materials.steadied
            return { clip in
                guard let source = clip.source, let copy = steadied[source] else { return }
                // The media it was made of are kept: undo, and "as it was filmed", bring them back.
                clip.source = copy
            }
        }
        guard Self.effectKinds.contains(kind) else { throw .notYet(.effect) }
        let amount = try ratio(operation, "amount", 0.5, within: 0...1)
        return { $0.setEffect(kind, amount == 0 ? nil : ["amount": .double(amount)]) }
    }

    /// An argument as a ratio in its range.
    func ratio(
        _ operation: Operation, _ key: String, _ usual: Double, within range: ClosedRange<Double>
    ) throws(EditRefusal) -> Double {
        let value = operation.number(key) ?? usual
        guard value.isFinite, range.contains(value) else {
            throw .valueOutOfRange(value, least: range.lowerBound, most: range.upperBound)
        }
        return value
    }
}

extension Segment {
    func effect(_ kind: String) -> JSONObject? { effects.first { $0["kind"]?.string == kind }?.object }

    /// Replaces the effect of that kind, at its place in the order, or takes it away.
    mutating func setEffect(_ kind: String, _ members: JSONObject?) {
        guard var members else {
            effects.removeAll { $0["kind"]?.string == kind }
            return
        }
        members["kind"] = .string(kind)
        if let index = effects.firstIndex(where: { $0["kind"]?.string == kind }) {
            effects[index] = .object(members)
        } else {
            effects.append(.object(members))
        }
    }
}

extension JSONValue {
    fileprivate func isEffect(of kinds: Set<String>) -> Bool {
        guard let kind = self["kind"]?.string else { return false }
        return kinds.contains(kind)
    }
}

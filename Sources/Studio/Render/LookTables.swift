// Colour tables of clips as filters: each table is written into the render's own folder, once.

import Foundation
import Reel

struct LookTables: Sendable {
    let folder: String
    let path: @Sendable (String) -> String?

    /// ffmpeg's filter for every table among the effects, by the effect.
    /// - Throws: `.mediaMissing` when a table's file is gone or is none.
    func filters(for effects: [JSONValue]) throws(RenderFailure) -> [JSONValue: String] {
        var filters: [JSONValue: String] = [:]
        for effect in effects where effect["kind"]?.string == "lut" { filters[effect] = try filter(for: effect) }
        return filters
    }

    private func filter(for effect: JSONValue) throws(RenderFailure) -> String {
        let reference = effect["src"]?.string ?? ""
        let name = "look-\(SHA256.hex(of: effect.text.utf8).prefix(24)).cube"
        let target = "\(folder)/\(name)"
        if !FileManager.default.fileExists(atPath: target) {
            guard let file = path(reference), let table = ColourTable(file: file) else {
                throw .mediaMissing(name: effect["name"]?.string ?? reference)
            }
            let amount = min(max(effect["amount"]?.double ?? 1, 0), 1)
            do {
                // Two pieces may write it at once: the file appears whole or not at all.
                try Data(table.mixed(amount).text.utf8).write(to: URL(filePath: target), options: .atomic)
            } catch {
                throw .encoder("could not write a colour table to \(folder)")
            }
        }
        return "lut3d=file=\(Self.escaped(target)):interp=tetrahedral"
    }

    /// A path as an option's value in a filter graph: first for the filter, then for the graph (ffmpeg-filters(1),
    /// "Notes on filtergraph escaping").
    static func escaped(_ path: String) -> String {
        func marked(_ text: String, _ marks: String) -> String {
            text.reduce(into: "") { result, character in
                if marks.contains(character) { result.append("\\") }
                result.append(character)
            }
        }
        return marked(marked(path, "\\':"), "\\'[],;")
    }
}

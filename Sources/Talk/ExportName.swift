// What an exported file is called.

package import Reel

/// `sunset-over-the-ocean` from a draft: what the user calls it, else its first clip, else its title; letters of any
/// script stay.
package func exportName(for draft: Draft, given: String? = nil) -> String {
    let clip = draft.tracks.first { $0.kind == .video }?.segments.first
    // A clip that is a file has its ending; what is made of it gets its own.
    let words = given ?? clip?.name?.withoutMediaEnding ?? draft.metadata.title ?? "video"
    var name = ""
    for character in words.lowercased() {
        if character.isLetter || character.isNumber {
            name.append(character)
        } else if !name.isEmpty, name.last != "-" {
            name.append("-")
        }
    }
    while name.last == "-" { name.removeLast() }
    return name.isEmpty ? "video" : String(name.prefix(60))
}

/// The folder part of an absolute path.
func folderName(of path: String) -> String {
    let folder = path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)
    return folder.isEmpty ? "/" : String(folder)
}

/// A path in the folder that nothing has yet: `name.mp4`, `name-2.mp4`, …
package func freePath(
    in folder: String, name: String, as format: ExportFormat = .mp4, exists: (String) -> Bool
) -> String {
    let base = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    var path = "\(base)/\(name).\(format.rawValue)"
    var number = 2
    while exists(path) || exists(path + ".part") {
        path = "\(base)/\(name)-\(number).\(format.rawValue)"
        number += 1
    }
    return path
}

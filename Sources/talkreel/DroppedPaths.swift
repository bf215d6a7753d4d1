// Files dropped on the window: what terminals paste for them → quoted paths that survive among other words.

import Talk

/// `'/home/me/my clip.mp4' ` for a pasted text that names existing files and nothing else; `nil` for other texts.
@Sendable func droppedPaths(_ paste: String) -> String? {
    guard let files = filesDropped(paste, fileExists: fileExists) else { return nil }
    return files.map { "'" + $0.replacing("'", with: "'\\''") + "' " }.joined()
}

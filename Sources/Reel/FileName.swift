// Names of files: the last part of a path, and what people call it.

extension String {
    /// The last part of a path; the whole where it has none.
    package var lastPathPart: String { split(separator: "/").last.map(String.init) ?? self }

    /// A file's name without its ending; a name that begins with its only dot stays.
    package var withoutEnding: String {
        guard let dot = lastIndex(of: "."), dot > startIndex else { return self }
        return String(self[..<dot])
    }

    /// What a clip of that name is called: without the ending where the name is a media file's.
    package var withoutMediaEnding: String { MediaKind(fileName: self) == nil ? self : withoutEnding }
}

// What the shells complete behind options and commands, where it is more than a file.

import ArgumentParser

extension CompletionKind {
    static func choices(of setting: Setting) -> CompletionKind { .list(setting.choices ?? []) }

    /// Sizes and formats that `export` knows as one word.
    static var exportWords: CompletionKind {
        .list(["720p", "1080p", "4k", "mp4", "mov", "webm", "gif", "webp", "mp3", "wav", "srt", "vtt"])
    }

    static var settingNames: CompletionKind { .list(Setting.allCases.map(\.rawValue)) }

    /// What the setting takes whose name stands before the word.
    static var settingValues: CompletionKind {
        .custom { words, _, _ in
            // The word that is being typed is none of the names, unless it is the only one so far.
            let named = words.last { Setting(rawValue: $0) != nil }
            return named.flatMap { Setting(rawValue: $0)?.choices } ?? []
        }
    }
}

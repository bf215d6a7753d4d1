// The best General MIDI sound font that this machine has.

import Foundation

enum SoundFont {
    private static let folders = [
        "/usr/share/sounds/sf2", "/usr/share/sounds/sf3", "/usr/share/soundfonts", "/usr/local/share/soundfonts",
        "/usr/local/share/sounds/sf2", "/opt/homebrew/share/soundfonts", "/opt/homebrew/share/sounds/sf2",
        "/opt/homebrew/share/fluid-synth/sf2", "/usr/local/share/fluid-synth/sf2",
        "/opt/homebrew/opt/fluid-synth/share/fluid-synth/sf2", "/usr/local/opt/fluid-synth/share/fluid-synth/sf2",
    ]

    /// Fuller ones first. Names as Debian and the makers write them.
    private static let preferred = ["fluidr3_gm", "fluidr3", "musescore", "generaluser", "ms_basic", "timgm6mb"]

    /// `nil` when there is none. A link such as `default-GM.sf2` counts as another font: known names go first.
    static func best(in folders: [String] = folders) -> String? {
        let found = folders.flatMap { folder in
            // A folder that is not there holds no fonts.
            ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted().map { folder + "/" + $0 }
        }.filter { $0.lowercased().hasSuffix(".sf2") || $0.lowercased().hasSuffix(".sf3") }
        return found.enumerated().min { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }?.element
    }

    private static func rank(_ path: String) -> Int {
        let name = (path.split(separator: "/").last ?? "").lowercased()
        return preferred.firstIndex { name.contains($0) } ?? preferred.count
    }
}

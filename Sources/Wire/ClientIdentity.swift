// Which program asks: the attribution headers of every call (seed.txt, "Cloud Render Pipeline Details").

/// Without these headers an export is refused with 402.
package struct ClientIdentity: Hashable, Sendable {
    package var version: String
    package var platform: String

    /// - Parameters:
    ///   - source: `SKILL_SOURCE`, which wins.
    ///   - installedAt: where the program lies: below `.clawhub` or `.cursor/skills` it was installed by those.
    package init(version: String, source: String?, installedAt path: String) {
        let plain = (source ?? "").unicodeScalars.filter { (0x21...0x7E).contains($0.value) }
        self.version = version
        if !plain.isEmpty {
            platform = plain.map(String.init).joined()
        } else if path.contains("/.clawhub/") {
            platform = "clawhub"
        } else {
            platform = path.contains("/.cursor/skills/") ? "cursor" : "unknown"
        }
    }

    var headers: [(name: String, value: String)] {
        [("X-Skill-Source", "talkreel"), ("X-Skill-Version", version), ("X-Skill-Platform", platform)]
    }
}

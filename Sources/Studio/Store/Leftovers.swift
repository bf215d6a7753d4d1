// What a studio that was killed left half made. Nothing of it was ever called finished.

import Foundation

enum Leftovers {
    /// Removes half-made files from a data folder that no other studio works in. What cannot be removed stays: it is in
    /// nobody's way but the disk's.
    static func remove(from data: String) {
        let files = FileManager.default
        for folder in ["cache", "renders", "scratch"] {
            let names = (try? files.contentsOfDirectory(atPath: "\(data)/\(folder)")) ?? []  // not there yet
            for name in names where folder == "scratch" || name.hasSuffix(".part") || name.hasPrefix("job-") {
                try? files.removeItem(atPath: "\(data)/\(folder)/\(name)")
            }
        }
    }
}

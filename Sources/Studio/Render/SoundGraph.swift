// The filter graph of a mix: inputs, lanes of sounds that follow each other, and all of them together.

import Foundation
import Reel

struct SoundGraph {
    let path: @Sendable (String) -> String?
    private(set) var inputs: [String] = []
    private(set) var chains: [String] = []
    private var inputCount = 0
    private var laneCount = 0

    init(path: @escaping @Sendable (String) -> String?) { self.path = path }

    /// A lane of a plan's parts, one after another; its label.
    mutating func lay(_ lane: some Collection<SoundLanes.Place>, of parts: [SoundPart]) throws(RenderFailure) -> String
    {
        var names = ""
        for place in lane {
            let number = try open(parts[place.part])
            chains.append(
                "[\(number):a:0]" + SoundChain(parts[place.part], number, after: place.silence).text + "[a\(number)]")
            names += "[a\(number)]"
        }
        return join(names, lane.count)
    }

    /// A lane that was mixed in stretches before, as raw sound in files; its label.
    mutating func lay(files: [String]) -> String {
        var names = ""
        for file in files {
            let raw = ["-f", "f32le", "-ar", "\(SoundEncoder.rate)", "-ac", "2", "-i", HostileMedia.input(file)]
            names += "[\(input(raw)):a:0]"
        }
        return join(names, files.count)
    }

    mutating func silence() -> String {
        "\(input(["-f", "lavfi", "-i", "anullsrc=r=\(SoundEncoder.rate):cl=stereo"])):a"
    }

    private mutating func join(_ names: String, _ count: Int) -> String {
        laneCount += 1
        chains.append("\(names)concat=n=\(count):v=0:a=1[l\(laneCount)]")
        return "l\(laneCount)"
    }

    private mutating func open(_ part: SoundPart) throws(RenderFailure) -> Int {
        guard let file = path(part.reference) else { throw .mediaMissing(name: part.reference) }
        var words = part.isLooped ? ["-stream_loop", "-1"] : []
        // Sought at 0, an MP4 whose picture begins late is read from there, and the sound before it is lost.
        words += part.start > 0 ? ["-ss", SoundChain.seconds(part.start)] : []
        words += ["-t", SoundChain.seconds(part.duration.seconds * part.speed)]
        return input(words + HostileMedia.inputFlags + ["-i", HostileMedia.input(file)])
    }

    private mutating func input(_ words: [String]) -> Int {
        inputs += words
        inputCount += 1
        return inputCount - 1
    }
}

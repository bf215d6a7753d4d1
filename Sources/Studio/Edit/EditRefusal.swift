// Why an edit was not made. The numbers go into the words.

package import Reel

package enum EditRefusal: Error, Hashable, Sendable {
    /// There is no clip on the timeline.
    case emptyTimeline
    /// The stretch does not lie inside the video, or nothing of it does.
    case outOfRange(from: Milliseconds, to: Milliseconds, length: Milliseconds)
    /// Nothing would remain.
    case nothingLeft(length: Milliseconds)
    /// No such clip.
    case noSuchClip(String, count: Int)
    case noMusic
    /// A transition needs two clips.
    case noCut
    case noTitle
    case noSubtitles
    /// No pause was found.
    case nothingSilent
    /// A file without a cue in it.
    case badSubtitles(String)
    /// A target that is not on the timeline.
    case nothingThere(String)
    case noSuchVersion(Int)
    case nothingToUndo
    case nothingToRedo
    case noSuchAsset(String?)
    /// A factor or level outside what is possible.
    case valueOutOfRange(Double, least: Double, most: Double)
    /// The clip would be shorter than one can see.
    case tooShort(Milliseconds)
    case missingArgument(String)
    /// Understood, but the executor cannot do it.
    case notYet(OperationName)
    /// What was asked for is so already.
    case unchanged
}

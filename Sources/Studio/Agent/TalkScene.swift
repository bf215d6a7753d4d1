// What there is to talk about: the timeline, the uploads, the last turn.

package import Reel

/// The project as the words see it.
package struct TalkScene: Sendable {
    package var draft: Draft
    package var assets: [String]
    /// Edits that can be undone; `nil` when it is not known.
    package var history: Int?
    /// Id of the clip the last turn was about.
    package var lastTarget: String?
    /// Id of the text that was written or changed last.
    package var lastText: String?
    /// Clips the wish before was about, when there were several: "speed up clips 1 and 2 and mute them".
    var lastGroup: [String] = []
    /// That clip was spoken of in this message.
    var isSpokenHere = false
    /// The sound that "it" may be was made by this message.
    var hasDetached = false
    /// Ids in the order in which clips are counted, where an edit of this message has changed the order since.
    var counted: [String]?
    /// What the last message with edits did.
    package var done = DoneList()
    /// The edits of the message before, as they were understood.
    var lastEdits: [Operation] = []

    package init(draft: Draft, assets: [String] = [], history: Int? = nil, lastTarget: String? = nil) {
        self.draft = draft
        self.assets = assets
        self.history = history
        self.lastTarget = lastTarget
    }

    var clips: [Segment] { Draft.laid(draft.clips) }
    var length: Milliseconds { draft.storyLength }
}

/// One answer to a question: what it is called, and what it would do.
package struct Choice: Hashable, Sendable {
    package var label: String
    package var operations: [Operation]
    /// What it would look like, for those who ask before they choose.
    package var look: String?

    package init(label: String, operations: [Operation], look: String? = nil) {
        self.label = label
        self.operations = operations
        self.look = look
    }
}

/// What the agent made of one message.
package struct Understanding: Sendable {
    package var operations: [Operation] = []
    /// The choices of the question, when one was left open.
    package var choices: [Choice] = []
    /// The choices can be made again until something else is edited: versions beside each other.
    package var staysOpen = false
    /// More or less of what was done before, which stays what there is to go on from.
    package var isStep = false
    package var talk: Talk?
    /// Words that stand beside the wishes: "don't touch the music".
    package var notes: [String] = []

    package enum Talk: String, Sendable { case hello, thanks, help, whatDone, leaveAlone, leftAsItWas, request }
}

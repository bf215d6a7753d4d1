// Asking the terminal about pictures, at the first one: its answers come among the keys.

/// A question to the terminal, and who waits for the answer.
struct PictureQuestion: Sendable {
    let query: String
    let deliver: @Sendable (PictureAnswers) -> Void
}

/// The reader stays in the keys' way until everything was said, also when nobody waits any more.
struct PictureAsking {
    var reader = PictureAnswerReader()
    var waiting: [PictureQuestion]
    let deadline: ContinuousClock.Instant
    /// A terminal that says nothing in this time draws no pictures.
    static let limit = Duration.milliseconds(200)

    mutating func deliver() {
        for question in waiting { question.deliver(reader.answers) }
        waiting = []
    }
}

extension LineEditor {
    func askAboutPictures() {
        let questions = screen.takeQuestions()
        guard let first = questions.first else { return }
        // Asked twice: the first answer counts for both.
        if let asking {
            for question in questions { question.deliver(asking.reader.answers) }
            return
        }
        asking = PictureAsking(waiting: questions, deadline: .now + PictureAsking.limit)
        screen.ask(first.query)
    }

    /// What of the bytes is keys.
    func sifted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        guard var now = asking else { return Array(bytes) }
        let rest = now.reader.receive(bytes)
        if now.reader.answers.isComplete {
            now.deliver()
            asking = nil
            return rest + now.reader.flush()
        }
        asking = now
        return rest
    }

    /// How long to wait for the rest of an answer, in ms; −1 = for ever.
    var answerPause: Int32 {
        guard let asking, !asking.waiting.isEmpty else { return -1 }
        return Int32(max(0, (asking.deadline - .now) / .milliseconds(1))) + 1
    }

    /// Nothing came in time: what the terminal said so far counts.
    func noteSilence() {
        guard var now = asking else { return }
        if !now.waiting.isEmpty, .now >= now.deadline { now.deliver() }
        keys += decoder.receive(now.reader.isWaiting ? now.reader.flush() : [])
        asking = now
    }

    /// The chat ends: nobody is left waiting.
    func dropQuestions() {
        asking?.deliver()
        for question in screen.takeQuestions() { question.deliver(PictureAnswers()) }
    }
}

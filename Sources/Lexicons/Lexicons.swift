// The words the agent knows, one file a language, as bytes inside the program: a binary that is moved still finds them.
// A target of its own, so that the chat does not carry them and a change of words compiles in seconds.

package enum Lexicons {
    /// Language code and table, UTF-8.
    package static let tables: [(language: String, text: [UInt8])] = [
        ("en", PackageResources.en_txt), ("zh", PackageResources.zh_txt),
    ]
}

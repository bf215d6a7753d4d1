// What translators edit, as bytes inside the program: a binary that is moved still finds it.

/// The keyword table of the intent router: JSON, UTF-8.
package var keywordTable: [UInt8] { PackageResources.keywords_json }
/// What a backend says of its graphical interface, and what to do instead: JSON, UTF-8.
package var guiPhraseTable: [UInt8] { PackageResources.gui_phrases_json }
/// Every sentence a user sees, in English: a JSON object of key → sentence with `{name}` placeholders.
package var englishStrings: [UInt8] { PackageResources.strings_en_json }
/// Every sentence a user sees, in Chinese: the same keys and placeholders as the English table.
package var chineseStrings: [UInt8] { PackageResources.strings_zh_json }

// Messages whose first paragraph speaks of the rest.

import Testing

@testable import Studio

@Suite struct PrefaceTests {
    @Test(arguments: [
        ("make a title of this\n\nSummer at the sea", "make a title of \"Summer at the sea\""),
        ("generate a 2-second video of this:\n\na red ball\n", "generate a 2-second video of \"a red ball\""),
        ("apply these notes\n\n0:02 too dark\n0:05 cut this", "0:02 too dark\n0:05 cut this"),
        ("按下面的修改：\n第二段静音", "第二段静音"),
        ("mute this\n\nand clip 2 too", "mute this\n\nand clip 2 too"), ("title it Summer", "title it Summer"),
    ])
    func `a pipe's text is what the message speaks of`(message: String, whole: String) {
        #expect(Preface.joined(message) == whole)
    }
}

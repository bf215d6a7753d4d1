// Which servers are asked what they are.

import Testing

@testable import talkreel

@Suite struct ServerChoiceTests {
    @Test func `only a server that the user named is asked what it is`() {
        #expect(BackendChoice.remote("http://127.0.0.1:8000").isProbed)
        #expect(!BackendChoice.studio.isProbed)
        #expect(!BackendChoice.remote(BackendChoice.cloudURL).isProbed)
        #expect(!BackendChoice.remote(BackendChoice.cloudURL + "/").isProbed)
    }
}

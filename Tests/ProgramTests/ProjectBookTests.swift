// The list of projects: order, ways to name one, names that are guessed and names that are given.

import Foundation
import Locking
import Testing
import Wire

@testable import talkreel

@Suite struct ProjectBookTests {
    private let folder = NSTemporaryDirectory() + "projects-\(UUID().uuidString.prefix(8))"
    private let time = Lock(1000)

    private var book: ProjectBook { ProjectBook(folder: folder, now: { time.withLock { $0 } }) }

    private func add(_ session: String, _ name: String) -> APISession {
        time.withLock { $0 += 10 }
        let made = APISession(taskID: "t", sessionID: session)
        book.touch(made)
        book.rename(made, name, isGuess: true)
        return made
    }

    @Test func `the project used last comes first and can be named in every way`() throws {
        let sea = add("1111", "海边的傍晚")
        let city = add("2222", "City at night")
        #expect(book.notes.map(\.session) == [city, sea])
        #expect(book.find("2")?.session == sea && book.find("海边")?.session == sea)
        #expect(book.find("city AT night")?.session == city && book.find("2222")?.session == city)
        let short = try #require(book.note(of: sea)).shortID
        #expect(short.count == 4 && book.find(short)?.session == sea)
        #expect(book.find("3") == nil && book.find("forest") == nil)
        time.withLock { $0 += 10 }
        book.touch(sea)
        #expect(book.notes.first?.session == sea)
    }

    @Test func `a guessed name gives way to the next, a given one stays`() {
        let project = add("1", "generate a sunset")
        book.rename(project, "Sunset", isGuess: true)
        #expect(book.note(of: project)?.name == "Sunset")
        book.rename(project, "  My \n film ")
        book.rename(project, "Sunset over the ocean", isGuess: true)
        #expect(book.note(of: project)?.name == "My film")
    }

    @Test func `what is forgotten is off the list, and rubbish in the folder is no project`() throws {
        let project = add("1", "one")
        try "no json".write(toFile: "\(folder)/x.json", atomically: true, encoding: .utf8)
        #expect(book.notes.count == 1 && book.forget(project) && !book.forget(project) && book.notes.isEmpty)
    }
}

// What `doctor` tells of our own studio: whether it answers, and whether strangers' files are opened in a sandbox.

import Talk
import Wire

func studioLines(_ places: Places, _ wording: Wording) async -> [String] {
    do throws(StudioTrouble) {
        try await StudioProcess(places: places).ready()
    } catch {
        return [wording("doctor.answers.no", ["why": wording.reason(error)])]
    }
    let choice = BackendChoice.studio
    let client = choice.client(places, choice.credentials(places))
    let answers = [wording("doctor.answers")]
    // An older studio does not say.
    guard let isBoxed = await client.studioHasSandbox() else { return answers }
    return answers + [wording(isBoxed ? "doctor.sandbox" : "doctor.sandbox.no")]
}

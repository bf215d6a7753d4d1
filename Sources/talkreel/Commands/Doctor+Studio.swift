// What `doctor` finds out of our own studio: whether it answers, and whether strangers' files are opened in a sandbox.

import Talk
import Wire

func studioAnswer(_ places: Places, _ wording: Wording) async -> DoctorAnswer {
    do throws(StudioTrouble) {
        try await StudioProcess(places: places).ready()
    } catch {
        return .no(wording.reason(error))
    }
    let choice = BackendChoice.studio
    let client = choice.client(places, choice.credentials(places))
    // An older studio does not say.
    return .studio(isBoxed: await client.studioHasSandbox())
}

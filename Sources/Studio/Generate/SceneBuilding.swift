// A choice of words → the scene that draws it.

/// Colours of an abstract clip, named by feeling.
enum AbstractMood: String, Hashable, Sendable, CaseIterable {
    case dusk, warm, cool, green, pastel, dark, neon, corporate

    var palette: AbstractPalette {
        switch self {
        case .dusk: AbstractPalette(deep: 0x0B1026, body: 0x3A2F8F, bright: 0xFF6F91, line: 0xFFD6A5)
        case .warm: AbstractPalette(deep: 0x2A0A12, body: 0xB3392B, bright: 0xFFB454, line: 0xFFE9B8)
        case .cool: AbstractPalette(deep: 0x061226, body: 0x155A9C, bright: 0x6FD3F2, line: 0xD8F6FF)
        case .green: AbstractPalette(deep: 0x04170F, body: 0x1B7A4B, bright: 0xB7E07A, line: 0xF1FFD0)
        case .pastel: AbstractPalette(deep: 0x8E9BD6, body: 0xE3A6C8, bright: 0xFFE0CF, line: 0xFFFFFF)
        case .dark: AbstractPalette(deep: 0x050507, body: 0x1B1F2C, bright: 0x5B4A72, line: 0xB9A7C9)
        case .neon: AbstractPalette(deep: 0x08031C, body: 0x5B12B8, bright: 0xFF2FB3, line: 0x35F2FF)
        case .corporate: AbstractPalette(deep: 0x0A1A33, body: 0x1D4E89, bright: 0x8EC5E8, line: 0xFFFFFF)
        }
    }
}

extension SceneChoice {
    func scene(on stage: Stage) -> any Scene {
        switch kind {
        case .ocean: weathered(OceanScene(stage: stage, light: sea), stage)
        case .clouds: weathered(OceanScene(stage: stage, light: sea.asSky), stage)
        case .city: CityScene(stage: stage, weather: weather, dusk: time == .sunset || time == .sunrise)
        case .rainWindow: RainWindowScene(stage: stage, warmth: mood == .cool ? 0.3 : 0.6)
        case .forest: ForestScene(stage: stage, light: forest, weather: weather)
        case .nightSky: NightSkyScene(stage: stage, aurora: aurora ? 1 : 0)
        case .mountains: MountainScene(stage: stage, light: mountains, weather: weather)
        case .fire: FireScene(stage: stage)
        case .underwater: UnderwaterScene(stage: stage)
        case .space: SpaceScene(stage: stage)
        case .abstract: AbstractScene(stage: stage, palette: mood.palette)
        }
    }

    private func weathered(_ scene: OceanScene, _ stage: Stage) -> any Scene {
        guard weather != .clear else { return scene }
        return WeatheredScene(scene: scene, weather: Precipitation(weather, amount: 600, seed: stage.seed))
    }

    private var sea: SeaLight {
        switch time {
        case .sunset: .sunset
        case .sunrise: .sunrise
        case .night: .night
        case .day, nil: weather == .clear ? .day : .overcast
        }
    }

    private var forest: ForestLight {
        if weather == .snow { return .winter }
        if time == .night { return .night }
        if weather == .rain { return .mist }
        return autumn || time == .sunset ? .autumn : .morning
    }

    private var mountains: MountainLight {
        switch (weather, time) {
        case (.snow, nil), (.snow, .day), (.rain, nil), (.rain, .day): .snowfall
        case (_, .sunset): .sunset
        case (_, .sunrise): .sunrise
        case (_, .night): .night
        default: .day
        }
    }
}

extension SeaLight {
    /// The same light with the horizon at the foot of the picture and more cloud.
    fileprivate var asSky: SeaLight {
        var light = self
        light.horizon = 0.93
        light.cover = min(0.75, cover + 0.14)
        return light
    }
}

// The lights that mountains can be seen in, as data.

extension MountainLight {
    static let day = MountainLight(
        sky: seen(.day, cover: 0.46, sun: (1.1, 1.1), horizon: 0.80), haze: Tint(0.22, 0.38, 0.66),
        snow: Tint(1.10, 1.08, 1.04), shadow: Tint(0.10, 0.18, 0.38), rock: Tint(0.040, 0.046, 0.062))
    static let sunset = MountainLight(
        sky: seen(.sunset, cover: 0.52, sun: (0.34, 0.325), horizon: 0.80), haze: Tint(0.32, 0.115, 0.125),
        snow: Tint(1.05, 0.40, 0.20), shadow: Tint(0.070, 0.050, 0.125), rock: Tint(0.050, 0.030, 0.040))
    static let sunrise = MountainLight(
        sky: seen(.sunrise, cover: 0.45, sun: (0.33, 0.36), horizon: 0.80), haze: Tint(0.42, 0.30, 0.36),
        snow: Tint(1.15, 0.74, 0.58), shadow: Tint(0.12, 0.14, 0.28), rock: Tint(0.065, 0.058, 0.075))
    static let snowfall = MountainLight(
        sky: SeaLight(
            sky: Ramp([(0, Tint(0.40, 0.46, 0.54)), (1, Tint(0.20, 0.25, 0.33))]), sun: Tint(0.5, 0.5, 0.5),
            glow: Tint(0.05, 0.05, 0.05), cloudDark: Tint(0.20, 0.23, 0.28), cloudLit: Tint(0.5, 0.55, 0.6),
            water: Tint(0, 0, 0), sunHeight: (0.9, 0.9), sunRadius: 0.02, cover: 0.9, stars: 0, horizon: 0.80),
        haze: Tint(0.36, 0.42, 0.50), snow: Tint(0.66, 0.72, 0.80), shadow: Tint(0.22, 0.28, 0.37),
        rock: Tint(0.050, 0.058, 0.070))
    static let night = MountainLight(
        sky: seen(.night, cover: 0.30, sun: (0.62, 0.63), horizon: 0.80), haze: Tint(0.022, 0.036, 0.072),
        snow: Tint(0.16, 0.20, 0.30), shadow: Tint(0.016, 0.026, 0.056), rock: Tint(0.006, 0.009, 0.017))

    private static func seen(
        _ light: SeaLight, cover: Float, sun: (from: Float, to: Float), horizon: Float
    ) -> SeaLight {
        var light = light
        light.cover = cover
        light.sunHeight = sun
        light.horizon = horizon
        return light
    }
}

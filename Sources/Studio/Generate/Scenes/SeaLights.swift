// The lights that a sea can be seen in, as data.

extension SeaLight {
    static let sunset = SeaLight(
        sky: Ramp([
            (0, Tint(0.85, 0.24, 0.040)), (0.06, Tint(0.64, 0.160, 0.050)), (0.18, Tint(0.37, 0.082, 0.070)),
            (0.38, Tint(0.150, 0.050, 0.100)), (0.65, Tint(0.050, 0.034, 0.105)), (1, Tint(0.014, 0.018, 0.066)),
        ]),
        sun: Tint(3.2, 1.5, 0.40), glow: Tint(0.72, 0.22, 0.045), cloudDark: Tint(0.050, 0.026, 0.055),
        cloudLit: Tint(1.05, 0.33, 0.12), water: Tint(0.006, 0.012, 0.026), sunHeight: (0.105, 0.077),
        sunRadius: 0.042, cover: 0.5, stars: 0)

    static let sunrise = SeaLight(
        sky: Ramp([
            (0, Tint(1.2, 0.72, 0.42)), (0.08, Tint(1.05, 0.58, 0.44)), (0.22, Tint(0.66, 0.42, 0.50)),
            (0.45, Tint(0.30, 0.32, 0.56)), (0.7, Tint(0.15, 0.24, 0.52)), (1, Tint(0.08, 0.15, 0.38)),
        ]),
        sun: Tint(3.6, 2.4, 1.2), glow: Tint(0.9, 0.52, 0.26), cloudDark: Tint(0.24, 0.19, 0.31),
        cloudLit: Tint(1.3, 0.74, 0.52), water: Tint(0.02, 0.05, 0.09), sunHeight: (0.062, 0.094),
        sunRadius: 0.038, cover: 0.42, stars: 0)

    static let day = SeaLight(
        sky: Ramp([
            (0, Tint(0.78, 0.92, 1.05)), (0.12, Tint(0.52, 0.76, 1.02)), (0.4, Tint(0.22, 0.46, 0.86)),
            (1, Tint(0.06, 0.19, 0.56)),
        ]),
        sun: Tint(4.6, 4.4, 3.9), glow: Tint(0.26, 0.25, 0.22), cloudDark: Tint(0.52, 0.58, 0.68),
        cloudLit: Tint(1.5, 1.5, 1.5), water: Tint(0.008, 0.11, 0.16), sunHeight: (0.70, 0.69),
        sunRadius: 0.036, cover: 0.5, stars: 0)

    /// Under rain or snow: no sun, one grey.
    static let overcast = SeaLight(
        sky: Ramp([(0, Tint(0.30, 0.35, 0.40)), (0.3, Tint(0.19, 0.23, 0.28)), (1, Tint(0.095, 0.12, 0.16))]),
        sun: Tint(0.12, 0.13, 0.14), glow: Tint(0.04, 0.04, 0.04), cloudDark: Tint(0.075, 0.090, 0.115),
        cloudLit: Tint(0.34, 0.38, 0.43), water: Tint(0.010, 0.030, 0.042), sunHeight: (0.9, 0.9), sunRadius: 0.02,
        cover: 0.85, stars: 0)

    static let night = SeaLight(
        sky: Ramp([
            (0, Tint(0.050, 0.075, 0.13)), (0.15, Tint(0.028, 0.046, 0.098)), (0.5, Tint(0.010, 0.020, 0.056)),
            (1, Tint(0.004, 0.009, 0.030)),
        ]),
        sun: Tint(1.9, 1.85, 1.65), glow: Tint(0.045, 0.056, 0.075), cloudDark: Tint(0.010, 0.014, 0.028),
        cloudLit: Tint(0.16, 0.19, 0.26), water: Tint(0.002, 0.005, 0.012), sunHeight: (0.30, 0.31),
        sunRadius: 0.034, cover: 0.32, stars: 420)
}

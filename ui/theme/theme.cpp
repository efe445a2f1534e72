#include "ui/theme/theme.h"

namespace casepost::ui {

namespace {

/// The few colours from which a whole palette is made.
struct Swatch
{
    QRgb window, base, alternate, text, button, border, accent, onAccent, link, disabled, quiet;
};

constexpr Swatch kLight{0xfff6f7f8,
                        0xffffffff,
                        0xfff3f5f7,
                        0xff0b0c0c,
                        0xffffffff,
                        0xffb1b4b6,
                        0xff1d5a9e,
                        0xffffffff,
                        0xff1d5a9e,
                        0xff6f777b,
                        0xff505a5f};
constexpr Swatch kDark{0xff1e2226,
                       0xff16191c,
                       0xff1c2024,
                       0xffeceff1,
                       0xff2a3036,
                       0xff5a646c,
                       0xff6cb2f5,
                       0xff0b0c0c,
                       0xff8cc4fa,
                       0xff8b959c,
                       0xffb4bdc3};
constexpr Swatch kContrast{0xff000000,
                           0xff000000,
                           0xff000000,
                           0xffffffff,
                           0xff000000,
                           0xffffffff,
                           0xffffdd00,
                           0xff000000,
                           0xffffdd00,
                           0xffbfbfbf,
                           0xffffffff};

QPalette fromSwatch(const Swatch &swatch)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb colour) {
        palette.setColor(role, QColor::fromRgb(colour));
    };
    set(QPalette::Window, swatch.window);
    set(QPalette::WindowText, swatch.text);
    set(QPalette::Base, swatch.base);
    set(QPalette::AlternateBase, swatch.alternate);
    set(QPalette::Text, swatch.text);
    set(QPalette::Button, swatch.button);
    set(QPalette::ButtonText, swatch.text);
    set(QPalette::BrightText, swatch.onAccent);
    set(QPalette::ToolTipBase, swatch.base);
    set(QPalette::ToolTipText, swatch.text);
    set(QPalette::PlaceholderText, swatch.quiet);
    set(QPalette::Highlight, swatch.accent);
    set(QPalette::HighlightedText, swatch.onAccent);
    set(QPalette::Link, swatch.link);
    set(QPalette::LinkVisited, swatch.link);
    set(QPalette::Light, swatch.base);
    set(QPalette::Midlight, swatch.alternate);
    set(QPalette::Mid, swatch.border);
    set(QPalette::Dark, swatch.border);
    set(QPalette::Shadow, swatch.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(swatch.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgb(swatch.border));
    return palette;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

} // namespace

QPalette paletteOf(Theme theme, const QPalette &desktop)
{
    switch (theme) {
    case Theme::Light:
        return fromSwatch(kLight);
    case Theme::Dark:
        return fromSwatch(kDark);
    case Theme::HighContrast:
        return fromSwatch(kContrast);
    case Theme::System:
        break;
    }
    return fromSwatch(isDark(desktop) ? kDark : kLight);
}

ThemeColours coloursFor(const QPalette &palette)
{
    const auto rgb = [](QRgb colour) { return QColor::fromRgb(colour); };
    if (palette.color(QPalette::Window) == rgb(kContrast.window))
        return {rgb(0xffff8a80),
                rgb(0xff7fd0ff),
                rgb(0xffffdd00),
                rgb(0xff7dff9a),
                rgb(0xff10324d),
                rgb(0xff4d1010),
                rgb(0xffffffff),
                rgb(0xffffffff),
                rgb(0xff000000)};
    if (isDark(palette))
        return {rgb(0xffff8f85),
                rgb(0xff8cc4fa),
                rgb(0xfff5c04a),
                rgb(0xff7fd6a0),
                rgb(0xff1f3a52),
                rgb(0xff5a2a26),
                rgb(0xff3a4249),
                rgb(0xffb4bdc3),
                rgb(0xff1a1e21)};
    return {rgb(0xffc0271a),
            rgb(0xff1d5a9e),
            rgb(0xff8a5a00),
            rgb(0xff00643c),
            rgb(0xffe3eefa),
            rgb(0xfffbe3df),
            rgb(0xffdcdfe2),
            rgb(0xff505a5f),
            rgb(0xffeef1f4)};
}

} // namespace casepost::ui

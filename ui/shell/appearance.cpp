#include "ui/shell/appearance.h"

#include "ui/shell/action_registry.h"
#include "ui/shell/window_memory.h"
#include "ui/widgets/heading.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QLocale>
#include <QTranslator>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStep = 25;
constexpr int kSmallest = 100;
constexpr int kLargest = 200;

/// Stable words: the settings keep them, and the commands are named after them ("theme.dark").
struct ThemeChoice
{
    Theme theme;
    const char *key;
};
constexpr std::array kThemes{ThemeChoice{Theme::System, "system"},
                             ThemeChoice{Theme::Light, "light"},
                             ThemeChoice{Theme::Dark, "dark"},
                             ThemeChoice{Theme::HighContrast, "contrast"}};

} // namespace

Theme themeOf(const QByteArray &key)
{
    for (const auto &choice : kThemes)
        if (key == choice.key)
            return choice.theme;
    return Theme::System;
}

Appearance::Appearance(WindowMemory &memory, QObject *parent)
    : QObject(parent)
    , m_memory(memory)
    , m_desktop(QGuiApplication::palette())
    , m_points(QApplication::font().pointSizeF())
{
    setTheme(themeOf(memory.recall(u"theme"_s)));
    setTextSize(memory.recall(u"text-size"_s).toInt());
    const auto kept = QString::fromLatin1(memory.recall(u"language"_s));
    const auto own = QLocale::system().language() == QLocale::Welsh ? u"cy"_s : u"en"_s;
    setLanguage(kept.isEmpty() ? own : kept);
}

Appearance::~Appearance()
{
    // Another window of the same run begins from the desktop's own.
    auto font = QApplication::font();
    font.setPointSizeF(m_points);
    QApplication::setFont(font);
    QApplication::setPalette(m_desktop);
}

void Appearance::setTheme(Theme theme)
{
    m_theme = theme;
    QApplication::setPalette(paletteOf(theme, m_desktop));
    for (const auto &choice : kThemes)
        if (choice.theme == theme)
            m_memory.keep(u"theme"_s, choice.key);
}

void Appearance::setTextSize(int percent)
{
    m_percent = qBound(kSmallest, percent, kLargest);
    auto font = QApplication::font();
    font.setPointSizeF(m_points * m_percent / 100.0);
    QApplication::setFont(font);
    const auto widgets = QApplication::allWidgets();
    for (auto *widget : widgets)
        if (auto *heading = qobject_cast<Heading *>(widget))
            heading->fit();
    m_memory.keep(u"text-size"_s, QByteArray::number(m_percent));
}

void Appearance::setLanguage(const QString &code)
{
    m_language = code;
    for (const auto &catalogue : m_catalogues)
        QCoreApplication::removeTranslator(catalogue.get());
    m_catalogues.clear();
    for (const auto *name : {"qtbase", "casepost"}) {
        auto catalogue = std::make_unique<QTranslator>();
        if (!catalogue->load(u":/i18n/%1_%2.qm"_s.arg(QLatin1StringView(name), code)))
            continue;
        QCoreApplication::installTranslator(catalogue.get());
        m_catalogues.push_back(std::move(catalogue));
    }
    QLocale::setDefault(code == u"cy" ? QLocale(QLocale::Welsh, QLocale::UnitedKingdom)
                                      : QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_memory.keep(u"language"_s, code.toLatin1());
}

void Appearance::serve(ActionRegistry &actions)
{
    actions.serve(u"text.larger", this, [this] { setTextSize(m_percent + kStep); });
    actions.serve(u"text.smaller", this, [this] { setTextSize(m_percent - kStep); });
    actions.serve(u"text.normal", this, [this] { setTextSize(kSmallest); });
    auto *themes = new QActionGroup(this);
    for (const auto &choice : kThemes) {
        const auto id = u"theme."_s + QLatin1StringView(choice.key);
        actions.serve(id, this, [this, theme = choice.theme] { setTheme(theme); });
        auto *action = themes->addAction(actions.action(id));
        action->setCheckable(true);
        action->setChecked(choice.theme == m_theme);
    }
    auto *languages = new QActionGroup(this);
    for (const auto &code : {u"en"_s, u"cy"_s}) {
        const auto id = u"language."_s + code;
        actions.serve(id, this, [this, code] { setLanguage(code); });
        auto *action = languages->addAction(actions.action(id));
        action->setCheckable(true);
        action->setChecked(code == m_language);
    }
}

} // namespace casepost::ui

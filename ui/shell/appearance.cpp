#include "ui/shell/appearance.h"

#include "ui/shell/action_registry.h"
#include "ui/shell/window_memory.h"
#include "ui/widgets/heading.h"

#include <QActionGroup>
#include <QApplication>
#include <QLocale>
#include <QMenu>
#include <QTranslator>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStep = 25;
constexpr int kSmallest = 100;
constexpr int kLargest = 200;

struct ThemeChoice
{
    Theme theme;
    const char *key;
    const char *text;
};
constexpr std::array kThemes{
    ThemeChoice{Theme::System, "system", QT_TRANSLATE_NOOP("Appearance", "As the &desktop")},
    ThemeChoice{Theme::Light, "light", QT_TRANSLATE_NOOP("Appearance", "&Light")},
    ThemeChoice{Theme::Dark, "dark", QT_TRANSLATE_NOOP("Appearance", "D&ark")},
    ThemeChoice{
        Theme::HighContrast, "contrast", QT_TRANSLATE_NOOP("Appearance", "&High contrast")}};

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

Appearance::~Appearance() = default;

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

void Appearance::addTo(ActionRegistry &actions, QMenu *view)
{
    actions.serve(u"text.larger", this, [this] { setTextSize(m_percent + kStep); });
    actions.serve(u"text.smaller", this, [this] { setTextSize(m_percent - kStep); });
    actions.serve(u"text.normal", this, [this] { setTextSize(kSmallest); });
    addChoices(view);
    retranslate();
}

void Appearance::addChoices(QMenu *view)
{
    view->addSeparator();
    m_themes = view->addMenu(QString());
    auto *themes = new QActionGroup(this);
    for (const auto &choice : kThemes) {
        auto *action = themes->addAction(m_themes->addAction(QString()));
        action->setCheckable(true);
        action->setChecked(choice.theme == m_theme);
        connect(action, &QAction::triggered, this, [this, &choice] { setTheme(choice.theme); });
    }
    m_languages = view->addMenu(QString());
    auto *languages = new QActionGroup(this);
    for (const auto &[code, name] : {std::pair{u"en"_s, u"&English"_s}, {u"cy"_s, u"&Cymraeg"_s}}) {
        auto *action = languages->addAction(m_languages->addAction(name));
        action->setCheckable(true);
        action->setChecked(code == m_language);
        connect(action, &QAction::triggered, this, [this, wanted = code] { setLanguage(wanted); });
    }
}

void Appearance::retranslate()
{
    if (!m_themes)
        return;
    m_themes->setTitle(tr("&Theme"));
    m_languages->setTitle(tr("Lan&guage of the window"));
    const auto actions = m_themes->actions();
    for (qsizetype i = 0; i < actions.size(); ++i)
        actions[i]->setText(QCoreApplication::translate("Appearance", kThemes[size_t(i)].text));
}

} // namespace casepost::ui

#pragma once

#include "ui/theme/theme.h"

#include <QObject>

#include <memory>
#include <vector>

class QTranslator;

namespace casepost::ui {

class ActionRegistry;
class WindowMemory;

/// The theme of a stable word ("light", "dark", "contrast"); the desktop's for any other.
Theme themeOf(const QByteArray &key);

/// Theme, text size and language of the whole program, chosen in the View menu and remembered.
class Appearance final : public QObject
{
    Q_OBJECT

public:
    Appearance(WindowMemory &memory, QObject *parent);
    ~Appearance() override;

    void setTheme(Theme theme);
    Theme theme() const { return m_theme; }
    /// Text size in per cent of the desktop's, 100 to 200.
    void setTextSize(int percent);
    int textSize() const { return m_percent; }
    /// "en" or "cy"; every widget gets a LanguageChange event.
    void setLanguage(const QString &code);
    const QString &language() const { return m_language; }

    /// Serves the commands for text size, theme and language.
    void serve(ActionRegistry &actions);

private:
    WindowMemory &m_memory;
    QPalette m_desktop;
    double m_points;
    Theme m_theme = Theme::System;
    int m_percent = 100;
    QString m_language;
    std::vector<std::unique_ptr<QTranslator>> m_catalogues;
};

} // namespace casepost::ui

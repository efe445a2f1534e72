#pragma once

#include <QObject>
#include <QString>

namespace casepost::ui {
class MainWindow;
class Workplace;
} // namespace casepost::ui

namespace casepost::app {

/// What `--screenshot` shows.
struct PictureWish
{
    QString file;          ///< PNG to write
    QString page;          ///< a section, or "preview", "try", "change", "proposals"
    QString caseReference; ///< empty: the first case found; for the guidance what to find
};

/// Brings the window to the state asked for, waits until everything on it is loaded, saves the
/// picture and ends the program (exit code 0, or 4 when it could not be done).
class Picture final : public QObject
{
    Q_OBJECT

public:
    Picture(PictureWish wish, ui::MainWindow &window, ui::Workplace &workplace);

private:
    void begin();
    void beginGuidance();
    void fillGuidance();
    void openCase();
    void write();
    void fillLetter();
    void take();
    void giveUp(const QString &sentence);

    PictureWish m_wish;
    ui::MainWindow &m_window;
    ui::Workplace &m_workplace;
    bool m_filled = false;
    bool m_turned = false;
};

} // namespace casepost::app

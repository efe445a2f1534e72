#pragma once

#include <QObject>

class QWidget;

namespace casepost::ui {

class ComposerPresenter;

/// Holds a window open until the letter in hand is saved to its last word. A save that fails is
/// told, and the next time the window goes: nobody is locked in.
class LastSave final : public QObject
{
    Q_OBJECT

public:
    LastSave(ComposerPresenter &composer, QWidget &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ComposerPresenter &m_composer;
    QWidget &m_window;
    bool m_closing = false;
};

} // namespace casepost::ui

#include "ui/composer/page/last_save.h"

#include "ui/composer/page/composer_presenter.h"

#include <QEvent>
#include <QWidget>

namespace casepost::ui {

LastSave::LastSave(ComposerPresenter &composer, QWidget &window)
    : QObject(&composer)
    , m_composer(composer)
    , m_window(window)
{
    window.installEventFilter(this);
    connect(&composer, &ComposerPresenter::settled, this, [this] {
        if (!m_closing)
            return;
        m_closing = !m_composer.isSaved() && !m_composer.isFailing();
        if (m_composer.isSaved())
            m_window.close();
    });
}

bool LastSave::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::Close || m_composer.isSaved() || m_composer.isFailing())
        return false;
    m_closing = true;
    m_composer.saveNow();
    event->ignore();
    return true;
}

} // namespace casepost::ui

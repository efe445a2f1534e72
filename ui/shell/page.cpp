#include "ui/shell/page.h"

#include <QEvent>

namespace casepost::ui {

void Page::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace casepost::ui

#include "ui/widgets/choice_box.h"

#include <QKeyEvent>
#include <QWheelEvent>

namespace casepost::ui {

namespace {

class WheelPassesBy final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel)
            return false;
        event->ignore();
        return true;
    }
};

} // namespace

void ignoreWheel(QComboBox *box)
{
    box->installEventFilter(new WheelPassesBy(box));
}

ChoiceBox::ChoiceBox(QWidget *parent)
    : QComboBox(parent)
{
    connect(this, &QComboBox::activated, this, [this] {
        if (!m_stepping)
            settle();
    });
}

void ChoiceBox::setChosen(int row)
{
    m_chosen = row;
    setCurrentIndex(row);
}

void ChoiceBox::settle()
{
    const int row = currentIndex();
    if (row == m_chosen)
        return;
    m_chosen = row;
    Q_EMIT chosen(row);
}

void ChoiceBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        settle();
        return;
    }
    if (event->key() == Qt::Key_Escape && currentIndex() != m_chosen) {
        setCurrentIndex(m_chosen);
        return;
    }
    m_stepping = true;
    QComboBox::keyPressEvent(event);
    m_stepping = false;
}

bool ChoiceBox::event(QEvent *event)
{
    // Escape goes back in the box first, and only then out of the page.
    if (event->type() == QEvent::ShortcutOverride && currentIndex() != m_chosen
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QComboBox::event(event);
}

void ChoiceBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void ChoiceBox::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    // Its own list, a menu or another window are no leaving: who comes back goes on choosing.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason
        && event->reason() != Qt::MenuBarFocusReason)
        settle();
}

} // namespace casepost::ui

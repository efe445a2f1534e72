#include "ui/composer/editor/undo_to_letter.h"

#include <QKeyEvent>
#include <QWidget>

namespace casepost::ui {

namespace {

class UndoToLetter final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::ShortcutOverride)
            return false;
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo))
            return false;
        event->ignore();
        return true;
    }
};

} // namespace

void undoInLetter(QWidget *field)
{
    field->installEventFilter(new UndoToLetter(field));
}

} // namespace casepost::ui

#include "ui/widgets/list_service.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

// Copying from a list that is no table: Ctrl+C and a menu with the one choice.

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

/// The entry as a person would write it down: what a screen reader says of it, or its cells.
QString entryText(const QModelIndex &current)
{
    const auto whole = current.siblingAtColumn(0).data(Qt::AccessibleTextRole).toString();
    if (!whole.isEmpty())
        return whole;
    QStringList cells;
    for (int column = 0; column < current.model()->columnCount(current.parent()); ++column)
        cells.append(current.siblingAtColumn(column).data().toString());
    cells.removeAll(QString());
    return cells.join(u": "_s);
}

class CopyKey final : public QObject
{
public:
    explicit CopyKey(QAbstractItemView *view)
        : QObject(view)
        , m_view(view)
    {
        view->installEventFilter(this);
    }
    void copy() const
    {
        if (m_view->currentIndex().isValid())
            QGuiApplication::clipboard()->setText(entryText(m_view->currentIndex()));
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress
            || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy))
            return false;
        copy();
        return true;
    }

private:
    QAbstractItemView *m_view;
};

} // namespace

void serveCopy(QAbstractItemView *view)
{
    const auto *key = new CopyKey(view);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(
        view, &QWidget::customContextMenuRequested, view, [view, key](const QPoint &at) {
            auto *menu = new QMenu(view);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            auto *copy = menu->addAction(ListService::tr("&Copy"), key, &CopyKey::copy);
            copy->setEnabled(view->currentIndex().isValid());
            menu->popup(view->viewport()->mapToGlobal(at));
        });
}

} // namespace casepost::ui

#include "ui/shell/shortcut_list.h"

#include "ui/shell/action_registry.h"
#include "ui/widgets/table_look.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;

ShortcutList::ShortcutList(const ActionRegistry &actions, QWidget *parent)
    : QDialog(parent)
    , m_field(new QLineEdit(this))
    , m_view(new QTableView(this))
    , m_found(new QSortFilterProxyModel(this))
{
    setObjectName(u"shortcutList"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *rows = new QStandardItemModel(this);
    rows->setHorizontalHeaderLabels({tr("Command"), tr("Keys")});
    for (const auto &spec : actionTable()) {
        const auto id = QString::fromLatin1(spec.id);
        const auto keys =
            QKeySequence::listToString(actions.action(id)->shortcuts(), QKeySequence::NativeText);
        auto *name = new QStandardItem(actions.plainName(id));
        name->setData(keys.isEmpty() ? name->text() : name->text() + u": "_s + keys,
                      Qt::AccessibleTextRole);
        rows->appendRow({name, new QStandardItem(keys)});
    }
    m_found->setSourceModel(rows);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_found->setFilterKeyColumn(-1);
    m_view->setModel(m_found);
    setTableLook(m_view);
    m_view->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_view->setAccessibleName(tr("Keyboard shortcuts"));
    m_view->resizeColumnToContents(1);
    auto *label = new QLabel(tr("&Search"), this);
    label->setBuddy(m_field);
    m_field->setAccessibleName(tr("Search the shortcuts"));
    connect(
        m_field, &QLineEdit::textChanged, m_found, &QSortFilterProxyModel::setFilterFixedString);
    auto *column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addWidget(m_field);
    column->addWidget(m_view);
    resize(620, 520);
}

} // namespace casepost::ui

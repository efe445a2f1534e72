#include "ui/widgets/list_service.h"

#include "ui/widgets/table_csv.h"

#include <QClipboard>
#include <QCollator>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSaveFile>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <algorithm>
#include <numeric>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAir = 10;          ///< beside the widest cell of a column
constexpr int kFewestLetters = 9; ///< of a flexible column in a narrow list

} // namespace

/// The order in which the rows are shown: numbers by value, words as a person orders them.
class ListService::Order final : public QSortFilterProxyModel
{
public:
    explicit Order(QObject *parent)
        : QSortFilterProxyModel(parent)
    {
        m_words.setNumericMode(true);
        m_words.setCaseSensitivity(Qt::CaseInsensitive);
    }

    /// Orders by what the rows give of `role` (lists without columns).
    void orderBy(int role, Qt::SortOrder order)
    {
        setSortRole(role);
        sort(role < 0 ? -1 : 0, order);
        invalidate();
    }

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override
    {
        const auto a = left.data(kSortRole);
        const auto b = right.data(kSortRole);
        if (a.isValid() && b.isValid())
            return QVariant::compare(a, b) == QPartialOrdering::Less;
        const int role = sortRole();
        return m_words.compare(left.data(role).toString(), right.data(role).toString()) < 0;
    }

private:
    QCollator m_words;
};

/// A list of entries as the table that copying and saving make of it: a column for each part.
class ListService::Parts final : public QAbstractTableModel
{
public:
    Parts(QAbstractItemModel *entries, QList<ListPart> parts, QObject *parent)
        : QAbstractTableModel(parent)
        , m_entries(entries)
        , m_parts(std::move(parts))
    {}
    int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : m_entries->rowCount();
    }
    int columnCount(const QModelIndex &) const override { return int(m_parts.size()); }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole || !index.isValid())
            return {};
        return m_entries->index(index.row(), 0).data(m_parts[index.column()].role);
    }
    QVariant headerData(int section, Qt::Orientation, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(m_parts[section].name()) : QVariant();
    }
    int roleOf(int column) const { return column < 0 ? -1 : m_parts[column].role; }

private:
    QAbstractItemModel *m_entries;
    QList<ListPart> m_parts;
};

ListService::ListService(QAbstractItemView *view, QAbstractItemModel *rows, QList<ListPart> parts)
    : QObject(view)
    , m_view(view)
    , m_rows(rows)
    , m_order(new Order(this))
    , m_parts(new Parts(m_order, std::move(parts), this))
    , m_fileName(u"list"_s)
{
    m_order->setSourceModel(rows);
    view->setModel(m_order);
    serve();
}

ListService::ListService(QTableView *view, QAbstractItemModel *rows, QList<int> flexible)
    : QObject(view)
    , m_view(view)
    , m_table(view)
    , m_rows(rows)
    , m_order(new Order(this))
    , m_flexible(std::move(flexible))
    , m_fileName(u"list"_s)
{
    m_order->setSourceModel(rows);
    view->setModel(m_order);
    auto *header = view->horizontalHeader();
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setSortIndicatorClearable(true);
    view->setSortingEnabled(true);
    connect(header, &QHeaderView::sectionResized, this, [this, header] {
        if (!m_fitting && header->isVisible() && QGuiApplication::mouseButtons() != Qt::NoButton)
            m_byHand = true;
    });
    view->setTextElideMode(Qt::ElideRight);
    serve();
}

void ListService::serve()
{
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->installEventFilter(this);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        auto *menu = makeMenu();
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(m_view->viewport()->mapToGlobal(at));
    });
}

int ListService::rowAt(const QModelIndex &shown) const
{
    return shown.isValid() ? m_order->mapToSource(shown).row() : -1;
}

int ListService::currentRow() const
{
    return rowAt(m_view->currentIndex());
}

void ListService::setCurrentRow(int row)
{
    if (row < 0 || row >= m_rows->rowCount()) {
        m_view->clearSelection();
        m_view->setCurrentIndex({});
        return;
    }
    m_view->setCurrentIndex(m_order->mapFromSource(m_rows->index(row, 0)));
}

int ListService::firstRow() const
{
    return rowAt(m_order->index(0, 0));
}

void ListService::fit()
{
    if (m_byHand || m_fitting || !m_table)
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    const int columns = m_rows->columnCount();
    const QAbstractItemView *view = m_view; // where the table's own hints are public
    std::vector<int> widths;
    for (int column = 0; column < columns; ++column)
        widths.push_back(qMax(m_table->horizontalHeader()->sectionSizeHint(column),
                              view->sizeHintForColumn(column) + kAir));
    // Only the flexible columns give way, the widest first; the last takes what is over.
    const int least = m_view->fontMetrics().averageCharWidth() * kFewestLetters;
    int over = std::accumulate(widths.begin(), widths.end(), 0) - m_view->viewport()->width();
    while (over > 0) {
        int widest = -1;
        for (const int column : std::as_const(m_flexible))
            if (widths[size_t(column)] > least
                && (widest < 0 || widths[size_t(column)] > widths[size_t(widest)]))
                widest = column;
        if (widest < 0)
            break;
        const int step = std::min({over, widths[size_t(widest)] - least, 8});
        widths[size_t(widest)] -= step;
        over -= step;
    }
    m_table->horizontalHeader()->setStretchLastSection(false);
    for (int column = 0; column < columns; ++column)
        m_table->setColumnWidth(column, widths[size_t(column)]);
    m_table->horizontalHeader()->setStretchLastSection(true);
}

QMenu *ListService::makeMenu()
{
    auto *menu = new QMenu(m_view);
    menu->setObjectName(u"listMenu"_s);
    if (m_ownMenu)
        m_ownMenu(*menu);
    if (!menu->isEmpty())
        menu->addSeparator();
    const auto current = m_view->currentIndex();
    if (m_table) {
        auto *cell = menu->addAction(tr("Copy this &cell"), this, [this, current] {
            QGuiApplication::clipboard()->setText(current.data().toString());
            Q_EMIT said(tr("Copied."));
        });
        cell->setEnabled(current.isValid());
    }
    auto *row = menu->addAction(tr("Copy the &row"), this, &ListService::copyRow);
    row->setEnabled(current.isValid());
    row->setShortcut(QKeySequence::Copy);
    row->setShortcutContext(Qt::WidgetShortcut);
    menu->addAction(tr("Copy the &list"), this, &ListService::copyAll);
    menu->addAction(tr("&Save the list as CSV…"), this, &ListService::askWhereToSave);
    addOrderMenu(*menu);
    return menu;
}

void ListService::addOrderMenu(QMenu &menu)
{
    menu.addSeparator();
    auto *orders = menu.addMenu(tr("&Order by"));
    const auto &shown = asTable();
    for (int column = 0; column < shown.columnCount(); ++column) {
        const bool now = orderedBy().first == column;
        const auto name = shown.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const auto turned = now && orderedBy().second == Qt::AscendingOrder ? Qt::DescendingOrder
                                                                            : Qt::AscendingOrder;
        auto *order =
            orders->addAction(name, this, [this, column, turned] { orderBy(column, turned); });
        order->setCheckable(true);
        order->setChecked(now);
    }
    orders->addAction(tr("As it came"), this, [this] { orderBy(-1, Qt::AscendingOrder); });
}

const QAbstractItemModel &ListService::asTable() const
{
    if (m_parts)
        return *m_parts;
    return *m_order;
}

std::pair<int, Qt::SortOrder> ListService::orderedBy() const
{
    if (!m_table)
        return m_ordered;
    const auto *header = m_table->horizontalHeader();
    return {header->sortIndicatorSection(), header->sortIndicatorOrder()};
}

void ListService::orderBy(int column, Qt::SortOrder order)
{
    m_ordered = {column, order};
    if (m_table)
        m_table->sortByColumn(column, order);
    else
        m_order->orderBy(m_parts->roleOf(column), order);
}

void ListService::copyRow()
{
    if (!m_view->currentIndex().isValid())
        return;
    QGuiApplication::clipboard()->setText(tabbedText(asTable(), {m_view->currentIndex().row()}));
    Q_EMIT said(tr("Row copied."));
}

void ListService::copyAll()
{
    QList<int> all(m_order->rowCount());
    std::iota(all.begin(), all.end(), 0);
    QGuiApplication::clipboard()->setText(tabbedText(asTable(), all));
    Q_EMIT said(tr("List copied. Rows: %1").arg(all.size()));
}

QString ListService::saveTo(const QString &file) const
{
    QSaveFile out(file);
    const bool written = out.open(QIODevice::WriteOnly)
                         && out.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
                         && out.write(csvOf(asTable())) >= 0 && out.commit();
    return written ? QString()
                   : tr("The list could not be saved in %1. Choose a folder you can write to.")
                         .arg(file);
}

void ListService::askWhereToSave()
{
    auto *dialog = new QFileDialog(m_view, tr("Save the list as CSV"));
    dialog->setObjectName(u"saveList"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilter(tr("Tables (*.csv)"));
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(m_fileName + u".csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        const auto problem = saveTo(file);
        if (problem.isEmpty())
            Q_EMIT said(tr("List saved. Rows: %1").arg(m_order->rowCount()));
        else
            Q_EMIT failed(problem);
    });
    dialog->open();
}

bool ListService::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        copyRow();
        return true;
    }
    if (watched == m_view && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->keyCombination()
               == QKeyCombination(Qt::ShiftModifier, Qt::Key_F10)) {
        // The other key for a menu, on keyboards without one of its own.
        Q_EMIT m_view->customContextMenuRequested(
            m_view->visualRect(m_view->currentIndex()).center());
        return true;
    }
    if (watched == m_view
        && (event->type() == QEvent::Resize || event->type() == QEvent::FontChange))
        QMetaObject::invokeMethod(this, &ListService::fit, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

} // namespace casepost::ui

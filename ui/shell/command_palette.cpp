#include "ui/shell/command_palette.h"

#include "core/text/text.h"
#include "ui/shell/action_registry.h"
#include "ui/widgets/dialog_size.h"
#include "ui/widgets/empty_state.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIdRole = Qt::UserRole + 1;
constexpr int kRecentBonus = 4;
constexpr int kWordInName = 200;   ///< above any score of single letters
constexpr int kWordOfPeople = 150; ///< what people call it (commandWords())

} // namespace

int fuzzyScore(const QString &typed, const QString &name)
{
    const auto wanted = core::foldForSearch(typed).remove(u' ');
    const auto text = core::foldForSearch(name);
    int score = 1;
    qsizetype at = -1;
    for (const auto letter : wanted) {
        const auto next = text.indexOf(letter, at + 1);
        if (next < 0)
            return 0;
        const bool begins = next == 0 || text[next - 1] == u' ';
        score += next == at + 1 ? 3 : (begins ? 2 : 0);
        at = next;
    }
    return score;
}

int wordScore(const QString &typed, const QString &name, const QString &words)
{
    const auto parts = [](const QString &text) {
        return core::foldForSearch(text).split(u' ', Qt::SkipEmptyParts);
    };
    const auto begins = [](const QStringList &among, const QString &word) {
        return std::any_of(among.begin(), among.end(), [&word](const QString &each) {
            return each.startsWith(word);
        });
    };
    const auto wanted = parts(typed);
    const auto own = parts(name);
    const auto others = parts(words);
    int score = wanted.isEmpty() ? 0 : kWordInName;
    for (const auto &word : wanted) {
        if (begins(own, word))
            continue;
        if (!begins(others, word))
            return 0;
        score = kWordOfPeople;
    }
    return score;
}

CommandPalette::CommandPalette(ActionRegistry &actions, QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_field(new QLineEdit(this))
    , m_view(new QListView(this))
    , m_none(new EmptyState(this))
    , m_rows(new QStandardItemModel(this))
{
    setObjectName(u"commandPalette"_s);
    m_field->setObjectName(u"commandField"_s);
    m_view->setObjectName(u"commandList"_s);
    m_view->setModel(m_rows);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setUniformItemSizes(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setTextElideMode(Qt::ElideRight);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_field);
    column->addWidget(m_view, 1);
    column->addWidget(m_none, 1);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::list);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(m_view, &QListView::activated, this, &CommandPalette::runCurrent);
    retranslate();
}

void CommandPalette::ask()
{
    sizeDialog(this, 76, 25);
    m_field->clear();
    list({});
    m_field->setFocus();
    open();
}

void CommandPalette::list(const QString &typed)
{
    std::vector<std::pair<int, QString>> ranked;
    for (const auto &spec : actionTable()) {
        const auto id = QString::fromLatin1(spec.id);
        const auto name = m_actions.plainName(id);
        // Its English name too: people who work in Welsh know programs by both.
        const auto words = commandWords(id) + u' ' + QString::fromUtf8(spec.text).remove(u'&');
        const int score = fuzzyScore(typed, name) + wordScore(typed, name, words);
        if (score == 0 || id == u"help.commands")
            continue;
        const auto used = m_recent.indexOf(id);
        ranked.emplace_back(score + (used < 0 ? 0 : qMax(1, kRecentBonus - int(used))), id);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) {
        return a.first > b.first;
    });
    m_rows->clear();
    for (const auto &[score, id] : ranked) {
        const auto *action = m_actions.action(id);
        auto text = m_actions.plainName(id);
        if (const auto keys = action->shortcut().toString(QKeySequence::NativeText);
            !keys.isEmpty())
            text += u"    "_s + keys;
        if (!action->isEnabled() && !m_actions.whyNot(id).isEmpty())
            text += u"    – "_s + m_actions.whyNot(id);
        auto *row = new QStandardItem(text);
        row->setData(id, kIdRole);
        row->setEnabled(action->isEnabled());
        m_rows->appendRow(row);
    }
    m_view->setCurrentIndex(m_rows->index(0, 0));
    m_view->setVisible(!ranked.empty());
    m_none->setVisible(ranked.empty());
}

void CommandPalette::runCurrent()
{
    const auto id = m_view->currentIndex().data(kIdRole).toString();
    if (id.isEmpty() || !m_actions.action(id)->isEnabled())
        return;
    m_recent.removeAll(id);
    m_recent.prepend(id);
    accept();
    m_actions.action(id)->trigger();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int step = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down ? 1 : -1;
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int row = m_view->currentIndex().row() + step;
            if (row >= 0 && row < m_rows->rowCount())
                m_view->setCurrentIndex(m_rows->index(row, 0));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void CommandPalette::retranslate()
{
    setWindowTitle(tr("Commands"));
    m_field->setPlaceholderText(tr("Type what you want to do"));
    m_field->setAccessibleName(tr("Command"));
    m_view->setAccessibleName(tr("Commands"));
    m_none->tell(tr("No command matches"), tr("Type another word for what you want to do."));
}

} // namespace casepost::ui

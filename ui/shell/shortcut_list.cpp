#include "ui/shell/shortcut_list.h"

#include "ui/shell/action_registry.h"
#include "ui/widgets/dialog_size.h"
#include "ui/widgets/table_look.h"

#include <QAction>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIdRole = Qt::UserRole + 1;

class ShortcutWords
{
    Q_DECLARE_TR_FUNCTIONS(ShortcutWords)
};

bool isFunctionKey(Qt::Key key)
{
    return key >= Qt::Key_F1 && key <= Qt::Key_F35;
}

} // namespace

QString whyKeyIsRefused(const QKeySequence &key)
{
    if (key.count() != 1)
        return ShortcutWords::tr("Press one key with Ctrl, or a function key.");
    const auto modifiers = key[0].keyboardModifiers();
    const auto main = key[0].key();
    if (modifiers.testFlag(Qt::ControlModifier) && modifiers.testFlag(Qt::AltModifier))
        return ShortcutWords::tr("Ctrl and Alt together type signs on some keyboards.");
    if (main == Qt::Key_Insert || main == Qt::Key_CapsLock || main == Qt::Key_Tab
        || main == Qt::Key_Backtab)
        return ShortcutWords::tr("Screen readers and Tab need this key.");
    if (modifiers.testFlag(Qt::MetaModifier))
        return ShortcutWords::tr("The desktop has this key.");
    constexpr std::array kEditing{Qt::Key_C, Qt::Key_V, Qt::Key_X, Qt::Key_A, Qt::Key_Z, Qt::Key_Y};
    if (modifiers == Qt::ControlModifier
        && std::find(kEditing.begin(), kEditing.end(), main) != kEditing.end())
        return ShortcutWords::tr("Editing text needs this key.");
    if (modifiers.testFlag(Qt::ControlModifier) || isFunctionKey(main))
        return {};
    return modifiers.testFlag(Qt::AltModifier)
               ? ShortcutWords::tr("Alt opens menus and goes to fields.")
               : ShortcutWords::tr("This key is needed for typing: hold Ctrl with it.");
}

ShortcutList::ShortcutList(ActionRegistry &actions, QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_field(new QLineEdit(this))
    , m_view(new QTableView(this))
    , m_rows(new QStandardItemModel(this))
    , m_found(new QSortFilterProxyModel(this))
    , m_keys(new QKeySequenceEdit(this))
    , m_judgement(new QLabel(this))
    , m_take(new QPushButton(tr("&Use these keys"), this))
    , m_original(new QPushButton(tr("&First keys again"), this))
    , m_allOriginal(new QPushButton(tr("First keys for &all"), this))
{
    setObjectName(u"shortcutList"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    m_rows->setHorizontalHeaderLabels({tr("Command"), tr("Keys")});
    for (const auto &spec : actionTable()) {
        const auto id = QString::fromLatin1(spec.id);
        auto *name = new QStandardItem(actions.plainName(id));
        name->setData(id, kIdRole);
        m_rows->appendRow({name, new QStandardItem});
    }
    fillKeys();
    m_found->setSourceModel(m_rows);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_found->setFilterKeyColumn(-1);
    m_view->setObjectName(u"shortcutTable"_s);
    m_view->setModel(m_found);
    setTableLook(m_view);
    m_view->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_view->setAccessibleName(tr("Keyboard shortcuts"));
    m_view->resizeColumnToContents(1);
    auto *label = new QLabel(tr("&Search"), this);
    label->setBuddy(m_field);
    m_field->setAccessibleName(tr("Search the shortcuts"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addWidget(m_field);
    column->addWidget(m_view);
    column->addWidget(buildChange());
    sizeDialog(this, 90, 33);
    join();
    m_view->setCurrentIndex(m_found->index(0, 0));
}

QWidget *ShortcutList::buildChange()
{
    auto *part = new QWidget(this);
    auto *label = new QLabel(tr("&Other keys for this command"), part);
    label->setBuddy(m_keys);
    m_keys->setObjectName(u"newKeys"_s);
    m_keys->setAccessibleName(tr("Other keys for this command: press them"));
    m_judgement->setObjectName(u"keyJudgement"_s);
    m_judgement->setWordWrap(true);
    m_judgement->setTextFormat(Qt::PlainText);
    m_take->setObjectName(u"takeKeys"_s);
    m_take->setAutoDefault(false);
    m_original->setObjectName(u"originalKeys"_s);
    m_original->setAutoDefault(false);
    m_allOriginal->setObjectName(u"allOriginalKeys"_s);
    m_allOriginal->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_keys, 1);
    row->addWidget(m_take);
    row->addWidget(m_original);
    row->addWidget(m_allOriginal);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(label);
    column->addLayout(row);
    column->addWidget(m_judgement);
    return part;
}

void ShortcutList::join()
{
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_found->setFilterFixedString(text);
        m_view->setCurrentIndex(m_found->index(0, 0));
    });
    connect(m_view->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            &ShortcutList::showCurrent);
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutList::judge);
    connect(m_take, &QPushButton::clicked, this, &ShortcutList::take);
    connect(m_original, &QPushButton::clicked, this, &ShortcutList::takeOriginal);
    connect(m_allOriginal, &QPushButton::clicked, this, [this] {
        for (const auto &spec : actionTable())
            m_actions.setKeys(QString::fromLatin1(spec.id), ActionRegistry::originalKeys(spec));
        fillKeys();
        showCurrent();
        m_judgement->setText(tr("Every command has its first keys again."));
    });
}

void ShortcutList::fillKeys()
{
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        auto *name = m_rows->item(row, 0);
        const auto keys = QKeySequence::listToString(m_actions.keys(name->data(kIdRole).toString()),
                                                     QKeySequence::NativeText);
        m_rows->item(row, 1)->setText(keys);
        name->setData(keys.isEmpty() ? name->text() : name->text() + u": "_s + keys,
                      Qt::AccessibleTextRole);
    }
}

QString ShortcutList::currentCommand() const
{
    return m_view->currentIndex().siblingAtColumn(0).data(kIdRole).toString();
}

void ShortcutList::showCurrent()
{
    m_keys->clear();
    m_keys->setEnabled(!currentCommand().isEmpty());
    m_original->setEnabled(m_keys->isEnabled());
    judge();
}

void ShortcutList::judge()
{
    auto key = m_keys->keySequence();
    if (key.count() > 1) { // pressed again: the last one counts
        key = QKeySequence(key[uint(key.count() - 1)]);
        const QSignalBlocker quiet(m_keys);
        m_keys->setKeySequence(key);
    }
    if (key.isEmpty() || currentCommand().isEmpty()) {
        m_take->setEnabled(false);
        m_judgement->setText(tr("Choose a command, then press the keys you want for it."));
        return;
    }
    const auto refused = whyKeyIsRefused(key);
    m_take->setEnabled(refused.isEmpty());
    m_take->setText(tr("&Use these keys"));
    const auto name = key.toString(QKeySequence::NativeText);
    const auto holder = m_actions.holderOf(key, currentCommand());
    if (!refused.isEmpty()) {
        m_judgement->setText(tr("%1 cannot be used. %2").arg(name, refused));
    } else if (!holder.isEmpty()) {
        m_take->setText(tr("&Use them here instead"));
        m_judgement->setText(
            tr("%1 belongs to ‘%2’, which would lose it.").arg(name, m_actions.plainName(holder)));
    } else {
        m_judgement->setText(tr("%1 is free.").arg(name));
    }
}

void ShortcutList::take()
{
    const auto command = currentCommand();
    const auto key = m_keys->keySequence();
    if (command.isEmpty() || key.isEmpty() || !whyKeyIsRefused(key).isEmpty())
        return;
    if (const auto holder = m_actions.holderOf(key, command); !holder.isEmpty()) {
        auto left = m_actions.keys(holder);
        left.removeAll(key);
        m_actions.setKeys(holder, left);
    }
    m_actions.setKeys(command, {key});
    fillKeys();
    m_keys->clear();
    m_judgement->setText(
        tr("‘%1’ is %2 now.")
            .arg(m_actions.plainName(command), key.toString(QKeySequence::NativeText)));
}

void ShortcutList::takeOriginal()
{
    const auto command = currentCommand();
    for (const auto &spec : actionTable()) {
        if (QLatin1StringView(spec.id) != command)
            continue;
        auto keys = ActionRegistry::originalKeys(spec);
        // A key that was given to another command since stays there.
        keys.removeIf([this, &command](const QKeySequence &key) {
            return !m_actions.holderOf(key, command).isEmpty();
        });
        m_actions.setKeys(command, keys);
    }
    fillKeys();
    showCurrent();
}

} // namespace casepost::ui

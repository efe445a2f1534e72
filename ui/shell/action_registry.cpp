#include "ui/shell/action_registry.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kMenus{MenuPlace::File,
                            MenuPlace::Edit,
                            MenuPlace::Case,
                            MenuPlace::Letter,
                            MenuPlace::Guidance,
                            MenuPlace::View,
                            MenuPlace::Help};

QString menuTitle(MenuPlace place)
{
    switch (place) {
    case MenuPlace::File:
        return QCoreApplication::translate("Actions", "&File");
    case MenuPlace::Edit:
        return QCoreApplication::translate("Actions", "&Edit");
    case MenuPlace::Case:
        return QCoreApplication::translate("Actions", "&Case");
    case MenuPlace::Letter:
        return QCoreApplication::translate("Actions", "&Letter");
    case MenuPlace::Guidance:
        return QCoreApplication::translate("Actions", "G&uidance");
    case MenuPlace::View:
        return QCoreApplication::translate("Actions", "&View");
    case MenuPlace::Help:
        return QCoreApplication::translate("Actions", "&Help");
    }
    return {};
}

QList<QKeySequence> keysOf(const ActionSpec &spec)
{
    QList<QKeySequence> keys;
    const auto parts = QString::fromLatin1(spec.keys).split(u';', Qt::SkipEmptyParts);
    for (const auto &part : parts)
        keys.append(QKeySequence(part, QKeySequence::PortableText));
    return keys;
}

} // namespace

ActionRegistry::ActionRegistry(QWidget *window)
    : QObject(window)
{
    for (const auto &spec : actionTable()) {
        auto *action = new QAction(window);
        action->setObjectName(QString::fromLatin1(spec.id));
        action->setShortcuts(keysOf(spec));
        action->setEnabled(false);
        window->addAction(action);
        m_entries.push_back({&spec, action, {}});
    }
    retranslate();
}

ActionRegistry::Entry *ActionRegistry::find(QStringView id)
{
    return const_cast<Entry *>(std::as_const(*this).find(id));
}

const ActionRegistry::Entry *ActionRegistry::find(QStringView id) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [id](const Entry &entry) {
        return QLatin1StringView(entry.spec->id) == id;
    });
    return found == m_entries.end() ? nullptr : &*found;
}

QAction *ActionRegistry::action(QStringView id) const
{
    const auto *entry = find(id);
    Q_ASSERT_X(entry, "ActionRegistry", "no such command in the table");
    return entry->action;
}

void ActionRegistry::serve(QStringView id, const QObject *context, std::function<void()> act)
{
    connect(action(id), &QAction::triggered, context, std::move(act));
    allow(id, true);
}

void ActionRegistry::allow(QStringView id, bool possible, const QString &whyNot)
{
    auto *entry = find(id);
    Q_ASSERT(entry);
    entry->whyNot = possible ? QString() : whyNot;
    entry->action->setEnabled(possible);
    entry->action->setStatusTip(entry->whyNot);
}

QString ActionRegistry::whyNot(QStringView id) const
{
    const auto *entry = find(id);
    return entry ? entry->whyNot : QString();
}

void ActionRegistry::fill(QMenuBar *bar)
{
    for (const auto place : kMenus) {
        auto *menu = bar->addMenu(menuTitle(place));
        m_menus.emplace_back(place, menu);
        for (const auto &entry : m_entries) {
            if (entry.spec->menu != place)
                continue;
            if (entry.spec->ruleBefore)
                menu->addSeparator();
            menu->addAction(entry.action);
        }
    }
}

QMenu *ActionRegistry::menu(MenuPlace place) const
{
    for (const auto &[known, menu] : m_menus)
        if (known == place)
            return menu;
    return nullptr;
}

void ActionRegistry::retranslate()
{
    for (const auto &entry : m_entries)
        entry.action->setText(QCoreApplication::translate("Actions", entry.spec->text));
    for (const auto &[place, menu] : m_menus)
        menu->setTitle(menuTitle(place));
}

bool ActionRegistry::wantsFirst(const QKeyEvent *key) const
{
    const QKeySequence pressed(key->keyCombination());
    return std::any_of(m_entries.begin(), m_entries.end(), [&pressed](const Entry &entry) {
        return entry.spec->menu != MenuPlace::Edit && entry.action->shortcuts().contains(pressed);
    });
}

QString ActionRegistry::plainName(QStringView id) const
{
    auto name = action(id)->text();
    name.remove(u'&');
    if (name.endsWith(u'…'))
        name.chop(1);
    return name;
}

} // namespace casepost::ui

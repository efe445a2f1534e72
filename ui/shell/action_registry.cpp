#include "ui/shell/action_registry.h"

#include <QAbstractButton>
#include <QAction>
#include <QCoreApplication>
#include <QEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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
                            MenuPlace::Outbox,
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
    case MenuPlace::Outbox:
        return QCoreApplication::translate("Actions", "Outbo&x");
    case MenuPlace::Theme:
        return QCoreApplication::translate("Actions", "&Theme");
    case MenuPlace::Language:
        return QCoreApplication::translate("Actions", "Lan&guage of the window");
    case MenuPlace::Guidance:
        return QCoreApplication::translate("Actions", "G&uidance");
    case MenuPlace::View:
        return QCoreApplication::translate("Actions", "&View");
    case MenuPlace::Help:
        return QCoreApplication::translate("Actions", "&Help");
    }
    return {};
}

} // namespace

ActionRegistry::ActionRegistry(QWidget *window)
    : QObject(window)
{
    for (const auto &spec : actionTable()) {
        auto *action = new QAction(window);
        action->setObjectName(QString::fromLatin1(spec.id));
        action->setShortcuts(originalKeys(spec));
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

namespace {

/// Keeps a command as possible as its button.
class ButtonCommand final : public QObject
{
public:
    ButtonCommand(ActionRegistry &actions, const QString &id, QAbstractButton *button)
        : QObject(button)
        , m_actions(actions)
        , m_id(id)
        , m_button(button)
    {
        button->installEventFilter(this);
        follow();
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        // While it is being shown or hidden it does not say yet what it will be.
        if (event->type() == QEvent::EnabledChange || event->type() == QEvent::Show
            || event->type() == QEvent::Hide)
            QMetaObject::invokeMethod(this, [this] { follow(); }, Qt::QueuedConnection);
        return false;
    }

private:
    void follow()
    {
        m_actions.allow(m_id,
                        m_button->isVisible() && m_button->isEnabled(),
                        QCoreApplication::translate(
                            "Actions", "Not possible here: go to the page that offers it."));
    }

    ActionRegistry &m_actions;
    QString m_id;
    QAbstractButton *m_button;
};

} // namespace

void ActionRegistry::serveButton(QStringView id, QAbstractButton *button)
{
    serve(id, button, [button] { button->click(); });
    new ButtonCommand(*this, id.toString(), button);
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

void ActionRegistry::fillMenu(QMenu *menu, MenuPlace place)
{
    m_menus.emplace_back(place, menu);
    for (const auto &entry : m_entries) {
        if (entry.spec->menu != place)
            continue;
        if (entry.spec->ruleBefore)
            menu->addSeparator();
        menu->addAction(entry.action);
    }
}

void ActionRegistry::fill(QMenuBar *bar)
{
    for (const auto place : kMenus) {
        auto *menu = bar->addMenu(menuTitle(place));
        fillMenu(menu, place);
        if (place != MenuPlace::View)
            continue;
        menu->addSeparator();
        for (const auto below : {MenuPlace::Theme, MenuPlace::Language})
            fillMenu(menu->addMenu(menuTitle(below)), below);
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

QList<QKeySequence> ActionRegistry::originalKeys(const ActionSpec &spec)
{
    QList<QKeySequence> keys;
    const auto parts = QString::fromLatin1(spec.keys).split(u';', Qt::SkipEmptyParts);
    for (const auto &part : parts)
        keys.append(QKeySequence(part, QKeySequence::PortableText));
    return keys;
}

QList<QKeySequence> ActionRegistry::keys(QStringView id) const
{
    return action(id)->shortcuts();
}

void ActionRegistry::setKeys(QStringView id, const QList<QKeySequence> &keys)
{
    action(id)->setShortcuts(keys);
    Q_EMIT keysChanged();
}

QString ActionRegistry::holderOf(const QKeySequence &key, QStringView except) const
{
    for (const auto &entry : m_entries)
        if (QLatin1StringView(entry.spec->id) != except && entry.action->shortcuts().contains(key))
            return QString::fromLatin1(entry.spec->id);
    return {};
}

QByteArray ActionRegistry::changedKeys() const
{
    QJsonObject changed;
    for (const auto &entry : m_entries) {
        if (entry.action->shortcuts() == originalKeys(*entry.spec))
            continue;
        QJsonArray own;
        for (const auto &key : entry.action->shortcuts())
            own.append(key.toString(QKeySequence::PortableText));
        changed.insert(QString::fromLatin1(entry.spec->id), own);
    }
    return changed.isEmpty() ? QByteArray() : QJsonDocument(changed).toJson(QJsonDocument::Compact);
}

void ActionRegistry::takeKeys(const QByteArray &kept)
{
    const auto changed = QJsonDocument::fromJson(kept).object();
    for (auto each = changed.begin(); each != changed.end(); ++each) {
        auto *entry = find(each.key());
        if (!entry || !each.value().isArray())
            continue;
        QList<QKeySequence> own;
        for (const auto &key : each.value().toArray())
            if (const QKeySequence read(key.toString(), QKeySequence::PortableText);
                !read.isEmpty())
                own.append(read);
        entry->action->setShortcuts(own);
    }
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

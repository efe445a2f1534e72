#pragma once

#include <QKeySequence>
#include <QObject>

#include <functional>
#include <vector>

class QAction;
class QKeyEvent;
class QMenu;
class QMenuBar;
class QWidget;

namespace casepost::ui {

/// The menus, in the order of the menu bar.
enum class MenuPlace { File, Edit, Case, Letter, Guidance, View, Help };

/// One command as the table lists it. Texts are marked for translation in the context "Actions".
struct ActionSpec
{
    const char *id; ///< "letter.queue"
    MenuPlace menu;
    const char *text;        ///< with its mnemonic
    const char *keys;        ///< portable key sequences parted by ';', or empty
    bool ruleBefore = false; ///< a separator stands before it
};

/// The one list of everything the program can do (ecosystem.md 2.2).
const std::vector<ActionSpec> &actionTable();

/// Every command of the window as one QAction, made from the table, by id. Menus, shortcuts, the
/// command palette and the shortcut list are fed from here. A command that nobody serves, or that
/// is not possible now, is disabled and says why.
class ActionRegistry final : public QObject
{
    Q_OBJECT

public:
    explicit ActionRegistry(QWidget *window);

    /// The action of an id in the table; asserts that it is there.
    QAction *action(QStringView id) const;
    /// Serves a command for as long as `context` lives.
    void serve(QStringView id, const QObject *context, std::function<void()> act);
    /// Says whether a command is possible now, and if not, why.
    void allow(QStringView id, bool possible, const QString &whyNot = {});
    QString whyNot(QStringView id) const;
    /// Fills the menu bar; submenus of choices may be added by the caller afterwards.
    void fill(QMenuBar *bar);
    QMenu *menu(MenuPlace place) const;
    /// Takes the texts of the language now in use.
    void retranslate();
    /// The command's name without its mnemonic and dots, for lists.
    QString plainName(QStringView id) const;
    /// Whether the key belongs to a command even while a text has the focus: all but those that a
    /// text serves itself (the Edit menu).
    bool wantsFirst(const QKeyEvent *key) const;

private:
    struct Entry
    {
        const ActionSpec *spec;
        QAction *action;
        QString whyNot;
    };
    Entry *find(QStringView id);
    const Entry *find(QStringView id) const;

    std::vector<Entry> m_entries;
    std::vector<std::pair<MenuPlace, QMenu *>> m_menus;
};

} // namespace casepost::ui

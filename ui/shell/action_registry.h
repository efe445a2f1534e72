#pragma once

#include <QKeySequence>
#include <QObject>

#include <functional>
#include <vector>

class QAbstractButton;
class QAction;
class QKeyEvent;
class QMenu;
class QMenuBar;
class QWidget;

namespace casepost::ui {

/// The menus, in the order of the menu bar.
/// Theme and Language hang under View.
enum class MenuPlace { File, Edit, Case, Letter, Outbox, Guidance, View, Theme, Language, Help };

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

/// Ordinary words by which somebody may look for a command ("send", "dark"), parted by spaces:
/// English ones and those of the window's language.
QString commandWords(QStringView id);

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
    /// A button as a command: possible while the button is in sight and enabled.
    void serveButton(QStringView id, QAbstractButton *button);
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
    /// The keys the table gives, and those in use now. setKeys() takes other ones; keysChanged() is
    /// emitted so that they can be kept.
    static QList<QKeySequence> originalKeys(const ActionSpec &spec);
    QList<QKeySequence> keys(QStringView id) const;
    void setKeys(QStringView id, const QList<QKeySequence> &keys);
    /// The command that has the key already; empty when it is free.
    QString holderOf(const QKeySequence &key, QStringView except) const;
    /// Keys other than those of the table, as they are kept between two starts; takeKeys() reads
    /// them and leaves out what is no longer known.
    QByteArray changedKeys() const;
    void takeKeys(const QByteArray &kept);
    /// Whether the key belongs to a command even while a text has the focus: all but those that a
    /// text serves itself (the Edit menu).
    bool wantsFirst(const QKeyEvent *key) const;

Q_SIGNALS:
    void keysChanged();

private:
    struct Entry
    {
        const ActionSpec *spec;
        QAction *action;
        QString whyNot;
    };
    void fillMenu(QMenu *menu, MenuPlace place);
    Entry *find(QStringView id);
    const Entry *find(QStringView id) const;

    std::vector<Entry> m_entries;
    std::vector<std::pair<MenuPlace, QMenu *>> m_menus;
};

} // namespace casepost::ui

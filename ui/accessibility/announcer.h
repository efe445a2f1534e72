#pragma once

#include <QWidget>

namespace casepost::ui {

/// Says one sentence to a screen reader without moving the focus. Orca on Qt 6.4 speaks neither
/// status bars nor alerts; it does speak a widget of role Notification that appears.
class Announcer final : public QWidget
{
    Q_OBJECT

public:
    explicit Announcer(QWidget *parent);

    /// Speaks the sentence, again when it is the same as before.
    void say(const QString &sentence);
    QString lastSaid() const { return accessibleName(); }
};

} // namespace casepost::ui

#pragma once

#include <QAccessibleWidget>

class QComboBox;

namespace casepost::ui {

/// A choice as a screen reader gets it. Qt 6.4 names a combo box on Linux by what is chosen in it;
/// here the name is the label, and what is chosen is its value and its text.
class ChoiceAccess final : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit ChoiceAccess(QWidget *box);

    void *interface_cast(QAccessible::InterfaceType type) override;
    QString text(QAccessible::Text kind) const override;
    QAccessible::State state() const override;
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QStringList actionNames() const override;
    void doAction(const QString &name) override;

    // What is chosen, as a text to be read.
    void selection(int, int *start, int *end) const override { *start = *end = 0; }
    int selectionCount() const override { return 0; }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}
    int cursorPosition() const override { return 0; }
    void setCursorPosition(int) override {}
    QString text(int start, int end) const override;
    int characterCount() const override;
    QRect characterRect(int) const override { return rect(); }
    int offsetAtPoint(const QPoint &) const override { return 0; }
    void scrollToSubstring(int, int) override {}
    QString attributes(int, int *start, int *end) const override;

private:
    QComboBox *box() const;
};

} // namespace casepost::ui

#pragma once

#include <QAccessibleWidget>

namespace casepost::ui {

/// A section of the window as a screen reader gets it: a tab that is selected or not, no check box.
class SectionAccess final : public QAccessibleWidget
{
public:
    explicit SectionAccess(QWidget *button);

    QString text(QAccessible::Text kind) const override;
    QAccessible::State state() const override;
    QStringList actionNames() const override;
    void doAction(const QString &name) override;
};

} // namespace casepost::ui

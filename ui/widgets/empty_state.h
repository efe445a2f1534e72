#pragma once

#include <QWidget>

class QLabel;

namespace casepost::ui {

/// What stands where a list would be: what would be here, and the one next step.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);
    void tell(const QString &title, const QString &next);
    QString title() const;

private:
    QLabel *m_title;
    QLabel *m_next;
};

} // namespace casepost::ui

#pragma once

#include "core/guidance/packs/pack_files.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTextEdit;

namespace casepost::ui {

class EmptyState;
class ProposalsPresenter;
struct ProposalRow;

/// Changes of the guidance that wait for a decision: what each would change, and the decision of a
/// second person.
class ProposalsPane final : public QWidget
{
    Q_OBJECT

public:
    explicit ProposalsPane(ProposalsPresenter &presenter, QWidget *parent = nullptr);

    void retranslate();
    void focusList();

Q_SIGNALS:
    /// See what the proposal would touch.
    void impactWanted(const casepost::core::PackFiles &pack);
    void said(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void showRows();
    void showCurrent();
    void write(const ProposalRow &row);
    void askToApprove();
    void askToReject();
    const ProposalRow *current() const;

    ProposalsPresenter &m_presenter;
    QStackedWidget *m_stack;
    EmptyState *m_none;
    QLabel *m_listLabel;
    QListWidget *m_list;
    QTextEdit *m_changes;
    QLabel *m_whyNot;
    QPushButton *m_approve;
    QPushButton *m_reject;
    QPushButton *m_impact;
};

} // namespace casepost::ui

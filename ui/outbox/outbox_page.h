#pragma once

#include "core/base/result.h"
#include "core/outbox/journal/message.h"
#include "ui/shell/page.h"

#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace casepost::ui {

class ActionRegistry;
class EmptyState;
class ListService;
class OutboxModel;
class OutboxPresenter;

/// The outbox: every message with its state, what happened to it, and what can be done.
class OutboxPage final : public Page
{
    Q_OBJECT

public:
    OutboxPage(OutboxPresenter &presenter, ActionRegistry &actions, QWidget *parent = nullptr);

    void enter() override;
    QList<QWidget *> panes() const override;
    QString caseInHand() const override;
    ListService *list() const override { return m_service; }

Q_SIGNALS:
    /// How many messages have not left yet or need somebody.
    void openCountChanged(int count);
    void caseWanted(const QString &reference);

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void join();
    void serve();
    void allowActs();
    void show(const std::vector<core::QueuedMessage> &messages);
    void showCurrent();
    void tellCount();
    void askSettlement(bool wasSent);
    void askBeforeItGoes(core::MessageId message,
                         const QString &question,
                         const QString &rule,
                         const QStringList &answers);
    std::optional<core::QueuedMessage> current() const;
    QString storyOf(const core::QueuedMessage &message) const;

    OutboxPresenter &m_presenter;
    ActionRegistry &m_actions;
    QLabel *m_heading;
    QLabel *m_count;
    QPushButton *m_send;
    QPushButton *m_stop;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTableView *m_table;
    OutboxModel *m_rows;
    ListService *m_service;
    QWidget *m_below; ///< what happened, and what can be done
    QLabel *m_storyLabel;
    QPlainTextEdit *m_story;
    QPushButton *m_retry;
    QPushButton *m_takeBack;
    QPushButton *m_wasSent;
    QPushButton *m_wasNotSent;
    QPushButton *m_case;
    QPushButton *m_details; ///< shows what only who looks after the program needs
};

} // namespace casepost::ui

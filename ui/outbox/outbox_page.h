#pragma once

#include "core/base/result.h"
#include "core/outbox/message.h"
#include "ui/shell/page.h"

#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace casepost::ui {

class EmptyState;
class OutboxModel;
class OutboxPresenter;

/// The outbox: every message with its state, what happened to it, and what can be done.
class OutboxPage final : public Page
{
    Q_OBJECT

public:
    explicit OutboxPage(OutboxPresenter &presenter, QWidget *parent = nullptr);

    void enter() override;
    QList<QWidget *> panes() const override;
    QString caseInHand() const override;

Q_SIGNALS:
    /// How many messages have not left yet or need somebody.
    void openCountChanged(int count);
    void caseWanted(const QString &reference);

protected:
    void retranslate() override;

private:
    void build();
    void join();
    void show(const std::vector<core::QueuedMessage> &messages);
    void showCurrent();
    void askSettlement(bool wasSent);
    std::optional<core::QueuedMessage> current() const;
    QString storyOf(const core::QueuedMessage &message) const;

    OutboxPresenter &m_presenter;
    QLabel *m_heading;
    QPushButton *m_send;
    QPushButton *m_stop;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTableView *m_table;
    OutboxModel *m_rows;
    QWidget *m_below; ///< what happened, and what can be done
    QLabel *m_storyLabel;
    QPlainTextEdit *m_story;
    QPushButton *m_retry;
    QPushButton *m_takeBack;
    QPushButton *m_wasSent;
    QPushButton *m_wasNotSent;
    QPushButton *m_case;
};

} // namespace casepost::ui

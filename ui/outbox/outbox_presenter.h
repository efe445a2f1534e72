#pragma once

#include "ui/desk/outbox_desk.h"

#include <QObject>
#include <QSet>

#include <atomic>
#include <memory>

namespace casepost::ui {

/// The state of the outbox page: the messages, what may be done with the one in hand, and the
/// sending under way.
class OutboxPresenter final : public QObject
{
    Q_OBJECT

public:
    explicit OutboxPresenter(OutboxDesk &desk, QObject *parent = nullptr);
    ~OutboxPresenter() override;

    void setAllowed(const QSet<QString> &actions) { m_allowed = actions; }
    void refresh();
    /// Tries a message again, with yes to the questions of these rules.
    void retry(core::MessageId message, const QStringList &answers = {});
    void takeBack(core::MessageId message);
    void resolve(core::MessageId message, core::Settlement settlement, const QString &why);
    void send();
    void stopSending();
    bool isSending() const { return m_sending; }

    bool canRetry(const core::QueuedMessage &message) const;
    bool canTakeBack(const core::QueuedMessage &message) const;
    bool canResolve(const core::QueuedMessage &message) const;
    bool canSend() const;

Q_SIGNALS:
    void listed(const std::vector<casepost::core::QueuedMessage> &messages);
    void sendingChanged();
    void sent(const casepost::core::SendReport &report);
    void failed(const QString &sentence);
    void done();
    /// Before a message may go somebody must say yes to what `rule` asks; `answers` were given.
    void asked(casepost::core::MessageId message,
               const QString &question,
               const QString &rule,
               const QStringList &answers);
    /// The letter of a message taken back is a draft again.
    void takenBack(const casepost::letters::Draft &draft);

private:
    bool asksFirst(core::MessageId message, const QStringList &answers, const core::Status &status);
    void finish(const core::Status &status);
    bool may(QStringView act) const { return m_allowed.contains(act.toString()); }

    OutboxDesk &m_desk;
    QSet<QString> m_allowed;
    std::shared_ptr<std::atomic_bool> m_goOn;
    bool m_sending = false;
    int m_question = 0;
};

} // namespace casepost::ui

#include "ui/outbox/outbox_presenter.h"

#include <QLocale>

#include <map>

namespace casepost::ui {

using core::MessageState;

OutboxPresenter::OutboxPresenter(OutboxDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_goOn(std::make_shared<std::atomic_bool>(true))
{}

OutboxPresenter::~OutboxPresenter()
{
    *m_goOn = false;
}

void OutboxPresenter::refresh()
{
    m_desk.list(
        this,
        [this, question = ++m_question](core::Result<std::vector<core::QueuedMessage>> answer) {
            if (question != m_question)
                return;
            if (answer)
                Q_EMIT listed(*answer);
            else
                Q_EMIT failed(answer.error().message);
        });
}

void OutboxPresenter::finish(const core::Status &status)
{
    if (status)
        Q_EMIT done();
    else
        Q_EMIT failed(status.error().message);
    refresh();
}

void OutboxPresenter::retry(core::MessageId message, const QStringList &answers)
{
    m_desk.retry(this, message, answers, [this, message, answers](const core::Status &status) {
        if (!asksFirst(message, answers, status))
            finish(status);
    });
}

bool OutboxPresenter::asksFirst(core::MessageId message,
                                const QStringList &answers,
                                const core::Status &status)
{
    if (status)
        return false;
    std::map<QString, QString> where(status.error().where.begin(), status.error().where.end());
    const auto rule = where[QStringLiteral("answer")];
    auto question = where[QStringLiteral("question")];
    if (rule.isEmpty() || question.isEmpty() || answers.contains(rule))
        return false;
    const auto welsh = where[QStringLiteral("question_cy")];
    if (QLocale().language() == QLocale::Welsh && !welsh.isEmpty())
        question = welsh;
    Q_EMIT asked(message, question, rule, answers);
    return true;
}

void OutboxPresenter::takeBack(core::MessageId message)
{
    m_desk.takeBack(this, message, [this](const core::Result<letters::Draft> &draft) {
        if (draft)
            Q_EMIT takenBack(*draft);
        else
            Q_EMIT failed(draft.error().message);
        refresh();
    });
}

void OutboxPresenter::resolve(core::MessageId message,
                              core::Settlement settlement,
                              const QString &why)
{
    m_desk.resolve(
        this, message, settlement, why, [this](const core::Status &status) { finish(status); });
}

void OutboxPresenter::send()
{
    if (m_sending)
        return;
    m_sending = true;
    *m_goOn = true;
    Q_EMIT sendingChanged();
    m_desk.send(
        this,
        [goOn = m_goOn](const core::Progress &) { return goOn->load(); },
        [this](core::Result<core::SendReport> report) {
            m_sending = false;
            Q_EMIT sendingChanged();
            if (report)
                Q_EMIT sent(*report);
            else
                Q_EMIT failed(report.error().message);
            refresh();
        });
}

void OutboxPresenter::stopSending()
{
    *m_goOn = false;
}

bool OutboxPresenter::canSend() const
{
    return !m_sending && may(core::action::kOutboxSend);
}

bool OutboxPresenter::canRetry(const core::QueuedMessage &message) const
{
    const bool waits = message.state == MessageState::Deferred
                       || message.state == MessageState::Failed
                       || message.state == MessageState::Held;
    return waits && (may(core::action::kOutboxSend) || may(core::action::kOutboxManage));
}

bool OutboxPresenter::canTakeBack(const core::QueuedMessage &message) const
{
    const bool here =
        message.state == MessageState::Queued || message.state == MessageState::Deferred
        || message.state == MessageState::Failed || message.state == MessageState::Held;
    return here && (may(core::action::kOutboxCancelOwn) || may(core::action::kOutboxManage));
}

bool OutboxPresenter::canResolve(const core::QueuedMessage &message) const
{
    return message.state == MessageState::Uncertain
           && (may(core::action::kOutboxSend) || may(core::action::kOutboxManage));
}

} // namespace casepost::ui

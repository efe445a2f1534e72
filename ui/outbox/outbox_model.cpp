#include "ui/outbox/outbox_model.h"

#include "ui/widgets/list_service.h"
#include "ui/words/moments.h"
#include "ui/words/way_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

class OutboxWords
{
    Q_DECLARE_TR_FUNCTIONS(OutboxWords)
};

/// A sign beside the word, so that a column of states can be scanned; the word says the same.
QString signOf(core::MessageState state)
{
    switch (state) {
    case core::MessageState::Queued:
        return u"○"_s;
    case core::MessageState::Sending:
        return u"▷"_s;
    case core::MessageState::Sent:
        return u"✓"_s;
    case core::MessageState::Deferred:
        return u"↻"_s;
    case core::MessageState::Failed:
        return u"✕"_s;
    case core::MessageState::Uncertain:
        return u"?"_s;
    case core::MessageState::Held:
        return u"‖"_s;
    case core::MessageState::Cancelled:
        return u"–"_s;
    }
    return {};
}

/// A printer that took a letter has not posted it yet.
QString standWords(const core::QueuedMessage &message)
{
    if (message.state == core::MessageState::Sent && message.gateway == u"print")
        return OutboxWords::tr("Handed to the printer");
    return stateWords(message.state);
}

QString cellOf(const core::QueuedMessage &message, int column)
{
    switch (column) {
    case OutboxModel::State:
        return signOf(message.state) + u"  "_s + standWords(message);
    case OutboxModel::Case:
        return message.caseReference;
    case OutboxModel::Name:
        return message.caseName;
    case OutboxModel::Description:
        return message.description;
    case OutboxModel::Recipient:
        return recipientWords(message);
    case OutboxModel::Gateway:
        return wayWords(message.gateway);
    case OutboxModel::Queued:
        return longMoment(message.queuedUtc);
    case OutboxModel::NextTry:
        return message.state == core::MessageState::Deferred ? longMoment(message.nextAttemptUtc)
                                                             : QString();
    default:
        return {};
    }
}

bool isOpen(const core::QueuedMessage &message)
{
    return message.state != core::MessageState::Sent
           && message.state != core::MessageState::Cancelled;
}

} // namespace

QString recipientWords(const core::QueuedMessage &message)
{
    if (message.recipient == u"online")
        return OutboxWords::tr("Read online by the customer");
    return message.recipient == u"post" ? OutboxWords::tr("Printed letter") : message.recipient;
}

QString stateWords(core::MessageState state)
{
    switch (state) {
    case core::MessageState::Queued:
        return OutboxWords::tr("Waiting");
    case core::MessageState::Sending:
        return OutboxWords::tr("Sending");
    case core::MessageState::Sent:
        return OutboxWords::tr("Sent");
    case core::MessageState::Deferred:
        return OutboxWords::tr("Will be tried again");
    case core::MessageState::Failed:
        return OutboxWords::tr("Not sent");
    case core::MessageState::Uncertain:
        return OutboxWords::tr("Not known if sent");
    case core::MessageState::Held:
        return OutboxWords::tr("Held");
    case core::MessageState::Cancelled:
        return OutboxWords::tr("Taken back");
    }
    return {};
}

QString reportWords(const core::SendReport &report)
{
    using State = core::MessageState;
    QStringList parts;
    for (const auto &[state, count] : {std::pair{State::Sent, report.sent},
                                       std::pair{State::Deferred, report.deferred},
                                       std::pair{State::Failed, report.failed},
                                       std::pair{State::Uncertain, report.uncertain},
                                       std::pair{State::Held, report.held}})
        parts += OutboxWords::tr("%1: %2.").arg(stateWords(state), QString::number(count));
    return parts.join(u' ');
}

QString attemptWords(core::AttemptResult result)
{
    switch (result) {
    case core::AttemptResult::Accepted:
        return OutboxWords::tr("Accepted");
    case core::AttemptResult::Refused:
        return OutboxWords::tr("Refused");
    case core::AttemptResult::Again:
        return OutboxWords::tr("To be tried again");
    case core::AttemptResult::Unknown:
        return OutboxWords::tr("No answer");
    }
    return {};
}

void OutboxModel::show(std::vector<core::QueuedMessage> messages)
{
    const bool sameRows = messages.size() == m_messages.size()
                          && std::equal(messages.begin(),
                                        messages.end(),
                                        m_messages.begin(),
                                        [](const auto &a, const auto &b) { return a.id == b.id; });
    if (!sameRows) {
        beginResetModel();
        m_messages = std::move(messages);
        endResetModel();
        return;
    }
    m_messages = std::move(messages);
    if (!m_messages.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int OutboxModel::rowOf(core::MessageId id) const
{
    for (size_t i = 0; i < m_messages.size(); ++i)
        if (m_messages[i].id == id)
            return int(i);
    return -1;
}

int OutboxModel::openCount() const
{
    return int(std::count_if(m_messages.begin(), m_messages.end(), isOpen));
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_messages.size());
}

int OutboxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &row = message(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return cellOf(row, index.column());
    if (role == kSortRole && index.column() == Queued)
        return row.queuedUtc;
    if (role == kSortRole && index.column() == NextTry)
        return row.state == core::MessageState::Deferred ? row.nextAttemptUtc : QDateTime();
    if (role == Qt::AccessibleTextRole && index.column() == 0) {
        QStringList parts{stateWords(row.state),
                          row.caseName,
                          row.description,
                          row.caseReference,
                          cellOf(row, Recipient),
                          cellOf(row, Queued),
                          row.reason};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    return {};
}

QVariant OutboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State:
        return tr("State");
    case Case:
        return tr("Case");
    case Name:
        return tr("Name");
    case Description:
        return tr("Letter");
    case Recipient:
        return tr("To");
    case Gateway:
        return tr("Sent by");
    case Queued:
        return tr("Put in outbox");
    case NextTry:
        return tr("Next try");
    default:
        return {};
    }
}

} // namespace casepost::ui

#pragma once

#include "core/base/result.h"
#include "core/outbox/journal/message.h"
#include "core/outbox/sending/sender.h"

#include <QAbstractTableModel>

namespace casepost::ui {

/// The messages of the outbox, newest first. States are told in words.
class OutboxModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        State,
        Name,
        Description,
        Case,
        Recipient,
        Queued,
        Gateway,
        NextTry,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows these; rows that stay keep their place and selection.
    void show(std::vector<core::QueuedMessage> messages);
    const core::QueuedMessage &message(int row) const { return m_messages[size_t(row)]; }
    int rowOf(core::MessageId id) const;
    /// Messages that have not left yet or need somebody.
    int openCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<core::QueuedMessage> m_messages;
};

/// "Waiting", "Not sent: a person must look" …, in the window's language.
QString stateWords(core::MessageState state);
/// What a sender did, in the words of the list: "Sent: 3. Held: 1."
QString reportWords(const core::SendReport &report);
QString attemptWords(core::AttemptResult result);
/// To whom a message goes: the address, or that it is a printed letter.
QString recipientWords(const core::QueuedMessage &message);

} // namespace casepost::ui

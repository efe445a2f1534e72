#pragma once

#include "core/outbox/journal/outbox.h"
#include "core/outbox/sending/sender.h"
#include "tests/core/outbox/script_gateway.h"
#include "tests/support/test_store.h"

namespace casepost::test {

/// A store with one letter of one case, and quick ways to queue and look.
class OutboxFixture
{
public:
    explicit OutboxFixture(core::Engine engine = core::Engine::Sqlite);

    core::Session session() { return store.session(); }
    core::NewMessage newMessage(const QString &gateway = QStringLiteral("script")) const;
    core::MessageId queue(const QString &gateway = QStringLiteral("script"));
    core::QueuedMessage look(core::MessageId id);
    core::SendReport drain(core::Gateway &gateway);
    /// Puts a message into a state by hand, as a test's beginning.
    void force(core::MessageId id, core::MessageState state);
    int auditEntries(const QString &act);
    QStringList caseEvents();

    TestStore store;
    core::CaseId caseId;
    core::LetterId letter;
};

/// Lets every message go.
inline core::Status letsGo(const core::JournalRow &)
{
    return {};
}

/// Adds a letter to a store straight into the table.
core::LetterId addLetter(TestStore &store, core::CaseId caseId, core::StaffId author);
/// A whole message for a letter, with a Message-ID of its own.
core::NewMessage
wholeMessage(core::LetterId letter, core::CaseId caseId, const QString &gateway, int number);

} // namespace casepost::test

#pragma once

#include "core/audit/record/case_sum.h"
#include "core/cases/file/case_store.h"
#include "letters/guidance/published/guidance_store.h"
#include "letters/service/letter_service.h"
#include "tests/support/test_store.h"

/// A store with one case, and letters queued in it.
namespace casepost::letters::test {

/// Takes every message and sends none.
class QuietGateway final : public core::Gateway
{
public:
    QString name() const override { return QStringLiteral("spool"); }
    core::Status accepts(const core::NewMessage &) const override { return {}; }
    core::Outcome send(const core::NewMessage &, const core::CommitMark &) override { return {}; }
};

/// The case 123456789 of Ms Katie Rose McNally in Durham.
inline core::CaseId addWholeCase(casepost::test::TestStore &store)
{
    const auto id = store.addCase(QStringLiteral("123456789"), QStringLiteral("McNally"));
    auto transaction = casepost::test::valueOf(core::Transaction::begin(store.owner()));
    casepost::test::mustSucceed(core::casesLeave(store.owner(), {}));
    store.exec(QStringLiteral("UPDATE case_file SET applicant_title = 'Ms', "
                              "applicant_forenames = 'Katie Rose', "
                              "applicant_address_1 = '1 Sample Street', "
                              "applicant_address_2 = 'Durham', applicant_postcode = 'DH1 1AA', "
                              "applicant_email = 'katie@example.org', language = 'en'"));
    casepost::test::mustSucceed(core::casesEnter(store.owner(), {}));
    casepost::test::mustSucceed(transaction.commit());
    return id;
}

/// A letter that asks for documents on that case, with a free text when there is one.
inline LetterDocument letterWith(const QString &text = {})
{
    LetterDocument letter;
    letter.caseReference = QStringLiteral("123456789");
    letter.templateCode = QStringLiteral("documents");
    letter.description = QStringLiteral("Ask for the full birth certificate");
    letter.blocks.push_back(Block{QStringLiteral("OPEN-DOCUMENTS"), {}, {}, {}, {}});
    if (!text.isEmpty())
        letter.blocks.push_back(Block{{}, {}, {}, text, QStringLiteral("No phrase covers this")});
    return letter;
}

/// Queues it as that person, judged on the clock's day by all that the store holds.
inline core::Result<QueuedLetter>
queued(casepost::test::TestStore &store, const core::Session &session, const LetterDocument &letter)
{
    TRY_ASSIGN(const auto library, phrases::PhraseStore(store.db()).library());
    TRY_ASSIGN(const auto guidance, GuidanceStore(store.db()).guidance());
    const QuietGateway gateway;
    CheckResult checked;
    return queueLetter(store.db(),
                       session,
                       letter,
                       {library, guidance, core::ukDate(store.clock().nowUtc())},
                       gateway,
                       &checked);
}

} // namespace casepost::letters::test

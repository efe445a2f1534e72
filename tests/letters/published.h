#pragma once

#include "letters/guidance/published/guidance_proposals.h"
#include "phrases/phrase_proposals.h"
#include "tests/support/test_store.h"

/// Packs as they come into a store: one person asks, another approves.
namespace casepost::letters::test {

inline core::Status published(casepost::test::TestStore &store, const PackFiles &pack)
{
    GuidanceProposals proposals(store.db());
    TRY_ASSIGN(const auto id, proposals.propose(store.session(QStringLiteral("asks")), pack));
    return proposals.approve(
        store.session(QStringLiteral("decides"), QStringLiteral("customer-assurance")), id);
}

inline core::Status publishedWording(casepost::test::TestStore &store, const QByteArray &toml)
{
    phrases::PhraseProposals proposals(store.db());
    TRY_ASSIGN(const auto id,
               proposals.propose(
                   store.session(QStringLiteral("asks")), toml, QStringLiteral("pack.toml")));
    return proposals.approve(
        store.session(QStringLiteral("decides"), QStringLiteral("customer-assurance")), id);
}

} // namespace casepost::letters::test

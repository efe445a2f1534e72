#include "letters/records/letter_store.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

using namespace casepost::letters;
using casepost::core::Engine;
using casepost::test::mustSucceed;
using casepost::test::TestStore;
using casepost::test::valueOf;
using namespace Qt::StringLiterals;

TEST_CASE("open drafts are counted by the phrases they use (REQ-PHR-12)", "[letters][drafts]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto examiner = store.session();
    LetterStore letters(store.db());
    Draft draft;
    draft.caseId = store.addCase();
    draft.document.caseReference = u"123456789"_s;
    Block phrase, again, typed;
    phrase.phrase = u"917 (AB)"_s;
    again.phrase = u"917-ab"_s;
    typed.text = u"917-AB"_s;
    draft.document.blocks = {phrase, again, typed};
    const Draft first = valueOf(letters.saveDraft(examiner, draft));
    draft.document.blocks = {again};
    valueOf(letters.saveDraft(store.session(u"dj"_s), draft));
    CHECK(valueOf(letters.openDraftsByPhrase(examiner))
          == std::map<QString, int>{{u"917-AB"_s, 2}});
    mustSucceed(letters.discardDraft(examiner, first.id));
    CHECK(valueOf(letters.openDraftsByPhrase(examiner))
          == std::map<QString, int>{{u"917-AB"_s, 1}});
}

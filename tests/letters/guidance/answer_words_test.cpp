#include "letters/guidance/facts/answer_words.h"
#include "tests/letters/guidance/judged.h"

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace Qt::StringLiterals;

TEST_CASE("what fills a box or puts it off is no reason and no answer (REQ-PHR-03, REQ-TXT-01)",
          "[letters][guidance]")
{
    for (const QString &text : {u""_s,
                                u"x"_s,
                                u"-"_s,
                                u"…"_s,
                                u"."_s,
                                u"n/a"_s,
                                u"N.A."_s,
                                u"na"_s,
                                u"none"_s,
                                u"None."_s,
                                u"not yet"_s,
                                u"Not yet!"_s,
                                u"xxx"_s,
                                u"TBC"_s,
                                u"later"_s,
                                u"don’t know"_s,
                                u"not sure"_s,
                                u"not applicable"_s,
                                u"???"_s,
                                u"no"_s,
                                u"to do"_s,
                                u"to be confirmed"_s,
                                u"test"_s,
                                u"I have not checked yet"_s,
                                u"ddim eto"_s,
                                u"nac oes"_s,
                                u"amherthnasol"_s,
                                u"I haven't looked"_s}) {
        CAPTURE(text.toStdString());
        CHECK_FALSE(saysWhy(text));
        CHECK_FALSE(saysYes(text));
    }
    for (const QString &text : {u"ok"_s, u"yes"_s, u"true"_s, u"done"_s, u"I have"_s, u"ie"_s}) {
        CAPTURE(text.toStdString());
        CHECK_FALSE(saysWhy(text));
        CHECK(saysYes(text));
    }
    CHECK_FALSE(saysYes(u"False"_s));
}

TEST_CASE("a reason in a few words is a reason (REQ-PHR-03)", "[letters][guidance]")
{
    for (const QString &text : {u"No phrase covers this"_s,
                                u"none fits"_s,
                                u"no phrase"_s,
                                u"searched 'deed poll', none fits"_s,
                                u"Not in the library"_s,
                                u"the customer never applied"_s,
                                u"asked by phone 14:10"_s,
                                u"The form went on Monday"_s,
                                u"tenancy agreement seen"_s,
                                u"directory enquiries"_s,
                                u"09:00, 11:00 and 14:00"_s,
                                u"not covered"_s,
                                u"urgent travel"_s,
                                u"the customer asked what we hold"_s,
                                u"nothing in the library names a torn page"_s,
                                u"nid oes ymadrodd addas"_s,
                                u"Nac oes ymadrodd ar gyfer hyn"_s,
                                u"It is a name, not a word"_s,
                                u"TL agreed"_s,
                                u"she has no other"_s,
                                u"no longer lives there"_s}) {
        CAPTURE(text.toStdString());
        CHECK(saysWhy(text));
        CHECK(saysYes(text));
    }
}

TEST_CASE("a question is not answered by a word that says nothing, nor free text by such a reason "
          "(REQ-TXT-01, REQ-PHR-03)",
          "[letters][guidance]")
{
    Sample sample;
    sample.text(u"The identity you gave looks wrong."_s);
    for (const QString &nothing : {u"x"_s, u"not yet"_s, u"n/a"_s}) {
        sample.letter.answers[u"text.identity"_s] = nothing;
        CHECK(sample.check().verdict == Verdict::NeedsAnswers);
    }
    sample.letter.answers[u"text.identity"_s] = u"the customer's own word"_s;
    CHECK(sample.check().verdict == Verdict::Clear);

    sample.letter.blocks.back().reason = u"-"_s;
    const auto result = sample.check();
    CHECK_FALSE(ofRule(result, u"phrase.searched"_s).empty());
    CHECK(result.verdict == Verdict::NeedsAnswers);
}

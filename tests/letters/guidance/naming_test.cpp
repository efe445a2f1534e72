// Titles and names of the people of a case, as they stand in a letter: appendices A and B.

#include "tests/letters/guidance/judged.h"

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace Qt::StringLiterals;

namespace {

// A sample with no findings of its own, so that each finding is the test's.
QStringList said(const Sample &sample)
{
    return rulesOf(sample.check());
}

Sample named(const QString &title, const QString &forenames, const QString &surname)
{
    Sample sample;
    sample.record.applicant = {title, {}, false, forenames, surname};
    return sample;
}

Sample otherTitle(const QString &title, bool confirmed = false)
{
    Sample sample = named({}, u"Andrew James"_s, u"Johnson-Smith"_s);
    sample.record.applicant.otherTitle = title;
    sample.record.applicant.titleConfirmed = confirmed;
    return sample;
}

Sample postDated(const QString &titleNow, const QString &titleThen)
{
    Sample sample = named(titleNow, u"Katie"_s, u"Roy"_s);
    sample.record.postDated = true;
    sample.record.passportName = {titleThen, {}, false, u"Katie"_s, u"Khan"_s};
    return sample;
}

// The child Adam Khan, for whom Mrs Sara Khan signed.
Sample childOf(const QString &title = u"Mrs"_s)
{
    Sample sample = named({}, u"Adam"_s, u"Khan"_s);
    sample.record.declarantRelationship = core::Relationship::Parent;
    sample.record.declarant = {title, {}, false, u"Sara"_s, u"Khan"_s};
    return sample;
}

Sample greeted(Sample sample, const QString &greeting)
{
    sample.letter.to = RecipientKind::Other;
    sample.letter.recipient =
        OtherRecipient{sample.record.applicant, sample.record.address.printed(), greeting, {}};
    return sample;
}

} // namespace

TEST_CASE("one of the four titles is never corrected, whatever the name (REQ-TTL-02, REQ-TTL-03, "
          "A1 to A3)",
          "[letters][guidance][names]")
{
    for (const QString &title : {u"Mr"_s, u"MR"_s, u"mr."_s, u"Mrs"_s, u"Miss"_s, u"Ms"_s})
        CHECK(said(named(title, u"Andrew James"_s, u"Johnson-Smith"_s)).isEmpty());
    CHECK(said(named(u"Mr"_s, u"Katie"_s, u"McNally"_s).text(u"Mr Katie McNally must sign."_s))
              .isEmpty());
    CHECK(said(named(u"Ms"_s, u"Katie"_s, u"McNally"_s).text(u"Mr Katie McNally must sign."_s))
          == QStringList{u"title.other"_s});
}

TEST_CASE("the title is decided once and stands the same everywhere (REQ-TTL-16)",
          "[letters][guidance][names]")
{
    const auto result = Sample().text(u"Mrs Katie McNally must sign."_s).check();
    REQUIRE(rulesOf(result) == QStringList{u"title.other"_s});
    CHECK(result.findings.front().severity == Severity::Block);
    CHECK(result.findings.front().requirement == "REQ-TTL-16"_L1);
    REQUIRE(result.findings.front().fix);
    CHECK(result.findings.front().fix->replacement == "Ms"_L1);

    Sample typed = greeted(Sample(), u"Dear Ms McNally"_s);
    CHECK(said(typed).isEmpty());
    typed.letter.recipient->name.title = u"Mrs"_s;
    CHECK(said(typed).contains(u"title.recipient"_s));

    Sample none = otherTitle(u"Mx"_s);
    CHECK(said(none).isEmpty());
    CHECK(said(none.text(u"Mr Andrew Johnson-Smith must sign."_s))
          == QStringList{u"title.other"_s});
}

TEST_CASE("an unlisted religious title goes through its own check (REQ-TTL-15, A12)",
          "[letters][guidance][names]")
{
    for (const QString &title : {u"Rev"_s, u"Father"_s, u"Rabbi"_s, u"Imam"_s, u"Sister"_s})
        CHECK(said(otherTitle(title)).isEmpty());
    const auto asked = otherTitle(u"Archimandrite"_s).check();
    REQUIRE(rulesOf(asked) == QStringList{u"title.religious-unlisted"_s});
    CHECK(asked.findings.front().requirement == "REQ-TTL-15"_L1);
    CHECK(asked.verdict == Verdict::NeedsAnswers);
    CHECK(said(otherTitle(u"Archimandrite"_s, true)).isEmpty());
}

TEST_CASE("titles that need a person's decision are asked about (REQ-TTL-01, REQ-TTL-04, "
          "REQ-TTL-12, A9, A10, A20 to A22)",
          "[letters][guidance][names]")
{
    for (const QString &title : {u"Dr"_s, u"Doctor"_s, u"Judge"_s})
        CHECK(said(otherTitle(title)).isEmpty());
    for (const QString &title :
         {u"Prof"_s, u"Rt Hon"_s, u"Captain"_s, u"Nurse"_s, u"Dr Mrs"_s, u"Mr & Mrs"_s}) {
        INFO(title.toStdString());
        CHECK(said(otherTitle(title)) == QStringList{u"title.undecided"_s});
    }
    for (const QString &title :
         {u"n/a"_s, u"-"_s, u"Mister"_s, u"Mstr"_s, u"Mx"_s, u"Lord"_s, u"Graf"_s, u"HRH"_s})
        CHECK(said(otherTitle(title)).isEmpty());
}

TEST_CASE(
    "a title among the forenames is pointed out, a name that reads like one is not (A15, A24, "
    "A25)",
    "[letters][guidance][names]")
{
    for (const auto &[title, forenames] :
         {std::pair{u"Mr"_s, u"Dr John"_s}, {u""_s, u"Dr John"_s}, {u"Mr"_s, u"Mr John"_s}}) {
        const auto result = named(title, forenames, u"Fox"_s).check();
        CHECK(rulesOf(result) == QStringList{u"title.in-forenames"_s});
        CHECK(result.verdict == Verdict::Clear);
    }
    CHECK(said(named({}, u"Sir David"_s, u"Jones"_s)) == QStringList{u"title.undecided"_s});
    CHECK(said(named(u"Mr"_s, u"Prince"_s, u"King"_s)).isEmpty());
    CHECK(said(named(u"Mr"_s, u"Earl"_s, u"Judge"_s)).isEmpty());
}

TEST_CASE("a confirmed knighthood is used and its initials are warned of (REQ-TTL-05, A13)",
          "[letters][guidance][names]")
{
    const auto result = otherTitle(u"Sir"_s, true).check();
    CHECK(rulesOf(result) == QStringList{u"title.knighthood"_s});
    CHECK(result.verdict == Verdict::Clear);
    CHECK(said(otherTitle(u"Lord"_s, true)).isEmpty());
    CHECK(said(otherTitle(u"Sir"_s)).isEmpty());
}

TEST_CASE("a title that was removed leaves the alternative address too (REQ-TTL-10, A29)",
          "[letters][guidance][names]")
{
    Sample sample = otherTitle(u"Mx"_s);
    sample.record.alternativeName = u"Mx Andrew Johnson-Smith"_s;
    const auto asked = sample.check();
    REQUIRE(rulesOf(asked) == QStringList{u"title.alternative-address"_s});
    CHECK(asked.verdict == Verdict::NeedsAnswers);
    sample.letter.answers[u"title.alternative-address"_s] = u"done"_s;
    CHECK(sample.check().verdict == Verdict::Clear);
    sample.record.alternativeName = u"Andrew Johnson-Smith"_s;
    CHECK(said(sample).isEmpty());
}

TEST_CASE("the next letter uses the title of now (REQ-TTL-14, A30)", "[letters][guidance][names]")
{
    Sample sample = named(u"Dr"_s, u"Katie"_s, u"McNally"_s);
    CHECK(said(Sample(sample).text(u"Dr Katie McNally must sign."_s)).isEmpty());
    sample.record.applicant.title = u"Ms"_s;
    CHECK(said(Sample(sample).text(u"Dr Katie McNally must sign."_s))
          == QStringList{u"title.other"_s});
}

TEST_CASE("without a title the first name stands in full (REQ-NAM-03, B3)",
          "[letters][guidance][names]")
{
    Sample joe = named(u"Mister"_s, u"Joe"_s, u"Bloggs"_s);
    CHECK(said(greeted(joe, u"Dear Joe Bloggs"_s)).isEmpty());
    CHECK(said(greeted(joe, u"Dear J. Bloggs"_s)) == QStringList{u"name.initials"_s});
    const auto result = joe.text(u"J. Bloggs has not signed."_s).check();
    REQUIRE(rulesOf(result) == QStringList{u"name.initials"_s});
    REQUIRE(result.findings.front().fix);
    CHECK(result.findings.front().fix->replacement == "Joe Bloggs"_L1);
}

TEST_CASE("a person of one name gets no initial and no stray space (REQ-NAM-14, B13)",
          "[letters][guidance][names]")
{
    Sample one = named({}, {}, u"Sukarno"_s);
    CHECK(said(greeted(one, u"Dear Sukarno"_s)).isEmpty());
    CHECK(said(greeted(one, u"Dear  Sukarno"_s)) == QStringList{u"name.greeting-space"_s});
    CHECK(said(one.text(u"S. Sukarno has not signed."_s)) == QStringList{u"name.one-name"_s});
}

TEST_CASE("a name keeps one form in the whole letter (REQ-NAM-12, B17)",
          "[letters][guidance][names]")
{
    const auto result = Sample().text(u"Please ask Catherine to sign."_s).check();
    REQUIRE(rulesOf(result) == QStringList{u"name.one-form"_s});
    CHECK(result.verdict == Verdict::Clear);
    REQUIRE(result.findings.front().fix);
    CHECK(result.findings.front().fix->replacement == "Katie"_L1);

    CHECK(said(Sample().text(u"We have written to Sarah McNally."_s))
          == QStringList{u"name.one-form"_s});
    CHECK(said(Sample().text(u"Your mother Sarah McNally must sign."_s)).isEmpty());
    Sample both;
    both.record.referee = {u"Ms"_s, {}, false, u"Catherine"_s, u"McNally"_s};
    CHECK(said(both.text(u"Please ask Catherine McNally to sign."_s)).isEmpty());
    Sample twice = named(u"Ms"_s, u"Anne-Marie"_s, u"Johnson-Smith"_s);
    CHECK(said(Sample(twice).text(u"Ms Johnson Smith must sign."_s))
          == QStringList{u"name.hyphen"_s});
    CHECK(said(twice.text(u"Ms Johnson–Smith must sign."_s)).isEmpty());
}

TEST_CASE("the child is named in the text, the adult in the greeting (REQ-NAM-13, B20)",
          "[letters][guidance][names]")
{
    CHECK(said(childOf().text(u"We need the birth certificate of Adam Khan. Mrs Khan must sign."_s))
              .isEmpty());
    const auto wrong = greeted(childOf(), u"Dear Adam"_s).check();
    CHECK(rulesOf(wrong).contains(u"letter.recipient"_s));
    CHECK(wrong.verdict == Verdict::Blocked);
    CHECK(said(childOf().text(u"Please ask KATIE or ADAM."_s)).contains(u"name.capitals"_s));
}

TEST_CASE("accents and small words of a name stay as on the application (REQ-NAM-15, B9, B10)",
          "[letters][guidance][names]")
{
    const Sample welsh = named(u"Ms"_s, u"Siân"_s, u"ap Rhys"_s);
    CHECK(said(Sample(welsh).text(u"Please ask Siân ap Rhys to sign."_s)).isEmpty());
    // The same letters, composed otherwise.
    CHECK(said(Sample(welsh).text(u"Please ask Sia\u0302n ap Rhys to sign."_s)).isEmpty());
    const auto marks = Sample(welsh).text(u"Please ask Sian ap Rhys to sign."_s).check();
    REQUIRE(rulesOf(marks) == QStringList{u"name.marks"_s});
    CHECK(marks.findings.front().severity == Severity::Warn);
    CHECK(marks.findings.front().fix->replacement == u"Siân"_s);
    CHECK(said(Sample(welsh).text(u"Please ask SIAN to sign."_s))
          == QStringList{u"name.capitals"_s});
    CHECK(said(Sample(welsh).text(u"Please ask Siân Ap Rhys to sign."_s))
          == QStringList{u"name.particle"_s});
    CHECK(said(named(u"Mr"_s, u"José"_s, u"Łukasz"_s).text(u"Please ask Jose to sign."_s))
          == QStringList{u"name.marks"_s});
}

TEST_CASE("a straight and a curly apostrophe are the same, none is another name (REQ-NAM-16, B5)",
          "[letters][guidance][names]")
{
    for (const QString &held : {u"D'Arcy"_s, u"D’Arcy"_s})
        for (const QString &typed : {u"D'Arcy"_s, u"D’Arcy"_s}) {
            CHECK(said(named(u"Mr"_s, u"Tom"_s, held).text(u"Mr %1 must sign."_s.arg(typed)))
                      .isEmpty());
            CHECK(said(greeted(named(u"Mr"_s, u"Tom"_s, held), u"Dear Mr "_s + typed)).isEmpty());
        }
    CHECK(said(named(u"Mr"_s, u"Tom"_s, u"O'Neill"_s).text(u"Mr ONeill must sign."_s))
          == QStringList{u"name.apostrophe"_s});
}

TEST_CASE(
    "until the day of a post-dated passport the name and title are those of today (REQ-NAM-07, "
    "REQ-NAM-08, A27, B19)",
    "[letters][guidance][names]")
{
    const Sample sample = postDated(u"Miss"_s, u"Mrs"_s);
    CHECK(said(sample).isEmpty());
    CHECK(said(greeted(sample, u"Dear Mrs Khan"_s)) == QStringList{u"name.future"_s});
    const auto text = Sample(sample).text(u"Mrs Khan has not signed section 9."_s).check();
    CHECK(rulesOf(text) == QStringList{u"name.future-text"_s});
    CHECK(text.verdict == Verdict::Blocked);
    for (const QString &right : {u"Your passport in the name of Khan is post-dated."_s,
                                 u"Your passport in the name of Katie Khan is post-dated."_s,
                                 u"We can issue it in your new name, Mrs Khan."_s,
                                 u"Miss Roy has not signed section 9."_s}) {
        INFO(right.toStdString());
        CHECK(said(Sample(sample).text(right)).isEmpty());
    }
    const auto half = postDated(u"Mrs"_s, u"Mrs"_s).check();
    REQUIRE(rulesOf(half) == QStringList{u"name.future-title"_s});
    CHECK(half.findings.front().requirement == "REQ-NAM-08"_L1);
    CHECK(half.verdict == Verdict::NeedsAnswers);
}

TEST_CASE(
    "a name too long for the label is sent to the alternative address, never cut (REQ-NAM-05, "
    "B15)",
    "[letters][guidance][names]")
{
    const QString thirty = u"Abcdefghijklmnopqrstuvwxyzabcd"_s;
    const auto result = named({}, thirty, thirty).check();
    CHECK(rulesOf(result) == QStringList{u"name.too-long"_s});
    CHECK(result.verdict == Verdict::Clear);
    CHECK(said(named(u"Mr"_s, u"Andrew James"_s, u"Johnson-Smith"_s)).isEmpty());
}

TEST_CASE("a shortened name is confirmed from the day the guidance asks for it (REQ-NAM-06)",
          "[letters][guidance][names]")
{
    Sample sample = named(u"Mr"_s, u"Andrew James"_s, u"Johnson-Smith"_s);
    sample.letter.to = RecipientKind::Other;
    sample.record.alternativeName = u"Mr A.J. Johnson"_s;
    sample.record.alternativeAddress = {{u"9 Other Road"_s, u"Leeds"_s}, u"LS1 1AA"_s, {}};
    sample.on = QDate(2025, 11, 3);
    CHECK(said(sample).contains(u"name.shortened"_s));
    sample.record.alternativeName = u"Mr A.J. Johnson-Smith"_s;
    CHECK_FALSE(said(sample).contains(u"name.shortened"_s));
    sample.record.alternativeName = u"Mr A.J. Johnson"_s;
    sample.on = QDate(2025, 6, 2);
    CHECK_FALSE(said(sample).contains(u"name.shortened"_s));
}

TEST_CASE("a country with its own form of names is asked about, another is not (REQ-NAM-04)",
          "[letters][guidance][names]")
{
    Sample sample;
    sample.record.address = {{u"1-1 Chiyoda"_s, u"Tokyo"_s}, u"100-8111"_s, u"Japan"_s};
    const auto asked = sample.check();
    CHECK(ofRule(asked, u"name.country-form"_s).size() == 1);
    CHECK(asked.verdict == Verdict::NeedsAnswers);
    sample.record.address.country = u"France"_s;
    CHECK(ofRule(sample.check(), u"name.country-form"_s).empty());
}

TEST_CASE("names that are also words, titles or odd are left alone (B18, B24)",
          "[letters][guidance][names]")
{
    for (const auto &[forenames, surname] : {std::pair{u"DeShawn"_s, u"Null"_s},
                                             {u"LaToya"_s, u"Test"_s},
                                             {u"Will"_s, u"May"_s},
                                             {u"Mark"_s, u"Street"_s},
                                             {u"Rose"_s, u"King"_s}}) {
        Sample sample = named(u"Ms"_s, forenames, surname);
        sample.text(u"You may send it by post. Please ask Ms %1 to sign, and mark the street and "
                    "the king on the form. We will test it."_s.arg(surname));
        INFO(surname.toStdString());
        CHECK(said(sample).isEmpty());
    }
}

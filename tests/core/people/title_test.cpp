#include "core/people/title.h"
#include "tests/support/catch.h"

using namespace casepost::core;
using namespace Qt::StringLiterals;

namespace {

PersonName andrew(const QString &title, const QString &other = {}, bool confirmed = false)
{
    return {title, other, confirmed, u"Andrew James"_s, u"Johnson-Smith"_s};
}

NameForms ams(const PersonName &name)
{
    return decideName(name, System::Ams);
}

} // namespace

TEST_CASE("a title of the list is used, whatever its case and stop (REQ-TTL-02, A1, A2)")
{
    for (const QString &title : {u"Mr"_s, u"MR"_s, u"mr"_s, u"Mr."_s, u" mr "_s, u"Ｍｒ"_s}) {
        const NameForms forms = ams(andrew(title));
        CHECK(forms.title.verdict == TitleVerdict::Used);
        CHECK(forms.title.used == u"Mr"_s);
        CHECK(forms.title.rule == u"title.standard"_s);
        CHECK(forms.posted == u"Mr A.J. Johnson-Smith"_s);
        CHECK(forms.salutation == u"Dear Mr Johnson-Smith"_s);
    }
    CHECK(ams(andrew(u"Mrs"_s)).posted == u"Mrs A.J. Johnson-Smith"_s);
    CHECK(ams(andrew(u"MISS"_s)).posted == u"Miss A.J. Johnson-Smith"_s);
    CHECK(ams(andrew(u"ms"_s)).posted == u"Ms A.J. Johnson-Smith"_s);
}

TEST_CASE("a variation of Mr is removed and never becomes Mr (REQ-TTL-07, A4)")
{
    const NameForms forms = ams(andrew({}, u"Mister"_s));
    CHECK(forms.title.verdict == TitleVerdict::Removed);
    CHECK(forms.title.rule == u"title.variation-of-mr"_s);
    CHECK_FALSE(forms.title.used);
    CHECK(forms.posted == u"Andrew Johnson-Smith"_s);
    CHECK(forms.salutation == u"Dear Andrew Johnson-Smith"_s);
}

TEST_CASE("titles that are not accepted go, confirmed or not (REQ-TTL-06, REQ-TTL-09, A5 to A8)")
{
    for (const QString &title : {u"Mx"_s,
                                 u"MX"_s,
                                 u"mx."_s,
                                 u"M. x"_s,
                                 u"M.X."_s,
                                 u"M\u200Bx"_s,
                                 u"Misc"_s,
                                 u"M"_s,
                                 u"Ind"_s,
                                 u"Mre"_s,
                                 u"Pr"_s,
                                 u"Xe"_s,
                                 u"Per"_s,
                                 u"Master"_s,
                                 u"Mstr"_s}) {
        for (const bool confirmed : {false, true}) {
            const NameForms forms = ams({u"Other"_s, title, confirmed, u"Joe Alan"_s, u"Bloggs"_s});
            CHECK(forms.title.verdict == TitleVerdict::Removed);
            CHECK(forms.title.rule == u"title.not-accepted"_s);
            CHECK(forms.posted == u"Joe Bloggs"_s);
            CHECK(forms.emailed == u"Joe Bloggs"_s);
            CHECK(forms.salutation == u"Dear Joe Bloggs"_s);
        }
    }
    CHECK(ams({u"Mx"_s, {}, false, u"Joe"_s, u"Bloggs"_s}).title.entered == u"Mx"_s);
}

TEST_CASE("professional and religious titles on the list are used (REQ-TTL-04, A9, A11, A12)")
{
    for (const QString &title : {u"Dr"_s, u"Dr."_s, u"DOCTOR"_s})
        CHECK(ams(andrew(u"Other"_s, title)).posted == u"Dr A.J. Johnson-Smith"_s);
    CHECK(ams(andrew({}, u"Judge"_s)).salutation == u"Dear Judge Johnson-Smith"_s);
    for (const QString &title : {u"Rev"_s, u"Revd"_s, u"The Reverend"_s})
        CHECK(ams(andrew({}, title)).posted == u"Rev A.J. Johnson-Smith"_s);
    for (const QString &title : {u"Father"_s, u"Rabbi"_s, u"Imam"_s, u"Sister"_s})
        CHECK(ams(andrew({}, title)).posted == title + u" A.J. Johnson-Smith"_s);
    CHECK(ams(andrew({}, u"rabbi"_s)).title.rule == u"title.religious"_s);
}

TEST_CASE("a title the guidance does not name waits for a person (REQ-TTL-12, A10, A20, A21)")
{
    for (const QString &title : {u"Prof"_s,
                                 u"Professor"_s,
                                 u"Hon"_s,
                                 u"Rt Hon"_s,
                                 u"Captain"_s,
                                 u"Major"_s,
                                 u"Wg Cdr"_s,
                                 u"Cllr"_s,
                                 u"Nurse"_s,
                                 u"Archimandrite"_s,
                                 u"Bishop"_s}) {
        const NameForms open = ams(andrew({}, title));
        CHECK(open.title.verdict == TitleVerdict::NeedsConfirmation);
        CHECK_FALSE(open.title.used);
        CHECK(open.posted == u"Andrew Johnson-Smith"_s);
        const NameForms confirmed = ams(andrew({}, title, true));
        CHECK(confirmed.title.verdict == TitleVerdict::Used);
        CHECK(confirmed.posted.endsWith(u" A.J. Johnson-Smith"_s));
    }
    CHECK(ams(andrew({}, u"PROFESSOR"_s, true)).posted == u"Prof A.J. Johnson-Smith"_s);
    CHECK(ams(andrew({}, u"Archimandrite"_s)).title.rule == u"title.religious-unlisted"_s);
}

TEST_CASE("nobility needs its confirmation (REQ-TTL-05, A13, A14, A16, A17, A19)")
{
    for (const QString &title : {u"Sir"_s,
                                 u"Lord"_s,
                                 u"Lady"_s,
                                 u"Dame"_s,
                                 u"Baroness"_s,
                                 u"Earl"_s,
                                 u"Viscount"_s,
                                 u"His Majesty"_s,
                                 u"HRH"_s,
                                 u"King"_s}) {
        const NameForms open = ams(andrew({}, title));
        CHECK(open.title.verdict == TitleVerdict::Removed);
        CHECK(open.title.rule == u"title.nobility-unconfirmed"_s);
        CHECK(open.posted == u"Andrew Johnson-Smith"_s);
    }
    CHECK(ams(andrew({}, u"Lord"_s, true)).salutation == u"Dear Lord Johnson-Smith"_s);
    CHECK(ams(andrew({}, u"SIR"_s, true)).posted == u"Sir A.J. Johnson-Smith"_s);
    CHECK(ams(andrew({}, u"Sir"_s, true)).salutation == u"Dear Sir Andrew"_s);
    CHECK(ams(andrew({}, u"Dame"_s, true)).salutation == u"Dear Dame Andrew"_s);
    CHECK(ams(andrew({}, u"Lord of the Manor"_s, true)).title.verdict == TitleVerdict::Removed);
    CHECK(ams(andrew({}, u"Laird of Glencairn"_s)).title.verdict == TitleVerdict::Removed);
}

TEST_CASE("foreign titles are not used even when confirmed (REQ-TTL-13, A18)")
{
    for (const QString &title : {u"Count"_s, u"Graf"_s, u"Prince"_s})
        CHECK(ams(andrew({}, title, true)).posted == u"Andrew Johnson-Smith"_s);
}

TEST_CASE("only one title is used (A22)")
{
    for (const QString &title :
         {u"Dr Mrs"_s, u"Mr/Dr"_s, u"Mr & Mrs"_s, u"Mr and Mrs"_s, u"Dr.Mrs"_s, u"Mr (Dr)"_s}) {
        const NameForms forms = ams(andrew({}, title, true));
        CHECK(forms.title.verdict == TitleVerdict::NeedsConfirmation);
        CHECK(forms.title.rule == u"title.several"_s);
        CHECK(forms.posted == u"Andrew Johnson-Smith"_s);
    }
    CHECK(ams(andrew(u"Mr"_s, u"Dr"_s)).title.rule == u"title.several"_s);
    CHECK(ams(andrew(u"Mr"_s, u"mr."_s)).title.used == u"Mr"_s);
    CHECK(ams(andrew(u"Mr"_s, u"n/a"_s)).title.used == u"Mr"_s);
    CHECK(ams(andrew(u"Other"_s, u"Mrs"_s)).title.used == u"Mrs"_s);
}

TEST_CASE("no title is no title, however it is written (A23)")
{
    for (const QString &title : {u""_s, u"n/a"_s, u"N/A"_s, u"-"_s, u"."_s, u"  "_s, u"none"_s}) {
        const NameForms forms = ams(andrew(title));
        CHECK_FALSE(forms.title.used);
        CHECK(forms.title.verdict == TitleVerdict::Used);
        CHECK(forms.posted == u"Andrew Johnson-Smith"_s);
    }
    CHECK(ams(andrew({})).title.rule.isEmpty());
    CHECK(ams(andrew(u"n/a"_s)).title.rule == u"title.none"_s);
}

TEST_CASE("a name that reads like a title is never stripped (A15, A24)")
{
    CHECK(ams({u"Mr"_s, {}, false, u"Prince"_s, u"King"_s}).posted == u"Mr P. King"_s);
    CHECK(ams({{}, {}, false, u"Judge"_s, u"Bishop"_s}).posted == u"Judge Bishop"_s);
    CHECK(ams({{}, {}, false, u"Prince"_s, u"Lord"_s}).title.verdict == TitleVerdict::Used);

    const NameForms sir = ams({{}, {}, false, u"Sir David"_s, u"Jones"_s});
    CHECK(sir.posted == u"Sir Jones"_s);
    CHECK(sir.salutation == u"Dear Sir Jones"_s);
    CHECK(sir.title.verdict == TitleVerdict::NeedsConfirmation);
    CHECK(sir.title.rule == u"title.in-forenames"_s);
}

TEST_CASE("a title inside the forenames is told, letters after the name are left off (A25, A26)")
{
    const NameForms doctor = ams({u"Mr"_s, {}, false, u"Dr John"_s, u"Fox"_s});
    CHECK(doctor.title.used == u"Mr"_s);
    CHECK(doctor.title.why.contains(u"forenames"_s));

    CHECK(ams({u"Mr"_s, {}, false, u"Tom"_s, u"Fox OBE"_s}).posted == u"Mr T. Fox"_s);
    CHECK(ams({u"Mr"_s, {}, false, u"TOM"_s, u"FOX PHD"_s}).posted == u"Mr T. Fox"_s);
    CHECK(ams({u"Mr"_s, {}, false, u"Tom"_s, u"Fox, KC, OBE"_s}).posted == u"Mr T. Fox"_s);
    CHECK(ams({u"Mr"_s, {}, false, u"Tom"_s, u"Fox OBE"_s}).title.why.contains(u"left off"_s));
    CHECK(ams({u"Mr"_s, {}, false, u"Yo-Yo"_s, u"Ma"_s}).posted == u"Mr Y. Ma"_s);
    CHECK(ams({{}, u"OBE"_s, true, u"Tom"_s, u"Fox"_s}).posted == u"Tom Fox"_s);
}

TEST_CASE("DAP leaves out every title while the guidance of the day says so (REQ-TTL-11, A28)")
{
    const PersonName name{u"Dr"_s, {}, false, u"Anna Rose"_s, u"May"_s};
    const NameForms dap = decideName(name, System::Dap);
    CHECK(dap.title.verdict == TitleVerdict::Removed);
    CHECK_FALSE(dap.title.used);
    CHECK(dap.dap == u"Anna May"_s);
    CHECK(dap.salutation == u"Dear Anna May"_s);

    CHECK(ams(name).dap == u"Anna May"_s);
    CHECK(decideName(name, System::Dap, {.dapStripsTitles = false}).salutation == u"Dear Dr May"_s);
    const NameForms mx = decideName({u"Mx"_s, {}, false, u"Sam"_s, u"Lee"_s}, System::Dap);
    CHECK(mx.title.rule == u"title.not-accepted"_s);
}

TEST_CASE("an unknown title is used only when confirmed and made of words (REQ-TTL-06)")
{
    CHECK(ams(andrew({}, u"Grand Vizier"_s)).title.verdict == TitleVerdict::Removed);
    CHECK(ams(andrew({}, u"Grand Vizier"_s, true)).posted == u"Grand Vizier A.J. Johnson-Smith"_s);
    CHECK(ams(andrew({}, u"<b>Mr</b>"_s, true)).posted == u"Andrew Johnson-Smith"_s);
    CHECK(ams(andrew({}, QString(5000, u'x'), true)).title.verdict == TitleVerdict::Removed);
}

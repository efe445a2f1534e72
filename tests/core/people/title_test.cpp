#include "core/people/names/title.h"
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

TEST_CASE("a rank gets one verdict and one printed form, long or short, however it is written "
          "(REQ-TTL-12, A10, A12, A21)")
{
    // Each line is one title; the first form is the long one.
    const QStringList families{
        u"Captain|Capt|Capt.|CAPT|Cpt|Captain (Retd)|Capt (Ret'd)|Capt RN|Captain, RN|Acting Captain"_s,
        u"Lieutenant Commander|Lt Cdr|Lt. Cdr.|Lt-Cdr|LtCdr|Lt Cmdr|Lt Commander|LT CDR RN"_s,
        u"Lieutenant Colonel|Lt Col|Lt.-Col.|Lieut Col|Lt Colonel|Lt Col (Retired)|Lt Col OBE"_s,
        u"Lieutenant|Lt|Lieut.|Lt."_s,
        u"Second Lieutenant|2nd Lieutenant|2nd Lt|2Lt|2/Lt|2 Lt"_s,
        u"Sub-Lieutenant|Sub Lt|Sub-Lt|S/Lt|SLt"_s,
        u"Brigadier|Brig|Brig."_s,
        u"General|Gen|Gen."_s,
        u"Major General|Maj Gen|Maj-Gen|Maj. Gen.|Major-General"_s,
        u"Lieutenant General|Lt Gen|Lt.-Gen."_s,
        u"Field Marshal|FM|Field-Marshal"_s,
        u"Major|Maj|Maj.|Major Retd"_s,
        u"Colonel|Col|COL."_s,
        u"Corporal|Cpl|Cpl."_s,
        u"Lance Corporal|LCpl|L/Cpl|L Cpl|L.Cpl.|Lance-Corporal"_s,
        u"Sergeant|Sgt|Sgt.|Serjeant|Sjt"_s,
        u"Staff Sergeant|SSgt|S/Sgt|Staff Sgt"_s,
        u"Colour Sergeant|CSgt|C/Sgt|Colour Sgt"_s,
        u"Flight Sergeant|Flt Sgt|F/Sgt"_s,
        u"Sergeant Major|Sgt Maj|Sgt Major"_s,
        u"Regimental Sergeant Major|RSM"_s,
        u"Warrant Officer Class 1|WO1|WO 1|WOI"_s,
        u"Warrant Officer|WO|W.O."_s,
        u"Private|Pte|Pte."_s,
        u"Bombardier|Bdr"_s,
        u"Gunner|Gnr"_s,
        u"Commander|Cdr|Cmdr|Cdr RN"_s,
        u"Commodore|Cdre|Cmdre"_s,
        u"Rear Admiral|Rear Adm|RAdm|R/Adm|Rear-Admiral"_s,
        u"Vice Admiral|VAdm|Vice-Admiral"_s,
        u"Admiral|Adm|Adm."_s,
        u"Petty Officer|PO|P.O."_s,
        u"Flight Lieutenant|Flt Lt|Flt. Lt.|F/Lt|FltLt"_s,
        u"Flying Officer|Fg Off|F/O|Flg Off"_s,
        u"Pilot Officer|Plt Off|Plt. Off."_s,
        u"Squadron Leader|Sqn Ldr|S/Ldr|Sqn. Ldr."_s,
        u"Wing Commander|Wg Cdr|W/Cdr|WG CDR|Wing Cdr"_s,
        u"Group Captain|Gp Capt|G/Capt|Grp Capt"_s,
        u"Air Commodore|Air Cdre|A/Cdre|Air Cdre RAF"_s,
        u"Air Vice-Marshal|AVM|Air Vice Marshal"_s,
        u"Professor|Prof|PROF.|Yr Athro|Athro"_s,
        u"Councillor|Cllr|Cllr.|Coun|Cyng|Y Cynghorydd"_s,
        u"Police Constable|PC|P.C.|Constable"_s,
        u"Chief Inspector|Ch Insp|Ch. Insp."_s,
        u"Superintendent|Supt"_s,
        u"Honourable|Hon|The Hon|The Hon.|Hon'ble"_s,
        u"Right Honourable|Rt Hon|The Rt Hon.|Rt. Hon"_s,
        u"Archbishop|Abp"_s,
        u"Monsignor|Msgr|Mgr"_s,
        u"Brother|Bro|Br"_s,
        u"Right Reverend|Rt Rev|Rt Revd|The Rt. Revd."_s,
        u"Very Reverend|Very Rev|Very Revd"_s,
        u"Venerable|Ven|The Ven."_s,
    };
    for (const QString &family : families) {
        const QStringList forms = family.split(u'|');
        const NameForms longOpen = ams(andrew({}, forms.first()));
        const NameForms longConfirmed = ams(andrew({}, forms.first(), true));
        for (const QString &form : forms) {
            INFO(form.toStdString());
            const NameForms open = ams(andrew({}, form));
            CHECK(open.title.verdict == TitleVerdict::NeedsConfirmation);
            CHECK(open.title.rule == longOpen.title.rule);
            CHECK_FALSE(open.title.used);
            const NameForms confirmed = ams(andrew(u"Other"_s, form, true));
            CHECK(confirmed.title.verdict == TitleVerdict::Used);
            CHECK(confirmed.title.used == longConfirmed.title.used);
            CHECK(confirmed.posted == longConfirmed.posted);
        }
    }
    for (const QString &form : {u"Reverend"_s, u"Rev."_s, u"Revd"_s, u"Y Parch"_s, u"Parchedig"_s})
        CHECK(ams(andrew({}, form)).posted == u"Rev A.J. Johnson-Smith"_s);
    for (const QString &form : {u"Dr OBE"_s, u"Doctor, PhD"_s, u"Dr (Retd)"_s})
        CHECK(ams(andrew({}, form)).posted == u"Dr A.J. Johnson-Smith"_s);
}

TEST_CASE("a compound rank is one title and two titles stay two (A22)")
{
    for (const QString &title : {u"Lt Cdr Dr"_s,
                                 u"Rev Dr"_s,
                                 u"Revd Canon"_s,
                                 u"Prof Dr"_s,
                                 u"Wg Cdr Mrs"_s,
                                 u"Capt/Mr"_s,
                                 u"Mr/Dr"_s,
                                 u"Sgt & Mrs"_s,
                                 u"Col Sir"_s})
        CHECK(ams(andrew({}, title)).title.rule == u"title.several"_s);
    for (const QString &title : {u"Mr/s"_s, u"Cdr of the Bath"_s, u"Capt Sparrow"_s, u"Retd"_s})
        CHECK(ams(andrew({}, title)).title.verdict == TitleVerdict::Removed);
    CHECK(ams(andrew({}, u"Sr"_s)).title.verdict == TitleVerdict::NeedsConfirmation);
}

TEST_CASE("letters after a name are never a title and are left off, old and new (A26)")
{
    for (const QString &letters :
         {u"KC"_s, u"QC"_s, u"K.C."_s, u"MVO"_s, u"DFC"_s, u"FRSE"_s, u"MBChB"_s, u"Esquire"_s}) {
        CHECK(ams(andrew({}, letters, true)).title.rule == u"title.post-nominal"_s);
        CHECK(ams({u"Mr"_s, {}, false, u"Tom"_s, u"Fox "_s + letters}).posted == u"Mr T. Fox"_s);
    }
}

#include "core/people/names/name_text.h"
#include "core/people/names/person_name.h"
#include "tests/support/catch.h"

#include <QRandomGenerator>

using namespace casepost::core;
using namespace Qt::StringLiterals;

namespace {

NameForms named(const QString &title, const QString &forenames, const QString &surname)
{
    return decideName({title, {}, false, forenames, surname}, System::Ams);
}

} // namespace

TEST_CASE("a posted and an emailed letter each have their own form (REQ-NAM-01 to 03, B1 to B3)")
{
    const NameForms forms = named(u"Mr"_s, u"ANDREW JAMES"_s, u"JOHNSON-SMITH"_s);
    CHECK(forms.posted == u"Mr A.J. Johnson-Smith"_s);
    CHECK(forms.emailed == u"Mr Andrew J. Johnson-Smith"_s);
    CHECK(forms.dap == u"Andrew Johnson-Smith"_s);
    CHECK(forms.salutation == u"Dear Mr Johnson-Smith"_s);
    CHECK(forms.full == u"Andrew James Johnson-Smith"_s);
    CHECK(forms.first == u"Andrew"_s);
    CHECK(named({}, u"ANDREW JAMES"_s, u"JOHNSON-SMITH"_s).posted == u"Andrew Johnson-Smith"_s);
}

TEST_CASE("initials come from forenames, by Unicode (B10 to B12)")
{
    CHECK(initialsOf(u"Andrew James"_s) == u"A.J."_s);
    CHECK(initialsOf(u"Łukasz Óscar"_s) == u"Ł.Ó."_s);
    CHECK(initialsOf(u"Jean-Luc"_s) == u"J."_s);
    CHECK(initialsOf(u"Anne Marie"_s) == u"A.M."_s);
    CHECK(initialsOf(u"A. J."_s) == u"A.J."_s);
    CHECK(initialsOf(u"A.J."_s) == u"A.J."_s);
    CHECK(initialsOf(u"  Llŷr   Dafydd "_s) == u"L.D."_s);
    CHECK(initialsOf(u"‘Abdu’l"_s) == u"A."_s);
    CHECK(initialsOf(u"e\u0301lan"_s) == u"E\u0301."_s);
    CHECK(initialsOf(u"- ."_s).isEmpty());
    CHECK(initialsOf({}).isEmpty());
    CHECK(named(u"Mr"_s, u"A. J."_s, u"Fox"_s).emailed == u"Mr A.J. Fox"_s);
}

TEST_CASE("a person of one name gets no initial and no stray space (REQ-NAM-14, B13)")
{
    for (const NameForms &forms : {named({}, {}, u"SUKARNO"_s),
                                   named({}, u"SUKARNO"_s, {}),
                                   named({}, u"  "_s, u" Sukarno "_s)}) {
        CHECK(forms.posted == u"Sukarno"_s);
        CHECK(forms.salutation == u"Dear Sukarno"_s);
        CHECK(forms.first == u"Sukarno"_s);
        CHECK(forms.full == u"Sukarno"_s);
    }
    CHECK(named(u"Mr"_s, u"."_s, u"Sukarno"_s).emailed == u"Mr Sukarno"_s);
    CHECK(named({}, u"Sukarno"_s, u"-"_s).posted == u"Sukarno"_s);
    CHECK(named(u"Mr"_s, {}, u"Sukarno"_s).salutation == u"Dear Mr Sukarno"_s);
    const NameForms nobody = named(u"Mr"_s, {}, {});
    CHECK(nobody.salutation.isEmpty());
    CHECK(nobody.full.isEmpty());
    CHECK(nobody.posted.isEmpty());
}

TEST_CASE(
    "capitals become a suggestion, and tell when they cannot know (REQ-NAM-09 to 11, B4 to B9)")
{
    struct Row
    {
        QString entered;
        QString suggested;
        bool ask;
    };
    const std::vector<Row> rows{
        {u"KATIE"_s, u"Katie"_s, false},
        {u"katie"_s, u"Katie"_s, false},
        {u"BLOGGS"_s, u"Bloggs"_s, false},
        {u"JOHNSON-SMITH"_s, u"Johnson-Smith"_s, false},
        {u"MCNALLY"_s, u"McNally"_s, true},
        {u"mcnally"_s, u"McNally"_s, true},
        {u"O'NEILL"_s, u"O'Neill"_s, true},
        {u"o'neill"_s, u"O'Neill"_s, true},
        {u"O\u2019NEILL"_s, u"O\u2019Neill"_s, true},
        {u"D'ARCY-JONES"_s, u"D'Arcy-Jones"_s, true},
        {u"SA'AD"_s, u"Sa'ad"_s, true},
        {u"DE'ATH"_s, u"De'Ath"_s, true},
        {u"VAN DER BERG"_s, u"Van Der Berg"_s, true},
        {u"DE SOUZA"_s, u"De Souza"_s, true},
        {u"AL-HASSAN"_s, u"Al-Hassan"_s, true},
        {u"MACDONALD"_s, u"Macdonald"_s, true},
        {u"MACKEY"_s, u"Mackey"_s, true},
        {u"MACK"_s, u"Mack"_s, false},
        {u"FITZGERALD"_s, u"Fitzgerald"_s, true},
        {u"AP RHYS"_s, u"ap Rhys"_s, true},
        {u"AB OWAIN"_s, u"ab Owain"_s, true},
        {u"VAN"_s, u"Van"_s, false},
        {u"SIÂN"_s, u"Siân"_s, false},
        {u"ŁUKASZ"_s, u"Łukasz"_s, false},
        {u"JOSÉ"_s, u"José"_s, false},
        {u"STRAßE"_s, u"Straße"_s, false},
        {u"ΝΙΚΟΣ"_s, u"Νικος"_s, false},
        {u"İBRAHİM"_s, u"İbrahim"_s, true},
        {u"SMITH III"_s, u"Smith III"_s, false},
        {u"SMITH JR"_s, u"Smith Jr"_s, true},
        {u"ST JOHN"_s, u"St John"_s, false},
        {u"A.J."_s, u"A.J."_s, false},
        {u"TJ"_s, u"Tj"_s, true},
        {u"伟"_s, u"伟"_s, false},
        {u""_s, u""_s, false},
    };
    for (const Row &row : rows) {
        INFO(row.entered.toStdString());
        const CasedName cased = suggestCasing(row.entered);
        CHECK(cased.entered == row.entered);
        CHECK(cased.suggested == row.suggested);
        CHECK(cased.needsConfirmation == row.ask);
    }
}

TEST_CASE("a surname with particles is asked about, in the form that custom gives it (REQ-NAM-11, "
          "REQ-NAM-15, B5 to B9, B14)")
{
    const std::vector<std::pair<QString, QString>> rows{
        {u"COSTA E SILVA"_s, u"Costa e Silva"_s},
        {u"ORTEGA Y GASSET"_s, u"Ortega y Gasset"_s},
        {u"PUIG I CADAFALCH"_s, u"Puig i Cadafalch"_s},
        {u"PEREIRA DA COSTA E MELO"_s, u"Pereira Da Costa e Melo"_s},
        {u"COSTA-E-SILVA"_s, u"Costa-e-Silva"_s},
        {u"VON UND ZU STEIN"_s, u"von und zu Stein"_s},
        {u"'T HOOFT"_s, u"'t Hooft"_s},
        {u"\u2019T HOOFT"_s, u"\u2019t Hooft"_s},
        {u"'S GRAVESANDE"_s, u"'s Gravesande"_s},
        {u"VAN 'T HOFF"_s, u"Van 't Hoff"_s},
        {u"IN 'T VELD"_s, u"In 't Veld"_s},
        {u"VAN DEN BERG"_s, u"Van Den Berg"_s},
        {u"AUF DER HEIDE"_s, u"Auf Der Heide"_s},
        {u"MAC AN BHAIRD"_s, u"Mac an Bhaird"_s},
        {u"MAC AN TSAOIR"_s, u"Mac an tSaoir"_s},
        {u"NIC NA GCEARC"_s, u"Nic na gCearc"_s},
        {u"N\u00CD DHOMHNAILL"_s, u"N\u00ED Dhomhnaill"_s},
        {u"NIC GHEARAILT"_s, u"Nic Ghearailt"_s},
        {u"\u00D3 BRIAIN"_s, u"\u00D3 Briain"_s},
        {u"\u00D3 HEIDHIN"_s, u"\u00D3 hEidhin"_s},
        {u"O BRIEN"_s, u"O Brien"_s},
        {u"MC DONALD"_s, u"Mc Donald"_s},
        {u"MAC DONALD"_s, u"Mac Donald"_s},
        {u"FITZ GERALD"_s, u"Fitz Gerald"_s},
        {u"BEN ALI"_s, u"Ben Ali"_s},
        {u"BEN-GURION"_s, u"Ben-Gurion"_s},
        {u"BAT RIVKAH"_s, u"Bat Rivkah"_s},
        {u"ABU BAKR"_s, u"Abu Bakr"_s},
        {u"BINTI AHMAD"_s, u"Binti Ahmad"_s},
        {u"RAJ A/L KUMAR"_s, u"Raj a/l Kumar"_s},
        {u"SINGH S/O BALWANT"_s, u"Singh s/o Balwant"_s},
        {u"FERCH DAFYDD"_s, u"ferch Dafydd"_s},
        {u"DAFYDD AP RHYS"_s, u"Dafydd ap Rhys"_s},
        {u"DOS SANTOS"_s, u"Dos Santos"_s},
        {u"FOX 2ND"_s, u"Fox 2nd"_s},
        {u"FOX XIV"_s, u"Fox XIV"_s},
        {u"FOX V"_s, u"Fox V"_s},
        {u"FOX JNR"_s, u"Fox Jnr"_s},
        {u"FOX JR."_s, u"Fox Jr."_s},
        {u"FOX SNR"_s, u"Fox Snr"_s},
        {u"FOX JUNIOR"_s, u"Fox Junior"_s},
        {u"O\u00B4BRIEN"_s, u"O\u00B4Brien"_s},
        {u"O\u2032BRIEN"_s, u"O\u2032Brien"_s},
        {u"O\u02BCBRIEN"_s, u"O\u02BCBrien"_s},
        {u"O\uFF07BRIEN"_s, u"O\uFF07Brien"_s},
        {u"D\u02BCARCY-MACDONALD"_s, u"D\u02BCArcy-Macdonald"_s},
    };
    for (const auto &[entered, suggested] : rows) {
        for (const QString &text : {entered, entered.toLower()}) {
            INFO(text.toStdString());
            const NameForms forms = named(u"Ms"_s, u"JO"_s, text);
            CHECK(forms.surname.suggested == suggested);
            CHECK(forms.surname.needsConfirmation);
            CHECK(forms.salutation == u"Dear Ms "_s + suggested);
        }
        // What the family wrote in both cases is theirs.
        CHECK_FALSE(suggestCasing(suggested).needsConfirmation);
        CHECK(suggestCasing(suggested).suggested == suggested);
    }
}

TEST_CASE("words that are particles in a surname are names and initials among forenames")
{
    for (const auto &[entered, suggested] :
         std::vector<std::pair<QString, QString>>{{u"MARY E JANE"_s, u"Mary E Jane"_s},
                                                  {u"BEN JOHN"_s, u"Ben John"_s},
                                                  {u"MARIA Y ANNA"_s, u"Maria Y Anna"_s},
                                                  {u"AN NA"_s, u"An Na"_s},
                                                  {u"MAC JAMES"_s, u"Mac James"_s},
                                                  {u"MARY V"_s, u"Mary V"_s}}) {
        INFO(entered.toStdString());
        const NameForms forms = named(u"Ms"_s, entered, u"FOX"_s);
        CHECK(forms.forenames.suggested == suggested);
        CHECK_FALSE(forms.forenames.needsConfirmation);
    }
    for (const QString &surname : {u"BEN"_s,
                                   u"MAC"_s,
                                   u"SMITH JONES"_s,
                                   u"GARC\u00CDA L\u00D3PEZ"_s,
                                   u"LEE"_s,
                                   u"LI WEI"_s,
                                   u"AU YEUNG"_s})
        CHECK_FALSE(suggestCasing(surname).needsConfirmation);
}

TEST_CASE("a name in mixed case is the customer's own and stays (B18)")
{
    for (const QString &name : {u"DeShawn"_s,
                                u"LaToya"_s,
                                u"JoAnn"_s,
                                u"van der Berg"_s,
                                u"Mcnally"_s,
                                u"ap Rhys"_s,
                                u"d'Arcy"_s,
                                u"MacDonald"_s,
                                u"Fox OBE"_s,
                                u"Null"_s,
                                u"eBay"_s}) {
        CHECK(suggestCasing(name).suggested == name);
        CHECK_FALSE(suggestCasing(name).needsConfirmation);
    }
}

TEST_CASE("a hostile name stays harmless and says what is wrong with it (B4)")
{
    const QString overridden = u"Jo\u202Ee"_s;
    const QString marks = u"Jo"_s + QString(10000, QChar(0x0301));
    CHECK(nameProblem(overridden));
    CHECK(nameProblem(u"Jo\nBcc: x"_s));
    CHECK(nameProblem(u"Jo\0e"_s));
    CHECK(nameProblem(QString::fromUcs4(U"Jo\U000E0041")));
    CHECK(nameProblem(u"Jo\u200Dhn"_s));
    CHECK(nameProblem(QString(QChar(0xD800))));
    CHECK(nameProblem(marks));
    CHECK(nameProblem(QString(201, u'a')));
    CHECK_FALSE(nameProblem(u"Siân O’Neill-Łukasz"_s));
    CHECK_FALSE(nameProblem(u"<b>Jo</b>"_s));
    CHECK_FALSE(nameProblem(u"نیک\u200Cبخت"_s));
    CHECK_FALSE(nameProblem(u"Việt"_s.normalized(QString::NormalizationForm_D)));

    CHECK(named({}, overridden, u"Fox"_s).posted == u"Joe Fox"_s);
    CHECK(named({}, u"Jo\r\nBcc: x"_s, u"Fox"_s).full == u"Jo Bcc: x Fox"_s);
    CHECK(named({}, marks, u"Fox"_s).first.size() == 6);
    CHECK(named({}, u"<b>Jo</b>"_s, u"Fox"_s).full == u"<b>Jo</b> Fox"_s);
}

TEST_CASE("no name, however random, breaks a form or puts a control character into it")
{
    QRandomGenerator random(20240723);
    const auto any = [&] {
        QString text;
        const auto length = random.bounded(40);
        for (int i = 0; i < length; ++i) {
            static const QString odd =
                u"aA .-'’\u202E\u0301\u200D\n\r\t\u0000ßİıσΣMcO\u2028\uFFFF\xD800\xDC00"_s;
            if (random.bounded(3) != 0)
                text += odd[random.bounded(static_cast<int>(odd.size()))];
            else
                text += QChar(static_cast<char16_t>(random.bounded(0x10000)));
        }
        return text;
    };
    for (int round = 0; round < 3000; ++round) {
        const PersonName name{any(), any(), random.bounded(2) == 1, any(), any()};
        const NameForms forms = decideName(name, System::Ams);
        for (const QString &form :
             {forms.posted, forms.emailed, forms.dap, forms.salutation, forms.full, forms.first}) {
            CHECK(form == printableName(form));
            for (const QChar c : form)
                REQUIRE((c.category() != QChar::Other_Control && c != u'\u2028' && c != u'\u202E'));
        }
    }
}

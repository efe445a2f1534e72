#include "core/people/names/damaged_text.h"
#include "core/people/names/name_casing.h"
#include "core/people/names/person_name.h"
#include "tests/support/catch.h"

using namespace casepost::core;
using namespace Qt::StringLiterals;

namespace {

std::vector<DamagedStretch> inSurname(const QString &surname)
{
    return damageIn(surname, FieldSort::Surname);
}

void checkDoubt(const QString &surname, Damage damage, const QString &whole)
{
    INFO(surname.toStdString());
    const auto found = inSurname(surname);
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().damage == damage);
    CHECK(found.front().whole == whole);
    CHECK(found.front().start + found.front().length <= surname.size());
}

} // namespace

TEST_CASE("signs and pictures in a name are damage, with the name without them (REQ-NAM-09)")
{
    checkDoubt(u"Smith😀"_s, Damage::Sign, u"Smith"_s);
    checkDoubt(u"Sm😀ith"_s, Damage::Sign, u"Smith"_s);
    checkDoubt(u"Smith™"_s, Damage::Sign, u"Smith"_s);
    checkDoubt(u"Smith ♥"_s, Damage::Sign, u"Smith"_s);
    checkDoubt(u"Smith❤️"_s, Damage::Sign, u"Smith"_s);
    checkDoubt(u"😀"_s, Damage::Sign, {});
    checkDoubt(u"★"_s, Damage::Sign, {});
    CHECK(isCertain(Damage::Sign));
    CHECK(damageIn(u"12 Sample Road", FieldSort::AddressLine).empty());
}

TEST_CASE("hyphens, apostrophes and stops too many are asked about (REQ-NAM-09, REQ-NAM-16)")
{
    checkDoubt(u"O''Brien"_s, Damage::StrayJoin, u"O'Brien"_s);
    checkDoubt(u"O’’Brien"_s, Damage::StrayJoin, u"O’Brien"_s);
    checkDoubt(u"Smith--Jones"_s, Damage::StrayJoin, u"Smith-Jones"_s);
    checkDoubt(u"Smith'"_s, Damage::StrayJoin, u"Smith"_s);
    checkDoubt(u"'Smith"_s, Damage::StrayJoin, u"Smith"_s);
    checkDoubt(u"Smith."_s, Damage::StrayJoin, u"Smith"_s);
    checkDoubt(u"Fox.."_s, Damage::StrayJoin, u"Fox"_s);
    checkDoubt(u"O´Brien"_s, Damage::StrayJoin, u"O'Brien"_s);
    checkDoubt(u"O′Brien"_s, Damage::StrayJoin, u"O'Brien"_s);
    checkDoubt(u"O`Brien"_s, Damage::StrayJoin, u"O'Brien"_s);
}

TEST_CASE("letters of another shape or alphabet are asked about, with what is sure (REQ-NAM-09)")
{
    checkDoubt(u"Grifﬁths"_s, Damage::OddLetter, u"Griffiths"_s);
    checkDoubt(u"Mﬁller"_s, Damage::OddLetter, {});
    checkDoubt(u"Ｓmith"_s, Damage::OddLetter, u"Smith"_s);
    checkDoubt(u"Smіth"_s, Damage::OddLetter, u"Smith"_s);
    checkDoubt(u"Αnderson"_s, Damage::OddLetter, u"Anderson"_s);
    checkDoubt(u"Smжth"_s, Damage::OddLetter, {});
    checkDoubt(u"Åukasz"_s, Damage::OddLetter, u"Łukasz"_s);
    checkDoubt(u"Ĺapiński"_s, Damage::OddLetter, u"Łapiński"_s);
    checkDoubt(u"Ãlvarez"_s, Damage::OddLetter, {});
}

TEST_CASE("spaces that a program put into a name are asked about (REQ-NAM-09)")
{
    checkDoubt(u"N\u00A0ez"_s, Damage::OddSpace, {});
    checkDoubt(u"Smith\u00A0Jones"_s, Damage::OddSpace, u"Smith Jones"_s);
    checkDoubt(u"van\u2009der Berg"_s, Damage::OddSpace, u"van der Berg"_s);
    checkDoubt(u"S m i t h"_s, Damage::OddSpace, u"Smith"_s);
    checkDoubt(u"S M I T H"_s, Damage::OddSpace, u"Smith"_s);
    CHECK(damageIn(u"A B K D", FieldSort::Forenames).empty());
}

TEST_CASE("titles and notes of the office within a name are asked about (REQ-NAM-09)")
{
    checkDoubt(u"Mr Smith"_s, Damage::Title, u"Smith"_s);
    checkDoubt(u"Mrs. Jones"_s, Damage::Title, u"Jones"_s);
    checkDoubt(u"DR JONES"_s, Damage::Title, u"JONES"_s);
    checkDoubt(u"Jones Ms"_s, Damage::Title, u"Jones"_s);
    for (const QString &note : {u"Smith deceased"_s,
                                u"Smith dec'd"_s,
                                u"See notes"_s,
                                u"VIP Smith"_s,
                                u"Smith aka Jones"_s,
                                u"Smith AKA Jones"_s,
                                u"Smith née Jones"_s,
                                u"SMITH JONES PREVIOUSLY BROWN"_s,
                                u"Executors of Smith"_s,
                                u"Smith known as Brown"_s})
        checkDoubt(note, Damage::Note, {});
    CHECK(damageIn(u"-", FieldSort::Forenames).front().damage == Damage::SignAlone);
    CHECK(damageIn(u".", FieldSort::Forenames).front().damage == Damage::SignAlone);
    CHECK(damageIn(u"", FieldSort::Forenames).empty());
}

TEST_CASE("names that people of many countries have raise no doubt (REQ-NAM-09, REQ-NAM-15)")
{
    for (const QString &name : {u"D'Angelo"_s,
                                u"O'Neill"_s,
                                u"O’Neill"_s,
                                u"N'Golo"_s,
                                u"'t Hooft"_s,
                                u"’t Hooft"_s,
                                u"'s-Gravesande"_s,
                                u"Ng"_s,
                                u"St. John"_s,
                                u"van der Berg"_s,
                                u"McNally"_s,
                                u"de la Cruz"_s,
                                u"Ó Séaghdha"_s,
                                u"ibn Rushd"_s,
                                u"O"_s,
                                u"E"_s,
                                u"Fox Jr."_s,
                                u"Smith III"_s,
                                u"Costa e Silva"_s,
                                u"Ortega y Gasset"_s,
                                u"al-‘Azīz"_s,
                                u"ʿAbd al-Raḥmān"_s,
                                u"‘Abd al-Malik"_s,
                                u"Fa‘asavalu"_s,
                                u"Kamehamehaʻōkalani"_s,
                                u"De' Medici"_s,
                                u"Born"_s,
                                u"Nee"_s,
                                u"Aka"_s,
                                u"Care"_s,
                                u"See"_s,
                                u"Miss"_s,
                                u"Master"_s,
                                u"Madam"_s,
                                u"Late"_s,
                                u"Pip"_s,
                                u"Åberg"_s,
                                u"Åkesson"_s,
                                u"Ångström"_s,
                                u"Ñíguez"_s,
                                u"Mª José"_s,
                                u"Петров"_s,
                                u"Παπαδόπουλος"_s,
                                u"王小明"_s,
                                u"محمد"_s,
                                u"Nguyễn Thị"_s,
                                u"Guðmundsdóttir"_s,
                                u"Ruiz-Picasso"_s,
                                u"Mac an Bhaird"_s,
                                u"ap Rhys"_s,
                                u"Singh s o Balwant"_s,
                                u"Tan Nee Ling"_s,
                                u"Au Yeung"_s,
                                u"D’Souza"_s,
                                u"L'Hôpital"_s,
                                u"Ma. Santos"_s,
                                u"A.J."_s,
                                u"Wm. Penn"_s,
                                u"ʻAukai"_s,
                                u"Sa'ad"_s}) {
        INFO(name.toStdString());
        CHECK(inSurname(name).empty());
        CHECK(damageIn(name, FieldSort::Forenames).empty());
    }
}

TEST_CASE("capitals left in a name are made a suggestion that a person confirms (REQ-NAM-10, "
          "REQ-NAM-11)")
{
    const std::pair<QString, QString> rows[]{{u"McNALLY"_s, u"McNally"_s},
                                             {u"MacDONALD"_s, u"MacDonald"_s},
                                             {u"Van DER BERG"_s, u"Van Der Berg"_s},
                                             {u"van der BERG"_s, u"van der Berg"_s},
                                             {u"O’NEILL-Smith"_s, u"O’Neill-Smith"_s},
                                             {u"Smith-JONES"_s, u"Smith-Jones"_s},
                                             {u"JONES Smith"_s, u"Jones Smith"_s},
                                             {u"D'ARCY Smith"_s, u"D'Arcy Smith"_s},
                                             {u"jONES"_s, u"Jones"_s},
                                             {u"SMith"_s, u"Smith"_s},
                                             {u"DE la Cruz"_s, u"De la Cruz"_s},
                                             {u"Ó SÉAGHDHA Byrne"_s, u"Ó Séaghdha Byrne"_s}};
    for (const auto &[entered, suggested] : rows) {
        INFO(entered.toStdString());
        const NameForms forms = decideName({u"Mrs"_s, {}, false, u"Katie"_s, entered}, System::Ams);
        CHECK(forms.surname.suggested == suggested);
        CHECK(forms.surname.needsConfirmation);
        CHECK(forms.salutation == u"Dear Mrs "_s + suggested);
    }
}

TEST_CASE("mixed case that families write stays, and so does the name of an office (REQ-NAM-11)")
{
    for (const QString &name : {u"DeShawn"_s,          u"LaToya"_s,     u"JoAnn"_s,
                                u"vanDamme"_s,         u"d'Arcy"_s,     u"hÉigeartaigh"_s,
                                u"Mac an tSaoir"_s,    u"Fox OBE"_s,    u"Smith III"_s,
                                u"IJsselmuiden"_s,     u"OBrien"_s,     u"DSouza"_s,
                                u"Ó hEidhin"_s,        u"A.J. Smith"_s, u"Fox XIV"_s,
                                u"MacDonald"_s,        u"Mac Aoidh"_s,  u"El Saïd"_s,
                                u"de Souza e Silva"_s, u"St John"_s}) {
        INFO(name.toStdString());
        CHECK(suggestCasing(name).suggested == name);
        CHECK_FALSE(suggestCasing(name).needsConfirmation);
    }
    CHECK_FALSE(suggestCasing(u"AJ Tom"_s, NamePart::Forenames).needsConfirmation);
    CHECK_FALSE(suggestCasing(u"Mary KJ"_s, NamePart::Forenames).needsConfirmation);
    CHECK(suggestCasing(u"TOM John"_s, NamePart::Forenames).needsConfirmation);
    const NameForms bank = decideName({{}, {}, false, {}, u"HSBC Bank"_s}, System::Ams);
    CHECK(bank.posted == u"HSBC Bank"_s);
    CHECK_FALSE(bank.surname.needsConfirmation);
}

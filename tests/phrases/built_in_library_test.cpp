#include "phrases/phrase_code.h"
#include "phrases/phrase_library.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>

using namespace casepost::phrases;
using casepost::core::Language;
using casepost::test::valueOf;
using namespace Qt::StringLiterals;

namespace {

const std::vector<PhrasePack> &packs()
{
    static const auto all = valueOf(builtInPhrasePacks());
    return all;
}

const PhraseLibrary &library()
{
    static const auto built = valueOf(PhraseLibrary::fromPacks(packs()));
    return built;
}

std::vector<Phrase> everyPhrase()
{
    std::vector<Phrase> all;
    for (const PhrasePack &pack : packs())
        all.insert(all.end(), pack.phrases.begin(), pack.phrases.end());
    return all;
}

// Every day on which the wording or a template changes, and today's far future.
std::set<QDate> turningDays()
{
    std::set<QDate> days{QDate(2022, 2, 21), QDate(2024, 8, 1), QDate(2030, 1, 1)};
    for (const Phrase &phrase : everyPhrase()) {
        days.insert(phrase.from);
        if (phrase.to.isValid())
            days.insert({phrase.to, phrase.to.addDays(1)});
    }
    return days;
}

QString firstMatch(const QString &pattern, const QString &text, bool anyCase = true)
{
    const QRegularExpression words(pattern,
                                   QRegularExpression::UseUnicodePropertiesOption
                                       | (anyCase ? QRegularExpression::CaseInsensitiveOption
                                                  : QRegularExpression::NoPatternOption));
    REQUIRE(words.isValid());
    return words.match(text).captured();
}

// What appendix C blocks or warns of in a letter.
const QString kNeverWritten =
    uR"((?<![\w'’])(?:ppts?|docs?|doc['’]s|countersigs?|c-sig|etc|e\.g|i\.e|asap|info|approx|appt|certs?)"
    uR"(|dob|addr|tel|pls|ayyb|w/|re:|&c|lsr|ltq|otl|ams|dap|bring-up|mi check|exam|frauds?|fraudulent)"
    uR"(|forged|forgery|impost[eo]r|safeguarding|counter fraud|eac|watchlist|public protection|identity)"
    uR"(|hunaniaeth|twyll|adviceline|advice line|helpline|contact cent(?:re|er)s?|you have failed)"
    uR"(|failed to|pursuant|aforementioned|color|organization|xxx)(?![\w'’]))"_s;
const QString kMarks = uR"(\*|__|_\w|<|>|\[|\]|\{|\}|(?:\b\w ){3,})"_s;
const QString kNumbers = uR"(0300|\+44|\d[\d \-]{8,}\d)"_s;

QString withoutFields(const QString &text)
{
    QString words;
    for (const TextPiece &piece : fillFields(text, {}))
        words += piece.field.isEmpty() ? piece.text : u"1"_s;
    return words;
}

QString capitalsIn(const QString &text)
{
    static const QStringList allowed = u"UK HM EF GOV.UK DNA PDF PO BFPO"_s.split(u' ');
    static const QRegularExpression word(uR"([\p{Lu}][\p{Lu}.]+)"_s);
    static const QRegularExpression postcode(uR"(\b[A-Z]{1,2}\d{1,2} \d[A-Z]{2}\b)"_s);
    QString plain = text;
    plain.remove(postcode);
    for (auto it = word.globalMatch(plain); it.hasNext();) {
        QString found = it.next().captured();
        if (found.endsWith(u'.'))
            found.chop(1);
        if (found.size() > 1 && !allowed.contains(found))
            return found;
    }
    return {};
}

} // namespace

TEST_CASE(
    "the library is as large as examiners need and holds the codes of the sources (REQ-PHR-11)",
    "[phrases][built-in]")
{
    const QDate on(2025, 6, 2);
    CHECK(library().phrases(on, {}).size() >= 90);
    CHECK(library().templates().size() >= 16);
    CHECK(library().phrases(on, {{}, {}, Language::Welsh}).size() >= 45);
    for (const QString &code : {u"001"_s,
                                u"001 LSR"_s,
                                u"200"_s,
                                u"915"_s,
                                u"917"_s,
                                u"917 (AB)"_s,
                                u"S012"_s,
                                u"S012A"_s,
                                u"S012B"_s})
        CHECK(library().phrase(code, on) != nullptr);
    for (const QString &code : {u"001"_s,
                                u"001 LSR"_s,
                                u"T200"_s,
                                u"915"_s,
                                u"917"_s,
                                u"customer-contact"_s,
                                u"referee-contact"_s,
                                u"hm-forces-contact"_s,
                                u"auto-reply"_s})
        CHECK(library().letterTemplate(code) != nullptr);
}

TEST_CASE("every template starts with phrases it offers, in force, of its type and in good order",
          "[phrases][built-in]")
{
    for (const QDate &on : turningDays()) {
        for (const Template &letter : library().templates()) {
            if (!letter.isInForce(on) || on < QDate(2022, 2, 21))
                continue;
            CAPTURE(on, letter.code);
            CHECK_FALSE(letter.start.isEmpty());
            PhraseRole last = PhraseRole::Opening;
            for (const QString &code : letter.start) {
                CAPTURE(code);
                const Phrase *phrase = library().phrase(code, on);
                REQUIRE(phrase);
                CHECK(phrase->isType(letter.type));
                CHECK(phrase->templates.contains(letter.code));
                const bool isFirst = code == letter.start.first();
                CHECK((phrase->role == PhraseRole::Opening) == isFirst);
                CHECK(static_cast<int>(phrase->role) >= static_cast<int>(last));
                last = phrase->role;
                CHECK((letter.titleCy.isEmpty() || !phrase->textCy.isEmpty()
                       || letter.code == u"auto-reply"_s));
            }
        }
    }
}

TEST_CASE("no approved wording would be stopped by the text rules of appendix C (REQ-TXT-05 to 09)",
          "[phrases][built-in]")
{
    for (const Phrase &phrase : everyPhrase()) {
        QStringList texts{withoutFields(phrase.textEn), withoutFields(phrase.textCy)};
        for (const Field &field : phrase.fields)
            texts += field.choicesEn + field.choicesCy;
        for (const QString &text : texts) {
            CAPTURE(phrase.code, phrase.version, text);
            CHECK(firstMatch(kNeverWritten, text).isEmpty());
            CHECK(firstMatch(kMarks, text).isEmpty());
            CHECK(firstMatch(kNumbers, text).isEmpty());
            CHECK(capitalsIn(text).isEmpty());
            CHECK_FALSE(text.contains(u"  "_s));
            CHECK_FALSE(text.contains(u'\''));
        }
    }
}

TEST_CASE("titles and headings obey the text rules and headings name nobody (REQ-REF-09)",
          "[phrases][built-in]")
{
    for (const Template &letter : library().templates()) {
        CAPTURE(letter.code);
        for (const QString &text :
             {letter.titleEn, letter.titleCy, letter.subjectEn, letter.subjectCy}) {
            CHECK(firstMatch(kNeverWritten, text).isEmpty());
            CHECK(capitalsIn(text).isEmpty());
            CHECK(fieldNames(text).isEmpty());
        }
        CHECK_FALSE(letter.purpose.isEmpty());
        CHECK((letter.type == PhraseType::Email) == letter.subjectEn.isEmpty());
        CHECK((letter.titleCy.isEmpty() || letter.subjectEn.isEmpty())
              == letter.subjectCy.isEmpty());
    }
}

TEST_CASE("the words that the test of the wording looks for are found", "[phrases][built-in]")
{
    for (const QString &text : {u"Your ppt application"_s,
                                u"send your doc’s"_s,
                                u"photos, forms, etc."_s,
                                u"your countersig"_s,
                                u"call our Adviceline"_s,
                                u"You have failed to"_s,
                                u"this may be fraud"_s})
        CHECK_FALSE(firstMatch(kNeverWritten, text).isEmpty());
    for (const QString &text : {u"countersignatory"_s, u"fetched"_s, u"documents"_s})
        CHECK(firstMatch(kNeverWritten, text).isEmpty());
    CHECK_FALSE(firstMatch(kMarks, u"M U S T send"_s).isEmpty());
    CHECK_FALSE(firstMatch(kNumbers, u"on 0300 222 0000"_s).isEmpty());
    CHECK(capitalsIn(u"You MUST send it to HM Passport Office on GOV.UK."_s) == u"MUST"_s);
    CHECK(capitalsIn(u"SW1A 1AA"_s) == u"SW"_s);
    CHECK(capitalsIn(u"Durham DH1 1AA, UK."_s).isEmpty());
}

TEST_CASE("Welsh wording is Welsh and has the same fields and lines (REQ-WEL-01)",
          "[phrases][built-in]")
{
    const QString english =
        uR"(\b(?:the|and|you|your|please|we|our|of|for|with|from|that|this|have)"
        uR"(|not|send|will|must|letter|passport)\b)"_s;
    for (const Phrase &phrase : everyPhrase()) {
        CAPTURE(phrase.code, phrase.version);
        const bool dapOnly = phrase.types == std::vector{PhraseType::Dap};
        CHECK((dapOnly || phrase.code == u"AUTO-REPLY"_s) == phrase.textCy.isEmpty());
        if (phrase.textCy.isEmpty())
            continue;
        CHECK(phrase.textCy != phrase.textEn);
        CHECK(phrase.textCy.count(u'\n') == phrase.textEn.count(u'\n'));
        QString words = withoutFields(phrase.textCy);
        if (phrase.role != PhraseRole::ReturnAddress) // an address stays as the post needs it
            CHECK(firstMatch(english, words.remove(u"(HM Passport Office)"_s)).isEmpty());
        for (const Field &field : phrase.fields) {
            CHECK_FALSE(field.labelCy.isEmpty());
            CHECK(field.choicesCy.size() == field.choicesEn.size());
        }
    }
    for (const Template &letter : library().templates())
        CHECK((letter.type == PhraseType::Dap) == letter.titleCy.isEmpty());
}

TEST_CASE("versions follow each other without a gap and no date lies outside the guidance",
          "[phrases][built-in]")
{
    for (const Phrase &phrase : everyPhrase()) {
        CAPTURE(phrase.code, phrase.version);
        CHECK(phrase.from >= QDate(2022, 2, 21));
        CHECK(phrase.from <= QDate(2025, 5, 28));
        CHECK(phrase.textEn.front().isUpper() != phrase.textEn.startsWith(u"(("));
        CHECK_FALSE(phrase.source.isEmpty());
        for (const QString &code : phrase.templates)
            CHECK(library().letterTemplate(code) != nullptr);
        if (phrase.version == 1)
            continue;
        const Phrase *before = library().phraseVersion(phrase.code, phrase.version - 1);
        REQUIRE(before);
        CHECK(before->to.addDays(1) == phrase.from);
    }
}

TEST_CASE("a countersignatory becomes a referee and a Skype number a Teams number (REQ-VER-05, "
          "REQ-CON-01)",
          "[phrases][built-in]")
{
    const QDate then(2022, 6, 1), now(2024, 8, 20);
    CHECK(library().phrase(u"200"_s, then)->textEn.contains(u"countersignatory"_s));
    for (const Phrase *phrase : library().phrases(now, {})) {
        CAPTURE(phrase->code);
        CHECK_FALSE(phrase->textEn.contains(u"countersign"_s));
        CHECK_FALSE(phrase->textEn.contains(u"Skype"_s));
        CHECK_FALSE(phrase->textEn.contains(u"Her Majesty"_s));
    }
    CHECK(library().phrase(u"001-CALL"_s, then)->field(u"Skype number"_s));
    CHECK(library().phrase(u"001-CALL"_s, now)->field(u"Teams number"_s)->source
          == u"sender.teams-number"_s);
}

TEST_CASE("the DAP contact letter is 915 from 28 May 2025 (REQ-CON-04)", "[phrases][built-in]")
{
    const QDate before(2025, 5, 27), from(2025, 5, 28);
    CHECK_FALSE(library().letterTemplate(u"915"_s)->isInForce(before));
    CHECK(library().letterTemplate(u"915"_s)->isInForce(from));
    CHECK(library().phrase(u"915"_s, before) == nullptr);
    CHECK(library().phrase(u"915"_s, from)->isType(PhraseType::Dap));
}

TEST_CASE("the automatic reply is the guidance's, word for word (REQ-AUT-11)",
          "[phrases][built-in]")
{
    const Phrase *phrase = library().phrase(u"AUTO-REPLY"_s, QDate(2024, 7, 23));
    REQUIRE(phrase);
    CHECK_FALSE(phrase->sample);
    CHECK(phrase->textEn
          == u"If we asked you to contact us using this email address, we will be expecting your "
             u"email – we will identify you by your reference number.\n"
             u"We are unable to respond to general email enquiries.\n"
             u"You can track your application.\n"
             u"To get information or to find out how to contact us, please visit GOV.UK.\n"
             u"On behalf of HM Passport Office"_s);
    CHECK(
        library().phrase(u"AUTO-REPLY"_s, QDate(2022, 3, 1))->textEn.contains(u"Her Majesty’s"_s));
    CHECK(
        library().phrase(u"AUTO-REPLY"_s, QDate(2023, 3, 1))->textEn.contains(u"His Majesty’s"_s));
}

TEST_CASE("a return address for couriers is a street address without a PO Box (REQ-ADR-06, 08)",
          "[phrases][built-in]")
{
    const std::pair<QString, QString> offices[] = {
        {u"S012"_s, u"Durham"_s}, {u"S012A"_s, u"Liverpool"_s}, {u"S012B"_s, u"Belfast"_s}};
    for (const auto &[code, town] : offices) {
        const Phrase *phrase = library().phrase(code, QDate(2024, 8, 1));
        REQUIRE(phrase);
        CHECK(phrase->role == PhraseRole::ReturnAddress);
        CHECK_FALSE(phrase->textEn.contains(u"PO Box"_s));
        // The address itself is the office's: core/offices holds it to be one for couriers.
        REQUIRE(phrase->fields.size() == 1);
        CHECK(phrase->fields.front().source == u"office.return-address."_s + code);
        CHECK(phrase->fields.front().labelEn.contains(town));
        CHECK_FALSE(phrase->isType(PhraseType::Lsr));
    }
}

TEST_CASE("on a lost or stolen record only LSR wording is offered (REQ-LSR-04)",
          "[phrases][built-in]")
{
    const QDate on(2024, 8, 1);
    for (const Phrase *phrase : library().phrases(on, {{}, PhraseType::Lsr, {}})) {
        CAPTURE(phrase->code);
        CHECK(phrase->types == std::vector{PhraseType::Lsr});
        for (const QString &code : phrase->templates)
            CHECK(library().letterTemplate(code)->type == PhraseType::Lsr);
    }
}

TEST_CASE("examiners find what they look for", "[phrases][built-in]")
{
    const std::pair<QString, QString> searches[] = {{u"marriage"_s, u"DOC-MARRIAGE"_s},
                                                    {u"deed poll"_s, u"DOC-DEED-POLL"_s},
                                                    {u"shadow"_s, u"917-R-SHADOW"_s},
                                                    {u"917 (AB)"_s, u"917-AB"_s},
                                                    {u"court order"_s, u"CON-COURT-ORDER"_s},
                                                    {u"priodas"_s, u"DOC-MARRIAGE"_s},
                                                    {u"S012B"_s, u"S012B"_s}};
    for (const auto &[words, code] : searches) {
        CAPTURE(words);
        const auto found = library().find(words, QDate(2024, 8, 1));
        REQUIRE_FALSE(found.empty());
        CHECK(std::any_of(found.begin(),
                          found.begin() + std::min<qsizetype>(3, qsizetype(found.size())),
                          [&](const Phrase *p) { return p->code == code; }));
    }
}

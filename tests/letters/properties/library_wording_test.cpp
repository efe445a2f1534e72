// What customer assurance approved is never a finding: every phrase of the built-in library, with
// its fields filled as an examiner would.

#include "tests/letters/guidance/judged.h"

#include <algorithm>
#include <map>
#include <random>

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace Qt::StringLiterals;

namespace {

struct Values
{
    QStringList en;
    QStringList cy;
};

// What examiners put into the fields, by name; a name field takes a name of the case.
const std::map<QString, Values> &valuesByName()
{
    static const QStringList kAmounts{u"82.50"_s, u"9"_s, u"1,049.00"_s, u"0.50"_s};
    static const QStringList kFees{u"88.50"_s, u"10.50"_s, u"1,088.50"_s, u"88"_s};
    static const QStringList kBetween{u"6"_s, u"1.50"_s, u"39.50"_s, u"87.50"_s};
    static const QStringList kPeople{u"Anwen Fox"_s,
                                     u"Conor O’Neill"_s,
                                     u"Mary-Jane Cert"_s,
                                     u"Ludwig van der Berg"_s,
                                     u"Siôn ap Rhys"_s,
                                     u"Will Black"_s};
    static const Values kDates{{u"12 May 2021"_s, u"1 January 2000"_s, u"29 February 2020"_s},
                               {u"12 Mai 2021"_s, u"1 Ionawr 2000"_s, u"29 Chwefror 2020"_s}};
    static const QStringList kCountries{
        u"India"_s, u"Côte d’Ivoire"_s, u"Bosnia and Herzegovina"_s, u"the United States"_s};
    static const QStringList kCountriesCy{u"India"_s, u"Yr Almaen"_s, u"Côte d’Ivoire"_s};
    static const std::map<QString, Values> kValues{
        {u"date"_s, kDates},
        {u"from"_s, kDates},
        {u"to"_s, kDates},
        {u"amount"_s, {kAmounts, kAmounts}},
        {u"fee"_s, {kFees, kFees}},
        {u"paid"_s, {kAmounts, kAmounts}},
        {u"difference"_s, {kBetween, kBetween}},
        {u"person"_s, {kPeople, kPeople}},
        {u"country"_s, {kCountries, kCountriesCy}},
        {u"territory"_s, {{u"Bermuda"_s, u"the Falkland Islands"_s}, {u"Bermuda"_s}}},
        {u"passport number"_s, {{u"123456789"_s, u"925665416"_s}, {u"123456789"_s}}},
        {u"reference"_s, {{u"123456789"_s}, {u"123456789"_s}}},
        {u"report reference"_s, {{u"LS123456"_s}, {u"LS123456"_s}}},
        {u"section"_s,
         {{u"section 9"_s, u"sections 3 and 4"_s, u"section 8 (page 2)"_s},
          {u"adran 9"_s, u"adrannau 3 a 4"_s}}},
        {u"title"_s, {{u"Professor"_s, u"Lord"_s, u"Reverend"_s}, {u"Athro"_s, u"Parchedig"_s}}},
        {u"who"_s,
         {{u"your mother"_s, u"the person named in section 9"_s, u"your child’s father"_s},
          {u"eich mam"_s, u"y person a enwir yn adran 9"_s}}},
        {u"what"_s,
         {{u"that you have known the applicant for two years or more"_s,
           u"which address you hold for the applicant"_s},
          {u"eich bod wedi adnabod yr ymgeisydd ers dwy flynedd neu fwy"_s}}},
        {u"subject"_s,
         {{u"your birth certificate"_s,
           u"the name you want in your passport"_s,
           u"the photo you sent on 12 May"_s,
           u"your mother’s nationality"_s},
          {u"eich tystysgrif geni"_s, u"y llun a anfonwyd gennych ar 12 Mai"_s}}},
        {u"document"_s,
         {{u"your full birth certificate"_s,
           u"your marriage certificate of 3 May 2014"_s,
           u"the deed poll you signed"_s,
           u"your P60 for 2023 to 2024"_s,
           u"your council tax bill"_s,
           u"UK passport 123456789"_s,
           u"the letter from your GP"_s},
          {u"eich tystysgrif geni lawn"_s,
           u"eich tystysgrif priodas dyddiedig 3 Mai 2014"_s,
           u"eich bil treth gyngor"_s}}},
        {u"return address"_s,
         {{u"HM Passport Office, 10 Sample Street, Durham, DH1 1AA"_s},
          {u"Swyddfa Basbort EF, 10 Sample Street, Durham DH1 1AA"_s}}}};
    return kValues;
}

std::vector<core::PersonName> awkwardNames()
{
    const auto name = [](const QString &title, const QString &forenames, const QString &surname) {
        return core::PersonName{title, {}, false, forenames, surname};
    };
    return {name(u"Ms"_s, u"Katie Rose"_s, u"McNally"_s),
            name(u"Mr"_s, u"Siôn"_s, u"ap Rhys"_s),
            name(u"Dr"_s, u"Anne-Marie"_s, u"O’Neill"_s),
            name(u"Mrs"_s, u"May"_s, u"Cert"_s),
            name(u"Mr"_s, u"Ludwig"_s, u"van der Berg"_s),
            name(u"Miss"_s, u"Faith"_s, u"Black"_s),
            name({}, {}, u"Sukarno"_s)};
}

QStringList choicesOf(const phrases::Field &field, core::Language language)
{
    const bool welsh = language == core::Language::Welsh;
    if (const QStringList &choices = welsh ? field.choicesCy : field.choicesEn; !choices.isEmpty())
        return choices;
    const auto found = valuesByName().find(field.name);
    if (found == valuesByName().end())
        return {};
    return welsh ? found->second.cy : found->second.en;
}

bool isOnly(const phrases::Phrase &phrase, phrases::PhraseType type)
{
    return phrase.types == std::vector{type};
}

// A letter of the kind the phrase is for, about a case that has what such a letter needs.
Sample fitting(const phrases::Phrase &phrase, const core::PersonName &applicant)
{
    Sample sample;
    sample.record.applicant = applicant;
    sample.record.passportName = applicant;
    sample.record.receivedOn = QDate(2022, 2, 1);
    sample.record.lostStolenReference = u"LS123456"_s;
    sample.sender.trainedOn = QDate(2021, 1, 15);
    sample.letter.description = u"Ask for what is missing"_s;
    sample.letter.blocks.clear();
    if (!phrase.templates.isEmpty())
        sample.letter.templateCode = phrase.templates.front();
    if (isOnly(phrase, phrases::PhraseType::Dap)) {
        sample.record.system = core::System::Dap;
        sample.letter.kind = LetterKind::DapMessage;
        sample.letter.channel = Channel::Email;
    }
    return sample;
}

QString personOf(const core::PersonName &name)
{
    return (name.forenames.section(u' ', 0, 0) + u' ' + name.surname).trimmed();
}

// The phrase with its fields filled: each with its choice of that number.
Block filled(const phrases::Phrase &phrase,
             core::Language language,
             qsizetype choice,
             const core::PersonName &applicant)
{
    Block block;
    block.phrase = phrase.code;
    for (const phrases::Field &field : phrase.fields) {
        const QStringList choices = choicesOf(field, language);
        if (!choices.isEmpty())
            block.fields[field.name] = choices[choice % choices.size()];
        else if (field.kind == phrases::FieldKind::Name)
            block.fields[field.name] = personOf(applicant);
    }
    if (phrase.code == "FEE-OVER"_L1) // more was paid than the fee
        std::swap(block.fields[u"paid"_s], block.fields[u"fee"_s]);
    return block;
}

qsizetype mostChoices(const phrases::Phrase &phrase, core::Language language)
{
    qsizetype most = 1;
    for (const phrases::Field &field : phrase.fields)
        most = std::max(most, choicesOf(field, language).size());
    return most;
}

// A finding about what stands in a block, not about how the letter is made up.
bool isAboutText(const Finding &finding)
{
    return finding.at.part == Part::Block && (finding.at.length > 0 || !finding.at.field.isEmpty());
}

QStringList aboutText(const CheckResult &result)
{
    QStringList told;
    for (const Finding &finding : result.findings)
        // That words typed into a gap of a Welsh phrase wait for their approval is about no word.
        if (isAboutText(finding) && finding.rule != u"welsh.awaits-translation"_s)
            told += finding.rule + u": "_s + finding.messageEn;
    return told;
}

const std::vector<QDate> kDays{QDate(2022, 2, 21), QDate(2024, 7, 23), QDate(2025, 5, 28)};

std::vector<QDate> daysOf(const phrases::Phrase &phrase)
{
    std::vector<QDate> days;
    for (const QDate &day : kDays) {
        const QDate on = std::max(day, phrase.from);
        const phrases::Phrase *inForce = library().phrase(phrase.code, on);
        if (inForce && inForce->version == phrase.version
            && std::find(days.begin(), days.end(), on) == days.end())
            days.push_back(on);
    }
    return days;
}

} // namespace

TEST_CASE("no approved phrase, filled as examiners fill it, is a text finding (REQ-TXT-13)",
          "[letters][guidance][wording]")
{
    const auto names = awkwardNames();
    int tried = 0;
    for (const phrases::Phrase &phrase : library().allVersions())
        for (const auto language : {core::Language::English, core::Language::Welsh})
            for (const QDate &on : daysOf(phrase)) {
                if (phrase.text(language).isEmpty())
                    continue;
                const qsizetype most = mostChoices(phrase, language);
                for (qsizetype choice = 0; choice < most; ++choice, ++tried) {
                    const auto &name = names[static_cast<std::size_t>(tried) % names.size()];
                    Sample sample = fitting(phrase, name);
                    sample.on = on;
                    sample.letter.language = language;
                    sample.record.language = language;
                    sample.letter.blocks = {filled(phrase, language, choice, name)};
                    INFO(phrase.code.toStdString()
                         << " version " << phrase.version << ", choice " << choice << ", "
                         << on.toString(Qt::ISODate).toStdString());
                    CHECK(aboutText(sample.check()) == QStringList());
                }
            }
    CHECK(tried > 900);
}

TEST_CASE("every name may stand in a name field of an approved phrase (REQ-TXT-13)",
          "[letters][guidance][wording]")
{
    for (const phrases::Phrase *phrase : library().phrases(kDays.back(), {})) {
        const bool hasName = std::any_of(
            phrase->fields.begin(), phrase->fields.end(), [](const phrases::Field &field) {
                return field.kind == phrases::FieldKind::Name;
            });
        if (!hasName)
            continue;
        for (const auto &name : awkwardNames()) {
            Sample sample = fitting(*phrase, name);
            sample.on = kDays.back();
            sample.letter.blocks = {filled(*phrase, core::Language::English, 0, name)};
            for (const phrases::Field &field : phrase->fields)
                if (field.kind == phrases::FieldKind::Name)
                    sample.letter.blocks[0].fields[field.name] = personOf(name);
            INFO(phrase->code.toStdString() << " for " << personOf(name).toStdString());
            CHECK(aboutText(sample.check()) == QStringList());
        }
    }
}

TEST_CASE("a letter made only of approved phrases holds no text finding, in any order (REQ-TXT-13)",
          "[letters][guidance][wording]")
{
    std::mt19937 random(20250528);
    const auto names = awkwardNames();
    for (int round = 0; round < 200; ++round) {
        const QDate on = kDays[random() % kDays.size()];
        const auto language = random() % 3 == 0 ? core::Language::Welsh : core::Language::English;
        const auto &name = names[random() % names.size()];
        auto known = library().phrases(on, {{}, phrases::PhraseType::Ams, language});
        std::shuffle(known.begin(), known.end(), random);
        known.resize(std::min<std::size_t>(known.size(), 1 + random() % 30));
        Sample sample = fitting(*known.front(), name);
        sample.on = on;
        sample.letter.language = language;
        for (const phrases::Phrase *phrase : known)
            sample.letter.blocks.push_back(
                filled(*phrase, language, static_cast<qsizetype>(random() % 50), name));
        INFO("round " << round);
        CHECK(aboutText(sample.check()) == QStringList());
    }
}

TEST_CASE("approved wording typed as free text is only asked why it is not the phrase (REQ-TXT-01)",
          "[letters][guidance][wording]")
{
    for (const QDate &on : kDays)
        for (const phrases::Phrase *phrase : library().phrases(on, {})) {
            if (!phrase->fields.empty() || !phrase->isType(phrases::PhraseType::Ams))
                continue;
            Sample sample;
            sample.on = on;
            sample.text(phrase->textEn);
            for (const Finding &finding : sample.check().findings) {
                INFO(phrase->code.toStdString() << ": " << finding.rule.toStdString() << " "
                                                << finding.messageEn.toStdString());
                // Whether the whole letter fits the words is for the rules about its make-up.
                const bool aboutWording = finding.requirement.startsWith(u"REQ-TXT"_s)
                                          || finding.requirement.startsWith(u"REQ-NAM"_s)
                                          || finding.requirement == u"REQ-LET-30"_s;
                const bool asksWhy = finding.requirement == u"REQ-TXT-01"_s
                                     || finding.requirement == u"REQ-TXT-03"_s;
                CHECK((asksWhy || !aboutWording));
            }
        }
}

#include "letters/audience/audience.h"
#include "letters/audience/ended.h"
#include "letters/guidance/facts/answer_words.h"
#include "letters/guidance/facts/people_words.h"
#include "letters/guidance/kinds/contents/condition_tests.h"
#include "phrases/phrase_code.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using core::Status;

namespace {

void addTemplates(Fields &fields, Condition &condition)
{
    if (fields.has(u"templates"_s))
        condition.add(
            [codes = Codes(fields.texts(u"templates"_s))](const LetterView &letter, auto &) {
                return codes.hold(phrases::codeKey(letter.letter().templateCode))
                       || (letter.form && codes.hold(phrases::codeKey(letter.form->code)));
            });
    if (fields.flagOr(u"no_template"_s, false))
        condition.add(
            [](const LetterView &letter, auto &) { return isBlank(letter.letter().templateCode); });
    if (const QString about = wordAt(fields, u"about"_s, {u"application"_s, u"lost-stolen"_s});
        !about.isEmpty())
        condition.add([about](const LetterView &letter, auto &) {
            return letterAboutName(aboutOf(letter.letter(), letter.form)) == about;
        });
    if (fields.flagOr(u"about_unsaid"_s, false))
        condition.add([](const LetterView &letter, auto &) { return !letter.letter().saysAbout; });
    if (fields.has(u"template_types"_s))
        condition.add(
            [types = fields.texts(u"template_types"_s)](const LetterView &letter, auto &) {
                return letter.form && types.contains(phrases::phraseTypeName(letter.form->type));
            });
}

void addEnvelope(Fields &fields, Condition &condition)
{
    const QString language = fields.textOr(u"language"_s);
    if (fields.has(u"language"_s))
        condition.add([language](const LetterView &letter, auto &) {
            return core::languageCode(letter.letter().language) == language;
        });
    if (fields.has(u"subject"_s) && fields.text(u"subject"_s) != "blank"_L1)
        fields.refuse(u"subject"_s, u"'subject' must be blank."_s);
    if (fields.has(u"subject"_s))
        condition.add([](const LetterView &letter, auto &) {
            return letter.letter().subject && isBlank(*letter.letter().subject);
        });
    const QString enclosures = fields.textOr(u"enclosures"_s);
    if (!enclosures.isEmpty() && enclosures != "none"_L1 && enclosures != "some"_L1)
        fields.refuse(u"enclosures"_s, u"'enclosures' must be none or some."_s);
    if (!enclosures.isEmpty())
        condition.add([none = enclosures == "none"_L1](const LetterView &letter, auto &) {
            const QStringList &listed = letter.letter().enclosures;
            return std::all_of(listed.begin(), listed.end(), isBlank) == none;
        });
}

using Named = std::vector<std::pair<QString, QString>>;

Hit atField(const QString &field, const QString &found, Named named)
{
    Hit hit = hitAt(Place{Part::Letter, -1, field, 0, 0}, found);
    hit.named = std::move(named);
    return hit;
}

Condition::Test templateFor(Fit unfit)
{
    return [unfit](const LetterView &letter, std::vector<Hit> &met) {
        if (!letter.form || fitOf(letter.form->forWhom, letter.letter(), letter.in.record) != unfit)
            return false;
        met.push_back(atField(u"to"_s, letter.form->code, peopleOf(letter.form->forWhom, letter)));
        return true;
    };
}

bool goesAnotherWay(const LetterView &letter, std::vector<Hit> &met)
{
    const Channel now = letter.letter().channel;
    if (!letter.form || letter.form->goesBy(now))
        return false;
    QStringList en, cy;
    for (const Channel way : letter.form->channels) {
        en += wayInEnglish(way);
        cy += wayInWelsh(way);
    }
    met.push_back(atField(u"channel"_s,
                          letter.form->code,
                          {{u"ways"_s, en.join(u" or "_s)},
                           {u"ways_cy"_s, cy.join(u" neu "_s)},
                           {u"way"_s, wayInEnglish(now)},
                           {u"way_cy"_s, wayInWelsh(now)}}));
    return true;
}

bool lacksEnclosures(const LetterView &letter, std::vector<Hit> &met)
{
    if (!letter.form)
        return false;
    const QStringList &listed = letter.letter().enclosures;
    const auto count = std::count_if(
        listed.begin(), listed.end(), [](const auto &each) { return !isBlank(each); });
    if (count >= letter.form->enclosuresEn.size())
        return false;
    met.push_back(atField(
        u"enclosures"_s,
        letter.form->code,
        {{u"enclosures"_s, letter.form->enclosuresEn.join(u", "_s)},
         {u"enclosures_cy"_s, letter.form->enclosures(core::Language::Welsh).join(u", "_s)}}));
    return true;
}

/// What a template says of its use, against the letter (REQ-LET-03, REQ-LET-05).
void addTemplateUse(Fields &fields, Condition &condition)
{
    const QString whom = wordAt(fields, u"template_for"_s, {u"another"_s, u"stand-in"_s});
    if (!whom.isEmpty())
        condition.add(templateFor(whom == "another"_L1 ? Fit::Wrong : Fit::StandIn));
    if (!wordAt(fields, u"template_way"_s, {u"another"_s}).isEmpty())
        condition.add(goesAnotherWay);
    if (!wordAt(fields, u"template_enclosures"_s, {u"missing"_s}).isEmpty())
        condition.add(lacksEnclosures);
    if (fields.has(u"channels"_s))
        condition.add([ways = fields.texts(u"channels"_s)](const LetterView &letter, auto &) {
            return ways.contains(channelName(letter.letter().channel));
        });
}

void addRecorded(Fields &fields, Condition &condition)
{
    if (fields.flagOr(u"ended"_s, false))
        condition.add([](const LetterView &letter, auto &) { return hasEnded(letter.in.record); });
    if (fields.has(u"attempts_below"_s))
        condition.add(
            [most = fields.numberOr(u"attempts_below"_s, 0)](const LetterView &letter, auto &) {
                // Calls to the applicant are no reason to write to the referee (REQ-TEL-20).
                const bool toReferee = letter.letter().to == RecipientKind::Referee;
                return (toReferee ? 0 : letter.in.context.callAttemptsToday) < most;
            });
    if (fields.has(u"answers"_s))
        condition.add([rules = fields.texts(u"answers"_s)](const LetterView &letter, auto &) {
            return std::any_of(rules.begin(), rules.end(), [&letter](const QString &rule) {
                const auto answer = letter.letter().answers.find(rule);
                return answer != letter.letter().answers.end() && saysYes(answer->second);
            });
        });
}

Status addCase(Fields &fields, Condition &condition)
{
    const PackValue *table = fields.table(u"case"_s);
    if (!table)
        return {};
    Fields cells(*table, fields.file());
    for (const auto &[name, value] : table->table) {
        const QStringList wanted = cells.texts(name);
        const auto &columns = core::caseColumns();
        const auto column =
            std::find_if(columns.begin(), columns.end(), [&name = name](const auto &each) {
                return each.name == name;
            });
        if (column == columns.end()) {
            cells.refuseAt(value, u"'%1' is no column of the extract."_s.arg(name));
            continue;
        }
        condition.add([wanted, write = column->write](const LetterView &letter, auto &) {
            const QString cell = write(letter.in.record);
            return wanted.contains(cell.isEmpty() ? u"unknown"_s : cell)
                   || (!cell.isEmpty() && wanted.contains("known"_L1));
        });
    }
    return cells.finish();
}

} // namespace

std::vector<std::pair<QString, QString>> peopleOf(const std::vector<phrases::Audience> &forWhom,
                                                  const LetterView &letter)
{
    QStringList en, cy;
    for (const auto audience : forWhom) {
        en += audienceInEnglish(audience);
        cy += audienceInWelsh(audience);
    }
    const auto to = audiencesOf(letter.letter(), letter.in.record).front();
    return {{u"for"_s, en.join(u" or "_s)},
            {u"for_cy"_s, cy.join(u" neu "_s)},
            {u"to"_s, audienceInEnglish(to)},
            {u"to_cy"_s, audienceInWelsh(to)}};
}

QString wordAt(Fields &fields, const QString &key, const QStringList &words)
{
    const QString word = fields.textOr(key);
    if (fields.has(key) && !words.contains(word))
        fields.refuse(key, u"'%1' must be %2."_s.arg(key, words.join(u" or "_s)));
    return word;
}

Codes::Codes(const QStringList &codes)
{
    for (const QString &code : codes) {
        const bool open = code.endsWith(u'*');
        const QString key = phrases::codeKey(open ? code.chopped(1) : code);
        m_codes.emplace_back(code.endsWith("-*"_L1) ? key + u'-' : key, open);
    }
}

bool Codes::hold(const QString &key) const
{
    return std::any_of(m_codes.begin(), m_codes.end(), [&key](const auto &code) {
        return code.second ? key.startsWith(code.first) : key == code.first;
    });
}

Status addFactTests(Fields &fields, Condition &condition)
{
    addTemplates(fields, condition);
    addTemplateUse(fields, condition);
    addEnvelope(fields, condition);
    addRecorded(fields, condition);
    return addCase(fields, condition);
}

} // namespace casepost::letters

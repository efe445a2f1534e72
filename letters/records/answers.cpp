#include "letters/records/answers.h"

#include <QJsonArray>

#include <algorithm>
#include <set>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

bool saysSame(const LetterDocument &letter, const LetterDocument &other, const QString &rule)
{
    const auto ours = letter.answers.find(rule), theirs = other.answers.find(rule);
    return ours != letter.answers.end() && theirs != other.answers.end()
           && ours->second == theirs->second;
}

const AnswerMark *markIn(const LetterDocument &letter, const QString &rule)
{
    const auto mark = letter.answered.find(rule);
    return mark == letter.answered.end() ? nullptr : &mark->second;
}

bool isVouchedFor(const LetterDocument &letter,
                  const QString &rule,
                  const std::vector<LetterDocument> &drafts)
{
    const AnswerMark *mark = markIn(letter, rule);
    return mark && std::any_of(drafts.begin(), drafts.end(), [&](const LetterDocument &draft) {
               const AnswerMark *theirs = markIn(draft, rule);
               return theirs && *theirs == *mark && saysSame(letter, draft, rule);
           });
}

} // namespace

void markAnswers(LetterDocument &letter,
                 const LetterDocument *before,
                 const std::vector<LetterDocument> &drafts,
                 const AnswerMark &now)
{
    std::map<QString, AnswerMark> marks;
    for (const auto &[rule, words] : letter.answers) {
        const AnswerMark *earlier =
            before && saysSame(letter, *before, rule) ? markIn(*before, rule) : nullptr;
        if (isVouchedFor(letter, rule, drafts))
            marks[rule] = *markIn(letter, rule);
        else
            marks[rule] = earlier ? *earlier : now;
    }
    letter.answered = std::move(marks);
}

const LetterDocument *sameLetter(const LetterDocument &letter,
                                 const std::vector<LetterDocument> &drafts)
{
    const auto content = [](const LetterDocument &each) {
        QJsonObject json = letterToJson(each);
        json.remove(u"answered"_s);
        json.remove(u"sender"_s);
        return json;
    };
    const QJsonObject ours = content(letter);
    for (const LetterDocument &draft : drafts)
        if (content(draft) == ours)
            return &draft;
    return nullptr;
}

std::vector<GivenAnswer> givenAnswers(const LetterDocument &letter, const QJsonObject &result)
{
    std::set<QString> rules;
    const QJsonArray findings = result[u"findings"_s].toArray();
    for (const auto &each : findings) {
        const QJsonObject finding = each.toObject();
        if (finding[u"answered"_s].toBool())
            rules.insert(finding[u"rule"_s].toString());
    }
    std::vector<GivenAnswer> given;
    for (const QString &rule : rules) {
        const auto words = letter.answers.find(rule);
        const AnswerMark *mark = markIn(letter, rule);
        if (words != letter.answers.end() && mark)
            given.push_back({rule, words->second, *mark});
    }
    return given;
}

} // namespace casepost::letters

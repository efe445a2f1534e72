#include "letters/review/impact.h"

#include "core/guidance/editions/time_limits.h"
#include "letters/guidance/judging/trial.h"
#include "letters/guidance/report/verdict_diff.h"
#include "phrases/phrase_code.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using core::Status;

namespace {

QStringList rulesIn(const QJsonArray &findings)
{
    QStringList rules;
    for (const auto &finding : findings)
        rules += finding.toObject().value(u"rule"_s).toString();
    return rules;
}

void take(const VerdictDiff &diff, ImpactedItem &item)
{
    item.gained += rulesIn(diff.gained);
    item.lost += rulesIn(diff.lost);
    item.reworded += rulesIn(diff.reworded);
}

QJsonArray findingsOf(const CheckResult &result)
{
    return checkToJson(result, {}).value(u"findings"_s).toArray();
}

// What a field may hold, so that a phrase can be read as somebody would type it.
phrases::FieldValues sampleValues(const phrases::Phrase &phrase, core::Language language)
{
    phrases::FieldValues values;
    for (const phrases::Field &field : phrase.fields) {
        const QStringList &choices =
            language == core::Language::Welsh ? field.choicesCy : field.choicesEn;
        const QString label = language == core::Language::Welsh ? field.labelCy : field.labelEn;
        values[field.name] = choices.isEmpty() ? label.toLower() : choices.front();
    }
    return values;
}

QString typed(const phrases::Phrase &phrase, core::Language language)
{
    QString text;
    for (const auto &piece :
         phrases::fillFields(phrase.text(language), sampleValues(phrase, language)))
        text += piece.text;
    return text;
}

// What somebody wrote into a letter beside approved wording.
QString typedText(const LetterDocument &letter)
{
    QStringList texts{letter.description, letter.subject.value_or(QString())};
    for (const Block &block : letter.blocks) {
        texts += block.text;
        for (const auto &[name, value] : block.fields)
            texts += value;
    }
    return texts.join(u'\n');
}

} // namespace

ImpactRun::ImpactRun(Guidance before, Guidance after, PackInfo pack)
    : m_before(std::move(before))
    , m_after(std::move(after))
{
    m_impact.rules =
        core::ruleChanges(m_before.editions(), m_after.editions(), pack.document, pack.issued);
    m_impact.limitsGone =
        core::limitsGone(m_before.editions(), m_after.editions(), pack.document, pack.issued);
    m_impact.pack = std::move(pack);
}

QDate ImpactRun::judgedOn(const QDate &own) const
{
    return std::max(own, m_impact.pack.issued);
}

QStringList ImpactRun::citedBy(const QString &source) const
{
    std::set<QString> cited;
    for (const core::RuleChange &change : m_impact.rules) {
        const QString &requirement = change.rule.requirement;
        const auto at = source.indexOf(requirement);
        const auto after = at + requirement.size();
        if (at >= 0 && (after == source.size() || !source[after].isLetterOrNumber()))
            cited.insert(requirement);
        if (source.contains(change.rule.section, Qt::CaseInsensitive))
            cited.insert(change.rule.section);
    }
    return QStringList(cited.begin(), cited.end());
}

QStringList ImpactRun::limitsIn(const QString &text) const
{
    QStringList found;
    if (m_impact.limitsGone.empty())
        return found;
    for (const QString &limit : core::timeLimitsIn(text))
        if (m_impact.limitsGone.contains(limit))
            found += limit;
    return found;
}

Status ImpactRun::tryWording(const QString &text,
                             core::Language language,
                             const QDate &on,
                             ImpactedItem &item) const
{
    const Trial trial{text, TrialPlace::FreeText, language, {}, on};
    TRY_ASSIGN(const CheckResult before, tried(m_before, trial));
    TRY_ASSIGN(const CheckResult after, tried(m_after, trial));
    take(diffFindings(findingsOf(before), findingsOf(after)), item);
    return {};
}

Status ImpactRun::addPhrase(const phrases::Phrase &phrase, const QDate &on)
{
    ImpactedItem item;
    item.reference = phrase.code;
    item.id = phrase.version;
    item.cites = citedBy(phrase.source);
    item.limits = limitsIn(phrase.textEn + u'\n' + phrase.textCy);
    for (const auto language : {core::Language::English, core::Language::Welsh})
        if (!phrase.text(language).isEmpty())
            TRY(tryWording(typed(phrase, language), language, on, item));
    ++m_impact.lookedAt[ImpactOn::Phrase];
    if (!item.isTouched())
        return {};
    m_touchedPhrases.insert(phrases::codeKey(phrase.code));
    m_impact.items.push_back(std::move(item));
    return {};
}

Status ImpactRun::addLibrary(const phrases::PhraseLibrary &library, const QDate &today)
{
    const QDate on = judgedOn(today);
    for (const phrases::Phrase *phrase : library.phrases(on, {}))
        TRY(addPhrase(*phrase, on));
    return {};
}

void ImpactRun::add(const ImpactSubject &subject)
{
    const QDate on = judgedOn(subject.day);
    const CheckInput input{subject.letter,
                           subject.record,
                           subject.context,
                           subject.library,
                           subject.sender,
                           on,
                           subject.day};
    ImpactedItem item = subject.item;
    const CheckResult before = check(input, m_before), after = check(input, m_after);
    if (before.findings != after.findings)
        take(diffFindings(findingsOf(before), findingsOf(after)), item);
    item.limits = limitsIn(typedText(subject.letter));
    for (const Block &block : subject.letter.blocks)
        if (!block.isFreeText() && m_touchedPhrases.contains(phrases::codeKey(block.phrase)))
            item.phrases += block.phrase;
    ++m_impact.lookedAt[item.on];
    count(item);
    if (item.isTouched())
        m_impact.items.push_back(std::move(item));
}

void ImpactRun::count(const ImpactedItem &item)
{
    for (const QString &rule : item.gained)
        ++m_impact.counts[rule].gained;
    for (const QString &rule : item.lost)
        ++m_impact.counts[rule].lost;
    for (const QString &rule : item.reworded)
        ++m_impact.counts[rule].reworded;
}

} // namespace casepost::letters

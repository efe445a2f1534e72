#include "letters/guidance/rule.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

template<typename List, typename Value>
bool covers(const List &list, const Value &value)
{
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

QString filled(QString text, const Hit &hit)
{
    // One pass in which nothing that was put in is looked at again.
    static const QString kFound = u"{found}"_s, kUse = u"{use}"_s;
    QString result;
    for (qsizetype i = 0; i < text.size();) {
        const QStringView rest = QStringView(text).mid(i);
        if (rest.startsWith(kFound)) {
            result += hit.found.simplified();
            i += kFound.size();
        } else if (rest.startsWith(kUse)) {
            result += hit.use.value_or(QString());
            i += kUse.size();
        } else {
            result += text[i++];
        }
    }
    return result;
}

// "001 LSR", "001-LSR" and "001lsr" are one code.
QString plainCode(const QString &code)
{
    QString plain = code.toCaseFolded();
    plain.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return plain;
}

bool isAllCapitals(const QString &text)
{
    return text.size() > 1 && text == text.toUpper() && text != text.toLower();
}

// What replaces the words found: a capital stays a capital, shouting does not.
QString inCaseOf(const QString &found, const QString &use)
{
    if (found.isEmpty() || use.isEmpty() || !found.front().isUpper() || isAllCapitals(found))
        return use;
    return use.front().toUpper() + use.mid(1);
}

} // namespace

bool Applies::to(const CheckInput &input) const
{
    const LetterDocument &letter = input.letter;
    return covers(kinds, letter.kind) && covers(channels, letter.channel)
           && covers(systems, input.record.system) && covers(recipients, letter.to)
           && covers(languages, letter.language)
           && covers(templates, plainCode(letter.templateCode));
}

bool Rule::inForce(const QDate &on) const
{
    return !(info.notBefore.isValid() && on < info.notBefore)
           && !(info.until.isValid() && on > info.until);
}

Finding findingOf(const Rule &rule, const Hit &hit, const QString &version)
{
    Finding finding;
    finding.rule = rule.info.id;
    finding.requirement = rule.info.requirement;
    finding.severity = rule.info.severity;
    finding.section = rule.info.section;
    finding.version = version;
    finding.at = hit.at;
    finding.answered = hit.answered;
    if (hit.unjudged) {
        finding.messageEn = u"Rule '%1' could not be judged on this text: shorten or split it, "
                            "or read it against the guidance by hand."_s.arg(rule.info.id);
        finding.messageCy = u"Ni ellid barnu'r testun hwn yn ôl rheol '%1': byrhewch neu rhannwch "
                            "ef, neu darllenwch ef yn erbyn y canllawiau."_s.arg(rule.info.id);
        return finding;
    }
    finding.messageEn = filled(rule.info.messageEn, hit);
    finding.messageCy = filled(rule.info.messageCy, hit);
    if (hit.use) {
        Hit fitted = hit;
        fitted.use = inCaseOf(hit.found, *hit.use);
        finding.fix = Fix{filled(rule.fixLabel, fitted), *fitted.use};
    }
    return finding;
}

} // namespace casepost::letters

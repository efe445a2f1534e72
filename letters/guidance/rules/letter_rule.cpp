#include "letters/guidance/rules/letter_rule.h"

#include "letters/audience/audience.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

template<typename List, typename Value>
bool covers(const List &list, const Value &value)
{
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

// What stands for a name in braces; nothing when the hit knows no such name.
std::optional<QString> valueOf(QStringView name, const Hit &hit)
{
    if (name == u"found")
        return hit.found.simplified();
    if (name == u"use")
        return hit.use.value_or(QString());
    for (const auto &[known, value] : hit.named)
        if (name == known)
            return value;
    return std::nullopt;
}

QString filled(const QString &text, const Hit &hit)
{
    return core::filledMessage(text, [&hit](QStringView name) { return valueOf(name, hit); });
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

const LetterRule &letterRule(const core::Rule &rule)
{
    return static_cast<const LetterRule &>(*rule.body); // by rule.info.subject
}

Finding
findingOf(const core::Rule &rule, const Hit &hit, const LetterView &letter, const QString &version)
{
    const LetterRule &body = letterRule(rule);
    Finding finding;
    finding.rule = rule.info.id;
    finding.requirement = rule.info.requirement;
    finding.severity = rule.info.severity;
    const bool isLostStolen = !body.sectionLostStolen.isEmpty()
                              && aboutOf(letter.letter(), letter.form) == LetterAbout::LostStolen;
    finding.section = isLostStolen ? body.sectionLostStolen : rule.info.section;
    finding.version = version;
    finding.at = hit.at;
    finding.answered = hit.answered;
    if (hit.noDictionary) {
        finding.messageEn =
            u"The spelling of this letter could not be judged, because no dictionary "
            "of its language is installed: read it with care, or ask for the "
            "dictionary."_s;
        finding.messageCy = u"Ni ellid barnu sillafu'r llythyr hwn, am nad oes geiriadur o'i iaith "
                            "wedi'i osod: darllenwch ef yn ofalus, neu gofynnwch am y geiriadur."_s;
        return finding;
    }
    if (hit.unjudged) {
        finding.messageEn = u"Rule '%1' could not be judged on this text: shorten or split it, "
                            "or read it against the guidance by hand."_s.arg(rule.info.id);
        finding.messageCy = u"Ni ellid barnu'r testun hwn yn ôl rheol '%1': byrhewch neu rhannwch "
                            "ef, neu darllenwch ef yn erbyn y canllawiau."_s.arg(rule.info.id);
        return finding;
    }
    finding.messageEn = filled(rule.info.messageEn, hit);
    finding.messageCy = filled(rule.info.messageCy, hit);
    if (!hit.changed.isEmpty()) {
        finding.messageEn += u" %1 stands in the letter with changed wording, which counts as free "
                             "text."_s.arg(hit.changed);
        finding.messageCy += u" Mae %1 yn y llythyr â geiriad wedi'i newid, sy'n cyfrif fel "
                             "testun rhydd."_s.arg(hit.changed);
    }
    if (hit.use) {
        Hit fitted = hit;
        fitted.use = inCaseOf(hit.found, *hit.use);
        if (*fitted.use != hit.found) // a fix that changes nothing is none
            finding.fix = Fix{filled(body.fixLabel, fitted), *fitted.use};
    }
    return finding;
}

} // namespace casepost::letters

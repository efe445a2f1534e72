#include "letters/guidance/judging/print_findings.h"

#include "letters/render/page/text_limits.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

// A paragraph may have several lines, whatever marks them; a subject or a greeting has one.
bool mayBreakLines(const TextUnit &text)
{
    return text.scope == Scope::FreeText || text.scope == Scope::Edited
           || text.scope == Scope::Field;
}

// What composing makes plain by itself is no fault of what was typed (block_text.cpp).
bool isMadePlain(const TextUnit &text, const TextFault &fault)
{
    if (text.scope != Scope::FreeText && text.scope != Scope::Edited)
        return false;
    const QChar c = text.text[fault.start];
    return fault.length == 1 && (c == u'\r' || c == u'\t');
}

// Nothing but hidden characters, where another rule says that words are missing.
bool saysNothing(const TextUnit &text)
{
    return text.scope != Scope::Enclosure && text.scope != Scope::Greeting && isBlank(text.text);
}

Finding findingAt(const TextUnit &text, const TextFault &fault)
{
    Place at = text.at;
    at.start = fault.start;
    at.length = fault.length;
    Finding finding = cannotPrint(at,
                                  u"This text %1."_s.arg(fault.problemEn),
                                  u"Mae'r testun hwn %1."_s.arg(fault.problemCy));
    if (!fault.instead.isNull())
        finding.fix = Fix{fault.instead.trimmed().isEmpty() ? u"Take it out"_s
                                                            : u"Write '%1'"_s.arg(fault.instead),
                          fault.instead};
    return finding;
}

} // namespace

Finding cannotPrint(const Place &at, const QString &english, const QString &welsh)
{
    Finding finding;
    finding.rule = kCannotPrint.toString();
    finding.requirement = u"REQ-LET-27"_s;
    finding.severity = Severity::Block;
    finding.section = u"How to compose an AMS system letter"_s;
    finding.messageEn = english;
    finding.messageCy = welsh;
    finding.at = at;
    return finding;
}

bool isPrinted(const TextUnit &text)
{
    return text.scope != Scope::Description;
}

void addPrintFindings(const LetterView &letter,
                      const QString &version,
                      std::vector<Finding> &findings)
{
    const auto before = findings.size();
    bool blank = false;
    for (const TextUnit &text : letter.texts) {
        if (!isPrinted(text))
            continue;
        if (saysNothing(text)) {
            blank = true;
            continue;
        }
        for (const TextFault &fault : textFaults(text.text, mayBreakLines(text)))
            if (!isMadePlain(text, fault))
                findings.push_back(findingAt(text, fault));
    }
    if (findings.size() == before && !blank && letter.composed)
        if (const auto whole = checkTexts(*letter.composed); !whole)
            findings.push_back(
                cannotPrint({},
                            whole.error().message,
                            u"Ni ellir argraffu'r llythyr: %1"_s.arg(whole.error().message)));
    for (auto i = before; i < findings.size(); ++i)
        findings[i].version = version;
}

} // namespace casepost::letters

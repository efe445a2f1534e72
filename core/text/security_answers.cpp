#include "core/text/security_answers.h"

#include <QRegularExpression>

namespace casepost::core {

using namespace Qt::StringLiterals;

Status holdsNoSecurityAnswer(const QString &text, const QString &what)
{
    // What a question asks for, followed by what was answered. "The maiden name was right" and
    // "asked for the password, passed" hold no answer.
    static const QRegularExpression asked(
        u"\\b(maiden\\s+name|memorable\\s+(?:word|name|place|date)|security\\s+(?:answer|word|code)"
        u"|"
        "pass\\s?(?:word|code)|pin(?:\\s+(?:number|code))?|place\\s+of\\s+birth|"
        "(?:mother|father)['’]?s\\s+(?:first\\s+|middle\\s+|sur)?name|first\\s+(?:pet|school)|"
        "enw\\s+morwynol|cyfrinair|gair\\s+cofiadwy|man\\s+geni)\\b"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression answer(u"^\\s*(?:(?:given|answered|stated)\\s+as\\b|(?:is|was|="
                                           u"|:|-|–|—|yw|oedd)(?=[\\s\"'‘“\\w]))?"
                                           "\\s*[\"'‘“(]?\\s*([\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*)"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression verdict(
        u"^(?:all|also|and|answer(?:ed|s)?|as|asked|at|both|but|by|checked|check|confirmed|correct("
        u"?:ly)?|"
        "for|from|given|has|he|in|incorrect|is|it|its|known|matche[sd]|match|missing|no|not|ok|"
        "okay|on|or|"
        "pass(?:ed)?|fail(?:ed)?|question|questions|refused|right|said|same|she|that|the|then|they|"
        "to|"
        "unknown|verified|was|were|which|with|wrong|yes|a|an|yn|ac|a'r|gywir|anghywir|cywir)$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    auto found = asked.globalMatch(text);
    while (found.hasNext()) {
        const auto match = found.next();
        const auto tail = answer.match(text.sliced(match.capturedEnd()));
        if (!tail.hasMatch())
            continue;
        const QString word = tail.captured(1);
        const bool linked = tail.captured(0).trimmed() != word;
        const bool looksGiven =
            word.front().isUpper() || (word.front().isDigit() && word.size() > 2);
        if (!verdict.match(word).hasMatch() && (linked || looksGiven))
            return fail(ErrorCode::Blocked,
                        u"%1 holds the answer to a security question: write only that the checks "
                        "were passed or not."_s.arg(what));
    }
    return {};
}

} // namespace casepost::core

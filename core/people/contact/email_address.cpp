#include "core/people/contact/email_address.h"

#include "core/people/contact/email_suggestion.h"
#include "core/people/names/look_alikes.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestLocal = 64;
constexpr qsizetype kLongestAddress = 254;
constexpr qsizetype kLongestLabel = 63;

using Problem = std::optional<QString>;

bool isAsciiLetterOrDigit(QChar c)
{
    return c.unicode() < 0x80 && c.isLetterOrNumber();
}

bool isPlainAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// Control, format and other characters that leave no ink; a space is told apart.
Problem characterProblem(const QString &text)
{
    for (const char32_t c : text.toUcs4()) {
        if (c == U' ')
            return u"An email address has no spaces: take them out."_s;
        const auto category = QChar::category(c);
        const bool printable = QChar::isLetterOrNumber(c) || category == QChar::Mark_NonSpacing
                               || category == QChar::Mark_SpacingCombining
                               || (c > 0x20 && c < 0x7F);
        if (!printable)
            return u"The email address holds a character that cannot be used: type it again."_s;
    }
    return std::nullopt;
}

Problem shapeProblem(const QString &text)
{
    if (text.isEmpty())
        return u"Enter an email address."_s;
    if (text.contains(u'<') || text.contains(u'>'))
        return u"Give the email address alone, without a name or angle brackets."_s;
    if (const Problem problem = characterProblem(text))
        return problem;
    const auto ats = text.count(u'@');
    if (ats == 0)
        return u"The email address has no @."_s;
    if (text.startsWith(u'"'))
        return u"An email address in quotation marks cannot be used."_s;
    if (ats > 1)
        return u"The email address has more than one @."_s;
    if (text.toUtf8().size() > kLongestAddress)
        return u"The email address is longer than 254 characters."_s;
    return std::nullopt;
}

Problem dotProblem(const QString &part, const QString &where)
{
    if (part.startsWith(u'.') || part.endsWith(u'.'))
        return u"The part %1 the @ must not begin or end with a full stop."_s.arg(where);
    if (part.contains(".."_L1))
        return u"The email address has two full stops in a row."_s;
    return std::nullopt;
}

Problem localProblem(const QString &local)
{
    if (local.isEmpty())
        return u"The email address has nothing before the @."_s;
    if (local.toUtf8().size() > kLongestLocal)
        return u"The part before the @ is longer than 64 characters."_s;
    if (!isPlainAscii(local))
        return u"The part before the @ has a letter with an accent or of another alphabet, which "
               "mail cannot carry."_s;
    for (const QChar c : local) {
        if (!isAsciiLetterOrDigit(c) && !QStringView(u".!#$%&'*+/=?^_`{|}~-").contains(c))
            return u"The part before the @ must not hold \u2018%1\u2019."_s.arg(c);
    }
    return dotProblem(local, u"before"_s);
}

Problem labelProblem(const QString &label)
{
    if (label.size() > kLongestLabel)
        return u"A part of the domain is longer than 63 characters."_s;
    if (label.startsWith(u'-') || label.endsWith(u'-'))
        return u"A part of the domain must not begin or end with a hyphen."_s;
    for (const QChar c : label) {
        if (!isAsciiLetterOrDigit(c) && c != u'-')
            return u"The domain must not hold \u2018%1\u2019."_s.arg(c);
    }
    return std::nullopt;
}

QString asciiDomain(const QString &domain)
{
    return isPlainAscii(domain) ? domain.toLower() : QString::fromLatin1(QUrl::toAce(domain));
}

/// The domain as a reader sees it: xn--… is another alphabet in plain letters.
QStringList shownLabels(const QString &written)
{
    const QString shown = written.contains("xn--"_L1, Qt::CaseInsensitive)
                              ? QUrl::fromAce(written.toLatin1(), QUrl::IgnoreIDNWhitelist)
                              : written;
    return shown.split(u'.');
}

/// One alphabet in each label: a Cyrillic letter in a Latin name is a forgery, and so is a name of
/// Cyrillic letters that all look Latin under a Latin ending (appendix D4).
Problem disguiseProblem(const QString &written)
{
    const QStringList shown = shownLabels(written);
    const bool latinEnding = isPlainAscii(shown.last());
    for (const QString &label : shown) {
        if (mixesAlphabets(label))
            return u"The domain mixes letters of different alphabets: check it letter by letter."_s;
        if (holdsStyledLetters(label) || (latinEnding && isDisguised(label)))
            return u"The domain is written with letters that only look like others: check it "
                   "letter by letter."_s;
    }
    return std::nullopt;
}

Problem domainProblem(const QString &written)
{
    if (written.isEmpty())
        return u"The email address has nothing after the @."_s;
    if (const Problem problem = dotProblem(written, u"after"_s))
        return problem;
    if (const Problem problem = disguiseProblem(written))
        return problem;
    const QString domain = asciiDomain(written);
    if (domain.isEmpty())
        return u"The domain of the email address cannot exist: check it letter by letter."_s;
    const QStringList labels = domain.split(u'.');
    for (const QString &label : labels) {
        if (const Problem problem = labelProblem(label))
            return problem;
    }
    if (labels.size() < 2)
        return u"The domain needs an ending such as .com or .uk."_s;
    const QString &ending = labels.last();
    const bool isWord =
        ending.size() >= 2
        && std::all_of(ending.begin(), ending.end(), [](QChar c) { return c.isLetter(); });
    if (!isWord && !ending.startsWith("xn--"_L1))
        return u"The domain must end in letters such as .com or .uk."_s;
    return std::nullopt;
}

Problem problemOf(const QString &text)
{
    if (const Problem problem = shapeProblem(text))
        return problem;
    const qsizetype at = text.indexOf(u'@');
    if (const Problem problem = localProblem(text.left(at)))
        return problem;
    if (const Problem problem = domainProblem(text.mid(at + 1)))
        return problem;
    if (at + 1 + asciiDomain(text.mid(at + 1)).size() > kLongestAddress)
        return u"The email address is longer than 254 characters."_s;
    return std::nullopt;
}

/// What the gateway would refuse although an address may look so.
Problem gatewayProblem(const QString &domain, EmailProfile profile)
{
    switch (profile) {
    case EmailProfile::Smtp:
        return std::nullopt;
    case EmailProfile::Notify:
        if (asciiDomain(domain).contains("---"_L1))
            return u"GOV.UK Notify does not send to a domain with three hyphens in a row."_s;
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

Problem verdictProblem(const QString &text, EmailProfile profile)
{
    if (const Problem problem = problemOf(text))
        return problem;
    const QString domain = text.mid(text.indexOf(u'@') + 1).toLower();
    if (const auto imitated = imitatedDomain(domain))
        return u"The domain %1 only looks like %2: check it letter by letter."_s.arg(domain,
                                                                                     *imitated);
    return gatewayProblem(domain, profile);
}

/// A slip of the keyboard that leaves only one reading: "a@hotmail,com", "a @hotmail.com".
QString withoutSlips(QString text)
{
    text.remove(u' ');
    const qsizetype at = text.indexOf(u'@');
    if (at < 0)
        return text;
    QString domain = text.mid(at + 1);
    domain.replace(u',', u'.');
    while (domain.contains(".."_L1))
        domain.replace(".."_L1, "."_L1);
    while (domain.endsWith(u'.'))
        domain.chop(1);
    return text.left(at + 1) + domain;
}

std::optional<QString> suggestionFor(const QString &address)
{
    const qsizetype at = address.indexOf(u'@');
    const auto domain = likelyDomain(address.mid(at + 1).toLower());
    if (!domain)
        return std::nullopt;
    return address.left(at + 1) + *domain;
}

} // namespace

Result<EmailAddress> EmailAddress::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (const Problem problem = problemOf(trimmed))
        return fail(ErrorCode::InvalidInput, *problem);
    return EmailAddress(trimmed);
}

QString EmailAddress::local() const
{
    return m_text.left(m_text.indexOf(u'@'));
}

QString EmailAddress::domain() const
{
    return m_text.mid(m_text.indexOf(u'@') + 1).toLower();
}

bool EmailAddress::isAscii() const
{
    return isPlainAscii(m_text);
}

QString EmailAddress::wire() const
{
    return local() + u'@' + asciiDomain(domain());
}

EmailVerdict checkEmail(const QString &text, EmailProfile profile)
{
    EmailVerdict verdict;
    verdict.address = text.trimmed();
    verdict.problem = verdictProblem(verdict.address, profile);
    verdict.valid = !verdict.problem;
    if (verdict.valid) {
        verdict.suggestion = suggestionFor(verdict.address);
        return verdict;
    }
    const QString mended = withoutSlips(verdict.address);
    const QString likely = suggestionFor(mended).value_or(mended);
    if (likely != verdict.address && !verdictProblem(likely, profile))
        verdict.suggestion = likely;
    return verdict;
}

} // namespace casepost::core

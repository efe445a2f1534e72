#include "core/outbox/bounces/report_text.h"

#include "core/outbox/bounces/bounce_meaning.h"
#include "core/outbox/bounces/mail_address.h"

#include <QRegularExpression>
#include <QStringTokenizer>

#include <algorithm>
#include <array>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostLines = 4'000;
constexpr qsizetype kMostWords = 4'000; ///< characters of what is said of one recipient
constexpr std::size_t kMostRecipients = 100;

enum class Place { Mentioned, Listed, Answered, Labelled };

struct Candidate
{
    QString address;
    Place place = Place::Mentioned;
    std::size_t line = 0;
};

bool startsHeader(QStringView line)
{
    static constexpr std::array kNames{"return-path:"_L1,
                                       "received:"_L1,
                                       "message-id:"_L1,
                                       "from:"_L1,
                                       "date:"_L1,
                                       "subject:"_L1,
                                       "to:"_L1,
                                       "dkim-signature:"_L1,
                                       "x-mailer:"_L1};
    return std::ranges::any_of(
        kNames, [&](QLatin1StringView name) { return line.startsWith(name, Qt::CaseInsensitive); });
}

// A line that announces the returned email.
bool announcesOriginal(QStringView line)
{
    static const QRegularExpression kAnnounces(
        uR"re((?i)^[-=_*\s>]*(?:below this line is (?:a|the) copy|(?:this is )?a copy of (?:the|your) (?:original )?message|(?:the )?(?:original|unsent|returned|undelivered) (?:message|mail|email)(?: headers?)?(?: follows| text| is below| is included| below)?[ :.]*[-=_*\s]*$|.{0,40}(?:message|headers?) (?:headers? )?follows?[ :.]*[-=_*\s]*$|(?:original|returned) (?:message|mail) (?:attached|enclosed)|received message headers?))re"_s);
    return line.size() < 200 && kAnnounces.match(line).hasMatch();
}

std::vector<QStringView> linesOf(QStringView text)
{
    std::vector<QStringView> lines;
    for (QStringView line : QStringTokenizer(text, u'\n')) {
        lines.push_back(line);
        if (lines.size() >= kMostLines)
            break;
    }
    return lines;
}

// "Final-Recipient: rfc822; x", "Failed recipient: x", ">>> RCPT TO:<x>": the line says who it is.
bool labels(QStringView before)
{
    static const QRegularExpression kLabel(
        uR"re((?i)(?:(?:failed|final|original|invalid|unknown|bad)[- ]+(?:recipients?|users?|address(?:es)?)|recipients?(?:'s)?(?: address)?|unknown user|user unknown|no such user|rcpt to|(?:delivery failed|delivered|undeliverable|message|mail) to|failed addresse?s?|email address)\s*[:=;]?(?:\s*rfc822\s*;|\s*utf-8\s*;)?[\s<"']*$)re"_s);
    return kLabel.match(before.last(qMin(before.size(), qsizetype(60)))).hasMatch();
}

bool answers(QStringView line)
{
    static const QRegularExpression kAnswer(
        uR"re((?:^|[^\d.])[45]\d\d[ -]|[^\d.][45]\.\d\.\d)re"_s);
    return kAnswer.match(line).hasMatch();
}

Place placeOf(QStringView line, const FoundAddress &found)
{
    const QStringView before = line.first(found.start);
    const QStringView after = line.sliced(found.end);
    if (labels(before))
        return Place::Labelled;
    const bool leads = std::ranges::none_of(before, [](QChar c) { return c.isLetterOrNumber(); });
    const QStringView rest = after.trimmed();
    static const QRegularExpression kListEnd(
        uR"re(^["'>)\]]*\s*(?:$|[:,;.(=-]|on \w{3},|\.\.\.|>))re"_s);
    if (leads && kListEnd.match(rest).hasMatch())
        return Place::Listed;
    return answers(line) ? Place::Answered : Place::Mentioned;
}

std::vector<Candidate> candidatesIn(const std::vector<QStringView> &lines, const QStringList &ours)
{
    std::vector<Candidate> found;
    for (std::size_t line = 0; line < lines.size() && found.size() < 4 * kMostRecipients; ++line)
        for (const FoundAddress &address : addressesIn(lines[line].left(2'000), 20)) {
            Candidate candidate{address.address, placeOf(lines[line], address), line};
            if (candidate.place < Place::Labelled
                && ours.contains(candidate.address, Qt::CaseInsensitive))
                continue;
            found.push_back(std::move(candidate));
        }
    return found;
}

// A dialogue with a server, or a reply of several lines, that ends in the line of a recipient.
std::size_t startOfAnswer(const std::vector<QStringView> &lines,
                          const std::vector<Candidate> &all,
                          std::size_t line)
{
    static const QRegularExpression kBelongs(
        uR"re(^\s*(?:>>>|<<<|(?:\.\.\. )?while talking|[45]\d\d[- ]))re"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto namesAnother = [&](std::size_t other) {
        return std::ranges::any_of(all, [&](const Candidate &candidate) {
            return candidate.line == other && !lines[other].trimmed().startsWith(u">>>")
                   && !lines[other].trimmed().startsWith(u"<<<");
        });
    };
    std::size_t start = line;
    while (start > 0 && line - start < 10 && kBelongs.match(lines[start - 1].left(200)).hasMatch()
           && !namesAnother(start - 1))
        --start;
    return start;
}

} // namespace

ReportText partedText(const QString &text)
{
    qsizetype at = 0;
    int headers = 0;
    qsizetype firstHeader = -1;
    for (QStringView line : QStringTokenizer(text, u'\n')) {
        if (at > 0 && announcesOriginal(line))
            return {text.left(at), text.mid(at)};
        // Three header lines together begin an email. A line that only goes on keeps them together.
        if (startsHeader(line)) {
            if (headers++ == 0)
                firstHeader = at;
            if (headers == 3)
                return {text.left(firstHeader), text.mid(firstHeader)};
        } else if (line.trimmed().isEmpty() || !(line[0] == u' ' || line[0] == u'\t')) {
            headers = 0;
        }
        at += line.size() + 1;
    }
    return {text, {}};
}

std::vector<RecipientText> recipientsIn(const QString &says, const QStringList &ours)
{
    const auto lines = linesOf(says);
    const auto all = candidatesIn(lines, ours);
    auto best = Place::Mentioned;
    for (const Candidate &candidate : all)
        best = std::max(best, candidate.place);
    // An answer or a list names everybody; a label ("Recipient:") may stand beside one of them.
    const bool strong = best != Place::Mentioned;
    std::vector<RecipientText> found;
    std::vector<std::size_t> at;
    for (const Candidate &candidate : all) {
        if (strong && candidate.place == Place::Mentioned)
            continue;
        const auto known = std::ranges::find_if(found, [&](const RecipientText &one) {
            return one.recipient.compare(candidate.address, Qt::CaseInsensitive) == 0;
        });
        const bool isNew = known == found.end();
        if (isNew && (found.size() >= kMostRecipients || (!strong && !found.empty())))
            continue;
        // What is said stands from the name on, until another is named.
        const auto next = std::ranges::find_if(all, [&](const Candidate &other) {
            return other.line > candidate.line && (other.place != Place::Mentioned || !strong)
                   && other.address.compare(candidate.address, Qt::CaseInsensitive) != 0;
        });
        const std::size_t end =
            next == all.end() ? lines.size() : startOfAnswer(lines, all, next->line);
        const std::size_t start = startOfAnswer(lines, all, candidate.line);
        RecipientText &one =
            isNew ? found.emplace_back(RecipientText{candidate.address, {}}) : *known;
        for (std::size_t line = start; line < end && one.words.size() < kMostWords; ++line)
            one.words.append(lines[line].left(kMostWords)).append(u'\n');
    }
    return found;
}

} // namespace casepost::core

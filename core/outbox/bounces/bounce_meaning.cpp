#include "core/outbox/bounces/bounce_meaning.h"

#include <QRegularExpression>
#include <QStringTokenizer>

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kGap = 60;          ///< what a `*` of a wording stands for at most
constexpr qsizetype kMostWords = 8'000; ///< characters of a refusal that are looked at

constexpr char16_t kUnspaced = 0x2E80; ///< from here on, scripts that put no space between words

// Whether a word begins at a place: not within "anti-spam" or "mx.spam.example", but in "--spam".
bool beginsWord(QStringView text, qsizetype at)
{
    const auto isLetter = [&](qsizetype place) {
        return place >= 0 && (text[place].isLetterOrNumber() || text[place] == u'_');
    };
    const bool joined =
        at > 0 && (text[at - 1] == u'.' || text[at - 1] == u'-') && isLetter(at - 2);
    return !isLetter(at - 1) && !joined && !(at > 0 && text[at - 1] == u'@');
}

// "550-Mailbox" goes on with a reply of several lines.
QStringView withoutReplyMark(QStringView token)
{
    const bool mark = token.size() > 4 && token[0].isDigit() && token[1].isDigit()
                      && token[2].isDigit() && token[3] == u'-';
    return mark ? token.sliced(4) : token;
}

bool isCode(QStringView token)
{
    return !token.contains(u'@')
           && std::ranges::none_of(token, [](QChar c) { return c.isLetter(); });
}

bool isGeneric(const QString &status)
{
    return status.isEmpty() || status.endsWith(".0.0"_L1);
}

BounceMeaning meaningOfWords(std::span<const BounceWording> wordings, QStringView plain)
{
    for (const BounceWording &known : wordings)
        if (occurs(known.wording, plain))
            return known.meaning;
    return BounceMeaning::Unclear;
}

// A reply code alone says little; these are what is nearly always meant by them (RFC 5321, 4.2.3).
BounceMeaning meaningOfReply(QStringView words)
{
    static const QRegularExpression kReply(uR"re((?<![\d.])([45]\d\d)(?:[ -]|$))re"_s);
    const auto found = kReply.match(words);
    const QStringView code = found.capturedView(1);
    if (code == u"521" || code == u"556")
        return BounceMeaning::TakesNoMail;
    if (code == u"552" || code == u"452")
        return BounceMeaning::Full;
    if (code == u"550" || code == u"551" || code == u"553")
        return BounceMeaning::NoSuchMailbox;
    if (code == u"421" || code == u"450" || code == u"451")
        return BounceMeaning::Busy;
    return BounceMeaning::Unclear;
}

enum class Stage { Unknown, Sender, Recipient, Text };

// What the server answered to, in the wordings of Postfix, Exim, Sendmail, Gmail and others.
Stage stageOf(QStringView words)
{
    static const QRegularExpression kText(
        uR"re((?:end of|to|after|our|>>>|smtp command) data\b|message body|\(state 1[78]\))re"_s);
    const QString text = words.toString().toLower().simplified();
    // A server that was sent the text with its recipients refuses it for want of one.
    if (text.contains("rcpt to"_L1) || text.contains("no valid recipients"_L1)
        || text.contains("need rcpt"_L1))
        return Stage::Recipient;
    if (text.contains("mail from:"_L1) || text.contains("mail from command"_L1)
        || text.contains("after initial connection"_L1))
        return Stage::Sender;
    return kText.match(text).hasMatch() ? Stage::Text : Stage::Unknown;
}

Stage stageOf(QStringView words, QStringView dialogue)
{
    const Stage stage = stageOf(words);
    return stage == Stage::Unknown ? stageOf(dialogue.left(kMostWords)) : stage;
}

BounceMeaning inStage(BounceMeaning meaning, Stage stage, const QString &status)
{
    using enum BounceMeaning;
    if (stage == Stage::Sender && (isHopeless(meaning) || meaning == Unavailable))
        return Refused; // it is our address or domain that is not known
    // Mail systems that send several commands at once answer to them late: the code tells.
    if (stage == Stage::Text && meaning == NoSuchMailbox && !status.startsWith("5.1."_L1))
        return Unavailable;
    return meaning;
}

} // namespace

BounceCause causeOf(BounceMeaning meaning)
{
    switch (meaning) {
    case BounceMeaning::NoSuchMailbox:
    case BounceMeaning::Moved:
    case BounceMeaning::Unavailable:
        return BounceCause::UnknownMailbox;
    case BounceMeaning::Full:
        return BounceCause::MailboxFull;
    case BounceMeaning::NoSuchDomain:
    case BounceMeaning::TakesNoMail:
        return BounceCause::UnknownDomain;
    case BounceMeaning::Refused:
        return BounceCause::RefusedByPolicy;
    case BounceMeaning::GivenUp:
        return BounceCause::Expired;
    case BounceMeaning::Unclear:
    case BounceMeaning::Busy:
    case BounceMeaning::TooLarge:
    case BounceMeaning::Trouble:
        return BounceCause::Other;
    }
    Q_UNREACHABLE();
}

bool isHopeless(BounceMeaning meaning)
{
    return meaning == BounceMeaning::NoSuchMailbox || meaning == BounceMeaning::Moved
           || meaning == BounceMeaning::NoSuchDomain || meaning == BounceMeaning::TakesNoMail;
}

BounceMeaning meaningOfStatus(const QString &status)
{
    using enum BounceMeaning;
    struct Code
    {
        QStringView code; ///< subject and detail; a detail of * where every other means this
        BounceMeaning meaning;
    };
    static constexpr std::array kCodes{
        Code{u"1.0", NoSuchMailbox},  // other address status
        Code{u"1.1", NoSuchMailbox},  // bad destination mailbox address
        Code{u"1.2", NoSuchDomain},   // bad destination system address
        Code{u"1.3", NoSuchMailbox},  // bad destination mailbox address syntax
        Code{u"1.4", NoSuchMailbox},  // destination mailbox address ambiguous
        Code{u"1.6", Moved},          // mailbox has moved, no forwarding address
        Code{u"1.7", Refused},        // bad sender's mailbox address syntax
        Code{u"1.8", Refused},        // bad sender's system address
        Code{u"1.9", Refused},        // message relayed to a mailer that reports no more
        Code{u"1.10", NoSuchMailbox}, // null MX; far oftener Exchange's "recipient not found"
        Code{u"2.0", Unclear},        // other mailbox status
        Code{u"2.1", Unavailable},    // mailbox disabled, not accepting messages
        Code{u"2.2", Full},           // mailbox full
        Code{u"2.3", TooLarge},       // message length exceeds administrative limit
        Code{u"2.4", Trouble},        // mailing list expansion problem
        Code{u"3.1", Trouble},        // mail system full
        Code{u"3.2", TakesNoMail},    // system not accepting network messages
        Code{u"3.4", TooLarge},       // message too big for system
        Code{u"3.*", Trouble},        // other of the mail system
        Code{u"4.1", GivenUp},        // no answer from host
        Code{u"4.4", NoSuchDomain},   // unable to route
        Code{u"4.7", GivenUp},        // delivery time expired
        Code{u"4.310", NoSuchDomain}, // Exchange: the domain's name does not exist
        Code{u"4.*", Trouble},        // other of the network: bad connection, loop, congestion
        Code{u"5.0", Unclear},        // other of the protocol: what many write for anything
        Code{u"5.*", Trouble},        // of the protocol
        Code{u"6.*", Trouble},        // of the message's content or media
        Code{u"7.13", Unavailable},   // user account disabled
        Code{u"7.17", NoSuchMailbox}, // mailbox owner has changed (RFC 7293)
        Code{u"7.18", NoSuchDomain},  // domain owner has changed
        Code{u"7.*", Refused},        // other of security or policy
    };
    if (status.size() < 5)
        return Unclear;
    const QStringView detail = QStringView(status).sliced(2);
    for (const Code &known : kCodes) {
        const bool every = known.code.endsWith(u'*');
        if (every ? detail.startsWith(known.code.chopped(1)) : detail == known.code) {
            // For now only, there is no such mailbox or host: the server could not tell.
            const bool forNow = status.startsWith(u'4') && isHopeless(known.meaning);
            return forNow && known.meaning == NoSuchMailbox ? Unclear : known.meaning;
        }
    }
    return Unclear;
}

QString plainWords(QStringView text)
{
    // What the other server said, without what Gmail explains before it.
    static constexpr QStringView kReturned = u"other server returned was:";
    if (const qsizetype at = text.indexOf(kReturned); at >= 0)
        text = text.sliced(at + kReturned.size());
    const QString lower =
        text.toString().toLower().replace(QChar(u'\u2019'), QChar(u'\'')).simplified();
    QString out;
    for (QStringView token : QStringTokenizer(lower, u' ', Qt::SkipEmptyParts)) {
        if (token.contains(u"://") || token.startsWith(u"www."))
            continue;
        token = withoutReplyMark(token);
        if (isCode(token))
            continue;
        const qsizetype at = token.indexOf(u'@');
        if (!out.isEmpty())
            out += u' ';
        out += at < 0 ? token : QStringView(u"@");
    }
    // What Amazon writes before whatever the server said.
    out.remove("unknown address error"_L1);
    return out.replace("n't"_L1, " not"_L1)
        .replace("ca not"_L1, "can not"_L1)
        .replace("cannot"_L1, "can not"_L1);
}

bool occurs(QStringView wording, QStringView plain)
{
    const qsizetype star = wording.indexOf(u'*');
    const QStringView head = (star < 0 ? wording : wording.first(star)).trimmed();
    const QStringView tail = star < 0 ? QStringView() : wording.sliced(star + 1).trimmed();
    const bool spaced = !head.isEmpty() && head[0].unicode() < kUnspaced;
    const bool wholeWord =
        spaced && head.size() <= 4; // "spf", "ptr": not the start of another word
    for (qsizetype at = plain.indexOf(head); at >= 0; at = plain.indexOf(head, at + 1)) {
        const qsizetype after = at + head.size();
        if (spaced && !beginsWord(plain, at))
            continue;
        if (wholeWord && after < plain.size() && plain[after].isLetterOrNumber())
            continue;
        if (tail.isEmpty() || occurs(tail, plain.sliced(after).left(kGap + tail.size())))
            return true;
    }
    return false;
}

QString statusIn(QStringView text)
{
    static const QRegularExpression kStatus(
        uR"re((?<![\w.])([245]\.\d{1,3}\.\d{1,3})(?!\.?\w))re"_s);
    QString last;
    for (auto found = kStatus.globalMatch(text.left(kMostWords)); found.hasNext();) {
        const QString status = found.next().captured(1);
        if (last.isEmpty() || !isGeneric(status))
            last = status;
    }
    return last;
}

BounceMeaning wordedMeaningOf(QStringView words)
{
    return meaningOfWords(clearWordings(), plainWords(words.left(kMostWords)));
}

BounceMeaning clearMeaningOf(const QString &status, QStringView words, QStringView dialogue)
{
    words = words.left(kMostWords);
    const auto said = wordedMeaningOf(words);
    if (said != BounceMeaning::Unclear)
        return inStage(said, stageOf(words, dialogue), status);
    for (const QString &code : {statusIn(words), status})
        if (const auto meaning = meaningOfStatus(code); meaning != BounceMeaning::Unclear)
            return inStage(meaning, stageOf(words, dialogue), status);
    return BounceMeaning::Unclear;
}

BounceMeaning meaningOf(const QString &status, QStringView words, QStringView dialogue)
{
    words = words.left(kMostWords);
    if (const auto meaning = clearMeaningOf(status, words, dialogue);
        meaning != BounceMeaning::Unclear)
        return meaning;
    const Stage stage = stageOf(words, dialogue);
    const auto vague = meaningOfWords(vagueWordings(), plainWords(words));
    const auto reply = meaningOfReply(words);
    if (vague != BounceMeaning::Unclear)
        return inStage(vague, stage, status);
    if (reply != BounceMeaning::NoSuchMailbox || stage == Stage::Recipient)
        return reply;
    // "550" and no more: of the text or of us it is a refusal; else of the address, perhaps.
    return stage == Stage::Unknown ? BounceMeaning::Unavailable : BounceMeaning::Refused;
}

} // namespace casepost::core

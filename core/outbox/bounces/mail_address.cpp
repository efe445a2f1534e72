#include "core/outbox/bounces/mail_address.h"

#include <QRegularExpression>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestLocalPart = 200; ///< 64 by the standard; some write more
constexpr qsizetype kLongestDomain = 255;

bool isLocal(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate() || c.isMark()
           || QStringView(u".!#$%&'*+/=?^_`{|}~-").contains(c);
}

bool isDomain(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate() || c.isMark() || c == u'.' || c == u'-';
}

// "\x{E9}" for "é", as RFC 6533 writes an address in a report that must be ASCII.
QString unescaped(const QString &field)
{
    static const QRegularExpression kEscape(uR"re(\\x\{([0-9A-Fa-f]{2,6})\})re"_s);
    if (!field.contains(u'\\'))
        return field;
    QString out;
    qsizetype at = 0;
    for (auto found = kEscape.globalMatch(field); found.hasNext();) {
        const auto escape = found.next();
        const uint code = escape.captured(1).toUInt(nullptr, 16);
        out += QStringView(field).sliced(at, escape.capturedStart() - at);
        if (code >= 0x20 && code <= 0x10FFFF && !(code >= 0xD800 && code < 0xE000))
            out += QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1);
        at = escape.capturedEnd();
    }
    return out + field.mid(at);
}

// Where the local part before an @ begins; `at` itself where there is none.
qsizetype startOfLocal(QStringView text, qsizetype at)
{
    qsizetype start = at;
    const qsizetype first = qMax(qsizetype(0), at - kLongestLocalPart);
    if (start > first && text[start - 1] == u'"') { // "john smith"@example.org
        for (--start; start > first && text[start - 1] != u'"' && text[start - 1].isPrint();)
            --start;
        return start > first && text[start - 1] == u'"' ? start - 1 : at;
    }
    while (start > first && isLocal(text[start - 1]))
        --start;
    while (start < at && QStringView(u"'=*`.").contains(text[start]))
        ++start; // quotation marks and the like before the address
    return start;
}

qsizetype endOfDomain(QStringView text, qsizetype at)
{
    qsizetype end = at + 1;
    if (end < text.size() && text[end] == u'[') { // someone@[192.0.2.1]
        const qsizetype close = text.mid(end, 50).indexOf(u']');
        return close < 0 ? end : end + close + 1;
    }
    const qsizetype last = qMin(text.size(), at + 1 + kLongestDomain);
    while (end < last && isDomain(text[end]))
        ++end;
    while (end > at + 1 && !text[end - 1].isLetterOrNumber() && !text[end - 1].isMark())
        --end; // the full stop of a sentence
    return end;
}

} // namespace

std::vector<FoundAddress> addressesIn(QStringView text, std::size_t most)
{
    std::vector<FoundAddress> found;
    qsizetype free = 0; // what lies before belongs to an address already
    for (qsizetype at = text.indexOf(u'@'); at >= 0 && found.size() < most;
         at = text.indexOf(u'@', at + 1)) {
        const qsizetype start = qMax(free, startOfLocal(text, at));
        const qsizetype end = endOfDomain(text, at);
        if (start >= at || end <= at + 1)
            continue;
        found.push_back({text.sliced(start, end - start).toString(), start, end});
        free = end;
    }
    return found;
}

QString addressIn(QStringView text)
{
    const auto found = addressesIn(text, 1);
    return found.empty() ? QString() : found[0].address;
}

QString addressOfField(const QString &field)
{
    const qsizetype type = field.indexOf(u';');
    return addressIn(unescaped(field.mid(type + 1)));
}

QString messageIdIn(QStringView text)
{
    static const QRegularExpression kId(uR"re(<[^<>\s@\p{C}]{1,200}@[^<>\s\p{C}]{1,200}>)re"_s);
    return kId.match(text.left(4'000)).captured();
}

} // namespace casepost::core

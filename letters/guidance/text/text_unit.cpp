#include "letters/guidance/text/text_unit.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

bool isAddress(QStringView token)
{
    return token.contains(u'@') || token.contains("://"_L1) || token.startsWith("www."_L1)
           || token.contains(".gov.uk"_L1) || token.contains(".co.uk"_L1)
           || token.contains(".com"_L1);
}

} // namespace

Place TextUnit::place(int foldedStart, int foldedEnd) const
{
    Place place = at;
    place.start = folded.sourceAt(foldedStart);
    place.length = std::max(0, folded.sourceEnd(foldedEnd) - place.start);
    return place;
}

QString TextUnit::source(int foldedStart, int foldedEnd) const
{
    const Place stretch = place(foldedStart, foldedEnd);
    return text.mid(stretch.start, stretch.length);
}

std::vector<Word> addressesIn(const FoldedText &text)
{
    std::vector<Word> addresses;
    const QStringView folded(text.text());
    int start = 0;
    bool mayBe = false; // few stretches hold one of the signs; the others need no second look
    for (int i = 0; i <= text.size(); ++i) {
        if (i < text.size() && folded[i] != u' ') {
            mayBe = mayBe || folded[i] == u'@' || folded[i] == u'.' || folded[i] == u':';
            continue;
        }
        if (mayBe && isAddress(folded.mid(start, i - start)))
            addresses.push_back({start, i - start});
        start = i + 1;
        mayBe = false;
    }
    return addresses;
}

bool isWithinAddress(const TextUnit &text, int foldedStart, int foldedEnd)
{
    const auto first = std::partition_point(
        text.addresses.begin(), text.addresses.end(), [foldedStart](const Word &address) {
            return address.end() <= foldedStart;
        });
    return first != text.addresses.end() && first->start < std::max(foldedEnd, foldedStart + 1);
}

bool beginsSentence(const TextUnit &text, int foldedStart)
{
    const QString &folded = text.folded.text();
    int i = foldedStart - 1;
    while (i >= 0 && (folded[i] == u' ' || folded[i] == u'"' || folded[i] == u'\''))
        --i;
    return i < 0 || folded[i] == u'.' || folded[i] == u'!' || folded[i] == u'?';
}

bool holdsWord(const QString &text)
{
    const auto characters = text.toUcs4();
    return std::any_of(
        characters.begin(), characters.end(), [](uint c) { return QChar::isLetterOrNumber(c); });
}

bool isBlank(const QString &text)
{
    return FoldedText(text).text().trimmed().isEmpty();
}

} // namespace casepost::letters

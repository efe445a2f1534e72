#include "core/cases/likeness/name_likeness.h"
#include "core/people/addresses/postal_address.h"
#include "letters/guidance/signs/sign_finders.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

bool isAddressSign(QChar c)
{
    return c.isLetterOrNumber() || QStringView(u".!#$%&'*+-=_^{|}~").contains(c);
}

bool isDomainSign(QChar c)
{
    return c.isLetterOrNumber() || c == u'.' || c == u'-';
}

// The words of a source without invisible characters, as they were typed.
QString visible(QString typed)
{
    typed.removeIf([](QChar c) { return c.category() == QChar::Other_Format; });
    return typed.trimmed();
}

void addEmail(const TextUnit &text, int start, int end, std::vector<FoundSign> &found)
{
    const QString plain = text.folded.text().mid(start, end - start);
    const QString typed = visible(text.source(start, end)).toCaseFolded();
    found.push_back({{core::SignKind::Email, typed}, start, end});
    if (plain != typed) // an accent or a look-alike letter
        found.push_back({{core::SignKind::Email, plain}, start, end});
}

bool isPostcode(const QString &text)
{
    return text.size() >= 5 && text.size() <= 8 && text[0].isLetter()
           && text[text.size() - 3].isDigit() && core::normalisedPostcode(text).has_value();
}

// The letters and digits of the words before a postcode: enough for two lines of an address.
QString wordsBefore(const TextUnit &text, std::size_t index)
{
    constexpr std::size_t kMostWords = 14;
    QString joined;
    for (std::size_t i = index > kMostWords ? index - kMostWords : 0; i < index; ++i)
        joined += core::comparedWords(text.source(text.words[i].start, text.words[i].end()))
                      .join(QString());
    return joined;
}

} // namespace

void findEmails(const TextUnit &text, std::vector<FoundSign> &found)
{
    const QString &folded = text.folded.text();
    for (auto at = folded.indexOf(u'@'); at >= 0; at = folded.indexOf(u'@', at + 1)) {
        int start = static_cast<int>(at), end = static_cast<int>(at) + 1;
        while (start > 0 && isAddressSign(folded[start - 1]))
            --start;
        while (end < folded.size() && isDomainSign(folded[end]))
            ++end;
        while (start < at && (folded[start] == u'\'' || folded[start] == u'.'))
            ++start;
        while (end > at + 1 && (folded[end - 1] == u'.' || folded[end - 1] == u'-'))
            --end;
        if (start < at && folded.mid(at + 1, end - at - 1).contains(u'.'))
            addEmail(text, start, end, found);
    }
}

void findPostcodes(const TextUnit &text, std::vector<FoundSign> &found)
{
    const QString &folded = text.folded.text();
    for (std::size_t i = 0; i < text.words.size(); ++i) {
        const Word &word = text.words[i];
        QString code = text.word(word);
        int end = word.end();
        if (word.length <= 4 && i + 1 < text.words.size() && text.words[i + 1].length == 3
            && text.words[i + 1].start == end + 1 && folded[end] == u' ') {
            end = text.words[i + 1].end();
            code += text.word(text.words[i + 1]);
        }
        if (!isPostcode(code))
            continue;
        found.push_back({{core::SignKind::Postcode, code}, word.start, end});
        if (const QString before = wordsBefore(text, i); !before.isEmpty())
            found.push_back({{core::SignKind::Address, code + u' ' + before}, word.start, end});
    }
}

} // namespace casepost::letters

#pragma once

#include <QString>

#include <vector>

namespace casepost::test {

/// A text that somebody could paste, by what it repeats.
struct Hostile
{
    const char *name;
    QString unit;

    QString of(qsizetype length) const
    {
        return unit.repeated(length / unit.size() + 1).left(length);
    }
};

/// Texts on which recognisers stumble: runs without end of what each of them looks for, of what
/// parts words, and of what counts as nothing.
inline std::vector<Hostile> hostileTexts()
{
    using namespace Qt::StringLiterals;
    return {
        {"one word", u"a"_s},
        {"capitals", u"A"_s},
        {"spaces", u" "_s},
        {"no-break spaces", u"\u00A0"_s},
        {"line ends", u"\n"_s},
        {"tabs", u"\t"_s},
        {"at signs", u"a@"_s},
        {"at signs alone", u"@"_s},
        {"addresses", u"a@b.co.uk "_s},
        {"addresses in one", u"a@b.co.uk,"_s},
        {"round brackets", u"("_s},
        {"fields begun", u"((a"_s},
        {"fields", u"((a))"_s},
        {"square brackets", u"[b"_s},
        {"angle brackets", u"<b "_s},
        {"tags", u"<b>a</b>"_s},
        {"entities", u"&amp;"_s},
        {"stars", u"**a "_s},
        {"bold", u"**a** "_s},
        {"underscores", u"_a"_s},
        {"tildes", u"~~"_s},
        {"commas", u","_s},
        {"words and commas", u"a,"_s},
        {"stops", u"."_s},
        {"words and stops", u"a."_s},
        {"sentences", u"Aa b. "_s},
        {"hyphens", u"-"_s},
        {"hyphened word", u"a-"_s},
        {"hyphened names", u"Ab-"_s},
        {"apostrophes", u"'"_s},
        {"word with apostrophes", u"a'"_s},
        {"curly apostrophes", u"a\u2019"_s},
        {"quotes", u"\""_s},
        {"quoted words", u"\"a\" "_s},
        {"strokes", u"a/"_s},
        {"backslashes", u"a\\"_s},
        {"colons", u"a:"_s},
        {"web", u"www."_s},
        {"web words", u"www.a"_s},
        {"schemes", u"://"_s},
        {"links", u"https://a "_s},
        {"digits", u"1"_s},
        {"digits with spaces", u"1 "_s},
        {"pairs of digits", u"12 "_s},
        {"card numbers", u"4111 1111 1111 1112 "_s},
        {"phone numbers", u"07700 900123 "_s},
        {"insurance numbers", u"AB 12 34 56 C "_s},
        {"references", u"AMS-123456789 "_s},
        {"postcodes", u"DH1 1AA "_s},
        {"days", u"12/12/"_s},
        {"dates", u"12 May 2024 "_s},
        {"months", u"May "_s},
        {"small words", u"a "_s},
        {"words", u"abc def "_s},
        {"capital words", u"AB CD "_s},
        {"spaced capitals", u"M U S T "_s},
        {"spaced letters", u"m u s t "_s},
        {"names", u"Katie McNally "_s},
        {"surname", u"McNally "_s},
        {"initials", u"K. R. "_s},
        {"titles", u"Mr "_s},
        {"titled names", u"Mr McNally "_s},
        {"strangers", u"Mary Jones "_s},
        {"turned names", u"Jones, Mary, "_s},
        {"particles", u"van der "_s},
        {"greetings", u"Dear "_s},
        {"documents", u"send birth certificate "_s},
        {"documents in sentences", u"Send your birth certificate. "_s},
        {"emails asked", u"email us your birth certificate "_s},
        {"attachments", u"attached reply "_s},
        {"doubled words", u"the the "_s},
        {"shouting", u"MUST SEND "_s},
        {"slips", u"recieve teh "_s},
        {"Welsh", u"anfonwch y dystysgrif "_s},
        {"accents", u"a\u0301"_s},
        {"combining marks", u"\u0301"_s},
        {"invisible", u"a\u200B"_s},
        {"overrides", u"\u202Ea"_s},
        {"emoji", u"\U0001F600"_s},
        {"emoji and words", u"\U0001F600 a "_s},
        {"styled letters", u"\U0001D400"_s},
        {"Han", u"\u5B57"_s},
        {"Cyrillic in Latin", u"a\u0430 "_s},
        {"full width", u"\uFF21"_s},
        {"dashes", u" \u2013 "_s},
        {"exclamation", u"!"_s},
        {"lone surrogates", QString(QChar(0xD800))},
    };
}

} // namespace casepost::test

#include "letters/guidance/rules/letter_view.h"
#include "letters/guidance/text/safe_pattern.h"
#include "letters/guidance/text/word_run.h"
#include "tests/letters/guidance/judged.h"
#include "tests/support/hostile_texts.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLong = 100'000;

/// The free text of a letter as the rules look at it.
template<typename See>
void seen(const QString &typed, const See &see)
{
    Sample sample;
    sample.text(typed);
    const CheckInput input{
        sample.letter, sample.record, sample.context, library(), sample.sender, sample.on};
    const LetterView view = viewOf(input, std::nullopt);
    const auto text = std::find_if(view.texts.begin(), view.texts.end(), [](const TextUnit &one) {
        return one.scope == Scope::FreeText;
    });
    REQUIRE(text != view.texts.end());
    see(*text);
}

QStringList wordsInAddresses(const QString &typed)
{
    QStringList words;
    seen(typed, [&](const TextUnit &text) {
        for (const Word &word : text.words)
            if (isWithinAddress(text, word.start, word.end()))
                words += text.word(word);
    });
    return words;
}

QString randomText(QRandomGenerator &random, qsizetype length)
{
    static const QString kAlphabet = u"ab1 @.-\n'\u00E9"_s;
    QString text;
    while (text.size() < length)
        text += kAlphabet[random.bounded(static_cast<int>(kAlphabet.size()))];
    return text;
}

} // namespace

TEST_CASE("the words of an email or web address are known, and no others",
          "[letters][guidance][long]")
{
    CHECK(wordsInAddresses(u"Write to jo@example.org or see www.gov.uk now."_s)
          == QStringList{u"jo"_s, u"example"_s, u"org"_s, u"www"_s, u"gov"_s, u"uk"_s});
    CHECK(wordsInAddresses(u"https://a/b (c.d) x.com"_s)
          == QStringList{u"https"_s, u"a"_s, u"b"_s, u"x"_s, u"com"_s});
    CHECK(wordsInAddresses(u"No address: at 10.30, e.g. here."_s).isEmpty());
    CHECK(wordsInAddresses(u"a@"_s.repeated(5'000)).size() == 5'000);
    CHECK(wordsInAddresses(u"a."_s.repeated(5'000)).isEmpty());
}

TEST_CASE("a pattern finds in a long text what it finds in a short one, wherever it stands",
          "[letters][guidance][long]")
{
    const auto pattern = safePattern(u"\\ba[1b]{2,5}\\b(?! @)|\\n'|^@|@$"_s, kAnyCase);
    REQUIRE(pattern);
    QRandomGenerator random(5);
    for (int round = 0; round < 40; ++round) {
        const QString text = randomText(random, random.bounded(12'000));
        std::vector<std::pair<qsizetype, qsizetype>> whole, parts;
        for (auto all = pattern->globalMatch(text); all.hasNext();) {
            const auto match = all.next();
            whole.emplace_back(match.capturedStart(), match.capturedEnd());
        }
        for (qsizetype from = 0; from <= text.size();) {
            const auto match = nextMatch(*pattern, text, from);
            REQUIRE(match.isValid());
            if (!match.hasMatch())
                break;
            parts.emplace_back(match.capturedStart(), match.capturedEnd());
            CHECK(match.captured() == text.mid(match.capturedStart(), match.capturedLength()));
            from = std::max(match.capturedEnd(), from + 1);
        }
        CHECK(parts == whole);
    }
    const QString far = u"\U0001F600"_s.repeated(10'000) + u" ab1"_s;
    CHECK(nextMatch(*pattern, far, 0).captured() == u"ab1"_s);
}

TEST_CASE("a runaway pattern is refused, whatever it runs away on (REQ-TXT-10)",
          "[letters][guidance][long]")
{
    for (const QString &pattern : {u"(a+)+b"_s,
                                   u"(\\w+\\s*)+;"_s,
                                   u"(?:a@|a|@)+x"_s,
                                   u"(?:\\(|\\(\\()+x"_s,
                                   u"(?:,+)+x"_s,
                                   u"(?:'+)+x"_s,
                                   u"(?:\\n+)+x"_s,
                                   u"(?:\\w+\\.?)+x"_s,
                                   u"(?:a-?a?)+x"_s}) {
        INFO(pattern.toStdString());
        CHECK_FALSE(safePattern(pattern, kAnyCase));
    }
    CHECK(safePattern(u"\\b(?:\\w+@)\\w+"_s, kAnyCase));
}

TEST_CASE("a sentence without end is read near the word alone", "[letters][guidance][long]")
{
    seen(u"word "_s.repeated(1'000) + u"end. Another one."_s, [](const TextUnit &text) {
        const WordRun words(text);
        const auto [first, end] = words.sentence(500);
        CHECK(first < 500);
        CHECK(end > 500);
        CHECK(end - first < 200);
        CHECK(words.sentence(1'001).first == 1'001);
    });
    seen(u"One two. Three four five. Six."_s, [](const TextUnit &text) {
        CHECK(WordRun(text).sentence(3) == std::pair<std::size_t, std::size_t>(2, 5));
    });
}

TEST_CASE("any text of a hundred thousand characters gets its verdict", "[letters][guidance][long]")
{
    for (const casepost::test::Hostile &hostile : casepost::test::hostileTexts()) {
        INFO(hostile.name);
        const CheckResult result = judged(hostile.of(kLong));
        CHECK_FALSE(result.guidance.empty());
    }
}

// What holds for every letter, whatever it says: tried on letters put together at random from
// approved wording, from what the rules object to, and from hostile characters.

#include "letters/guidance/text/folded_text.h"
#include "tests/letters/guidance/judged.h"
#include "tests/letters/properties/random_letters.h"

#include <QJsonDocument>

#include <algorithm>
#include <map>
#include <thread>

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace Qt::StringLiterals;

namespace {

// The text a place of a letter points into; none for a part without a text of its own.
std::optional<QString> textAt(const LetterDocument &letter, const Place &at)
{
    if (at.part == Part::Block && at.block >= 0) {
        const Block &block = letter.blocks.at(static_cast<std::size_t>(at.block));
        if (at.field.isEmpty())
            return block.text;
        const auto field = block.fields.find(at.field);
        return field == block.fields.end() ? QString() : field->second;
    }
    if (at.part == Part::Subject)
        return letter.subject;
    if (at.part == Part::Salutation && letter.recipient)
        return letter.recipient->greeting;
    if (at.part == Part::Letter && at.field == u"description"_s)
        return letter.description;
    return std::nullopt;
}

void apply(LetterDocument &letter, const Finding &finding)
{
    const auto put = [&finding](QString &text) {
        text.replace(finding.at.start, finding.at.length, finding.fix->replacement);
    };
    if (finding.at.part == Part::Block) {
        Block &block = letter.blocks.at(static_cast<std::size_t>(finding.at.block));
        put(finding.at.field.isEmpty() ? block.text : block.fields[finding.at.field]);
    } else if (finding.at.part == Part::Subject) {
        put(*letter.subject);
    }
}

std::map<QString, int> countByRule(const CheckResult &result)
{
    std::map<QString, int> counts;
    for (const Finding &finding : result.findings)
        ++counts[finding.rule];
    return counts;
}

// Rules that read the words around a word: the dictionary keeps quiet where another rule speaks,
// and a sentence, a request, an article or a slip of typing is only seen once its words are words;
// so is the order of a letter. In text put together at random, what they say can grow when a
// finding beside them goes; in sentences as people write them it must not
// (language_corpus_test.cpp).
bool readsAround(const QString &rule)
{
    static const QStringList kRules{u"phrase.placeholder"_s,
                                    u"text.missing-space"_s,
                                    u"text.doubled-word"_s,
                                    u"text.article"_s,
                                    u"text.english-in-welsh"_s,
                                    u"text.welsh-in-english"_s,
                                    u"name.one-form"_s};
    static const QStringList kSubjects{
        u"text.spelling-dictionary"_s, u"inbound."_s, u"letter."_s, u"dap."_s};
    return kRules.contains(rule)
           || std::any_of(kSubjects.begin(), kSubjects.end(), [&rule](const QString &subject) {
                  return rule.startsWith(subject);
              });
}

// Does another finding lie within the stretch of this one? Then that one is mended first.
bool holdsAnother(const Finding &finding, const CheckResult &result)
{
    const auto end = [](const Place &at) { return at.start + at.length; };
    return std::any_of(result.findings.begin(), result.findings.end(), [&](const Finding &other) {
        return !(other == finding) && other.at.part == finding.at.part
               && other.at.block == finding.at.block && other.at.field == finding.at.field
               && other.at.length > 0 && other.at.start >= finding.at.start
               && end(other.at) <= end(finding.at);
    });
}

// The first rule that speaks more often in `after` than in `before`.
QString spokenMore(const std::map<QString, int> &before, const std::map<QString, int> &after)
{
    for (const auto &[rule, count] : after) {
        const auto known = before.find(rule);
        if (!readsAround(rule) && (known == before.end() || known->second < count))
            return rule;
    }
    return {};
}

QByteArray bytesOf(const CheckResult &result)
{
    return QJsonDocument(checkToJson(result, u"a.json"_s)).toJson();
}

} // namespace

TEST_CASE("a fix takes its finding away and makes no new one, whatever the text",
          "[letters][guidance][properties]")
{
    RandomLetters letters(1);
    int applied = 0;
    for (int round = 0; round < 1'500; ++round) {
        const Sample sample = letters.next();
        const CheckResult before = sample.check();
        for (const Finding &finding : before.findings) {
            // A name whose casing is right no longer stands well in a subject (REQ-SEC-04).
            const bool namesInSubject =
                finding.at.part == Part::Subject && finding.requirement.startsWith(u"REQ-NAM"_s);
            if (!finding.fix || !textAt(sample.letter, finding.at) || namesInSubject
                || readsAround(finding.rule) || holdsAnother(finding, before))
                continue;
            Sample mended = sample;
            apply(mended.letter, finding);
            const CheckResult after = mended.check();
            INFO(finding.rule.toStdString()
                 << " at " << finding.at.start << "+" << finding.at.length << " -> '"
                 << finding.fix->replacement.toStdString() << "' in\n"
                 << textAt(sample.letter, finding.at)->toStdString() << "\n"
                 << rulesOf(after).join(u' ').toStdString());
            CHECK(spokenMore(countByRule(before), countByRule(after)) == QString());
            CHECK(countByRule(after)[finding.rule] < countByRule(before)[finding.rule]);
            ++applied;
        }
    }
    CHECK(applied > 500);
}

TEST_CASE("a finding's place lies in the text it is about", "[letters][guidance][properties]")
{
    RandomLetters letters(2);
    for (int round = 0; round < 2'000; ++round) {
        const Sample sample = letters.next();
        for (const Finding &finding : sample.check().findings) {
            INFO(finding.rule.toStdString());
            REQUIRE(finding.at.start >= 0);
            REQUIRE(finding.at.length >= 0);
            REQUIRE(finding.at.block < static_cast<int>(sample.letter.blocks.size()));
            if (const auto text = textAt(sample.letter, finding.at))
                REQUIRE(finding.at.start + finding.at.length <= text->size());
            REQUIRE_FALSE(finding.messageEn.isEmpty());
            REQUIRE_FALSE(finding.requirement.isEmpty());
        }
    }
}

TEST_CASE("a place does not cut a character in two", "[letters][guidance][properties]")
{
    RandomLetters letters(3);
    for (int round = 0; round < 2'000; ++round) {
        const Sample sample = letters.next();
        for (const Finding &finding : sample.check().findings) {
            const auto text = textAt(sample.letter, finding.at);
            if (!text || finding.at.length == 0)
                continue;
            const auto cuts = [&text](qsizetype at) {
                return at > 0 && at < text->size() && text->at(at).isLowSurrogate()
                       && text->at(at - 1).isHighSurrogate();
            };
            INFO(finding.rule.toStdString());
            REQUIRE_FALSE(cuts(finding.at.start));
            REQUIRE_FALSE(cuts(finding.at.start + finding.at.length));
        }
    }
}

TEST_CASE("the same letter gives the same bytes, from several threads at once",
          "[letters][guidance][properties]")
{
    RandomLetters letters(4);
    std::vector<Sample> samples;
    for (int i = 0; i < 150; ++i)
        samples.push_back(letters.next());
    std::vector<QByteArray> expected;
    for (const Sample &sample : samples)
        expected.push_back(bytesOf(sample.check()));

    std::vector<std::vector<QByteArray>> told(4);
    std::vector<std::thread> threads;
    for (auto &mine : told)
        threads.emplace_back([&samples, &mine] {
            for (const Sample &sample : samples)
                mine.push_back(bytesOf(sample.check()));
        });
    for (std::thread &thread : threads)
        thread.join();
    for (const auto &mine : told)
        CHECK(mine == expected);
}

TEST_CASE("adding an approved phrase takes no block about another text away",
          "[letters][guidance][properties]")
{
    RandomLetters letters(5);
    int blocked = 0;
    for (int round = 0; round < 700; ++round) {
        Sample sample = letters.next();
        const auto blocksOf = [&sample] {
            QStringList rules;
            for (const Finding &finding : sample.check().findings)
                if (finding.severity == Severity::Block && finding.at.length > 0)
                    rules += u"%1 %2 %3+%4"_s.arg(finding.rule)
                                 .arg(finding.at.block)
                                 .arg(finding.at.start)
                                 .arg(finding.at.length);
            return rules;
        };
        const QStringList before = blocksOf();
        sample.letter.blocks.push_back(letters.phrase(sample.on));
        INFO(sample.letter.blocks.back().phrase.toStdString());
        REQUIRE(blocksOf() == before);
        blocked += before.isEmpty() ? 0 : 1;
    }
    CHECK(blocked > 100);
}

TEST_CASE("a folded text leads back to what was typed", "[letters][guidance][properties]")
{
    RandomLetters letters(6);
    for (int round = 0; round < 4'000; ++round) {
        const QString source = letters.hostileText();
        const FoldedText folded(source);
        REQUIRE(folded.size() <= source.size());
        for (int i = 0; i < folded.size(); ++i) {
            REQUIRE(folded.sourceAt(i) < folded.sourceAt(i + 1));
            REQUIRE(folded.sourceEnd(i) <= folded.sourceAt(i));
            REQUIRE(folded.sourceEnd(i + 1) > folded.sourceAt(i));
        }
        REQUIRE(folded.sourceAt(folded.size()) == source.size());
        for (const Word &word : wordsOf(folded)) {
            const int from = folded.sourceAt(word.start), to = folded.sourceEnd(word.end());
            REQUIRE(FoldedText(QStringView(source).mid(from, to - from)).text()
                    == folded.text().mid(word.start, word.length));
        }
        // Folding is final: what is folded folds to itself.
        REQUIRE(FoldedText(folded.text()).text() == folded.text());
    }
}

// Paragraphs as examiners write them: what is right gets no finding, what is wrong exactly its own.

#include "tests/letters/guidance/judged.h"

#include <QFile>

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace Qt::StringLiterals;

namespace {

QStringList linesOf(const QString &name)
{
    QFile file(u"%1/tests/data/language/%2"_s.arg(QString::fromUtf8(CASEPOST_SOURCE_DIR), name));
    if (!file.open(QIODevice::ReadOnly))
        FAIL("the corpus " << name.toStdString() << " cannot be read");
    QStringList lines;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
        if (!line.startsWith(u'#'))
            lines += line;
    return lines;
}

CheckResult judgedLine(const QString &line)
{
    Sample sample;
    sample.letter.blocks.clear();
    QString text = line;
    if (text.startsWith("cy: "_L1)) {
        text = text.mid(4);
        sample.letter.language = core::Language::Welsh;
    }
    sample.letter.blocks.push_back(Block{u"917-OPEN"_s, {}, {}, {}, {}});
    return sample.text(text).check();
}

// A machine without the Welsh dictionary says so of every Welsh letter, and can say no more of it.
bool canBeJudged(const QString &line)
{
    return !line.startsWith("cy: "_L1)
           || builtIn().dictionaries()->of(core::Language::Welsh) != nullptr;
}

const QStringList kNotJudged{u"text.spelling-dictionary-cy"_s};

// What is said of the language of a line; that a Welsh letter waits for its approval is another
// matter.
QStringList languageRulesOf(const CheckResult &result)
{
    QStringList rules = rulesOf(result);
    rules.removeAll(u"welsh.awaits-translation"_s);
    return rules;
}

} // namespace

TEST_CASE("the English dictionary is there, so that these tests judge (REQ-TXT-10)",
          "[letters][language]")
{
    REQUIRE(builtIn().dictionaries());
    CHECK(builtIn().dictionaries()->of(core::Language::English) != nullptr);
}

TEST_CASE("paragraphs as examiners write them get no finding (REQ-TXT-08 to 10, REQ-LET-30)",
          "[letters][language]")
{
    const QStringList lines = linesOf(u"innocent.txt"_s);
    REQUIRE(lines.size() >= 60);
    for (const QString &line : lines) {
        INFO(line.toStdString());
        CHECK(languageRulesOf(judgedLine(line))
              == (canBeJudged(line) ? QStringList() : kNotJudged));
    }
}

TEST_CASE(
    "a sentence with one fault gets the finding of that fault and no other (REQ-TXT-08 to 10)",
    "[letters][language]")
{
    const QStringList lines = linesOf(u"faulty.txt"_s);
    REQUIRE(lines.size() >= 50);
    for (const QString &line : lines) {
        INFO(line.toStdString());
        const bool welsh = line.startsWith("cy: "_L1);
        const QString rules = line.section(u'|', 0, 0).mid(welsh ? 4 : 0).trimmed();
        const QString text = (welsh ? u"cy: "_s : QString()) + line.section(u'|', 1).trimmed();
        const QStringList found = languageRulesOf(judgedLine(text));
        if (canBeJudged(line))
            CHECK(found == rules.split(u", "_s));
        else
            CHECK(found.contains(kNotJudged.front()));
    }
}

TEST_CASE("a fix of a sentence as an examiner wrote it makes no new finding of any rule",
          "[letters][language]")
{
    int applied = 0;
    for (const QString &line : linesOf(u"faulty.txt"_s)) {
        const QString prefix = line.startsWith("cy: "_L1) ? u"cy: "_s : QString();
        const QString text = line.section(u'|', 1).trimmed();
        const auto before = judgedLine(prefix + text);
        for (const Finding &finding : before.findings) {
            if (!finding.fix || finding.at.part != Part::Block || !finding.at.field.isEmpty())
                continue;
            QString mended = text;
            mended.replace(finding.at.start, finding.at.length, finding.fix->replacement);
            INFO(text.toStdString() << " -> " << mended.toStdString());
            CHECK(judgedLine(prefix + mended).findings.size() + 1 == before.findings.size());
            ++applied;
        }
    }
    CHECK(applied > 15);
}

TEST_CASE("the same text gets the same findings each time and from several guidances "
          "(REQ-TXT-10)",
          "[letters][language]")
{
    const QString text = u"Pleese send the tranzlation to Llŷr on thursday."_s;
    const auto first = judged(text);
    CHECK(judged(text).findings == first.findings);
    const auto again = Guidance::builtIn();
    REQUIRE(again);
    CHECK(Sample().text(text).check(*again).findings == first.findings);
    CHECK(first.findings.size() == 3);
}

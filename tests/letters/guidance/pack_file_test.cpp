// Packs given by file: whatever is wrong is told with its line and column, and nothing half-loads.

#include "letters/guidance/judging/guidance.h"
#include "tests/letters/guidance/judged.h"

#include <QFile>
#include <QTemporaryDir>

#include <map>

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace Qt::StringLiterals;

namespace {

const QString kPack = uR"(document = "house"
title = "House rules"
version = "1.0"
issued = 2024-01-01
published = 2024-01-02

[[rule]]
id = "house.kindly"
requirement = "REQ-TXT-08"
section = "Tone"
statement = "We do not write kindly."
severity = "block"
kind = "word-list"
message.en = "Leave '{found}' out."
params.words = ["kindly"]
examples.pass = ["Please send it."]
examples.fail = ["Kindly send it."]
)"_s;

core::Result<Guidance> load(const QString &toml)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"pack.toml"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(toml.toUtf8());
    file.close();
    return Guidance::fromFiles({file.fileName()});
}

QString changed(const QString &from, const QString &to)
{
    REQUIRE(kPack.contains(from));
    return QString(kPack).replace(from, to);
}

} // namespace

TEST_CASE("a pack in one file judges in place of the built-in ones", "[letters][guidance]")
{
    const auto guidance = load(kPack);
    REQUIRE(guidance);
    Sample sample;
    sample.text(u"Kindly send your docs."_s);

    const auto result = sample.check(*guidance);

    CHECK(rulesOf(result) == QStringList{u"house.kindly"_s});
    CHECK(result.findings.front().messageEn == u"Leave 'Kindly' out."_s);
    CHECK(result.guidance.front().pack == u"house"_s);
}

TEST_CASE("a mistake in a pack is told by file, line and column", "[letters][guidance]")
{
    struct Fault
    {
        QString toml;
        QString place;
        QString says;
    };
    const std::vector<Fault> faults{
        {u"title = \"x"_s, u"pack.toml:1:"_s, u"not TOML"_s},
        {changed(u"title ="_s, u"titel ="_s), u":2:1:"_s, u"titel"_s},
        {changed(u"section ="_s, u"sektion ="_s), u":10:1:"_s, u"sektion"_s},
        {changed(u"\"word-list\""_s, u"\"wordlist\""_s), u":13:1:"_s, u"word-list"_s},
        {changed(u"params.words = [\"kindly\"]\n"_s, {}), u":7:1:"_s, u"'words' is missing"_s},
        {changed(u"[\"kindly\"]"_s, u"[]"_s), u":15:"_s, u"empty"_s},
        {changed(u"\"block\""_s, u"\"stop\""_s), u":12:1:"_s, u"block, confirm or warn"_s},
        {changed(u"examples.fail = [\"Kindly send it.\"]\n"_s, {}), u":16:1:"_s, u"fail"_s},
        {changed(u"[\"Kindly send it.\"]"_s, u"[\"Send it.\"]"_s), u":17:"_s, u"lets it pass"_s},
        {changed(u"[\"Please send it.\"]"_s, u"[\"Kindly.\"]"_s), u":16:"_s, u"objects"_s},
        {changed(u"issued = 2024-01-01"_s, u"issued = \"2024\""_s), u":4:1:"_s, u"date"_s},
        {changed(u"issued = 2024-01-01"_s, u"issued = 2024-02-01"_s), u":5:1:"_s, u"before"_s},
        {changed(u"\"1.0\"\n"_s, u"\"1.0\"\nbased_on = \"0.1\"\n"_s), u":1:1:"_s, u"based_on"_s},
        {changed(u"\"1.0\"\n"_s, u"\"1.0\"\nfiles = [\"../x.toml\"]\n"_s), u":1:1:"_s, u"beside"_s},
        {kPack + kPack.mid(kPack.indexOf(u"[[rule]]"_s)), u":18:"_s, u"twice"_s},
        {kPack.left(kPack.indexOf(u"[[rule]]"_s)), u":1:1:"_s, u"no rule"_s},
    };
    for (const Fault &fault : faults) {
        const auto guidance = load(fault.toml);
        REQUIRE_FALSE(guidance);
        INFO(guidance.error().message.toStdString());
        CHECK(guidance.error().code == core::ErrorCode::InvalidInput);
        CHECK(guidance.error().message.contains(fault.place));
        CHECK(guidance.error().message.contains(fault.says));
    }
}

TEST_CASE("a pattern that is wrong, empty or endless is refused (T5, B8)", "[letters][guidance]")
{
    const auto withPattern = [](const QString &pattern) {
        return changed(u"params.words = [\"kindly\"]"_s, u"params.patterns = ['%1']"_s.arg(pattern))
            .replace(u"word-list"_s, u"pattern"_s);
    };

    CHECK(load(withPattern(u"kindly"_s)));
    for (const QString &pattern :
         {u"(kindly"_s, u"k*"_s, u"(a+)+$"_s, u"(*ANYCRLF)kindly"_s, QString(1'001, u'k')}) {
        INFO(pattern.left(40).toStdString());
        const auto guidance = load(withPattern(pattern));
        REQUIRE_FALSE(guidance);
        CHECK(guidance.error().message.contains(u":15:"_s));
    }
}

TEST_CASE("a pattern that gives up on a text is a finding, never a pass (finding 15)",
          "[letters][guidance]")
{
    // Quick on every simple text; slow only where 'kindly' stands before many of its letters.
    const auto guidance =
        load(changed(u"params.words = [\"kindly\"]"_s,
                     u"params.patterns = ['kindly(?: send it)?[.]?(?:(k|kk)+!)?(?<=y|[.]|t|!)']"_s)
                 .replace(u"word-list"_s, u"pattern"_s));
    REQUIRE(guidance);
    Sample sample;
    sample.text(u"kindly"_s + QString(60, u'k'));

    const auto result = sample.check(*guidance);

    REQUIRE(result.findings.size() == 1);
    CHECK(result.verdict == Verdict::Blocked);
    CHECK(result.findings.front().messageEn.contains(u"could not be judged"_s));
}

TEST_CASE("a version that builds on another adds, replaces and drops by id", "[letters][guidance]")
{
    QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QString &toml) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(toml.toUtf8());
        return file.fileName();
    };
    QString second = kPack;
    second.replace(u"version = \"1.0\""_s, u"version = \"2.0\"\nbased_on = \"1.0\""_s)
        .replace(u"2024-01"_s, u"2024-06"_s)
        .replace(u"house.kindly"_s, u"house.dear"_s)
        .replace(u"kindly"_s, u"dearly"_s, Qt::CaseInsensitive);
    QString third = second;
    third.replace(u"\"2.0\""_s, u"\"3.0\""_s)
        .replace(u"based_on = \"1.0\""_s, u"based_on = \"2.0\"\ndrop = [\"house.kindly\"]"_s)
        .replace(u"2024-06"_s, u"2024-09"_s)
        .replace(u"Leave"_s, u"Strike"_s);
    const auto guidance = Guidance::fromFiles(
        {write(u"3.toml"_s, third), write(u"1.toml"_s, kPack), write(u"2.toml"_s, second)});
    if (!guidance)
        FAIL(guidance.error().message.toStdString());

    Sample sample;
    sample.text(u"Kindly and dearly."_s);
    const auto rulesOn = [&](const QDate &on) {
        sample.on = on;
        return rulesOf(sample.check(*guidance));
    };
    CHECK(rulesOn(QDate(2024, 5, 31)) == QStringList{u"house.kindly"_s});
    CHECK(rulesOn(QDate(2024, 6, 1)) == QStringList{u"house.kindly"_s, u"house.dear"_s});
    CHECK(rulesOn(QDate(2024, 9, 1)) == QStringList{u"house.dear"_s});
    CHECK(sample.check(*guidance).findings.front().messageEn.startsWith(u"Strike"_s));
}

TEST_CASE("findings do not depend on the order of the rules in a pack", "[letters][guidance]")
{
    QStringList rules;
    for (const QString &word : {u"kindly"_s, u"dearly"_s, u"kindly send"_s})
        rules += kPack.mid(kPack.indexOf(u"[[rule]]"_s))
                     .replace(u"house.kindly"_s, u"house."_s + QString(word).remove(u' '))
                     .replace(u"[\"kindly\"]"_s, u"[\"%1\"]"_s.arg(word))
                     .replace(u"Kindly send it."_s, word + u" it."_s);
    const QString head = kPack.left(kPack.indexOf(u"[[rule]]"_s));
    const auto there = load(head + rules.join(u'\n'));
    std::reverse(rules.begin(), rules.end());
    const auto back = load(head + rules.join(u'\n'));
    REQUIRE(there);
    REQUIRE(back);
    Sample sample;
    sample.text(u"Dearly, kindly send it. Kindly."_s);

    CHECK(sample.check(*there).findings == sample.check(*back).findings);
    // The "kindly" of "kindly send" is told once, by the longer words.
    CHECK(sample.check(*there).findings.size() == 3);
}

// The findings of a letter are the same in whatever order the rules stand in their files, the files
// in their pack and the packs in the list.

#include "tests/letters/guidance/judged.h"
#include "tests/letters/properties/random_letters.h"
#include "tests/support/test_store.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace Qt::StringLiterals;

namespace {

const QString kPacks = u"" CASEPOST_SOURCE_DIR "/resources/guidance/hmpo-communication"_s;

QString contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

void write(const QString &path, const QString &content)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content.toUtf8());
}

// The same file with its rules, and the topic files a pack names, in another order.
QString shuffled(const QString &toml, std::mt19937 &random)
{
    QStringList pieces = (u'\n' + toml).split(u"\n[[rule]]"_s);
    const QString head = pieces.takeFirst();
    std::shuffle(pieces.begin(), pieces.end(), random);
    QStringList lines = head.split(u'\n');
    for (QString &line : lines) {
        if (!line.startsWith(u"files = ["_s))
            continue;
        QStringList files = line.mid(9).chopped(1).split(u", "_s);
        std::shuffle(files.begin(), files.end(), random);
        line = u"files = ["_s + files.join(u", "_s) + u']';
    }
    for (const QString &piece : pieces)
        lines += u"[[rule]]"_s + piece;
    return lines.join(u'\n');
}

// A copy of the built-in packs in another order; the files of the packs.
QStringList shuffledPacks(const QDir &to, std::mt19937 &random)
{
    QStringList packs;
    for (const QString &version : QDir(kPacks).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        REQUIRE(to.mkdir(version));
        const QDir from(kPacks + u'/' + version);
        for (const QString &name : from.entryList(QDir::Files)) {
            const QString content = contentOf(from.filePath(name));
            const QString path = to.filePath(version + u'/' + name);
            write(path, name.endsWith(u".toml"_s) ? shuffled(content, random) : content);
            if (name == u"pack.toml"_s)
                packs += path;
        }
    }
    std::shuffle(packs.begin(), packs.end(), random);
    return packs;
}

} // namespace

TEST_CASE("findings do not depend on the order of rules, files or packs",
          "[letters][guidance][properties]")
{
    std::mt19937 random(31);
    const QTemporaryDir folder;
    const auto guidance =
        casepost::test::valueOf(Guidance::fromFiles(shuffledPacks(QDir(folder.path()), random)));
    RandomLetters letters(7);
    int found = 0;
    for (int round = 0; round < 300; ++round) {
        const Sample sample = letters.next();
        const CheckResult there = sample.check(), back = sample.check(guidance);
        INFO(rulesOf(there).join(u' ').toStdString() << "\n"
                                                     << rulesOf(back).join(u' ').toStdString());
        REQUIRE(there.findings == back.findings);
        REQUIRE(there.verdict == back.verdict);
        found += static_cast<int>(there.findings.size());
    }
    CHECK(found > 500);
}

// A pack written by the program is the pack that is read back.

#include "core/guidance/editions/rule_sheet.h"
#include "core/guidance/packs/pack_writer.h"
#include "tests/letters/guidance/judged.h"

#include <QDirIterator>
#include <QFile>

using namespace casepost;
using namespace casepost::core;
using namespace casepost::letters;
using namespace Qt::StringLiterals;

namespace {

QStringList builtInFiles()
{
    QStringList files;
    QDirIterator walk(
        u":/casepost/guidance"_s, {u"*.toml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files += walk.next();
    files.sort();
    return files;
}

PackValue valueOf(const QByteArray &toml)
{
    auto value = readToml(toml, u"pack.toml"_s);
    INFO(toml.toStdString());
    if (!value)
        FAIL(value.error().message.toStdString());
    return std::move(*value);
}

} // namespace

TEST_CASE("every file of the built-in guidance is the same when it is written and read back",
          "[letters][guidance]")
{
    const auto files = builtInFiles();
    REQUIRE(files.size() > 10);
    for (const QString &path : files) {
        INFO(path.toStdString());
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const auto before = valueOf(file.readAll());
        const auto written = writePack(before);
        CHECK(isSameContent(before, valueOf(written)));
        CHECK(writePack(valueOf(written)) == written);
    }
}

TEST_CASE("hostile texts come back from a written pack as they were, and can be seen in it",
          "[letters][guidance]")
{
    const QStringList texts{u"a \"quoted\" \\ back\\slash \\u0041"_s,
                            u"two\nlines\tand a tab\r"_s,
                            u"pay\u202Eload\u202C \u200Bzero \u00ADsoft \u00A0hard"_s,
                            u"'''\"\"\" # not a comment = []{}"_s,
                            u"Ŵyau ŷd £ € 😀 \U000E0041"_s,
                            QString(QChar(0)) + u"nul"_s,
                            QString(QChar(0x7F)) + QChar(0x85),
                            QString()};
    for (const QString &text : texts) {
        PackValue pack;
        setPackEntry(pack, u"title"_s, packText(text));
        setPackEntry(pack, u"odd key \u202E"_s, packTexts({text, text}));
        const auto written = writePack(pack);
        CHECK(isSameContent(pack, valueOf(written)));
        CHECK_FALSE(QString::fromUtf8(written).contains(QChar(0x202E)));
        CHECK_FALSE(QString::fromUtf8(written).contains(QChar(0x200B)));
    }
    PackValue broken;
    setPackEntry(broken, u"title"_s, packText(u"half "_s + QChar(0xD800)));
    CHECK(valueOf(writePack(broken)).table.front().value.text == u"half \uFFFD"_s);
}

TEST_CASE("a written rule reads from its id to its examples, one example a line",
          "[letters][guidance]")
{
    const auto sheets =
        ruleSheets(test::builtIn().editions(), u"hmpo-communication"_s, QDate(2024, 8, 20));
    REQUIRE(sheets.size() > 40);
    PackValue rules;
    rules.type = PackValue::Type::List;
    for (const auto &sheet : sheets)
        if (sheet.info.id == "text.public-protection"_L1)
            rules.list.push_back(*sheet.table);
    REQUIRE(rules.list.size() == 1);
    PackValue pack;
    setPackEntry(pack, u"rule"_s, rules);
    setPackEntry(pack, u"document"_s, packText(u"house"_s));
    setPackEntry(pack, u"issued"_s, packDate(QDate(2025, 3, 4)));
    const auto written = QString::fromUtf8(writePack(pack));
    CHECK(written.startsWith("document = \"house\"\nissued = 2025-03-04\n\n[[rule]]\nid = "_L1));
    CHECK(written.contains("\nmessage.en = "_L1));
    CHECK(written.contains("\nexamples.pass = [\n    \"Please"_L1));
    CHECK(written.indexOf("examples.pass"_L1) < written.indexOf("examples.fail"_L1));
    CHECK(written.contains("case = { applicant_surname = \"Fraud\" }"_L1));
}

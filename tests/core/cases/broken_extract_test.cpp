#include "core/cases/extract/csv_cells.h"
#include "core/cases/extract/csv_reader.h"
#include "core/cases/import/bad_row_share.h"
#include "core/cases/import/case_import.h"
#include "tests/core/cases/extract_file.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

#include <QDir>
#include <QRandomGenerator>

#include <sys/stat.h>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kHead = "reference,system,status,applicant_surname\n";
const QByteArray kGood = "A-1,AMS,issued,Smith\n";

struct Broken
{
    const char *what;
    QByteArray bytes;
    QString line;
    QString column;
};

std::vector<Broken> brokenExtracts()
{
    const QByteArray nul("A-2,AMS,issued,Sm\0th\n", 21);
    return {
        {"an empty file", "", u""_s, u""_s},
        {"only a byte-order mark", "\xEF\xBB\xBF", u"1"_s, u""_s},
        {"only column names", kHead, u"2"_s, u""_s},
        {"UTF-16", QByteArray("\xFF\xFEr\0e\0", 6), u"1"_s, u""_s},
        {"lines ended by CR alone", "reference,system\rA-1,AMS\r#end,1\r", u"1"_s, u""_s},
        {"a column twice",
         "reference,reference,system,status,applicant_surname\n#end,0\n",
         u"1"_s,
         u"reference"_s},
        {"an empty column name twice",
         "reference,,,system,status,applicant_surname\n#end,0\n",
         u"1"_s,
         u""_s},
        {"a required column missing",
         "reference,system,applicant_surname\n#end,0\n",
         u"1"_s,
         u"status"_s},
        {"201 columns",
         kHead.chopped(1) + QByteArray(",x").repeated(197) + "\n#end,0\n",
         u"1"_s,
         u""_s},
        {"an unclosed quote in the column names", "\"reference,system\n#end,0\n", u"1"_s, u""_s},
        {"no trailer", kHead + kGood, u"3"_s, u""_s},
        {"half a trailer", kHead + kGood + "#end", u"3"_s, u""_s},
        {"a trailer without a number", kHead + kGood + "#end,\n", u"3"_s, u""_s},
        {"a trailer with a wrong number", kHead + kGood + "#end,2\n", u"3"_s, u""_s},
        {"a trailer with a negative number", kHead + "#end,-1\n", u"2"_s, u""_s},
        {"a trailer with more cells", kHead + kGood + "#end,1,\n", u"3"_s, u""_s},
        {"rows behind the trailer", kHead + "#end,0\n" + kGood, u"3"_s, u""_s},
        {"a second extract behind the first",
         kHead + kGood + "#end,1\n" + kHead + kGood + "#end,1\n",
         u"4"_s,
         u""_s},
        {"a quoted trailer", kHead + kGood + "\"#end\",1\n", u"4"_s, u""_s},
        {"a row with too few cells", kHead + "A-1,AMS,issued\n#end,1\n", u"2"_s, u""_s},
        {"a row with too many cells", kHead + "A-1,AMS,issued,Smith,x\n#end,1\n", u"2"_s, u""_s},
        {"an empty line", kHead + kGood + "\n" + "A-2,AMS,issued,Jones\n#end,3\n", u"3"_s, u""_s},
        {"an unclosed quote at the end",
         kHead + kGood + "A-2,AMS,issued,\"Smith\n#end,2\n",
         u"3"_s,
         u""_s},
        {"a quote in a bare cell",
         kHead + "A-1,AMS,issued,Sm\"it\"h\n#end,1\n",
         u"2"_s,
         u"applicant_surname"_s},
        {"text behind a closing quote",
         kHead + "A-1,AMS,\"issued\"x,Smith\n#end,1\n",
         u"2"_s,
         u"status"_s},
        {"a CR in a bare cell",
         kHead + "A-1,AMS,issued,Sm\rith\n#end,1\n",
         u"2"_s,
         u"applicant_surname"_s},
        {"a NUL", kHead + kGood + nul + "#end,2\n", u"3"_s, u"applicant_surname"_s},
        {"Latin-1", kHead + "A-1,AMS,issued,Zo\xEB\n#end,1\n", u"2"_s, u"applicant_surname"_s},
        {"an overlong form",
         kHead + "A-1,AMS,issued,\xC0\xAF\n#end,1\n",
         u"2"_s,
         u"applicant_surname"_s},
        {"a surrogate",
         kHead + "A-1,AMS,issued,\xED\xA0\x80\n#end,1\n",
         u"2"_s,
         u"applicant_surname"_s},
        {"half a character",
         kHead + "A-1,AMS,issued,a\xE2\x82\n#end,1\n",
         u"2"_s,
         u"applicant_surname"_s},
        {"a reference twice",
         kHead + kGood + "A-2,AMS,issued,Jones\nA-1,AMS,issued,Khan\n#end,3\n",
         u"4"_s,
         u"reference"_s},
        {"a reference twice, written otherwise",
         kHead + kGood + "a 1,AMS,issued,Khan\n#end,2\n",
         u"3"_s,
         u"reference"_s},
        {"an unknown word", kHead + "A-1,XYZ,issued,Smith\n#end,1\n", u"2"_s, u"system"_s},
        {"a formula as reference",
         kHead + "=1+1,AMS,issued,Smith\n#end,1\n",
         u"2"_s,
         u"reference"_s},
        {"a cell over 64 KiB",
         kHead + "A-1,AMS,issued," + QByteArray(65'537, 'x') + "\n#end,1\n",
         u"2"_s,
         u"applicant_surname"_s},
        {"a row over 1 MiB",
         kHead + "A-1,AMS,issued," + QByteArray(1'100'000, 'x') + "\n#end,1\n",
         u"2"_s,
         u""_s},
        {"a quote that swallows 3 MB",
         kHead + "A-1,AMS,issued,\"" + QByteArray("x\n").repeated(1'500'000),
         u"2"_s,
         u""_s},
        {"a bad row after a row of several lines",
         kHead + "A-1,AMS,issued,Smith\nA-2,AMS,issued,\"A\nB\"\n#end,2\n",
         u"3"_s,
         u"applicant_surname"_s},
        {"something else", "%PDF-1.7\n1 0 obj\n", u"1"_s, u"reference"_s},
    };
}

QString placed(const Error &error, const QString &name)
{
    for (const auto &[key, value] : error.where)
        if (key == name)
            return value;
    return {};
}

} // namespace

TEST_CASE("a broken extract is refused whole, with its line and column (B5)", "[core][import]")
{
    TestStore store;
    ExtractFile files;
    valueOf(importExtract(store.db(),
                          store.session(),
                          files.write({ExtractFile::row(u"OLD-1"_s, u"Kept"_s)}),
                          {},
                          {}));
    // One bad row refuses the whole where the office allows none.
    mustSucceed(
        setBadRowShare(store.db(), store.session(u"ad"_s, u"administrator"_s), BadRowShare{0, 0}));
    const QString before = store.value(u"SELECT MAX(seq) FROM audit_entry"_s);

    for (const Broken &broken : brokenExtracts()) {
        INFO(broken.what);
        const QString file = files.writeBytes(broken.bytes);
        const Error error = errorOf(importExtract(store.db(), store.session(), file, {}, {}));
        INFO(error.message.toStdString());
        CHECK(error.code == ErrorCode::InvalidInput);
        CHECK(error.message.endsWith(u'.'));
        CHECK(placed(error, u"file"_s) == file);
        CHECK(placed(error, u"line"_s) == broken.line);
        CHECK(placed(error, u"column"_s) == broken.column);
        CHECK_FALSE(error.message.contains(u"Smith"_s));
        CHECK(store.value(u"SELECT COUNT(*) FROM case_file WHERE in_progress = 1"_s) == u"1"_s);
        CHECK(store.value(u"SELECT MAX(seq) FROM audit_entry"_s) == before);
    }
}

TEST_CASE("what is not an ordinary file is refused, and never waited for", "[core][import]")
{
    TestStore store;
    QTemporaryDir folder;
    const QString fifo = folder.filePath(u"fifo"_s);
    REQUIRE(::mkfifo(fifo.toLocal8Bit().constData(), 0600) == 0);
    const auto code = [&](const QString &file) {
        return errorOf(importExtract(store.db(), store.session(), file, {}, {})).code;
    };
    CHECK(code(folder.path()) == ErrorCode::InvalidInput);
    CHECK(code(fifo) == ErrorCode::InvalidInput);
    CHECK(code(u"/dev/zero"_s) == ErrorCode::InvalidInput);
    CHECK(code(folder.filePath(u"nothing"_s)) == ErrorCode::NotFound);
}

TEST_CASE("an extract of no rows lets every case go where that is meant", "[core][import]")
{
    TestStore store;
    ExtractFile files;
    valueOf(importExtract(store.db(),
                          store.session(),
                          files.write({ExtractFile::row(u"A-1"_s, u"Smith"_s)}),
                          {},
                          {}));
    const auto report = valueOf(importExtract(store.db(),
                                              store.session(),
                                              files.writeBytes(kHead + "#end,0\n\n"),
                                              {.empty = EmptyExtract::Load},
                                              {}));
    CHECK(report.gone == 1);
    CHECK_FALSE(report.madeAt);
}

TEST_CASE("cells are split as RFC 4180 says", "[core][csv]")
{
    const auto split = [](std::string_view record) {
        CsvCells cells;
        REQUIRE_FALSE(cells.split(record));
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < cells.size(); ++i)
            texts.emplace_back(cells[i]);
        return texts;
    };
    using Texts = std::vector<std::string>;
    CHECK(split("") == Texts{""});
    CHECK(split(",") == Texts{"", ""});
    CHECK(split("a,b,") == Texts{"a", "b", ""});
    CHECK(split("\"\"") == Texts{""});
    CHECK(split("\"a,b\",\"\"\"\"") == Texts{"a,b", "\""});
    CHECK(split("\"say \"\"no\"\"\",x,\"\"\"q\"\"\"") == Texts{"say \"no\"", "x", "\"q\""});
    CHECK(split(" a , b ") == Texts{" a ", " b "});
    CHECK(split("\"1\r\n2\"") == Texts{"1\r\n2"});
}

TEST_CASE("any cells written as CSV are read back, wherever the buffer ends", "[core][csv]")
{
    QRandomGenerator random(7);
    static const std::vector<std::string> pieces{
        "a", ",", "\"", "\n", "\r\n", "é", " ", "", "word"};
    std::vector<std::vector<std::string>> rows(4000);
    std::string text;
    for (auto &row : rows) {
        for (int cell = 0; cell < 5; ++cell) {
            std::string value;
            for (int piece = random.bounded(random.bounded(1, 400)); piece > 0; --piece)
                value += pieces[random.bounded(quint32(pieces.size()))];
            row.push_back(value);
            text += cell > 0 ? ",\"" : "\"";
            for (const char c : value)
                text += c == '"' ? "\"\"" : std::string(1, c);
            text += '"';
        }
        text += random.bounded(2) ? "\r\n" : "\n";
    }
    REQUIRE(text.size() > 2'500'000); // more than the reader's buffer
    ExtractFile files;
    auto reader = valueOf(CsvReader::open(files.writeBytes(QByteArray::fromStdString(text))));

    CsvCells cells;
    CsvRecord record;
    std::int64_t line = 1;
    for (const auto &row : rows) {
        REQUIRE(valueOf(reader.next(record)));
        REQUIRE(record.line == line);
        REQUIRE_FALSE(cells.split(record.raw));
        REQUIRE(cells.size() == row.size());
        for (std::size_t i = 0; i < row.size(); ++i) {
            REQUIRE(cells[i] == row[i]);
            line += std::count(row[i].begin(), row[i].end(), '\n');
        }
        ++line;
    }
    CHECK_FALSE(valueOf(reader.next(record)));
}

// A file that is no extract is refused for what it is (extract.md): the sentence says how it is
// written, and what to do.
#include "core/cases/extract/foreign_form.h"
#include "core/cases/import/case_import.h"
#include "tests/core/cases/extract_file.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

#include <QStringEncoder>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kHead = "reference,system,status,applicant_surname,updated_at";
const QByteArray kRow = "A-1,AMS,issued,Smith,2026-03-01T08:00:00Z";

QByteArray extract(const QByteArray &lineEnd = "\n")
{
    return kHead + lineEnd + kRow + lineEnd + "#end,1" + lineEnd;
}

QByteArray parted(char separator)
{
    return extract().replace(',', separator);
}

QByteArray inUtf16(bool bigEndian)
{
    QStringEncoder encoder(bigEndian ? QStringConverter::Utf16BE : QStringConverter::Utf16LE);
    return encoder(QString::fromUtf8(extract()));
}

QByteArray inUtf32()
{
    QStringEncoder encoder(QStringConverter::Utf32LE);
    return encoder(QString::fromUtf8(extract()));
}

struct Form
{
    const char *what;
    QByteArray bytes;
    QString told;
};

std::vector<Form> forms()
{
    return {
        {"semicolons", parted(';'), u"semicolons"_s},
        {"tabs", parted('\t'), u"tabs"_s},
        {"vertical bars", parted('|'), u"vertical bars"_s},
        {"a sep= line", "sep=,\n" + extract(), u"'sep='"_s},
        {"a sep= line with semicolons", "sep=;\r\n" + parted(';'), u"'sep='"_s},
        {"a quoted sep= line", "\"sep=;\"\n" + parted(';'), u"'sep='"_s},
        {"UTF-16 without a mark", inUtf16(false), u"UTF-16"_s},
        {"UTF-16 without a mark, the other way round", inUtf16(true), u"UTF-16"_s},
        {"UTF-16 with a mark", "\xFF\xFE" + inUtf16(false), u"UTF-16"_s},
        {"UTF-32", inUtf32(), u"UTF-32"_s},
        {"CR CR LF", extract("\r\r\n"), u"CR CR LF"_s},
        {"CR alone", extract("\r"), u"CR only"_s},
        {"a blank line among the rows", kHead + "\n" + kRow + "\n\n#end,1\n", u"Line 3"_s},
        {"a blank line before the names", "\n" + extract(), u"line 2"_s},
        {"a title before the names", "Work in progress,,\n" + extract(), u"line 2"_s},
        {"spare columns", kHead + ",,\n" + kRow + ",,\n#end,1,,\n", u"2 spare columns"_s},
        {"columns without a name",
         "reference,,,system,status,applicant_surname\n#end,0\n",
         u"without a name"_s},
        {"spare cells behind the last line",
         kHead + "\n" + kRow + "\n#end,1,,\n",
         u"empty cells"_s},
        {"lines in quotes", "\"" + kHead + "\"\n\"" + kRow + "\"\n#end,1\n", u"as a whole"_s},
        {"names in single quotes",
         QByteArray("'" + kHead + "'\n").replace(",", "','") + "#end,0\n",
         u"quotes of another kind"_s},
        {"names in capitals", kHead.toUpper() + "\n#end,0\n", u"'reference'"_s},
        {"names with spaces",
         QByteArray(kHead).replace("applicant_surname", "Applicant surname") + "\n#end,0\n",
         u"'applicant_surname'"_s},
        {"no names", kRow + "\n#end,1\n", u"no column names"_s},
        {"no commas", "some words\nand more\n", u"no commas"_s},
        {"a code page", "Pr\xE9nom,system,status\n#end,0\n", u"UTF-8"_s},
        {"a workbook",
         "PK\x03\x04\x14\n[Content_Types].xml\nPK\x03\x04xl/workbook.xml\n",
         u"a workbook (.xlsx), not an extract: save its sheet as CSV"_s},
        {"a workbook of another office",
         "PK\x03\x04\x14mimetypeapplication/vnd.oasis.opendocument.spreadsheet\n",
         u"a workbook (.ods)"_s},
        {"a ZIP folder",
         "PK\x03\x04\x14"
         "extract.csv\n",
         u"a ZIP folder, not an extract: unpack it"_s},
        {"bzip2", "BZh91AY&SY\n", u"bzip2"_s},
        {"a picture", "\x89PNG\r\n", u"picture"_s},
        {"an old workbook", "\xD0\xCF\x11\xE0\xA1\n", u"workbook"_s},
        {"a PDF", "%PDF-1.7\n1 0 obj\n", u"PDF"_s},
        {"a web page", "<!DOCTYPE html>\n", u"web page"_s},
        {"JSON", "[{\"reference\": 1}]\n", u"JSON"_s},
        {"gzip", "\x1F\x8B\x08\n", u"packed with gzip (.gz), not an extract: unpack it"_s},
        {"a quoted last line", kHead + "\n" + kRow + "\n\"#end\",1\n", u"in quotes"_s},
        {"a last line in capitals", kHead + "\n" + kRow + "\n#END,1\n", u"'#end'"_s},
    };
}

} // namespace

TEST_CASE("a file of another form is refused for what it is, with nothing changed (extract.md)",
          "[core][import][forms]")
{
    TestStore store;
    ExtractFile files;
    for (const Form &form : forms()) {
        INFO(form.what);
        const Error error = errorOf(
            importExtract(store.db(), store.session(), files.writeBytes(form.bytes), {}, {}));
        INFO(error.message.toStdString());
        CHECK(error.code == ErrorCode::InvalidInput);
        CHECK(error.message.contains(form.told));
        CHECK(error.message.endsWith(u'.'));
        CHECK(error.message.count(u"Nothing was changed"_s) <= 1);
        CHECK_FALSE(error.message.contains(u"Smith"_s));
    }
    CHECK(store.value(u"SELECT COUNT(*) FROM case_file"_s) == u"0"_s);
}

TEST_CASE("an empty line need not be counted where bad rows are skipped (extract.md)",
          "[core][import][forms]")
{
    TestStore store;
    ExtractFile files;
    const QString file = files.writeBytes(kHead + "\n" + kRow + "\n\n#end,1\n");
    const auto report = valueOf(
        importExtract(store.db(), store.session(), file, {BadRows::Skip, ImportMode::Apply}, {}));
    CHECK(report.added == 1);
    CHECK(report.refusedCount == 1);
}

TEST_CASE("an extract looks like an extract", "[core][import][forms]")
{
    CHECK_FALSE(foreignForm({std::string_view(kHead.constData(), std::size_t(kHead.size())),
                             std::string_view(kRow.constData(), std::size_t(kRow.size()))}));
    CHECK_FALSE(foreignForm({}));
}

// What was not sent says so, on every way out of the command line.

#include "tests/support/catch.h"
#include "tests/system/cli_run.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace casepost::tests;
using namespace Qt::StringLiterals;

namespace {

QJsonObject letterWith(const QString &text)
{
    const QJsonObject record{{u"reference"_s, u"AMS-123456789"_s},
                             {u"system"_s, u"AMS"_s},
                             {u"status"_s, u"in-progress"_s},
                             {u"region"_s, u"uk"_s},
                             {u"language"_s, u"en"_s},
                             {u"applicant_title"_s, u"Ms"_s},
                             {u"applicant_forenames"_s, u"Katie Ann"_s},
                             {u"applicant_surname"_s, u"Hargreave"_s},
                             {u"applicant_email"_s, u"katie.hargreave@example.com"_s},
                             {u"applicant_address_1"_s, u"12 Sample Road"_s},
                             {u"applicant_address_2"_s, u"Durham"_s},
                             {u"applicant_postcode"_s, u"DH1 1AA"_s},
                             {u"declarant_relationship"_s, u"self"_s}};
    QJsonArray blocks;
    for (const QString &code : {u"OPEN-DOCUMENTS"_s, u"DOC-BIRTH-FULL"_s})
        blocks.append(QJsonObject{{u"phrase"_s, code}});
    blocks.append(QJsonObject{{u"text"_s, text}, {u"reason"_s, u"No phrase covers this"_s}});
    for (const QString &code : {u"NEXT-POST"_s, u"NEXT-REPLY-BY"_s, u"CLOSE-THANKS"_s})
        blocks.append(QJsonObject{{u"phrase"_s, code}});
    return {{u"case_data"_s, record},
            {u"kind"_s, u"ams-letter"_s},
            {u"template"_s, u"documents"_s},
            {u"to"_s, u"applicant"_s},
            {u"channel"_s, u"post"_s},
            {u"language"_s, u"en"_s},
            {u"description"_s, u"Ask for the long birth certificate"_s},
            {u"blocks"_s, blocks},
            {u"sender"_s,
             QJsonObject{{u"team"_s, u"Durham 3"_s},
                         {u"initials"_s, u"KM"_s},
                         {u"mailbox"_s, u"durham3@example.gov.uk"_s},
                         {u"teams_number"_s, u"0191 498 0100"_s},
                         {u"trained_on"_s, u"2024-01-15"_s}}}};
}

struct Folder
{
    QTemporaryDir folder;

    QString in(const QString &name) const { return folder.filePath(name); }
    QString write(const QJsonObject &letter) const
    {
        QFile file(in(u"letter.json"_s));
        REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(QJsonDocument(letter).toJson());
        return file.fileName();
    }
    QByteArray read(const QString &name) const
    {
        QFile file(in(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString wordsOf(const QString &pdf) const
    {
        QProcess process;
        process.start(u"pdftotext"_s, {in(pdf), u"-"_s});
        REQUIRE(process.waitForFinished());
        return QString::fromUtf8(process.readAllStandardOutput());
    }
};

} // namespace

TEST_CASE("a letter that may go is rendered with the mark and exit 0", "[system][draft]")
{
    const Folder folder;
    const QString letter = folder.write(letterWith(u"You can order a new one."_s));
    REQUIRE(runCli({u"letter"_s, u"check"_s, letter}).exitCode == 0);
    for (const QString &file : {u"a.pdf"_s, u"a.html"_s, u"a.txt"_s})
        CHECK(runCli({u"letter"_s, u"render"_s, letter, u"--to"_s, folder.in(file)}).exitCode == 0);
    CHECK(folder.wordsOf(u"a.pdf"_s).contains(u"DRAFT"_s));
    CHECK(folder.read(u"a.html"_s).contains("DRAFT"));
    CHECK(folder.read(u"a.txt"_s).contains("DRAFT"));
    CHECK_FALSE(runCli({u"letter"_s, u"preview"_s, letter}).out.contains("DRAFT"));
}

TEST_CASE("a blocked letter is rendered with the mark and exit 1, and its email is not written",
          "[system][draft]")
{
    const Folder folder;
    QJsonObject document = letterWith(u"Plz send the docs for ((subject)) ASAP."_s);
    const QString letter = folder.write(document);
    REQUIRE(runCli({u"letter"_s, u"check"_s, letter}).exitCode == 1);
    const auto rendered =
        runCli({u"--json"_s, u"letter"_s, u"render"_s, letter, u"--to"_s, folder.in(u"a.pdf"_s)});
    CHECK(rendered.exitCode == 1);
    CHECK(rendered.json().object()[u"verdict"_s].toString() == u"blocked"_s);
    CHECK(folder.wordsOf(u"a.pdf"_s).contains(u"DRAFT"_s));
    CHECK(runCli({u"letter"_s,
                  u"render"_s,
                  letter,
                  u"--large-print"_s,
                  u"--to"_s,
                  folder.in(u"large.pdf"_s)})
              .exitCode
          == 1);
    CHECK(folder.wordsOf(u"large.pdf"_s).contains(u"DRAFT"_s));

    document[u"channel"_s] = u"email"_s;
    const auto mail = runCli(
        {u"letter"_s, u"render"_s, folder.write(document), u"--to"_s, folder.in(u"a.eml"_s)});
    CHECK(mail.exitCode == 1);
    CHECK_FALSE(QFile::exists(folder.in(u"a.eml"_s)));
    CHECK(mail.err.contains("no email is written"));
}

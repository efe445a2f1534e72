#include "core/outbox/gateways/spool/durable_file.h"
#include "core/outbox/gateways/spool/spool_gateway.h"
#include "tests/core/outbox/outbox_fixture.h"
#include "tests/support/catch.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

NewMessage message(const QString &fileName = u"letter.eml"_s)
{
    auto whole = wholeMessage(LetterId::fromRow(1), CaseId::fromRow(1), u"spool"_s, 1);
    whole.fileName = fileName;
    return whole;
}

Status marked()
{
    return {};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                                  QDir::Name);
}

} // namespace

TEST_CASE("a letter appears in the spool folder whole, with its manifest, for the owner alone",
          "[core][outbox][spool]")
{
    QTemporaryDir place;
    const QString folder = place.filePath(u"out/spool"_s);
    SpoolGateway spool(folder);
    const auto letter = message();
    bool seenBeforeMark = true;
    const auto outcome = spool.send(letter, [&]() -> Status {
        seenBeforeMark = QFileInfo::exists(folder + u'/' + SpoolGateway::spoolName(letter));
        return {};
    });
    CHECK(outcome.result == AttemptResult::Accepted);
    CHECK_FALSE(seenBeforeMark);

    const QString name = SpoolGateway::spoolName(letter);
    CHECK(filesIn(folder) == QStringList{name, name + u".manifest"_s});
    CHECK(contentOf(folder + u'/' + name) == letter.bytes);
    const auto hash = QCryptographicHash::hash(letter.bytes, QCryptographicHash::Sha256).toHex();
    const QByteArray manifest = contentOf(folder + u'/' + name + u".manifest"_s);
    CHECK(manifest.contains("sha256 " + hash + '\n'));
    CHECK(manifest.contains("file " + name.toLatin1() + '\n'));
    CHECK(manifest.endsWith("\nEND\n"));
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
                            | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    CHECK((QFileInfo(folder).permissions() & others) == 0);
    CHECK((QFileInfo(folder + u'/' + name).permissions() & others) == 0);
}

TEST_CASE("the same letter again is already done, another under its name is refused",
          "[core][outbox][spool]")
{
    QTemporaryDir place;
    SpoolGateway spool(place.path());
    auto letter = message();
    REQUIRE(spool.send(letter, marked).result == AttemptResult::Accepted);
    bool asked = false;
    const auto again = spool.send(letter, [&]() -> Status {
        asked = true;
        return {};
    });
    CHECK(again.result == AttemptResult::Accepted);
    CHECK_FALSE(asked);

    const QByteArray before = letter.bytes;
    letter.bytes += "P.S.\r\n";
    CHECK(spool.send(letter, marked).result == AttemptResult::Refused);
    CHECK(contentOf(place.filePath(SpoolGateway::spoolName(letter))) == before);
    CHECK(filesIn(place.path()).size() == 2);
}

TEST_CASE("without the commit mark nothing is shown", "[core][outbox][spool]")
{
    QTemporaryDir place;
    SpoolGateway spool(place.path());
    const auto letter = message();
    const auto outcome =
        spool.send(letter, [] { return Status(fail(ErrorCode::Full, u"full"_s)); });
    CHECK(outcome.result == AttemptResult::Again);
    CHECK_FALSE(filesIn(place.path()).contains(SpoolGateway::spoolName(letter)));
    CHECK(spool.send(letter, marked).result == AttemptResult::Accepted);
}

TEST_CASE("no file name leads out of the folder or into trouble", "[core][outbox][spool]")
{
    QTemporaryDir place;
    const QString folder = place.filePath(u"spool"_s);
    SpoolGateway spool(folder);
    const QString hostile = GENERATE(values<QString>({u"../../etc/passwd"_s,
                                                      u"/etc/passwd"_s,
                                                      u"McNally/../x.pdf"_s,
                                                      u".."_s,
                                                      u"."_s,
                                                      u".eml"_s,
                                                      u"-rf.eml"_s,
                                                      u"CON"_s,
                                                      u"a\\b.eml"_s,
                                                      u"\u202Efdp.eml"_s,
                                                      u"Siân Llŷr.eml"_s,
                                                      u"x.\u0000eml"_s,
                                                      QString(300, u'a') + u".eml"_s,
                                                      u"a."_s + QString(300, u'b'),
                                                      u"line\nbreak.eml"_s}));
    const auto letter = message(hostile);
    const QString name = SpoolGateway::spoolName(letter);
    CAPTURE(name.toStdString());
    CHECK(name.size() <= 120);
    CHECK_FALSE(name.contains(u'/'));
    CHECK_FALSE(name.startsWith(u'.'));
    CHECK_FALSE(name.startsWith(u'-'));
    for (const QChar c : name)
        CHECK((c.unicode() > 0x20 && c.unicode() < 0x7f));
    REQUIRE(spool.send(letter, marked).result == AttemptResult::Accepted);
    CHECK(filesIn(folder) == QStringList{name, name + u".manifest"_s});
    CHECK(filesIn(place.path()) == QStringList{u"spool"_s});
}

TEST_CASE("two letters of one file name never meet", "[core][outbox][spool]")
{
    auto other = message();
    other.smtpId = u"<other@casepost.example>"_s;
    CHECK(SpoolGateway::spoolName(message()) != SpoolGateway::spoolName(other));
    CHECK(SpoolGateway::spoolName(message()) == SpoolGateway::spoolName(message()));
}

TEST_CASE("a link or folder under the letter's name is left alone", "[core][outbox][spool]")
{
    QTemporaryDir place;
    SpoolGateway spool(place.path());
    const auto letter = message();
    const QString path = place.filePath(SpoolGateway::spoolName(letter));
    const QString victim = place.filePath(u"victim"_s);
    SECTION("a link to a file")
    {
        QFile file(victim);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.close();
        REQUIRE(QFile::link(victim, path));
    }
    SECTION("a dangling link")
    {
        REQUIRE(QFile::link(victim, path));
    }
    SECTION("a folder")
    {
        REQUIRE(QDir().mkdir(path));
    }
    CHECK(spool.send(letter, marked).result == AttemptResult::Refused);
    CHECK(QFileInfo(victim).size() == 0);
}

TEST_CASE("a spool folder that cannot be used is tried again later, in words",
          "[core][outbox][spool]")
{
    SECTION("its place cannot hold a folder")
    {
        SpoolGateway spool(u"/proc/nowhere"_s);
        const auto outcome = spool.send(message(), marked);
        CHECK(outcome.result == AttemptResult::Again);
        CHECK(outcome.detail.contains(u"outgoing folder"_s));
    }
    SECTION("a file stands in its place")
    {
        QTemporaryDir place;
        QFile file(place.filePath(u"spool"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        SpoolGateway spool(file.fileName());
        CHECK(spool.send(message(), marked).result == AttemptResult::Again);
    }
}

TEST_CASE("a message that is not whole is told before it is queued", "[core][outbox][spool]")
{
    SpoolGateway spool(u"/nowhere"_s);
    CHECK(spool.accepts(message()));
    auto letter = message();
    letter.bytes.clear();
    CHECK(errorOf(spool.accepts(letter)).code == ErrorCode::InvalidInput);
    CHECK(spool.send(letter, marked).result == AttemptResult::Refused);
}

TEST_CASE("what a killed sender left half-made is gone at the next start, and what a living one is "
          "making stays",
          "[core][outbox][spool]")
{
    QTemporaryDir place;
    const QString left = place.filePath(u".letter-0123456789ab.eml.tmp"_s);
    const QString alive = place.filePath(u".letter-ba9876543210.eml.tmp"_s);
    const QString whole = place.filePath(u"letter-0123456789ab.eml"_s);
    REQUIRE(writeDurably(left, "half") == 0);
    REQUIRE(writeDurably(whole, "whole") == 0);
    HalfMade half;
    REQUIRE(half.write(alive, "half") == 0);
    HalfMade second;
    CHECK(second.write(alive, "other") == EAGAIN);
    SpoolGateway(place.path()).tidyUp();
    CHECK_FALSE(QFile::exists(left));
    CHECK(QFile::exists(alive));
    CHECK(QFile::exists(whole));
}

#include "core/outbox/journal/receipt_file.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

#include <QFile>
#include <QTemporaryDir>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

Receipt receipt(qint64 message)
{
    return {.message = message,
            .tryNumber = 2,
            .smtpIdHash = smtpIdHash(u"<%1@casepost.example>"_s.arg(message)),
            .result = AttemptResult::Accepted,
            .detail = u"250 2.0.0 queued as %1"_s.arg(message)};
}

} // namespace

TEST_CASE("a receipt is read back after the file was closed", "[core][outbox]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"1.receipts"_s);
    {
        auto file = valueOf(ReceiptFile::open(path));
        CHECK(file.readAll().empty());
        mustSucceed(file.write(receipt(7)));
    }
    const auto kept = valueOf(ReceiptFile::open(path)).readAll();
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].message == 7);
    CHECK(kept[0].tryNumber == 2);
    CHECK(kept[0].smtpIdHash == receipt(7).smtpIdHash);
    CHECK(kept[0].result == AttemptResult::Accepted);
    CHECK(kept[0].detail == receipt(7).detail);
}

TEST_CASE("the file never grows and keeps the newest receipts, also after reopening",
          "[core][outbox]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"1.receipts"_s);
    for (qint64 i = 1; i <= 300; ++i) {
        auto file = valueOf(ReceiptFile::open(path));
        mustSucceed(file.write(receipt(i)));
    }
    CHECK(QFile(path).size() == 64 * 1024);
    const auto kept = valueOf(ReceiptFile::open(path)).readAll();
    CHECK(kept.size() == 128);
    for (const Receipt &one : kept)
        CHECK(one.message > 300 - 128);
}

TEST_CASE("a torn or altered receipt counts as absent and harms no other", "[core][outbox]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"1.receipts"_s);
    {
        auto file = valueOf(ReceiptFile::open(path));
        mustSucceed(file.write(receipt(1)));
        mustSucceed(file.write(receipt(2)));
    }
    const int offset = GENERATE(range(0, 512, 7));
    QFile raw(path);
    REQUIRE(raw.open(QIODevice::ReadWrite));
    raw.seek(offset);
    const char old = raw.read(1).at(0);
    raw.seek(offset);
    const char changed = static_cast<char>(old ^ 0x20);
    raw.write(&changed, 1);
    raw.close();
    const auto kept = valueOf(ReceiptFile::open(path)).readAll();
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].message == 2);
}

TEST_CASE("a detail of any length and sort fits into its slot", "[core][outbox]")
{
    QTemporaryDir folder;
    auto file = valueOf(ReceiptFile::open(folder.filePath(u"1.receipts"_s)));
    auto long_ = receipt(1);
    long_.detail = QString(10'000, QChar(0x20ac)) + u"\n\0"_s;
    mustSucceed(file.write(long_));
    REQUIRE(file.readAll().size() == 1);
    CHECK(file.readAll()[0].message == 1);
}

TEST_CASE("a receipt file that cannot be made stops the sending in words", "[core][outbox]")
{
    const auto error = errorOf(ReceiptFile::open(u"/proc/nowhere/1.receipts"_s));
    CHECK(error.code == ErrorCode::Io);
    CHECK(error.message.contains(u"nothing is sent"_s));
    const auto full = errorOf(ReceiptFile::open(u"/dev/full"_s));
    CHECK(full.message.contains(u"nothing is sent"_s));
}

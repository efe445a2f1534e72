// 'address check' and 'email check' as scripts call them.

#include "tests/support/catch.h"
#include "tests/system/cli_run.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace casepost::tests;
using namespace Qt::StringLiterals;

namespace {

struct Checked
{
    int exitCode = -1;
    QJsonArray list;
};

Checked check(const QString &thing, const QByteArray &content, const QStringList &options = {})
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"list.txt"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const auto run =
        runCli(QStringList{u"--json"_s, thing, u"check"_s, u"--file"_s, path} + options);
    INFO(run.err.toStdString());
    return {run.exitCode, run.json().array()};
}

QStringList codes(const QJsonValue &verdict)
{
    QStringList found;
    for (const QJsonValue problem : verdict[u"problems"_s].toArray())
        found += problem[u"code"_s].toString();
    return found;
}

} // namespace

TEST_CASE("addresses are read from any system's text file, one block each (REQ-ADR-02)",
          "[system][cli][checking]")
{
    const auto mixed = check(u"address"_s,
                             "\xEF\xBB\xBFMrs A Khan\r\n1 High Street\r\nDurham\r\nDH1 1AA\r\n\r\n"
                             "Mr J Smith\r12 rue Haute\r75001 Paris\rFrance\r\r"
                             "Mrs A Khan\n1 High Street\nDH1 1AA\n");
    CHECK(mixed.exitCode == 1);
    REQUIRE(mixed.list.size() == 3);
    CHECK(mixed.list[0][u"valid"_s].toBool());
    CHECK(mixed.list[0][u"postcode"_s] == u"DH1 1AA"_s);
    CHECK(mixed.list[1][u"country"_s] == u"France"_s);
    CHECK(mixed.list[1][u"normalised"_s].toArray().size() == 4);
    CHECK(codes(mixed.list[2]) == QStringList{u"missing-town"_s});
    const auto notify =
        check(u"address"_s, "Mrs A Khan\n1 High Street\nDH1 1AA\n", {u"--via"_s, u"notify"_s});
    CHECK(notify.exitCode == 0);
}

TEST_CASE("an empty, a binary and a huge list of addresses are answered in order",
          "[system][cli][checking]")
{
    const auto empty = check(u"address"_s, "");
    CHECK(empty.exitCode == 0);
    CHECK(empty.list.isEmpty());
    const auto zero = check(u"address"_s, QByteArray("Mrs A Khan\n1 High\0 Street\nDH1 1AA\n", 34));
    CHECK(zero.exitCode == 1);
    CHECK(codes(zero.list[0]).contains(u"forbidden-character"_s));
    CHECK(check(u"address"_s, "\xFF\xFE").exitCode == 3);
    const auto huge = check(u"address"_s, QByteArray("x\n").repeated(100'000));
    CHECK(huge.exitCode == 1);
    CHECK(codes(huge.list[0]).contains(u"too-many-lines"_s));
}

TEST_CASE("emails are judged by the chosen gateway's rules", "[system][cli][checking]")
{
    const QByteArray list = "a@hotmall.com\r\njo@x---y.example\rjo@rnail.com\n\njo@mail.com\n";
    const auto smtp = check(u"email"_s, list);
    REQUIRE(smtp.list.size() == 4);
    CHECK(smtp.exitCode == 1);
    CHECK(smtp.list[0][u"valid"_s].toBool());
    CHECK(smtp.list[0][u"suggestion"_s] == u"a@hotmail.com"_s);
    CHECK(smtp.list[1][u"valid"_s].toBool());
    CHECK_FALSE(smtp.list[2][u"valid"_s].toBool());
    CHECK(smtp.list[3][u"suggestion"_s].isNull());
    const auto notify = check(u"email"_s, list, {u"--via"_s, u"notify"_s});
    CHECK_FALSE(notify.list[1][u"valid"_s].toBool());
    CHECK(check(u"email"_s, list, {u"--via"_s, u"pigeon"_s}).exitCode == 2);
}

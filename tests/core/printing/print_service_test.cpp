#include "core/printing/print_service.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

#include <QFile>
#include <QTemporaryDir>

using namespace casepost::core;
using namespace Qt::StringLiterals;
using casepost::test::errorOf;

namespace {

/// A print service that keeps what it is handed, in place of the platform's.
class FakeLp
{
public:
    explicit FakeLp(const QByteArray &ending = "exit 0")
        : m_path(qgetenv("PATH"))
    {
        QFile script(m_folder.filePath(u"lp"_s));
        REQUIRE(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + in("arguments") + "'\ncat > '"
                     + in("pages") + "'\n" + ending + '\n');
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("PATH", m_folder.path().toUtf8() + ':' + m_path);
    }
    ~FakeLp() { qputenv("PATH", m_path); }
    FakeLp(const FakeLp &) = delete;
    FakeLp &operator=(const FakeLp &) = delete;

    QByteArray got(const QString &what) const
    {
        QFile file(m_folder.filePath(what));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QByteArray in(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name)).toUtf8();
    }

    QTemporaryDir m_folder;
    QByteArray m_path;
};

} // namespace

TEST_CASE("the print service gets the PDF as it is, text and lines and no picture",
          "[core][printing]")
{
    const FakeLp lp;
    QByteArray pdf = "%PDF-1.7\n";
    for (int i = 0; i < 200'000; ++i)
        pdf += static_cast<char>(i);
    REQUIRE(LpPrintService().print(pdf, u"Letter 123456789"_s, {u"Durham-3"_s, 2, true}));
    CHECK(lp.got(u"pages"_s) == pdf);
    CHECK(lp.got(u"arguments"_s)
          == "-s\n-t\nLetter 123456789\n-d\nDurham-3\n-n\n2\n-o\nsides=two-sided-long-edge\n");
}

TEST_CASE("a printer that refuses, and no pages at all, are told in words", "[core][printing]")
{
    const FakeLp lp("echo 'lp: The printer or class does not exist.' >&2; exit 1");
    const auto refused =
        errorOf(LpPrintService().print("%PDF-1.7", u"Letter"_s, {u"nowhere"_s, 1, false}));
    CHECK(refused.code == ErrorCode::Unavailable);
    CHECK(refused.message.contains(u"does not exist"_s));
    CHECK(errorOf(LpPrintService().print("", u"Letter"_s, {})).code == ErrorCode::InvalidInput);
    CHECK(errorOf(LpPrintService().print("%PDF-", u"Letter"_s, {{}, 0, false})).code
          == ErrorCode::InvalidInput);
}

#include "core/base/private_file.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

#include <QFile>
#include <QTemporaryDir>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

TEST_CASE("a secret is nobody else's to read and settings are nobody else's to write",
          "[core][base]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"secret"_s);
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
    }
    const QFile::Permissions own = QFile::ReadOwner | QFile::WriteOwner;
    const auto judged = [&](QFile::Permissions others, Others may) {
        REQUIRE(QFile::setPermissions(path, own | others));
        return checkPrivateFile(path, u"The file"_s, may);
    };
    mustSucceed(judged({}, Others::MayNotRead));
    mustSucceed(judged({}, Others::MayNotWrite));
    mustSucceed(judged(QFile::ReadGroup | QFile::ReadOther, Others::MayNotWrite));
    for (const auto others : {QFile::ReadGroup, QFile::ReadOther})
        CHECK(errorOf(judged(others, Others::MayNotRead)).message.contains(u"read by others"_s));
    for (const auto may : {Others::MayNotRead, Others::MayNotWrite})
        for (const auto others : {QFile::WriteGroup, QFile::WriteOther})
            CHECK(errorOf(judged(others, may)).message.contains(u"written by others"_s));
    CHECK(errorOf(checkPrivateFile(folder.path(), u"The file"_s, Others::MayNotRead)).code
          == ErrorCode::InvalidInput);
    CHECK(errorOf(checkPrivateFile(folder.filePath(u"none"_s), u"The file"_s, Others::MayNotRead))
              .code
          == ErrorCode::NotFound);
    CHECK(errorOf(checkPrivateFile(u"/dev/null"_s, u"The file"_s, Others::MayNotWrite)).code
          == ErrorCode::InvalidInput);
}

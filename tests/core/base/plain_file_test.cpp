#include "core/base/plain_file.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

#include <QFile>
#include <QTemporaryDir>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

TEST_CASE("a plain file is read, and what a link leads to", "[core][base]")
{
    QTemporaryDir folder;
    const QString name = folder.filePath(u"plain"_s);
    QFile out(name);
    REQUIRE(out.open(QIODevice::WriteOnly));
    out.write("text");
    out.close();
    REQUIRE(QFile::link(name, folder.filePath(u"link"_s)));
    CHECK(valueOf(readPlainFile(name, 4)) == "text");
    CHECK(valueOf(readPlainFile(folder.filePath(u"link"_s), 4)) == "text");
    QFile file(name);
    mustSucceed(openPlainFile(file));
    CHECK(file.objectName() == name);
    CHECK(file.size() == 4);
    CHECK(errorOf(readPlainFile(name, 3)).code == ErrorCode::InvalidInput);
    CHECK_FALSE(valueOf(readPlainFile(u":/casepost/sample/extract.csv"_s, 10'000'000)).isEmpty());
}

TEST_CASE("a pipe, a device, a socket or a folder is refused in words and not waited for",
          "[core][base]")
{
    QTemporaryDir folder;
    const QString pipe = folder.filePath(u"pipe"_s), socketName = folder.filePath(u"socket"_s);
    REQUIRE(mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    const int handle = socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(socketName).constData(), sizeof address.sun_path);
    REQUIRE(bind(handle, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0);
    for (const QString &name : {pipe,
                                socketName,
                                folder.path(),
                                u"/dev/zero"_s,
                                u"/dev/null"_s,
                                folder.filePath(u"missing"_s)}) {
        INFO(name.toStdString());
        const auto error = errorOf(readPlainFile(name, 10));
        CHECK(error.code == ErrorCode::InvalidInput);
        CHECK(error.message.contains(name));
    }
    ::close(handle);
}

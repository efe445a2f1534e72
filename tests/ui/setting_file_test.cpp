// Files of settings that a person chooses in the window: offices, ways out.
#include "tests/support/catch.h"
#include "ui/dialogs/setting_file.h"

#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace casepost;
using namespace Qt::StringLiterals;

TEST_CASE(
    "a pipe or a folder chosen as a file of settings is refused, and the window does not wait",
    "[ui][dialogs]")
{
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(u"offices.toml"_s);
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    CHECK_FALSE(ui::settingFile(pipe).has_value());
    CHECK_FALSE(ui::settingFile(folder.path()).has_value());
    CHECK_FALSE(ui::settingFile(folder.filePath(u"none.toml"_s)).has_value());
}

TEST_CASE("of a file that is too large no more is read than tells that it is", "[ui][dialogs]")
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"offices.toml"_s);
    QFile file(name);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.resize(1'000'000));
    const auto bytes = ui::settingFile(name);
    REQUIRE(bytes.has_value());
    CHECK(bytes->size() == 256 * 1024 + 1);
}

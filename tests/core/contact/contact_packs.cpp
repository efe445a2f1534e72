#include "tests/core/contact/contact_packs.h"

#include "core/base/plain_file.h"
#include "tests/support/catch.h"

#include <QFile>

namespace casepost::test {

using namespace core;
using namespace Qt::StringLiterals;

namespace {

struct Version
{
    const char *version;
    const char *head;
};

constexpr Version kVersions[] = {
    {"6.0", "issued = 2022-02-21\npublished = 2022-03-04\nfiles = [\"calls.toml\"]\n"},
    {"25.0",
     "issued = 2024-07-23\npublished = 2024-08-16\nbased_on = \"6.0\"\ndrop = [\"call.spread\"]\n"
     "files = [\"calls.toml\", \"holds.toml\"]\n"},
    {"31.0",
     "issued = 2025-05-28\npublished = 2025-07-15\nbased_on = \"25.0\"\nfiles = "
     "[\"calls.toml\"]\n"},
};

PackDraft draftOf(const Version &version)
{
    const QString folder =
        QStringLiteral(CASEPOST_SOURCE_DIR)
        + u"/resources/guidance/hmpo-communication/%1/"_s.arg(QLatin1StringView(version.version));
    const QByteArray toml =
        QByteArray("document = \"hmpo-communication\"\ntitle = \"Calls\"\nversion = \"")
        + version.version + "\"\n" + version.head;
    const ReadFile read = [folder](const QString &name) -> Result<QByteArray> {
        return readPlainFile(folder + name, 1'000'000);
    };
    auto draft = readPack(toml, folder + u"pack.toml"_s, read, {callSubject(), holdSubject()});
    if (!draft)
        FAIL(draft.error().message.toStdString());
    return std::move(*draft);
}

} // namespace

std::shared_ptr<const Editions> contactEditions()
{
    static const std::shared_ptr<const Editions> editions = [] {
        PackDrafts drafts;
        for (const Version &version : kVersions)
            drafts.push_back(draftOf(version));
        auto made = Editions::make(std::move(drafts), {});
        if (!made)
            FAIL(made.error().message.toStdString());
        return *made;
    }();
    return editions;
}

ContactRules callRules()
{
    return {callSubject(), [](const QDate &on) { return contactEditions()->inForce(on); }};
}

ContactRules holdRules()
{
    return {holdSubject(), [](const QDate &on) { return contactEditions()->inForce(on); }};
}

} // namespace casepost::test

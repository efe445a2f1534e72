#pragma once

#include "tests/support/catch.h"
#include "tests/system/cli_run.h"

#include <QFile>
#include <QTemporaryDir>

namespace casepost::tests {

/// A store in a folder of its own, with files beside it, and people at it.
class CliStore
{
public:
    explicit CliStore(bool practice = true)
    {
        QStringList init{QStringLiteral("store"), QStringLiteral("init")};
        if (practice)
            init += QStringLiteral("--sample");
        REQUIRE(run(init).exitCode == 0);
    }

    /// Every answer is one JSON document.
    CliRun run(const QStringList &arguments, const QStringList &environment = {}) const
    {
        return runCli(QStringList{QStringLiteral("--store"),
                                  path(QStringLiteral("store.casepost")),
                                  QStringLiteral("--json")}
                          + arguments,
                      environment);
    }
    CliRun runAs(const QString &login, const QStringList &arguments) const
    {
        return run(QStringList{QStringLiteral("--as"), login} + arguments);
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Writes a file beside the store; gives its path.
    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return path(name);
    }

private:
    QTemporaryDir m_folder;
};

} // namespace casepost::tests

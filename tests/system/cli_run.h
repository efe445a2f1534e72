#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QString>
#include <QStringList>

namespace casepost::tests {

/// What one call of casepost-cli did.
struct CliRun
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    QJsonDocument json() const { return QJsonDocument::fromJson(out); }
};

/// Runs the built casepost-cli to its end. `environment` holds NAME=value pairs beside a clean one.
CliRun runCli(const QStringList &arguments,
              const QStringList &environment = {},
              const QByteArray &input = {});

} // namespace casepost::tests

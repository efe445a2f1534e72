#pragma once

#include "core/outbox/bounces/delivery_report.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <map>
#include <vector>

namespace casepost::test {

/// The emails of a folder by file name, in the order of their names.
std::map<QString, QByteArray> emailsOf(const QString &folder);

/// The rows of a table of tab-separated values, without the one that names the columns.
std::vector<QStringList> rowsOf(const QString &file);

/// How many rows of a table of expectations were met.
struct BounceScore
{
    int rows = 0;
    int recipients = 0; ///< told, and not who sends the report
    int kinds = 0;
    int permanences = 0;
    int causes = 0;
    int judgedCauses = 0;      ///< rows whose reason says what we should say
    int clearPermanences = 0;  ///< of judgedPermanences
    int judgedPermanences = 0; ///< rows whose reason is not "filtered": see bounce_score.cpp

    QString text() const;
};

/// The score on the table of `bounces` in the data shared beside the project, over the files that
/// `among` takes.
BounceScore scoreOfCorpus(const QString &folder, const std::function<bool(const QString &)> &among);

} // namespace casepost::test

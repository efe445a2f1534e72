#pragma once

#include "core/access/session.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

namespace casepost::core {

/// A case of which the newest row of the extract was refused: the store holds an older one.
struct StaleFacts
{
    QDateTime sinceUtc;       ///< when such a row was refused first
    QStringList columns = {}; ///< whose cells were refused
    bool wholeRow = false;    ///< the row could not be taken apart: any cell may be another one
    friend bool operator==(const StaleFacts &, const StaleFacts &) = default;

    /// "applicant email, applicant address", or "the whole row"; never a value.
    QString where() const;
};

/// Nothing when the case is up to date. NotPermitted without case.read.
Result<std::optional<StaleFacts>> staleFactsOf(Database &db, const Session &session, CaseId id);

QJsonObject staleToJson(const StaleFacts &stale);
/// Nothing for an empty object.
std::optional<StaleFacts> staleFromJson(const QJsonObject &json);

/// "applicant_address_3" → "applicant address": how a sentence names a column.
QString columnInWords(const QString &column);

/// How an entry of the history begins that tells that a case went or ceased to be out of date; such
/// an entry is no news from the customer.
inline constexpr QStringView kOutOfDate = u"Out of date: ";
inline constexpr QStringView kUpToDate = u"Up to date again: ";

} // namespace casepost::core

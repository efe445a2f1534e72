#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace casepost::core {

/// What a form of RFC 3464 says of one recipient.
struct RecipientFields
{
    QString
        recipient;  ///< the address we wrote to, where the form tells it; else the last one tried
    QString other;  ///< the last one tried, where it is another
    QString action; ///< "failed", lower case, one word
    QString status; ///< as the field says; empty when it has no code
    QString words;  ///< what the servers said
};

/// Reads the fields of a form, one entry for each recipient, and at most a hundred. A form whose
/// empty lines are lost or doubled is read all the same.
std::vector<RecipientFields> readReportForm(const QByteArray &body);

/// The Message-ID, with its brackets, that we gave as the envelope's id (RFC 3461) and that the
/// form tells; empty where it tells none or one that is no Message-ID.
QString envelopeMessageId(const QByteArray &body);

/// Whether a text holds the fields of such a form, though it is called something else.
bool holdsReportForm(const QByteArray &body);

} // namespace casepost::core

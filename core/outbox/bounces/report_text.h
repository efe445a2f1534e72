#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace casepost::core {

/// What a report without a form says of one recipient.
struct RecipientText
{
    QString recipient;
    QString words; ///< what is said of this recipient
};

/// What an HTML text says, without its tags; a line for each block. Time linear in its length.
QString textOfHtml(const QString &html);

/// The text of a report, parted into what it says and the email that it returns.
struct ReportText
{
    QString says;
    QString original;
};
ReportText partedText(const QString &text);

/// The recipients that a report's text names, at most a hundred, with what it says of each: those
/// that stand as a list or beside a server's answer, before those that are only mentioned.
/// `ours` are addresses that are no recipients: the sender's and the mail system's.
std::vector<RecipientText> recipientsIn(const QString &says, const QStringList &ours);

} // namespace casepost::core

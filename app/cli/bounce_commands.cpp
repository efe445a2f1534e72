#include "app/cli/commands.h"
#include "core/outbox/delivery_report.h"
#include "core/outbox/mail_part.h"
#include "core/outbox/outbox.h"
#include "core/people/email_address.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <CLI/CLI.hpp>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

constexpr qint64 kLargestMailbox = 256 << 20;

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

// The files of a Maildir: its new and its seen mail.
Result<QStringList> filesOf(const QString &given)
{
    if (!QFileInfo(given).isDir())
        return QStringList{given};
    QStringList files;
    bool maildir = false;
    for (const QString &name : {u"new"_s, u"cur"_s}) {
        const QDir folder(QDir(given).filePath(name));
        maildir = maildir || folder.exists();
        for (const QString &file : folder.entryList(QDir::Files, QDir::Name))
            files += folder.filePath(file);
    }
    if (!maildir)
        return fail(
            ErrorCode::InvalidInput,
            u"%1 is no Maildir: name a folder with 'new' and 'cur', or a file."_s.arg(given),
            {{u"file"_s, given}});
    return files;
}

// Which letter a message was; none where no store is at hand.
Result<std::map<QString, qint64>> lettersByMessageId(Context &context)
{
    std::map<QString, qint64> letters;
    auto db = context.database();
    if (!db && db.error().code == ErrorCode::Unavailable)
        return letters;
    if (!db)
        return std::unexpected(db.error());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto messages, Outbox(**db).list(*session));
    for (const auto &message : messages)
        letters[message.smtpId] = qint64(message.letter.row());
    return letters;
}

QJsonObject
toJson(const QString &file, const DeliveryReport &report, const std::map<QString, qint64> &letters)
{
    const auto letter = letters.find(report.messageId);
    const auto suggestion = checkEmail(report.recipient).suggestion;
    const bool isReport = report.kind == ReportKind::Failed || report.kind == ReportKind::Delayed;
    return {
        {u"file"_s, file},
        {u"kind"_s, reportKindName(report.kind)},
        {u"recipient"_s, orNull(report.recipient)},
        {u"status"_s, orNull(report.status)},
        {u"cause"_s, isReport ? QJsonValue(bounceCauseName(report.cause)) : QJsonValue()},
        {u"permanent"_s, report.permanent},
        {u"message_id"_s, orNull(report.messageId)},
        {u"letter"_s, letter == letters.end() ? QJsonValue() : QJsonValue(letter->second)},
        {u"suggestion"_s, suggestion ? QJsonValue(*suggestion) : QJsonValue()},
    };
}

void printLine(Context &context, const QJsonObject &report)
{
    context.print(u"%1: %2  %3  %4  %5"_s.arg(report[u"file"_s].toString(),
                                              report[u"kind"_s].toString(),
                                              report[u"recipient"_s].toString(u"-"_s),
                                              report[u"status"_s].toString(u"-"_s),
                                              report[u"cause"_s].toString(u"-"_s)));
    if (report[u"letter"_s].isDouble())
        context.print(u"  letter %1"_s.arg(report[u"letter"_s].toInteger()));
    if (report[u"suggestion"_s].isString())
        context.print(u"  perhaps meant: %1"_s.arg(report[u"suggestion"_s].toString()));
}

Result<int> readBounces(Context &context, const std::vector<std::string> &given)
{
    TRY_ASSIGN(const auto letters, lettersByMessageId(context));
    QJsonArray reports;
    for (const auto &name : given) {
        TRY_ASSIGN(const auto files, filesOf(text(name)));
        for (const QString &file : files) {
            TRY_ASSIGN(const auto bytes, readInput(file, kLargestMailbox));
            for (const QByteArray &mail : mailsOf(bytes))
                for (const auto &report : readDeliveryReport(mail))
                    reports.append(toJson(file, report, letters));
        }
    }
    if (context.options.json)
        context.print(reports);
    else
        for (const auto &report : reports)
            printLine(context, report.toObject());
    return kDone;
}

} // namespace

void addBounceCommands(CLI::App &root, Context &context)
{
    auto *bounce = addThing(root, "bounce", "emails that came back");
    auto files = std::make_shared<std::vector<std::string>>();
    addAction(bounce,
              context,
              "read",
              "which letter did not arrive, with whom, and why",
              [&context, files] { return readBounces(context, *files); })
        ->add_option("FILE", *files, "an .eml, an mbox or a Maildir; - for standard input")
        ->required();
}

} // namespace casepost::app

#include "app/cli/common/commands.h"
#include "core/base/plain_file.h"
#include "core/outbox/bounces/delivery_report.h"
#include "core/outbox/journal/outbox.h"
#include "core/outbox/mail/mail_stream.h"
#include "core/people/contact/email_address.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <CLI/CLI.hpp>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

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

Status open(QFile &input, const QString &file)
{
    if (file != u"-"_s)
        return openPlainFile(input);
    if (input.open(stdin, QIODevice::ReadOnly))
        return {};
    return fail(ErrorCode::InvalidInput,
                u"The file %1 cannot be read: check its name and permissions."_s.arg(file),
                {{u"file"_s, file}});
}

// What was probably meant, where an address did not work: one that answers works.
QJsonValue suggestionFor(const DeliveryReport &report)
{
    if (report.kind != ReportKind::Failed && report.kind != ReportKind::Delayed)
        return {};
    const auto suggestion = checkEmail(report.recipient).suggestion;
    return suggestion ? QJsonValue(*suggestion) : QJsonValue();
}

struct Place
{
    QString file;
    int email = 0; ///< of the file, from 1
};

QJsonObject
toJson(const Place &place, const DeliveryReport &report, const std::map<QString, qint64> &letters)
{
    const auto letter = letters.find(report.messageId);
    const bool isReport = report.kind == ReportKind::Failed || report.kind == ReportKind::Delayed;
    return {
        {u"file"_s, place.file},
        {u"email"_s, place.email},
        {u"kind"_s, reportKindName(report.kind)},
        {u"recipient"_s, orNull(report.recipient)},
        {u"status"_s, orNull(report.status)},
        {u"cause"_s, isReport ? QJsonValue(bounceCauseName(report.cause)) : QJsonValue()},
        {u"permanent"_s, report.permanent},
        {u"message_id"_s, orNull(report.messageId)},
        {u"letter"_s, letter == letters.end() ? QJsonValue() : QJsonValue(letter->second)},
        {u"suggestion"_s, suggestionFor(report)},
    };
}

void printLine(Context &context, const QJsonObject &report)
{
    const int email = report[u"email"_s].toInt();
    const QString file = report[u"file"_s].toString();
    context.print(u"%1: %2  %3  %4  %5%6"_s.arg(
        email > 1 ? u"%1 (email %2)"_s.arg(file).arg(email) : file,
        report[u"kind"_s].toString(),
        report[u"recipient"_s].toString(u"-"_s),
        report[u"status"_s].toString(u"-"_s),
        report[u"cause"_s].toString(u"-"_s),
        report[u"permanent"_s].toBool() ? u"  permanent"_s : QString()));
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
            QFile input(file);
            TRY(open(input, file));
            MailStream mails(input);
            for (Place place{file, 1}; const auto mail = mails.next(); ++place.email)
                for (const auto &report : readDeliveryReport(*mail)) {
                    const auto json = toJson(place, report, letters);
                    if (context.options.json)
                        reports.append(json);
                    else
                        printLine(context, json);
                }
        }
    }
    if (context.options.json)
        context.print(reports);
    return kDone;
}

} // namespace

void addBounceCommands(CLI::App &root, Context &context)
{
    auto *bounce = addThing(root, "bounce", "emails that came back");
    auto files = std::make_shared<std::vector<std::string>>();
    addAction(bounce,
              context,
              Doing::Reads,
              "read",
              "which letter did not arrive, with whom, and why",
              [&context, files] { return readBounces(context, *files); })
        ->add_option("FILE", *files, "an .eml, an mbox or a Maildir; - for standard input")
        ->required();
}

} // namespace casepost::app

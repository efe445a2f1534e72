#include "app/cli/common/context.h"

#include "core/base/plain_file.h"
#include "core/base/progress_share.h"
#include "core/cases/search/search_upkeep.h"
#include "core/outbox/sending/restored_store.h"
#include "core/staff/open_session.h"
#include "core/store/engine/damage.h"
#include "core/store/opening/migrator.h"
#include "core/text/kept_text.h"
#include "letters/guidance/published/guidance_store.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTimeZone>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

// A signal handler may touch nothing else.
// NOLINTBEGIN(cppcoreguidelines-avoid-non-const-global-variables)
std::atomic<bool> g_stopAsked = false;
std::atomic<bool> g_listens = false; ///< long work asks now and then whether to stop
// NOLINTEND(cppcoreguidelines-avoid-non-const-global-variables)

/// So long may work that was asked to stop take to its next safe place: then it ends as if killed,
/// which loses nothing that was committed.
constexpr unsigned kGraceSeconds = 10;

void endAtOnce(int)
{
    std::signal(SIGTERM, SIG_DFL);
    std::raise(SIGTERM);
}

void askToStop(int signal)
{
    std::signal(signal, SIG_DFL); // the second Ctrl-C ends at once
    if (!g_listens) {             // waiting for a file or a pipe, or for a short thing
        std::raise(signal);
        return;
    }
    g_stopAsked = true;
    alarm(kGraceSeconds);
}

void write(FILE *to, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), to);
    std::fflush(to);
}

QByteArray jsonText(const QJsonValue &json)
{
    if (json.isArray())
        return QJsonDocument(json.toArray()).toJson(QJsonDocument::Indented);
    return QJsonDocument(json.toObject()).toJson(QJsonDocument::Indented);
}

QString barOf(const Progress &progress)
{
    const auto perMille = perMilleOf(progress);
    if (!perMille)
        return u"%1: %2"_s.arg(progress.phase).arg(progress.done);
    const int percent = *perMille / 10;
    return u"%1 [%2%3] %4 %"_s
        .arg(progress.phase, QString(percent / 5, u'#'), QString(20 - percent / 5, u' '))
        .arg(percent);
}

} // namespace

Status Context::mayRun() const
{
    if (acting.isEmpty() || !judgesOtherwise())
        return {};
    return fail(ErrorCode::Usage,
                u"'%1' is judged by the guidance of this store as of now: leave out --on and "
                "--guidance."_s.arg(acting));
}

Result<QDate> Context::on() const
{
    if (options.on.empty())
        return ukDate(m_clock.nowUtc());
    const QString given = text(options.on);
    const auto day = QDate::fromString(given, u"yyyy-MM-dd"_s);
    if (day.isValid())
        return day;
    const auto moment = QDateTime::fromString(given, u"yyyy-MM-dd'T'HH:mm"_s);
    if (moment.isValid())
        return moment.date();
    return fail(
        ErrorCode::Usage,
        u"--on needs a day or moment such as 2024-07-23 or 2024-07-23T14:30, not '%1'."_s.arg(
            given.left(40)));
}

Result<StoreLocation> Context::storeLocation() const
{
    if (!options.store.empty())
        return StoreLocation::parse(text(options.store));
    const QString fromEnvironment = qEnvironmentVariable("CASEPOST_STORE");
    if (!fromEnvironment.isEmpty())
        return StoreLocation::parse(fromEnvironment);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return StoreLocation::parse(QDir(folder).filePath(u"casepost/store.casepost"_s));
}

Result<Database *> Context::database()
{
    if (!m_database) {
        TRY_ASSIGN(const auto where, storeLocation());
        auto opened = openStore(where, OpenMode::ReadWrite);
        if (!opened) {
            // A store that is not there is the machine's fault, not that of the input.
            if (opened.error().code == ErrorCode::NotFound)
                opened.error().code = ErrorCode::Unavailable;
            return std::unexpected(opened.error());
        }
        TRY(bringSearchUpToDate(**opened));
        m_database = std::move(*opened);
        if (judgesOtherwise() && !m_database->isReadOnly())
            TRY(m_database->closeForWriting(
                {ErrorCode::Usage,
                 u"Nothing is saved under --on or --guidance: leave them out."_s,
                 {},
                 {}}));
        else if (const auto damage = notedDamage(*m_database))
            remark(damage->message);
        else if (m_database->isReadOnly())
            remark(u"The store %1 is open for reading only."_s.arg(where.display()));
    }
    return m_database.get();
}

Result<const Session *> Context::session()
{
    if (!m_session) {
        TRY_ASSIGN(auto *db, database());
        TRY_ASSIGN(m_session, openSession(*db, text(options.as), m_clock));
        // What cannot be told now (the store is busy) is told at the next opening.
        if (const auto told = tellAtOpening(*db, *m_session))
            for (const QString &sentence : *told)
                remark(sentence);
    }
    return &*m_session;
}

Result<const letters::Guidance *> Context::guidance()
{
    if (m_database && options.guidance.empty()) {
        if (!m_storeGuidance) {
            TRY_ASSIGN(m_storeGuidance, letters::GuidanceStore(*m_database).guidance());
        }
        return &*m_storeGuidance;
    }
    if (!m_guidance) {
        QStringList files;
        for (const auto &file : options.guidance)
            files += text(file);
        TRY_ASSIGN(m_guidance,
                   files.isEmpty() ? letters::Guidance::builtIn()
                                   : letters::Guidance::fromFiles(files));
        m_guidance->judgeSpellingBy(letters::Dictionaries::named());
    }
    return &*m_guidance;
}

Result<const letters::Guidance *> Context::guidanceHere()
{
    TRY_ASSIGN(const auto where, storeLocation());
    const bool named = !options.store.empty() || qEnvironmentVariableIsSet("CASEPOST_STORE");
    if (options.guidance.empty() && (named || QFileInfo::exists(where.path)))
        TRY(database());
    return guidance();
}

Result<const phrases::PhraseLibrary *> Context::library(bool fromStore)
{
    if (!m_library && fromStore) {
        TRY_ASSIGN(auto *db, database());
        TRY_ASSIGN(m_library, phrases::PhraseStore(*db).library());
    } else if (!m_library) {
        TRY_ASSIGN(const auto packs, phrases::builtInPhrasePacks());
        TRY_ASSIGN(m_library, phrases::PhraseLibrary::fromPacks(packs));
    }
    return &*m_library;
}

void Context::print(const QJsonValue &json) const
{
    write(stdout, jsonText(json));
}

void Context::print(const QString &line) const
{
    write(stdout, (options.json ? line : shownSafely(line)).toUtf8() + '\n');
}

void Context::remark(const QString &line) const
{
    if (!options.quiet)
        write(stderr, shownSafely(line).toUtf8() + '\n');
}

ProgressFn Context::progress() const
{
    g_listens = true;
    auto sinceShown = std::make_shared<QElapsedTimer>();
    sinceShown->start();
    const bool terminal = isatty(STDERR_FILENO) == 1;
    const bool shown = !options.quiet;
    return [sinceShown, terminal, shown](const Progress &progress) {
        const int everyMs = terminal ? 200 : 3000;
        if (shown && sinceShown->elapsed() >= everyMs) {
            sinceShown->restart();
            const QByteArray line = barOf(progress).toUtf8();
            write(stderr, terminal ? '\r' + line + "\x1b[K" : line + '\n');
            if (terminal && progress.total > 0 && progress.done >= progress.total)
                write(stderr, "\r\x1b[K");
        }
        return !g_stopAsked;
    };
}

Result<QDateTime> momentOf(const std::string &given, const QString &option)
{
    const auto day = QDate::fromString(text(given), u"yyyy-MM-dd"_s);
    if (day.isValid())
        return ukDayStart(day.addDays(1)).addMSecs(-1);
    const auto local = QDateTime::fromString(text(given), u"yyyy-MM-dd'T'HH:mm"_s);
    if (local.isValid())
        return QDateTime(local.date(), local.time(), QTimeZone("Europe/London")).toUTC();
    return fail(ErrorCode::Usage,
                u"%1 needs a day or moment such as 2024-07-23 or 2024-07-23T14:30, not '%2'."_s.arg(
                    option, text(given).left(40)));
}

int exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotPermitted:
    case ErrorCode::Blocked:
    case ErrorCode::Failed:
        return kRefused;
    case ErrorCode::Usage:
        return kWrongUsage;
    case ErrorCode::InvalidInput:
    case ErrorCode::NotFound:
        return kWrongInput;
    case ErrorCode::Conflict:
    case ErrorCode::Corrupt:
    case ErrorCode::Foreign:
    case ErrorCode::Newer:
    case ErrorCode::ReadOnly:
    case ErrorCode::Locked:
    case ErrorCode::Full:
    case ErrorCode::Unavailable:
    case ErrorCode::Io:
    case ErrorCode::Cancelled:
        return kMachineFailed;
    }
    Q_UNREACHABLE();
}

int report(const Error &error, const GlobalOptions &options)
{
    if (options.json) {
        QJsonObject where;
        for (const auto &[key, value] : error.where)
            where[key] = value;
        const QJsonObject body{{u"code"_s, errorCodeName(error.code)},
                               {u"message"_s, error.message},
                               {u"where"_s, where}};
        write(stdout, jsonText(QJsonObject{{u"error"_s, body}}));
    } else {
        write(stderr, "casepost-cli: " + shownSafely(error.message).toUtf8() + '\n');
    }
    if (options.verbose && !error.detail.isEmpty())
        write(stderr, "casepost-cli: detail: " + shownSafely(error.detail).toUtf8() + '\n');
    return exitCodeOf(error.code);
}

void stopOnSignals()
{
    std::signal(SIGINT, askToStop);
    std::signal(SIGTERM, askToStop);
    std::signal(SIGALRM, endAtOnce);
    std::signal(SIGPIPE, SIG_IGN);
#ifdef SIGXFSZ
    std::signal(SIGXFSZ, SIG_IGN); // a full quota is an error to report, not a reason to die
#endif
}

Result<QByteArray> readInput(const QString &file, qint64 limit)
{
    if (file != u"-"_s)
        return readPlainFile(file, limit);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail(ErrorCode::InvalidInput, u"Standard input cannot be read."_s);
    QByteArray bytes;
    while (!input.atEnd() && bytes.size() <= limit) {
        const QByteArray piece = input.read(1 << 20);
        if (piece.isEmpty())
            break;
        bytes += piece;
    }
    if (bytes.size() > limit)
        return fail(ErrorCode::InvalidInput,
                    u"Standard input holds more than %1 MB, which no such document does."_s.arg(
                        limit >> 20));
    return bytes;
}

Status writeOutput(const QString &file, const QByteArray &bytes)
{
    QSaveFile output(file);
    if (!output.open(QIODevice::WriteOnly) || output.write(bytes) != bytes.size()
        || !output.commit())
        return fail(
            ErrorCode::Io,
            u"The file %1 cannot be written: check its folder, permissions and the space on the disk."_s
                .arg(file),
            {{u"file"_s, file}});
    return {};
}

} // namespace casepost::app

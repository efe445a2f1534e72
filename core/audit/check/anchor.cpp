#include "core/audit/check/anchor.h"

#include "core/audit/check/office_key.h"
#include "core/base/logging.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <fcntl.h>
#include <unistd.h>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

const auto kWord = u"casepost-anchor"_s;
const auto kForm = u"1"_s;
constexpr qsizetype kHashDigits = 64;
/// More than enough for years; a file that grew beyond is cut to its newer half.
constexpr qint64 kLargestFile = 1024 * 1024;

Status cannotWrite(const QString &file)
{
    return fail(
        ErrorCode::Io,
        u"The anchor cannot be written to %1: check the folder, its permissions and the disk."_s
            .arg(file));
}

} // namespace

QString Anchor::line() const
{
    return u"%1 %2 %3 %4 %5 %6"_s.arg(kWord, kForm, QString::number(count), hash, atUtc, signature)
        .trimmed();
}

QByteArray Anchor::signedBytes() const
{
    return u"%1 %2 %3 %4 %5"_s.arg(kWord, kForm, QString::number(count), hash, atUtc).toUtf8();
}

std::optional<Anchor> anchorIn(const QString &line)
{
    const QStringList words = line.simplified().split(u' ');
    bool ok = false;
    const qint64 count = words.value(2).toLongLong(&ok);
    if (words.size() < 5 || words[0] != kWord || words[1] != kForm || !ok || count < 1
        || words[3].size() != kHashDigits)
        return {};
    return Anchor{count, words[3], words[4], words.value(5)};
}

Result<Anchor> anchorNow(Database &db, const Clock &clock)
{
    TRY_ASSIGN(auto row,
               db.prepare(u"SELECT seq, hash FROM audit_entry ORDER BY seq DESC LIMIT 1"_s));
    TRY(row.run());
    if (!row.next())
        return fail(ErrorCode::NotFound, u"The record has no entry yet, so it has no anchor."_s);
    Anchor anchor{row.integer(0), row.text(1), toIsoUtc(clock.nowUtc())};
    TRY_ASSIGN(anchor.signature, signatureOf(db, anchor.signedBytes()));
    return anchor;
}

QString anchorFile(const StoreLocation &where)
{
    if (where.engine == Engine::Sqlite)
        return where.path + u".anchors"_s;
    const auto hash =
        QCryptographicHash::hash(where.display().toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
           + u"/casepost/anchors/"_s + QString::fromLatin1(hash.left(16));
}

Status keepAnchor(const QString &file, const Anchor &anchor)
{
    const int out = ::open(QFile::encodeName(file).constData(),
                           O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW,
                           0600);
    if (out < 0)
        return cannotWrite(file);
    const QByteArray line = anchor.line().toUtf8() + '\n';
    const bool kept =
        ::write(out, line.constData(), static_cast<std::size_t>(line.size())) == line.size()
        && ::fsync(out) == 0;
    ::close(out);
    return kept ? Status() : cannotWrite(file);
}

std::vector<Anchor> anchorsIn(const QString &file)
{
    std::vector<Anchor> anchors;
    QFile in(file);
    if (!QFileInfo(file).isFile() || !in.open(QIODevice::ReadOnly))
        return anchors;
    if (in.size() > kLargestFile)
        in.seek(in.size() - kLargestFile);
    while (!in.atEnd())
        if (const auto anchor = anchorIn(QString::fromUtf8(in.readLine())))
            anchors.push_back(*anchor);
    return anchors;
}

void anchorHere(Database &db, const Clock &clock)
{
    const auto now = anchorNow(db, clock);
    if (!now)
        return;
    const QString file = anchorFile(db.location());
    const auto known = anchorsIn(file);
    if (!known.empty() && known.back().count == now->count && known.back().hash == now->hash)
        return;
    if (!QDir().mkpath(QFileInfo(file).absolutePath()) || !keepAnchor(file, *now))
        qCWarning(lcStore, "no anchor of the record was kept here");
}

} // namespace casepost::core

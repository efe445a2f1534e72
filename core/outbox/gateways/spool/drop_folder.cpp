#include "core/outbox/gateways/spool/drop_folder.h"

#include "core/base/logging.h"
#include "core/base/plain_file.h"
#include "core/outbox/gateways/spool/durable_file.h"
#include "core/outbox/sending/stop_points.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestStem = 80;
constexpr int kLongestSuffix = 8;
constexpr int kMarkLength = 12;

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

/// Letters, digits, '-' and '_' stay; everything else becomes one '_'.
QString harmless(QStringView text, int longest)
{
    QString name;
    for (const QChar c : text) {
        const bool plain = c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
        if (plain || !name.endsWith(u'_'))
            name += plain ? c : u'_';
    }
    return name.left(longest);
}

QString causeOf(int error)
{
    if (error == ENOSPC || error == EDQUOT)
        return u"the disk is full"_s;
    if (error == EROFS)
        return u"its disk is read-only"_s;
    if (error == ENOENT || error == ENOTDIR)
        return u"it is not there"_s;
    return u"check its permissions and disk"_s;
}

} // namespace

QByteArray DropFolder::manifestOf(const NewMessage &message, const QString &file) const
{
    return m_kind + " 1\nfile " + file.toLatin1() + "\nsha256 " + sha256(message.bytes) + "\nsize "
           + QByteArray::number(message.bytes.size()) + "\nmessage-id " + message.smtpId.toUtf8()
           + "\nEND\n";
}

Outcome DropFolder::again(const QString &act, int error) const
{
    return {AttemptResult::Again,
            u"The %1 refused to %2: %3 (error %4)."_s.arg(
                m_title, act, causeOf(error), QString::number(error))};
}

/// What a file that stands under the name already means.
Outcome DropFolder::judgeExisting(const QString &path, const QByteArray &bytes) const
{
    QFile file(path);
    const QFileInfo facts(path);
    if (facts.isSymLink() || !openPlainFile(file))
        return {AttemptResult::Refused,
                u"Something that is not ours stands in the %1 under this name."_s.arg(m_title)};
    if (file.size() == bytes.size() && sha256(file.readAll()) == sha256(bytes))
        return {AttemptResult::Accepted, u"It was in the %1 already."_s.arg(m_title)};
    return {AttemptResult::Refused,
            u"Another file of this name with other bytes is in the %1."_s.arg(m_title)};
}

QString DropFolder::nameOf(const NewMessage &message)
{
    const qsizetype dot = message.fileName.lastIndexOf(u'.');
    const QStringView whole(message.fileName);
    const QString stem = harmless(dot > 0 ? whole.left(dot) : whole, kLongestStem);
    const QString suffix = dot > 0 ? harmless(whole.mid(dot + 1), kLongestSuffix) : QString();
    const QString mark = QString::fromLatin1(sha256(message.smtpId.toUtf8()).left(kMarkLength));
    // The mark comes first after the letters, so a name can start neither with '-' nor be empty.
    const QString safeStem = stem.startsWith(u'-') || stem.isEmpty() ? u"_"_s + stem : stem;
    return suffix.isEmpty() ? u"%1-%2"_s.arg(safeStem, mark)
                            : u"%1-%2.%3"_s.arg(safeStem, mark, suffix);
}

Status DropFolder::checkWhole(const NewMessage &message)
{
    if (message.bytes.isEmpty() || message.smtpId.isEmpty() || message.fileName.isEmpty())
        return fail(
            ErrorCode::InvalidInput,
            u"The message is not whole: it needs a Message-ID, a file name and its bytes."_s);
    return {};
}

Outcome DropFolder::put(const NewMessage &message, const CommitMark &beforeCommit) const
{
    if (const auto taken = checkWhole(message); !taken)
        return {AttemptResult::Refused, taken.error().message};
    const QString file = nameOf(message);
    const QString path = m_folder + u'/' + file;
    const QString temporary = m_folder + u"/."_s + file + u".tmp"_s;
    const QString manifest = path + u".manifest"_s;

    if (const int error = makeFolder(m_folder); error != 0)
        return again(u"be made"_s, error);
    if (QFileInfo(path).exists() || QFileInfo(path).isSymLink())
        return judgeExisting(path, message.bytes);
    if (const int error = writeDurably(manifest, manifestOf(message, file)); error != 0)
        return again(u"take the manifest"_s, error);
    HalfMade half;
    if (const int error = half.write(temporary, message.bytes); error != 0)
        return again(u"take the letter"_s, error);
    if (const int error = syncFolder(m_folder); error != 0)
        return again(u"keep the manifest"_s, error);
    if (!beforeCommit()) {
        QFile::remove(temporary);
        return {AttemptResult::Again, u"The store could not record the step, nothing was sent."_s};
    }
    if (const int error = renameWithin(temporary, path); error != 0) {
        QFile::remove(temporary);
        return error == EEXIST ? judgeExisting(path, message.bytes)
                               : again(u"show the letter"_s, error);
    }
    stopPoint("committed");
    if (syncFolder(m_folder) != 0)
        return {AttemptResult::Unknown,
                u"The letter is in the %1, but the disk did not confirm it."_s.arg(m_title)};
    return {AttemptResult::Accepted, u"Put into the %1."_s.arg(m_title)};
}

void DropFolder::tidyUp() const
{
    if (const int removed = removeLeftovers(m_folder); removed > 0)
        qCInfo(lcOutbox, "took %d half-made files of killed senders away", removed);
}

std::vector<TrialStep> DropFolder::tryOut() const
{
    const QString trial = m_folder + u"/.casepost-trial.tmp"_s;
    std::vector<TrialStep> steps;
    const int made = makeFolder(m_folder);
    steps.push_back(
        {u"folder"_s, made == 0, made == 0 ? m_folder : u"%1: %2."_s.arg(m_folder, causeOf(made))});
    if (made != 0)
        return steps;
    int error = writeDurably(trial, "This is no message.\n");
    if (error == 0)
        error = syncFolder(m_folder);
    QFile::remove(trial);
    steps.push_back({u"write"_s,
                     error == 0,
                     error == 0 ? u"A trial file was written and taken away again."_s
                                : u"%1: %2."_s.arg(m_folder, causeOf(error))});
    return steps;
}

} // namespace casepost::core

#include "core/audit/check/office_key.h"

#include "core/audit/record/audit.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

const auto kSetting = u"audit-key"_s;
const auto kSelect =
    u"SELECT content FROM setting WHERE name = 'audit-key' ORDER BY id DESC LIMIT 1"_s;
const auto kInsert =
    u"INSERT INTO setting (name, content, set_utc, staff_id) VALUES (?, ?, ?, ?)"_s;

QString base64(const unsigned char *bytes, std::size_t size)
{
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size)).toBase64());
}

Result<QJsonObject> setUp(Database &db)
{
    TRY_ASSIGN(const auto content, db.scalar(kSelect));
    return QJsonDocument::fromJson(content.value_or(QString()).toUtf8()).object();
}

Status writeNew(const QString &file, const QByteArray &bytes)
{
    const int out = ::open(QFile::encodeName(file).constData(),
                           O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
                           0600);
    if (out < 0)
        return fail(
            errno == EEXIST ? ErrorCode::Conflict : ErrorCode::Io,
            u"The key cannot be written to %1: it must be a new file in a folder that is open "
            "to you."_s.arg(file));
    const bool written =
        ::write(out, bytes.constData(), static_cast<std::size_t>(bytes.size())) == bytes.size()
        && ::fsync(out) == 0;
    ::close(out);
    if (written)
        return {};
    QFile::remove(file);
    return fail(ErrorCode::Io, u"The key cannot be written to %1: check the disk."_s.arg(file));
}

/// Only a file that nobody but its owner may read or write is a key.
QByteArray secretIn(const QString &file)
{
    constexpr auto kOthers =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QFile in(file);
    if (!QFileInfo(file).isFile() || (in.permissions() & kOthers) || !in.open(QIODevice::ReadOnly))
        return {};
    return QByteArray::fromBase64(in.read(1000).trimmed());
}

} // namespace

Result<QString> makeOfficeKey(Database &db, const Session &session, const QString &file)
{
    TRY(require(session, action::kSettingsManage));
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> open{};
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret{};
    if (sodium_init() < 0 || crypto_sign_keypair(open.data(), secret.data()) != 0)
        return fail(ErrorCode::Io, u"No key could be made: the machine gives no random numbers."_s);
    const QString path = QFileInfo(file).absoluteFilePath();
    const Status written = writeNew(path, base64(secret.data(), secret.size()).toLatin1() + '\n');
    sodium_memzero(secret.data(), secret.size());
    TRY(written);
    const QString key = base64(open.data(), open.size());
    const QString content =
        QString::fromUtf8(QJsonDocument(QJsonObject{{u"public"_s, key}, {u"file"_s, path}})
                              .toJson(QJsonDocument::Compact));
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    TRY_ASSIGN(auto insert, db.prepare(kInsert));
    TRY(insert.bind(kSetting)
            .bind(content)
            .bind(toIsoUtc(session.clock->nowUtc()))
            .bind(session.staff.id.row())
            .run());
    TRY(appendAudit(db, session, u"setting.set"_s, u"setting:"_s + kSetting, content.toUtf8()));
    TRY(transaction.commit());
    return key;
}

Result<QString> officeKey(Database &db)
{
    TRY_ASSIGN(const auto key, setUp(db));
    return key.value(u"public"_s).toString();
}

Result<QString> signatureOf(Database &db, const QByteArray &bytes)
{
    TRY_ASSIGN(const auto key, setUp(db));
    if (key.isEmpty())
        return QString();
    QByteArray secret = secretIn(key.value(u"file"_s).toString());
    if (secret.size() != crypto_sign_SECRETKEYBYTES)
        return QString();
    std::array<unsigned char, crypto_sign_BYTES> signature{};
    crypto_sign_detached(signature.data(),
                         nullptr,
                         reinterpret_cast<const unsigned char *>(bytes.constData()),
                         static_cast<unsigned long long>(bytes.size()),
                         reinterpret_cast<const unsigned char *>(secret.constData()));
    sodium_memzero(secret.data(), static_cast<std::size_t>(secret.size()));
    return base64(signature.data(), signature.size());
}

bool isSignedBy(const QString &publicKey, const QByteArray &bytes, const QString &signature)
{
    const QByteArray key = QByteArray::fromBase64(publicKey.toLatin1());
    const QByteArray mark = QByteArray::fromBase64(signature.toLatin1());
    return key.size() == crypto_sign_PUBLICKEYBYTES && mark.size() == crypto_sign_BYTES
           && crypto_sign_verify_detached(
                  reinterpret_cast<const unsigned char *>(mark.constData()),
                  reinterpret_cast<const unsigned char *>(bytes.constData()),
                  static_cast<unsigned long long>(bytes.size()),
                  reinterpret_cast<const unsigned char *>(key.constData()))
                  == 0;
}

} // namespace casepost::core

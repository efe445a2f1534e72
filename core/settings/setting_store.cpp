#include "core/settings/setting_store.h"

#include "core/audit/record/audit.h"
#include "core/text/kept_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace casepost::core {

using namespace Qt::StringLiterals;

Result<std::optional<QByteArray>> newestSetting(Database &db, const QString &name)
{
    TRY_ASSIGN(
        auto rows,
        db.prepare(u"SELECT content FROM setting WHERE name = ? ORDER BY id DESC LIMIT 1"_s));
    TRY(rows.bind(name).run());
    if (!rows.next())
        return std::optional<QByteArray>();
    return std::optional(rows.text(0).toUtf8());
}

Status
putSetting(Database &db, const Session &session, const QString &name, const QByteArray &content)
{
    TRY(require(session, action::kSettingsManage));
    const QJsonDocument document = QJsonDocument::fromJson(content);
    const QString what = u"A setting"_s;
    TRY(mayBeKept(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()),
                  what));
    TRY(mayBeKept(document.isNull() ? QString::fromUtf8(content) : QString(), what));
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    TRY_ASSIGN(
        auto insert,
        db.prepareAct(
            u"act_setting",
            u"INSERT INTO setting (name, content, set_utc, staff_id) VALUES (?, ?, ?, ?)"_s));
    TRY(insert.bind(name)
            .bind(QString::fromUtf8(content))
            .bind(toIsoUtc(session.clock->nowUtc()))
            .bind(session.staff.id.row())
            .run());
    TRY(appendAudit(db, session, u"setting.set"_s, u"setting:%1"_s.arg(name), content));
    return transaction.commit();
}

} // namespace casepost::core

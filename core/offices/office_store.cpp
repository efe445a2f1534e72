#include "core/offices/office_store.h"

#include "core/settings/setting_store.h"

#include <QJsonDocument>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

const auto kSetting = u"offices"_s;

} // namespace

Result<Offices> officesOf(Database &db)
{
    TRY_ASSIGN(const auto kept, newestSetting(db, kSetting));
    if (!kept) {
        TRY_ASSIGN(const auto practice,
                   db.scalar(u"SELECT value FROM store_info WHERE key = 'practice'"_s));
        return practice.value_or(QString()) == u"1"_s ? Offices::samples()
                                                      : Offices(std::vector<Office>());
    }
    return officesFromJson(QJsonDocument::fromJson(*kept).array());
}

Result<QString> missingOffices(Database &db)
{
    TRY_ASSIGN(const auto offices, officesOf(db));
    if (!offices.all().empty())
        return QString();
    return u"This store has no offices yet, so its letters carry no return address and no "
           u"telephone "
           "number: an administrator sets them with 'office set FILE' "
           "(resources/sample/offices.toml shows the form)."_s;
}

Result<Offices> setOffices(Database &db, const Session &session, const OfficeChanges &changes)
{
    TRY(require(session, action::kSettingsManage));
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    TRY_ASSIGN(const auto before, officesOf(db));
    TRY_ASSIGN(const auto after, withChanges(before, changes));
    TRY(putSetting(
        db, session, kSetting, QJsonDocument(officesToJson(after)).toJson(QJsonDocument::Compact)));
    TRY(transaction.commit());
    return after;
}

} // namespace casepost::core

#include "core/follow_up/follow_up_rules.h"

#include "core/settings/setting_fields.h"
#include "core/settings/setting_file.h"

#include <QFile>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostRules = 100;

/// What every row has: when it stands, what it is called and which requirement it keeps.
RuleDays daysOf(SettingFields &row)
{
    row.required(u"id"_s);
    row.required(u"requirement"_s);
    const auto day = [&row](const QString &key, const QString &text) {
        const QDate read = QDate::fromString(text, Qt::ISODate);
        if (!text.isEmpty() && !read.isValid())
            row.refuse(key, u"must be a day such as 2024-07-23"_s);
        return read;
    };
    const RuleDays days{day(u"from"_s, row.required(u"from"_s)), day(u"to"_s, row.text(u"to"_s))};
    if (days.to.isValid() && days.to < days.from)
        row.refuse(u"to"_s, u"must not be before 'from'"_s);
    return days;
}

BringUpRule bringUpOf(SettingFields &row)
{
    BringUpRule rule;
    rule.days = daysOf(row);
    rule.asksFor = row.oneOf(u"asks-for"_s, {u""_s, u"photo"_s}, u""_s);
    rule.length = row.number(u"days"_s, 0, 1, 366);
    rule.fixed = row.truth(u"fixed"_s, false);
    if (rule.length == 0)
        row.refuse(u"days"_s, u"is missing"_s);
    return rule;
}

WithdrawalRule withdrawalOf(SettingFields &row)
{
    WithdrawalRule rule;
    rule.days = daysOf(row);
    rule.id = row.text(u"id"_s);
    rule.version = row.required(u"version"_s);
    rule.system =
        row.oneOf(u"system"_s, {u"AMS"_s, u"DAP"_s}, {}) == u"DAP"_s ? System::Dap : System::Ams;
    if (row.has(u"days"_s)) {
        rule.after = row.number(u"days"_s, 0, 1, 1'000);
        rule.bySystem = row.oneOf(u"by"_s, {u"examiner"_s, u"system"_s}, {}) == u"system"_s;
        rule.inferred = row.truth(u"inferred"_s, false);
    }
    return rule;
}

/// The latest of the rows that stand on a day and fit.
template<typename Rule, typename Fits>
const Rule *latest(const std::vector<Rule> &rules, const QDate &day, Fits fits)
{
    const Rule *found = nullptr;
    for (const Rule &rule : rules)
        if (rule.days.hold(day) && fits(rule) && (!found || found->days.from <= rule.days.from))
            found = &rule;
    return found;
}

} // namespace

const FollowUpRules &FollowUpRules::builtIn()
{
    static const FollowUpRules rules = [] {
        QFile file(u":/casepost/acts/follow-up.toml"_s);
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        auto read = FollowUpRules::read(file.readAll(), u"follow-up.toml"_s);
        Q_ASSERT(read.has_value()); // a test reads it
        return *std::move(read);
    }();
    return rules;
}

Result<FollowUpRules> FollowUpRules::read(const QByteArray &bytes, const QString &fileName)
{
    TRY_ASSIGN(const QJsonObject whole, parseSettingFile(bytes, fileName));
    SettingFields fields(whole, fileName);
    FollowUpRules rules;
    const auto eachRow = [&](const QString &name, const auto &take) -> Status {
        int number = 0;
        for (const QJsonObject &table : fields.tables(name, kMostRules)) {
            SettingFields row(table, fileName, u"%1[%2]"_s.arg(name).arg(number++));
            take(row);
            TRY(row.finish());
        }
        return {};
    };
    TRY(eachRow(u"bring-up"_s,
                [&](SettingFields &row) { rules.m_bringUps.push_back(bringUpOf(row)); }));
    TRY(eachRow(u"day-off"_s, [&](SettingFields &row) {
        rules.m_moves.push_back(daysOf(row));
        row.oneOf(u"move-to"_s, {u"next-worked-day"_s}, {});
    }));
    TRY(eachRow(u"withdrawal"_s,
                [&](SettingFields &row) { rules.m_withdrawals.push_back(withdrawalOf(row)); }));
    TRY(fields.finish());
    return rules;
}

const BringUpRule *FollowUpRules::bringUp(const QDate &on, const QString &asksFor) const
{
    const auto *own =
        latest(m_bringUps, on, [&](const BringUpRule &rule) { return rule.asksFor == asksFor; });
    return own || asksFor.isEmpty() ? own : bringUp(on, {});
}

bool FollowUpRules::movesOffDaysOff(const QDate &on) const
{
    return std::any_of(
        m_moves.begin(), m_moves.end(), [&](const RuleDays &days) { return days.hold(on); });
}

const WithdrawalRule *FollowUpRules::withdrawal(System system, const QDate &asked) const
{
    return latest(m_withdrawals, asked, [system](const WithdrawalRule &rule) {
        return rule.system == system;
    });
}

} // namespace casepost::core

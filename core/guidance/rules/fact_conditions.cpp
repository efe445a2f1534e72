#include "core/guidance/rules/fact_conditions.h"

#include <algorithm>
#include <array>
#include <limits>

namespace casepost::core {

using namespace Qt::StringLiterals;
using Test = FactConditions::Test;

namespace {

constexpr int kDeepest = 8; ///< conditions within conditions

template<typename Value>
Test comparing(const QString &name, std::function<bool(const Value &)> holds)
{
    return [name, holds = std::move(holds)](const FactSheet &facts) {
        const auto value = facts.as<Value>(name);
        return value && holds(*value);
    };
}

class ConditionReader
{
public:
    ConditionReader(QString file, const FactList &list)
        : m_file(std::move(file))
        , m_list(list)
    {}

    Result<FactConditions> anyOf(const std::vector<PackValue> &tables, int depth) const
    {
        FactConditions conditions;
        for (const PackValue &entry : tables) {
            TRY_ASSIGN(std::vector<Test> all, table(entry, depth));
            conditions.add(std::move(all));
        }
        return conditions;
    }

private:
    std::unexpected<Error> fault(const PackValue &value, const QString &problem) const
    {
        return packFault(m_file, value.line, value.column, problem);
    }

    Result<std::vector<Test>> table(const PackValue &value, int depth) const
    {
        if (value.type != PackValue::Type::Table || value.table.empty())
            return fault(value, u"Write tables of facts, none of them empty: { fact = value }."_s);
        if (depth > kDeepest)
            return fault(value, u"Conditions stand too deep within one another: make two rules."_s);
        std::vector<Test> all;
        for (const PackEntry &entry : value.table) {
            TRY_ASSIGN(Test test, testOf(entry, depth));
            all.push_back(std::move(test));
        }
        return all;
    }

    Result<Test> testOf(const PackEntry &entry, int depth) const
    {
        if (entry.key == u"any" || entry.key == u"none")
            return within(entry, depth);
        const FactKind *kind = m_list.find(entry.key);
        if (!kind)
            return fault(entry.value,
                         u"'%1' is no fact known here. Known are: %2."_s.arg(
                             entry.key, m_list.names().join(u", "_s)));
        const PackValue &value = entry.value;
        if (value.type == PackValue::Type::Text
            && (value.text == u"known" || value.text == u"unknown"))
            return Test([name = entry.key, known = value.text == u"known"](const FactSheet &facts) {
                return facts.value(name).has_value() == known;
            });
        switch (kind->type) {
        case FactType::Flag:
            return flag(entry);
        case FactType::Number:
            return number(entry);
        case FactType::Text:
            return word(entry, *kind);
        case FactType::Time:
            return timeOfDay(entry);
        case FactType::Texts:
        case FactType::Moment:
            break;
        }
        return fault(value,
                     u"Of '%1' can only be asked \"known\" or \"unknown\"."_s.arg(entry.key));
    }

    Result<Test> within(const PackEntry &entry, int depth) const
    {
        if (entry.value.type != PackValue::Type::List || entry.value.list.empty())
            return fault(entry.value, u"'%1' must be a list of tables."_s.arg(entry.key));
        TRY_ASSIGN(FactConditions inner, anyOf(entry.value.list, depth + 1));
        return Test([inner = std::move(inner), wanted = entry.key == u"any"](
                        const FactSheet &facts) { return inner.holds(facts) == wanted; });
    }

    Result<Test> flag(const PackEntry &entry) const
    {
        if (entry.value.type != PackValue::Type::Flag)
            return fault(entry.value, u"'%1' must be true or false."_s.arg(entry.key));
        return comparing<bool>(entry.key,
                               [wanted = entry.value.flag](bool flag) { return flag == wanted; });
    }

    Result<Test> number(const PackEntry &entry) const
    {
        const PackValue &value = entry.value;
        if (value.type == PackValue::Type::Number)
            return comparing<qint64>(entry.key,
                                     [wanted = value.number](qint64 n) { return n == wanted; });
        if (value.type != PackValue::Type::Table || value.table.empty())
            return fault(
                value,
                u"'%1' must be a whole number or a table of at_least, at_most, above, below."_s.arg(
                    entry.key));
        qint64 least = std::numeric_limits<qint64>::min();
        qint64 most = std::numeric_limits<qint64>::max();
        for (const PackEntry &bound : value.table) {
            const qint64 n = bound.value.number;
            if (bound.value.type != PackValue::Type::Number)
                return fault(bound.value, u"'%1' must be a whole number."_s.arg(bound.key));
            if (bound.key == u"at_least")
                least = std::max(least, n);
            else if (bound.key == u"above")
                least = std::max(least, n + 1);
            else if (bound.key == u"at_most")
                most = std::min(most, n);
            else if (bound.key == u"below")
                most = std::min(most, n - 1);
            else
                return fault(bound.value,
                             u"'%1' is none of: at_least, at_most, above, below."_s.arg(bound.key));
        }
        return comparing<qint64>(entry.key,
                                 [least, most](qint64 n) { return n >= least && n <= most; });
    }

    Result<Test> timeOfDay(const PackEntry &entry) const
    {
        const PackValue &value = entry.value;
        QTime from, to;
        bool wanted = true;
        if (value.type == PackValue::Type::Table && value.table.size() == 1) {
            const auto &[key, ends] = value.table.front();
            wanted = key == u"between";
            if ((wanted || key == u"outside") && ends.list.size() == 2) {
                from = timeOfDayIn(ends.list.front());
                to = timeOfDayIn(ends.list.back());
            }
        }
        if (!from.isValid() || !to.isValid())
            return fault(
                value,
                u"'%1' must be { between = [\"09:00\", \"20:00\"] }, or outside."_s.arg(entry.key));
        return comparing<QTime>(entry.key, [from, to, wanted](const QTime &time) {
            const bool inside = from <= to ? time >= from && time < to : time >= from || time < to;
            return inside == wanted;
        });
    }

    Result<Test> word(const PackEntry &entry, const FactKind &kind) const
    {
        QStringList words;
        const PackValue &value = entry.value;
        for (const PackValue &each :
             value.type == PackValue::Type::List ? value.list : std::vector<PackValue>{value}) {
            if (each.type != PackValue::Type::Text || !isWordOf(kind, each.text))
                return fault(
                    each,
                    kind.words.isEmpty()
                        ? u"'%1' must be a text in quotes."_s.arg(entry.key)
                        : u"'%1' must be one of: %2."_s.arg(entry.key, kind.words.join(u", "_s)));
            words += each.text;
        }
        if (words.isEmpty())
            return fault(value, u"'%1' is empty: list at least one word."_s.arg(entry.key));
        return comparing<QString>(entry.key,
                                  [words](const QString &word) { return words.contains(word); });
    }

    QString m_file;
    const FactList &m_list;
};

} // namespace

bool FactConditions::holds(const FactSheet &facts) const
{
    return std::any_of(m_any.begin(), m_any.end(), [&facts](const std::vector<Test> &all) {
        return std::all_of(
            all.begin(), all.end(), [&facts](const Test &test) { return test(facts); });
    });
}

Result<FactConditions> readFactConditions(Fields &fields, const QString &key, const FactList &list)
{
    const auto *tables = fields.list(key);
    if (!tables)
        return FactConditions();
    if (tables->empty())
        fields.refuse(key, u"'%1' is empty: list at least one table, or leave it out."_s.arg(key));
    return ConditionReader(fields.file(), list).anyOf(*tables, 0);
}

} // namespace casepost::core

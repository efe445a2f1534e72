#pragma once

#include "core/guidance/packs/pack_value.h"

#include <QDateTime>

#include <map>
#include <optional>
#include <variant>

namespace casepost::core {

enum class FactType { Flag, Number, Text, Texts, Moment, Time };

QString factTypeName(FactType type); ///< "flag", "number", "text", "texts", "moment", "time"

/// One fact of an act: what it is called in packs, what it holds, and what it means.
struct FactKind
{
    QString name; ///< "minutes_since_attempt"
    FactType type = FactType::Flag;
    QString means;          ///< one line for people who write rules
    QStringList words = {}; ///< of a text: it is one of these
};

/// A moment is UTC; what was typed in another zone is the same moment.
/// A time is one by the clock on a wall, whatever the zone.
using FactValue = std::variant<bool, qint64, QString, QStringList, QDateTime, QTime>;

FactType factTypeOf(const FactValue &value);

/// The facts a subject has: its documented list. Names are different, which the constructor
/// asserts.
class FactList
{
public:
    explicit FactList(std::vector<FactKind> kinds);

    const std::vector<FactKind> &kinds() const { return m_kinds; } ///< in the order given
    const FactKind *find(const QString &name) const;               ///< null when there is none
    QStringList names() const;

private:
    std::vector<FactKind> m_kinds;
};

/// The facts of one act, each by its name and of its type. A fact that was not set is unknown,
/// which is neither true nor false: a rule says what it makes of that. Lives no longer than its
/// list.
class FactSheet
{
public:
    explicit FactSheet(const FactList &list)
        : m_list(&list)
    {}

    const FactList &list() const { return *m_list; }
    /// Sets a fact, in place of what was known. InvalidInput for a name the subject does not have,
    /// and for a value of another type.
    Status set(const QString &name, FactValue value);
    /// The value, when it is known.
    std::optional<FactValue> value(const QString &name) const;
    /// The value when it is known and of that type.
    template<typename T>
    std::optional<T> as(const QString &name) const
    {
        const auto it = m_values.find(name);
        const T *held = it == m_values.end() ? nullptr : std::get_if<T>(&it->second);
        return held ? std::optional<T>(*held) : std::nullopt;
    }
    /// The value as it stands in a message, for filledMessage(): a moment as in ISO 8601, texts by
    /// commas. None when it is unknown.
    std::optional<QString> shown(QStringView name) const;

private:
    const FactList *m_list;
    std::map<QString, FactValue> m_values;
};

/// The facts written in a table of a pack (an example): `minutes_since_attempt = 12`. A moment is a
/// text as in ISO 8601 with its zone ("2025-03-04T10:00Z") or a date, which is its first moment in
/// the United Kingdom. InvalidInput with file, line and column for an unknown fact or a value of
/// another type.
Result<FactSheet> readFacts(const PackValue &table, const QString &file, const FactList &list);

/// Is a text one of the words that its fact has? Any other value, and a fact without words: yes.
bool isWordOf(const FactKind &kind, const FactValue &value);

/// A time of day as packs write it ("09:00"); not valid for anything else.
QTime timeOfDayIn(const PackValue &value);

/// A moment written as in ISO 8601 with its zone; none for anything else.
std::optional<QDateTime> momentIn(const QString &text);

} // namespace casepost::core

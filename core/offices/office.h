#pragma once

#include "core/base/result.h"

#include <QJsonArray>
#include <QStringList>

#include <memory>
#include <vector>

namespace casepost::core {

/// An office as letters need it. Addresses are lines as printed, without the organisation's name.
struct Office
{
    QString name;
    QStringList poBox;          ///< where customers in the United Kingdom answer to; empty: no box
    QStringList street;         ///< the full postal address
    QStringList overseasReturn; ///< where documents from overseas go, if not to the street address
    QString returnPhrase;       ///< the phrase the guidance names for it (REQ-ADR-08); may be empty
    QString telephone;

    /// The address a courier from overseas can deliver to (REQ-ADR-06), country last; empty when
    /// the office has none.
    QStringList returnAddress() const;
    friend bool operator==(const Office &, const Office &) = default;
};

/// The offices of a store, by name; a value that is cheap to copy and shared between threads.
class Offices
{
public:
    /// The invented offices of a practice store, and of letters that are judged without a store.
    static const Offices &samples();
    /// The samples.
    Offices()
        : Offices(samples())
    {}
    explicit Offices(std::vector<Office> offices);

    const std::vector<Office> &all() const { return *m_offices; }
    /// The office of a name, whatever its case; null when there is none.
    const Office *named(const QString &name) const;
    /// The office of a sender: by its name, or by the name its team begins with ("Durham 3").
    const Office *ofSender(const QString &office, const QString &team) const;
    /// The office for which the guidance names a return phrase; null when there is none.
    const Office *withReturnPhrase(const QString &code) const;
    friend bool operator==(const Offices &a, const Offices &b)
    {
        return a.m_offices == b.m_offices || *a.m_offices == *b.m_offices;
    }

private:
    std::shared_ptr<const std::vector<Office>> m_offices;
};

/// What a file of `office set` asks for.
struct OfficeChanges
{
    std::vector<Office> put; ///< added, or put in place of the office of that name
    QStringList remove;      ///< names
};

/// Reads a file of offices (TOML or JSON; resources/sample/offices.toml shows the form).
/// InvalidInput names the file and the field: a PO Box where a courier must deliver, a return
/// phrase that two offices claim, an address without a postcode, an unknown key.
Result<OfficeChanges> readOffices(const QByteArray &bytes, const QString &fileName);

/// The offices after a change. NotFound for a name to remove that is none; InvalidInput when two
/// offices would claim one return phrase.
Result<Offices> withChanges(const Offices &offices, const OfficeChanges &changes);

QJsonArray officesToJson(const Offices &offices);
/// Reads what officesToJson() wrote. Corrupt when it is something else.
Result<Offices> officesFromJson(const QJsonArray &json);

} // namespace casepost::core

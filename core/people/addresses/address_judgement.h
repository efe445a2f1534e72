#pragma once

#include "core/people/addresses/postal_address.h"

namespace casepost::core {

/// A block of address lines while it is being judged: what is left of it, and what was found.
struct AddressJudgement
{
    QStringList lines;       ///< not empty, squeezed
    std::vector<int> number; ///< 1-based line of the input of each
    AddressProfile profile = AddressProfile::Courier;
    std::optional<QString> bfpo; ///< the number, without leading zeros
    AddressVerdict verdict;
    bool warnedOnly = true;

    /// Refuses the address.
    void problem(const QString &code, int line, const QString &message);
    /// Tells something that does not refuse it.
    void warning(const QString &code, int line, const QString &message);
    void drop(qsizetype index);
    int numberOf(qsizetype index) const { return number[static_cast<std::size_t>(index)]; }
    int lastLine() const { return number.empty() ? 0 : number.back(); }
};

/// Reads the lines as they would be printed and judges what stands in them: hidden characters,
/// letters that imitate others, forbidden beginnings, lengths, no fixed abode. Pure.
AddressJudgement readAddress(const QStringList &lines, AddressProfile profile);

/// Takes the country off the end of the block: a name of the United Kingdom is dropped, another one
/// printed in the form that Notify accepts; two countries are told. Pure.
void takeCountry(AddressJudgement &judged);

/// Tells of a country in the line above a postcode of the United Kingdom; some villages are called
/// Egypt or Gibraltar, so it is only told. Pure.
void judgeForeignTown(AddressJudgement &judged);

} // namespace casepost::core

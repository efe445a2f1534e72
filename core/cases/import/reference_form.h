#pragma once

#include "core/cases/import/known_cases.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace casepost::core {

/// What a reference of a case that the store does not know must look like, so that a damaged one
/// makes no case of its own while its true case keeps yesterday's facts. The known cases teach it:
/// where all references that begin alike are built alike, one that is not is damaged.
class ReferenceForm
{
public:
    /// `known` is borrowed and asked when the first new reference comes.
    explicit ReferenceForm(const KnownCases &known)
        : m_known(known)
    {}
    /// Takes the cell and its key; gives an English sentence, never with the cell's content, when
    /// no application has such a reference.
    std::optional<QString> problem(std::string_view cell, std::string_view key);

private:
    /// How references that begin with the same letters are built.
    struct Build
    {
        std::string shape; ///< 'a' for a letter and '9' for a digit; empty: in several ways
        std::int64_t count = 0;
    };
    void learn();

    const KnownCases &m_known;
    bool m_learnt = false;
    std::int64_t m_count = 0;                           ///< cases that the store knows
    std::map<std::string, Build, std::less<>> m_builds; ///< by the letters a key begins with
};

} // namespace casepost::core

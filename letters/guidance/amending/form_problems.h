#pragma once

#include "letters/guidance/amending/rule_form.h"

#include <map>

namespace casepost::letters {

/// Gathers what is wrong with a form and leads each fault of the pack made from it back to the
/// field and line a person typed. Private to rule_form.cpp.
class FormProblems
{
public:
    void add(const QString &field, int line, const QString &message);
    /// `line` 0: the line the error itself tells.
    void add(const QString &field, int line, const core::Error &error);
    /// The next value of a field's list came from this line of it.
    void remember(const QString &field, int line) { m_lines[field].push_back(line); }
    /// What can be told from the form alone.
    void look(const AmendmentForm &form);
    /// What reading the pack and running its examples tells.
    void judge(const QByteArray &toml);
    bool none() const { return m_problems.empty(); }
    std::vector<FormProblem> take() { return std::move(m_problems); }

private:
    void lead(const core::Error &error, const core::PackValue &pack);
    int lineOf(const QString &field, int entry) const;

    std::map<QString, std::vector<int>> m_lines; ///< by field: the line of each value
    std::vector<FormProblem> m_problems;
};

} // namespace casepost::letters

#pragma once

#include "core/guidance/editions/rule_sheet.h"

#include <QAbstractListModel>

namespace casepost::ui {

/// The rules of a version, by section; those that a search leaves.
class RuleListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    enum Role {
        SeverityNameRole = Qt::UserRole + 20,
        SectionRole,
        IdRole
    }; ///< beside RuleDelegate's

    void show(std::vector<core::RuleSheet> rules);
    /// Leaves the rules that hold every word of `text` in their id, requirement, section,
    /// statement, messages, severity or words looked for.
    void filter(const QString &text);
    const core::RuleSheet &rule(int row) const { return m_rules[m_shown[size_t(row)]]; }
    int rowOf(const QString &rule) const;
    int total() const { return int(m_rules.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void pick();

    std::vector<core::RuleSheet> m_rules;
    QStringList m_texts; ///< what a search looks at, by rule
    QStringList m_words; ///< of the search
    std::vector<size_t> m_shown;
};

} // namespace casepost::ui

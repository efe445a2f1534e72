#include "ui/guidance/rules/rule_list_model.h"

#include "ui/composer/findings/findings_model.h"
#include "ui/guidance/rules/rule_delegate.h"

#include <algorithm>
#include <tuple>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

QString detailOf(const core::RuleInfo &rule)
{
    return severityWords(rule.severity, false) + u" · "_s + rule.section;
}

} // namespace

void RuleListModel::show(std::vector<core::RuleSheet> rules)
{
    beginResetModel();
    m_rules = std::move(rules);
    std::stable_sort(m_rules.begin(), m_rules.end(), [](const auto &a, const auto &b) {
        return std::tie(a.info.section, a.info.id) < std::tie(b.info.section, b.info.id);
    });
    m_texts.clear();
    for (const auto &rule : m_rules)
        m_texts += core::searchText(rule) + u'\n'
                   + severityWords(rule.info.severity, false).toCaseFolded();
    pick();
    endResetModel();
}

void RuleListModel::filter(const QString &text)
{
    beginResetModel();
    m_words = text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    pick();
    endResetModel();
}

void RuleListModel::pick()
{
    m_shown.clear();
    for (size_t i = 0; i < m_rules.size(); ++i) {
        const auto &text = m_texts[qsizetype(i)];
        const bool all = std::all_of(m_words.begin(), m_words.end(), [&text](const QString &word) {
            return text.contains(word);
        });
        if (all)
            m_shown.push_back(i);
    }
}

int RuleListModel::rowOf(const QString &wanted) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (rule(row).info.id == wanted)
            return row;
    return -1;
}

int RuleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant RuleListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &info = rule(index.row()).info;
    switch (role) {
    case Qt::DisplayRole:
        return info.statement;
    case RuleDelegate::DetailRole:
        return detailOf(info);
    case RuleDelegate::SeverityRole:
        return int(info.severity);
    case SeverityNameRole:
        return severityWords(info.severity, false);
    case SectionRole:
        return info.section;
    case IdRole:
        return info.id;
    case Qt::AccessibleTextRole:
        return QString(info.statement + u" "_s + detailOf(info));
    default:
        return {};
    }
}

} // namespace casepost::ui

#include "ui/guidance/rules/version_list_model.h"

#include "ui/guidance/rules/guidance_words.h"
#include "ui/guidance/rules/rule_delegate.h"
#include "ui/words/moments.h"

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

QString detailOf(const GuidanceVersion &version)
{
    return stateWords(version.state) + u" · "_s
           + spanWords(version.info.issued, version.info.inForceTo);
}

} // namespace

void VersionListModel::show(std::vector<GuidanceVersion> versions)
{
    beginResetModel();
    m_versions = std::move(versions);
    endResetModel();
}

int VersionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_versions.size());
}

QVariant VersionListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &row = version(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return versionName(row.info);
    case RuleDelegate::DetailRole:
        return detailOf(row);
    case RuleDelegate::StrongRole:
        return row.state == VersionState::InForce;
    case Qt::ToolTipRole:
        return tr("%1. Published on GOV.UK on %2. Known here since %3.")
            .arg(row.info.title, longDate(row.info.published), knownWords(row.info));
    case Qt::AccessibleTextRole:
        return QString(versionName(row.info) + u", "_s + detailOf(row));
    default:
        return {};
    }
}

} // namespace casepost::ui

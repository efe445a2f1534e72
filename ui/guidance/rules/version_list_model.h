#pragma once

#include "ui/guidance/rules/guidance_versions.h"

#include <QAbstractListModel>

namespace casepost::ui {

/// The versions of the guidance, with when they are in force and since when they are known here.
class VersionListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<GuidanceVersion> versions);
    const GuidanceVersion &version(int row) const { return m_versions[size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<GuidanceVersion> m_versions;
};

} // namespace casepost::ui

#pragma once

#include "ui/desk/case_desk.h"

#include <QAbstractTableModel>

namespace casepost::ui {

/// One line of the summary of a case: a heading (no value) or a fact.
struct Fact
{
    QString name;
    QString value;
    bool heading = false;
};

/// What is known of a case, grouped, in the order it is needed for a letter. Unknown facts are left
/// out; what a letter cannot do without is shown as "Not given".
std::vector<Fact> factsOf(const CaseFile &file);

/// The facts as a list with two columns.
class FactsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { HeadingRole = Qt::UserRole + 1 };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<Fact> facts);
    const Fact &fact(int row) const { return m_facts[size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Fact> m_facts;
};

} // namespace casepost::ui

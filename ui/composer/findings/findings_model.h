#pragma once

#include "letters/guidance/rules/finding.h"

#include <QAbstractListModel>
#include <QSet>
#include <QStyledItemDelegate>

namespace casepost::ui {

/// What the guidance says about the letter, in its order.
class FindingsModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        SeverityRole = Qt::UserRole + 1,
        MessageRole,
        WhereRole,
        AnsweredRole,
        SeverityNameRole,
        SectionRole,
        UnwrittenRole
    };

    /// What stands beside the severity: the place in the letter, or the rule that speaks.
    enum class Where { Place, Rule };

    using QAbstractListModel::QAbstractListModel;

    void setWhere(Where where) { m_where = where; }
    /// Rules whose findings only say what is still to be written, from the next show() on.
    void setUnwritten(const QSet<QString> &rules) { m_unwritten = rules; }
    void show(std::vector<letters::Finding> findings);
    const letters::Finding &finding(int row) const { return m_findings[size_t(row)]; }
    const std::vector<letters::Finding> &findings() const { return m_findings; }
    /// How many still stand in the way or are to be looked at.
    int open() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    Where m_where = Where::Place;
    bool isUnwritten(const letters::Finding &finding) const;

    std::vector<letters::Finding> m_findings;
    QSet<QString> m_unwritten;
};

/// Draws a finding: a shape and a word for its severity, the message, where it is.
class FindingDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The message in the language of the window.
QString messageOf(const letters::Finding &finding);
QString severityWords(letters::Severity severity, bool answered);
QString placeWords(const letters::Place &place);

} // namespace casepost::ui

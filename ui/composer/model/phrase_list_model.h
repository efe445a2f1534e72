#pragma once

#include "phrases/phrase_library.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace casepost::ui {

/// Phrases offered to the examiner: those of the template, or what a search found.
class PhraseListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { CodeRole = Qt::UserRole + 1, TitleRole, DetailRole, RoleNameRole, WordingRole };

    using QAbstractListModel::QAbstractListModel;

    /// The phrases live as long as their library.
    void show(std::vector<const phrases::Phrase *> phrases, core::Language language);
    const phrases::Phrase &phrase(int row) const { return *m_phrases[size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString detailOf(const phrases::Phrase &phrase) const;

    std::vector<const phrases::Phrase *> m_phrases;
    core::Language m_language = core::Language::English;
};

/// Draws a phrase: title above, code with type and role below.
class PhraseDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

QString roleWords(phrases::PhraseRole role); ///< in the window's language

} // namespace casepost::ui

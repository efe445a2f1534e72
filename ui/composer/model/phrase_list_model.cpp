#include "ui/composer/model/phrase_list_model.h"

#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPad = 7;

class PhraseWords
{
    Q_DECLARE_TR_FUNCTIONS(PhraseWords)
};

} // namespace

QString roleWords(phrases::PhraseRole role)
{
    switch (role) {
    case phrases::PhraseRole::Opening:
        return PhraseWords::tr("Opening");
    case phrases::PhraseRole::Body:
        return PhraseWords::tr("Body");
    case phrases::PhraseRole::NextAction:
        return PhraseWords::tr("What to do next");
    case phrases::PhraseRole::Closing:
        return PhraseWords::tr("Closing");
    case phrases::PhraseRole::ReturnAddress:
        return PhraseWords::tr("Return address");
    }
    return {};
}

void PhraseListModel::show(std::vector<const phrases::Phrase *> phrases, core::Language language)
{
    beginResetModel();
    m_phrases = std::move(phrases);
    m_language = language;
    endResetModel();
}

int PhraseListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_phrases.size());
}

QString PhraseListModel::detailOf(const phrases::Phrase &phrase) const
{
    QStringList types;
    for (const auto type : phrase.types)
        types.append(phrases::phraseTypeName(type));
    QStringList parts{phrase.code, types.join(u", "_s), roleWords(phrase.role)};
    if (phrase.sample)
        parts.append(tr("sample wording"));
    if (phrase.text(m_language).isEmpty())
        parts.append(tr("no Welsh"));
    return parts.join(u" · "_s);
}

QVariant PhraseListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &row = phrase(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case CodeRole:
        return row.code;
    case DetailRole:
        return detailOf(row);
    case RoleNameRole:
        return roleWords(row.role);
    case WordingRole:
        return row.text(m_language);
    case Qt::ToolTipRole:
        return row.text(m_language);
    case Qt::AccessibleTextRole:
        return QString(row.title + u", "_s + detailOf(row));
    default:
        return {};
    }
}

void PhraseDelegate::paint(QPainter *painter,
                           const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    painter->save();
    const auto colours = coloursFor(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
    const auto ink = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const auto area = option.rect.adjusted(kPad, kPad, -kPad, -kPad);
    const auto fits = [&option, &area](const QString &text) {
        return option.fontMetrics.elidedText(text, Qt::ElideRight, area.width());
    };
    painter->setFont(option.font);
    painter->setPen(ink);
    painter->drawText(area, Qt::AlignTop, fits(index.data(PhraseListModel::TitleRole).toString()));
    painter->setPen(selected ? ink : colours.quiet);
    painter->drawText(
        area, Qt::AlignBottom, fits(index.data(PhraseListModel::DetailRole).toString()));
    painter->setPen(colours.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

QSize PhraseDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {80, option.fontMetrics.lineSpacing() * 2 + 2 + 2 * kPad};
}

} // namespace casepost::ui

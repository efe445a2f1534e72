#include "ui/composer/findings/findings_model.h"

#include "ui/widgets/severity_mark.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPad = 8;
constexpr int kWrap = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;

class FindingWords
{
    Q_DECLARE_TR_FUNCTIONS(FindingWords)
};

QString headOf(const QModelIndex &index)
{
    const auto severity = letters::Severity(index.data(FindingsModel::SeverityRole).toInt());
    const auto words =
        index.data(FindingsModel::UnwrittenRole).toBool()
            ? FindingWords::tr("Still to be written")
            : severityWords(severity, index.data(FindingsModel::AnsweredRole).toBool());
    const auto where = index.data(FindingsModel::WhereRole).toString();
    return where.isEmpty() ? words : words + u" · "_s + where;
}

int markWidth(const QStyleOptionViewItem &option)
{
    return option.fontMetrics.lineSpacing() + 4;
}

int textWidth(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return qMax(80, width - 2 * kPad - markWidth(option));
}

} // namespace

QString messageOf(const letters::Finding &finding)
{
    const bool welsh = QLocale().language() == QLocale::Welsh && !finding.messageCy.isEmpty();
    return welsh ? finding.messageCy : finding.messageEn;
}

QString severityWords(letters::Severity severity, bool answered)
{
    if (answered)
        return FindingWords::tr("Answered");
    switch (severity) {
    case letters::Severity::Block:
        return FindingWords::tr("Stops the letter");
    case letters::Severity::Confirm:
        return FindingWords::tr("Needs an answer");
    case letters::Severity::Warn:
        break;
    }
    return FindingWords::tr("Look at this");
}

QString placeWords(const letters::Place &place)
{
    switch (place.part) {
    case letters::Part::Block:
        return FindingWords::tr("Paragraph %1").arg(place.block + 1);
    case letters::Part::Subject:
        return FindingWords::tr("Subject");
    case letters::Part::Salutation:
        return FindingWords::tr("Greeting");
    case letters::Part::Address:
        return FindingWords::tr("Address");
    case letters::Part::Header:
        return FindingWords::tr("Head of the letter");
    case letters::Part::Case:
        return FindingWords::tr("Case");
    case letters::Part::Letter:
        break;
    }
    return FindingWords::tr("Whole letter");
}

void FindingsModel::show(std::vector<letters::Finding> findings)
{
    beginResetModel();
    m_findings = std::move(findings);
    endResetModel();
}

bool FindingsModel::isUnwritten(const letters::Finding &finding) const
{
    return !finding.answered && finding.at.part == letters::Part::Letter
           && m_unwritten.contains(finding.rule);
}

int FindingsModel::open() const
{
    return int(std::count_if(m_findings.begin(), m_findings.end(), [this](const auto &finding) {
        return !finding.answered && !isUnwritten(finding);
    }));
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &row = finding(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case MessageRole:
        return messageOf(row);
    case SeverityRole:
        return int(row.severity);
    case WhereRole:
        return m_where == Where::Place ? placeWords(row.at)
                                       : QString(row.rule + u" · "_s + row.section);
    case SeverityNameRole:
        return isUnwritten(row) ? FindingWords::tr("Still to be written")
                                : severityWords(row.severity, row.answered);
    case UnwrittenRole:
        return isUnwritten(row);
    case SectionRole:
        return row.section;
    case AnsweredRole:
        return row.answered;
    case Qt::AccessibleTextRole:
        return QString(headOf(index) + u": "_s + messageOf(row) + u" "_s + row.section);
    default:
        return {};
    }
}

void FindingDelegate::paint(QPainter *painter,
                            const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    const auto colours = coloursFor(option.palette);
    const auto severity = letters::Severity(index.data(FindingsModel::SeverityRole).toInt());
    const bool answered = index.data(FindingsModel::AnsweredRole).toBool();
    const bool unwritten = index.data(FindingsModel::UnwrittenRole).toBool();
    const auto colour = unwritten ? option.palette.color(QPalette::PlaceholderText)
                                  : severityColour(severity, answered, colours);
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, option.palette.color(QPalette::AlternateBase));
        painter->fillRect(QRect(option.rect.topLeft(), QSize(4, option.rect.height())),
                          option.palette.color(QPalette::Highlight));
    }
    const auto area = option.rect.adjusted(kPad + markWidth(option), kPad, -kPad, -kPad);
    const int line = option.fontMetrics.lineSpacing();
    const double size = line * 0.65;
    const QRectF mark(option.rect.left() + kPad, area.top() + (line - size) / 2.0, size, size);
    if (unwritten) {
        painter->setPen(colour);
        painter->drawEllipse(mark.adjusted(2, 2, -2, -2));
    } else {
        drawSeverity(painter, mark, severity, answered, colours);
    }
    painter->setFont(option.font);
    painter->setPen(colour);
    painter->drawText(area, Qt::AlignLeft | Qt::AlignTop, headOf(index));
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(
        area.adjusted(0, line + 2, 0, 0), kWrap, index.data(FindingsModel::MessageRole).toString());
    painter->setPen(colours.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto text = index.data(FindingsModel::MessageRole).toString();
    const auto body =
        option.fontMetrics.boundingRect(QRect(0, 0, textWidth(option), 1'000'000), kWrap, text);
    return {80, body.height() + option.fontMetrics.lineSpacing() + 2 + 2 * kPad};
}

} // namespace casepost::ui

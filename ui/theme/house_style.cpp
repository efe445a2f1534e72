#include "ui/theme/house_style.h"

#include <QFrame>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOptionButton>
#include <QStyleOptionSlider>
#include <QWidget>

#include <algorithm>
#include <array>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTarget = 28;
constexpr int kSpacing = 8;
constexpr int kSplitter = 7;
constexpr int kScrollBar = 12;
constexpr int kCellSide = 6;
constexpr int kIndicator = 16;
constexpr int kShortestThumb = 28;
constexpr double kRadius = 4;
constexpr auto kPrimary = "primary";

QRectF crisp(const QRect &rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

void drawFrame(QPainter *painter, const QRect &rect, const QPen &pen, const QBrush &fill)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(pen);
    painter->setBrush(fill);
    painter->drawRoundedRect(crisp(rect), kRadius, kRadius);
    painter->restore();
}

bool isPrimary(const QWidget *widget)
{
    return widget && widget->property(kPrimary).toBool();
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    return QColor::fromRgbF(float(a.redF() + (b.redF() - a.redF()) * share),
                            float(a.greenF() + (b.greenF() - a.greenF()) * share),
                            float(a.blueF() + (b.blueF() - a.blueF()) * share));
}

} // namespace

void makePrimary(QWidget *button)
{
    button->setProperty(kPrimary, true);
}

HouseStyle::HouseStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{}

int HouseStyle::pixelMetric(PixelMetric metric,
                            const QStyleOption *option,
                            const QWidget *widget) const
{
    if (metric == PM_LayoutHorizontalSpacing || metric == PM_LayoutVerticalSpacing)
        return kSpacing;
    if (metric == PM_SplitterWidth)
        return kSplitter;
    if (metric == PM_IndicatorWidth || metric == PM_IndicatorHeight)
        return qMax(kIndicator, widget ? widget->fontMetrics().height() - 1 : 0);
    if (metric == PM_FocusFrameHMargin || metric == PM_HeaderMargin)
        return kCellSide;
    return metric == PM_ScrollBarExtent ? kScrollBar
                                        : QProxyStyle::pixelMetric(metric, option, widget);
}

QSize HouseStyle::sizeFromContents(ContentsType type,
                                   const QStyleOption *option,
                                   const QSize &size,
                                   const QWidget *widget) const
{
    auto wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    constexpr std::array kTargets{CT_PushButton,
                                  CT_CheckBox,
                                  CT_RadioButton,
                                  CT_ToolButton,
                                  CT_LineEdit,
                                  CT_ComboBox,
                                  CT_TabBarTab,
                                  CT_MenuItem,
                                  CT_ItemViewItem};
    if (std::find(kTargets.begin(), kTargets.end(), type) != kTargets.end())
        wanted.setHeight(qMax(wanted.height(), kTarget));
    if (type == CT_PushButton)
        wanted.rwidth() += kSpacing;
    if (type == CT_ToolButton)
        wanted.setWidth(qMax(wanted.width(), kTarget));
    return wanted;
}

void HouseStyle::drawButton(const QStyleOption *option,
                            QPainter *painter,
                            const QWidget *widget) const
{
    const auto &palette = option->palette;
    const bool enabled = option->state & State_Enabled;
    const bool pressed = option->state & (State_Sunken | State_On);
    const bool filled = isPrimary(widget) && enabled;
    auto fill = palette.color(filled ? QPalette::Highlight : QPalette::Button);
    const auto ink = palette.color(filled ? QPalette::HighlightedText : QPalette::ButtonText);
    if (pressed)
        fill = mixed(fill, ink, 0.16);
    else if (enabled && (option->state & State_MouseOver))
        fill = mixed(fill, ink, 0.07);
    drawFrame(painter, option->rect, filled ? fill : palette.color(QPalette::Mid), fill);
    if (option->state & State_HasFocus)
        drawFrame(painter,
                  option->rect.adjusted(1, 1, -1, -1),
                  QPen(filled ? ink : palette.color(QPalette::Highlight), 2),
                  Qt::NoBrush);
}

void HouseStyle::drawCheckBox(const QStyleOption *option, QPainter *painter) const
{
    const auto &palette = option->palette;
    const bool checked = option->state & State_On;
    const auto fill = palette.color(checked ? QPalette::Highlight : QPalette::Base);
    drawFrame(painter, option->rect, palette.color(QPalette::Mid), fill);
    if (!checked)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(palette.color(QPalette::HighlightedText), 2));
    const QRectF box = option->rect;
    painter->drawPolyline(QPolygonF{{box.left() + box.width() * 0.22, box.center().y()},
                                    {box.left() + box.width() * 0.42, box.bottom() - 4},
                                    {box.right() - 3, box.top() + 4}});
    painter->restore();
}

void HouseStyle::drawPrimitive(PrimitiveElement element,
                               const QStyleOption *option,
                               QPainter *painter,
                               const QWidget *widget) const
{
    const auto &palette = option->palette;
    const bool focused = option->state & State_HasFocus;
    const QPen ring(palette.color(QPalette::Highlight), 2);
    if (element == PE_PanelButtonCommand)
        drawButton(option, painter, widget);
    else if (element == PE_FrameLineEdit || element == PE_PanelLineEdit)
        drawFrame(painter,
                  option->rect,
                  focused ? ring : QPen(palette.color(QPalette::Mid)),
                  palette.color(QPalette::Base));
    else if (element == PE_IndicatorCheckBox)
        drawCheckBox(option, painter);
    else if (element == PE_FrameFocusRect)
        drawFrame(painter,
                  option->rect,
                  // On a selected row the ring is seen in the colour of its text.
                  option->state & State_Selected ? QPen(palette.color(QPalette::HighlightedText), 2)
                                                 : ring,
                  Qt::NoBrush);
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void HouseStyle::drawControl(ControlElement element,
                             const QStyleOption *option,
                             QPainter *painter,
                             const QWidget *widget) const
{
    if (element == CE_PushButtonLabel && isPrimary(widget) && (option->state & State_Enabled)) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            auto own = *button;
            own.palette.setColor(QPalette::ButtonText,
                                 button->palette.color(QPalette::HighlightedText));
            QProxyStyle::drawControl(element, &own, painter, widget);
            return;
        }
    }
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == CE_ShapedFrame && frame && frame->frameShape == QFrame::StyledPanel) {
        const bool focused = option->state & State_HasFocus;
        drawFrame(painter,
                  option->rect,
                  QPen(option->palette.color(focused ? QPalette::Highlight : QPalette::Mid),
                       focused ? 2 : 1),
                  Qt::NoBrush);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

QRect HouseStyle::subControlRect(ComplexControl control,
                                 const QStyleOptionComplex *option,
                                 SubControl part,
                                 const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const bool across = bar->orientation == Qt::Horizontal;
    const int length = across ? bar->rect.width() : bar->rect.height();
    const int range = bar->maximum - bar->minimum;
    const int thumb =
        range <= 0 ? length
                   : qBound(qMin(kShortestThumb, length),
                            int(qint64(bar->pageStep) * length / (qint64(range) + bar->pageStep)),
                            length);
    const int at = sliderPositionFromValue(
        bar->minimum, bar->maximum, bar->sliderPosition, length - thumb, bar->upsideDown);
    const auto piece = [across, bar](int from, int size) {
        return across ? QRect(from, 0, size, bar->rect.height())
                      : QRect(0, from, bar->rect.width(), size);
    };
    if (part == SC_ScrollBarGroove)
        return bar->rect;
    if (part == SC_ScrollBarSlider)
        return piece(at, thumb);
    if (part == SC_ScrollBarSubPage)
        return piece(0, at);
    if (part == SC_ScrollBarAddPage)
        return piece(at + thumb, length - at - thumb);
    return {};
}

void HouseStyle::drawComplexControl(ComplexControl control,
                                    const QStyleOptionComplex *option,
                                    QPainter *painter,
                                    const QWidget *widget) const
{
    if (control != CC_ScrollBar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const auto thumb = proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget);
    const bool held = option->activeSubControls & SC_ScrollBarSlider;
    const auto ink = option->palette.color(QPalette::WindowText);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mixed(option->palette.color(QPalette::Window), ink, held ? 0.65 : 0.45));
    painter->drawRoundedRect(QRectF(thumb).adjusted(3, 3, -3, -3), 3, 3);
    painter->restore();
}

int HouseStyle::styleHint(StyleHint hint,
                          const QStyleOption *option,
                          const QWidget *widget,
                          QStyleHintReturn *data) const
{
    if (hint == SH_UnderlineShortcut || hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return hint == SH_UnderlineShortcut;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

} // namespace casepost::ui

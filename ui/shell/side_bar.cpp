#include "ui/shell/side_bar.h"

#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBar = 4;
constexpr int kPad = 14;

} // namespace

SideBarButton::SideBarButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

void SideBarButton::setCount(int count, const QString &what)
{
    m_count = count;
    setAccessibleDescription(count > 0 ? what : QString());
    updateGeometry();
    update();
}

QSize SideBarButton::sizeHint() const
{
    const auto metrics = fontMetrics();
    return {metrics.horizontalAdvance(text() + u"   999"_s) + 2 * kPad,
            qMax(36, metrics.height() + 14)};
}

void SideBarButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto colours = coloursFor(palette());
    if (isChecked() || underMouse())
        painter.fillRect(rect(), palette().color(isChecked() ? QPalette::Base : QPalette::Window));
    if (isChecked())
        painter.fillRect(0, 0, kBar, height(), palette().color(QPalette::Highlight));
    auto used = font();
    used.setBold(isChecked());
    painter.setFont(used);
    painter.setPen(isEnabled() ? palette().color(QPalette::WindowText) : colours.quiet);
    const auto area = rect().adjusted(kPad, 0, -kPad, 0);
    painter.drawText(area, Qt::AlignVCenter | Qt::TextShowMnemonic, text());
    if (m_count > 0)
        painter.drawText(area, Qt::AlignVCenter | Qt::AlignRight, QLocale().toString(m_count));
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(rect().adjusted(2, 2, -2, -2));
    }
}

SideBar::SideBar(QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
    , m_foot(new QLabel(this))
{
    setObjectName(u"sideBar"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 10, 0, 10);
    column->setSpacing(0);
    column->addStretch();
    m_foot->setWordWrap(true);
    m_foot->setContentsMargins(kPad, 0, kPad, 0);
    m_foot->setObjectName(u"sideBarFoot"_s);
    column->addWidget(m_foot);
    connect(m_buttons, &QButtonGroup::idClicked, this, &SideBar::chosen);
}

SideBarButton *SideBar::addSection(const QString &objectName)
{
    auto *button = new SideBarButton(this);
    button->setObjectName(objectName);
    const int section = int(m_buttons->buttons().size());
    m_buttons->addButton(button, section);
    static_cast<QVBoxLayout *>(layout())->insertWidget(section, button);
    return button;
}

SideBarButton *SideBar::button(int section) const
{
    return static_cast<SideBarButton *>(m_buttons->button(section));
}

void SideBar::setCurrent(int section)
{
    if (auto *chosenButton = m_buttons->button(section))
        chosenButton->setChecked(true);
}

void SideBar::setFoot(const QString &text)
{
    m_foot->setText(text);
}

void SideBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto colours = coloursFor(palette());
    painter.fillRect(rect(), colours.panel);
    painter.setPen(colours.line);
    painter.drawLine(width() - 1, 0, width() - 1, height());
}

} // namespace casepost::ui

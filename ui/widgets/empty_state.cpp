#include "ui/widgets/empty_state.h"

#include "ui/widgets/heading.h"

#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_title(new Heading(Heading::Level::Part, this))
    , m_next(new QuietLabel(this))
{
    setObjectName(u"emptyState"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 32, 24, 24);
    column->addWidget(m_title);
    column->addWidget(m_next);
    column->addStretch();
    for (auto *label : {m_title, m_next})
        label->setWordWrap(true);
}

void EmptyState::tell(const QString &title, const QString &next)
{
    m_title->setText(title);
    m_next->setText(next);
}

QString EmptyState::title() const
{
    return m_title->text();
}

} // namespace casepost::ui

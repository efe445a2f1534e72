#include "ui/guidance/changes/impact_dialog.h"

#include "ui/widgets/text_writer.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTextEdit>
#include <QVBoxLayout>

#include <array>

namespace casepost::ui {

using namespace Qt::StringLiterals;
using letters::ImpactOn;

namespace {

constexpr int kLookMs = 200;
constexpr int kMostItems = 300;
constexpr std::array kKinds{ImpactOn::Phrase, ImpactOn::Draft, ImpactOn::Queued, ImpactOn::Sent};

class ImpactWords
{
    Q_DECLARE_TR_FUNCTIONS(ImpactWords)
};

QString kindWords(ImpactOn on)
{
    switch (on) {
    case ImpactOn::Phrase:
        return ImpactWords::tr("Phrases");
    case ImpactOn::Draft:
        return ImpactWords::tr("Open drafts");
    case ImpactOn::Queued:
        return ImpactWords::tr("Letters in the outbox");
    case ImpactOn::Sent:
        break;
    }
    return ImpactWords::tr("Letters sent");
}

QString itemWords(const letters::ImpactedItem &item)
{
    QStringList parts;
    const auto add = [&parts](const QString &what, const QStringList &values) {
        if (!values.isEmpty())
            parts += what.arg(values.join(u", "_s));
    };
    add(ImpactWords::tr("now objects: %1"), item.gained);
    add(ImpactWords::tr("objects no more: %1"), item.lost);
    add(ImpactWords::tr("says it otherwise: %1"), item.reworded);
    add(ImpactWords::tr("touched phrases: %1"), item.phrases);
    add(ImpactWords::tr("stands on %1"), item.cites);
    add(ImpactWords::tr("speaks of %1"), item.limits);
    const auto who = item.by.isEmpty() ? item.reference : item.reference + u" ("_s + item.by + u')';
    return who + u": "_s + parts.join(u"; "_s);
}

} // namespace

ImpactDialog::ImpactDialog(GuidanceDesk &desk, const core::PackFiles &pack, QWidget *parent)
    : QDialog(parent)
    , m_run(std::make_shared<Run>())
    , m_state(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_text(new QTextEdit(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
    , m_stop(m_buttons->addButton(tr("Stop"), QDialogButtonBox::ActionRole))
{
    setObjectName(u"impactDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What the change would touch"));
    build();
    desk.impact(
        this,
        pack,
        [run = m_run](const core::Progress &progress) {
            run->done = progress.done;
            run->total = progress.total;
            return run->goOn.load();
        },
        [this](const core::Result<letters::GuidanceImpact> &impact) { take(impact); });
}

ImpactDialog::~ImpactDialog()
{
    m_run->goOn = false;
}

void ImpactDialog::build()
{
    m_state->setObjectName(u"impactState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setText(tr("Looking at phrases, drafts and letters…"));
    m_bar->setAccessibleName(tr("How far the run is"));
    m_bar->setRange(0, 0);
    m_text->setObjectName(u"impactText"_s);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("What the change would touch"));
    m_text->hide();
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_state);
    column->addWidget(m_bar);
    column->addWidget(m_text, 1);
    column->addStretch();
    column->addWidget(m_buttons);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_run->goOn = false;
        m_state->setText(tr("Stopping…"));
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_look.setInterval(kLookMs);
    connect(&m_look, &QTimer::timeout, this, &ImpactDialog::showProgress);
    m_look.start();
    const int width = fontMetrics().averageCharWidth() * 90;
    resize(width, width * 2 / 3);
}

void ImpactDialog::showProgress()
{
    const auto total = m_run->total.load();
    m_bar->setRange(0, int(total));
    if (total > 0)
        m_bar->setValue(int(m_run->done.load()));
}

void ImpactDialog::take(const core::Result<letters::GuidanceImpact> &impact)
{
    m_look.stop();
    m_bar->hide();
    m_stop->hide();
    if (!impact) {
        m_state->setText(impact.error().code == core::ErrorCode::Cancelled
                             ? tr("Stopped. Nothing was changed.")
                             : impact.error().message);
        return;
    }
    write(*impact);
}

void ImpactDialog::write(const letters::GuidanceImpact &impact)
{
    m_state->setText(
        impact.items.empty()
            ? tr("The change touches nothing in this store.")
            : tr("Touched: %1. Nothing is changed by looking.").arg(impact.items.size()));
    TextWriter text(*m_text);
    for (const auto on : kKinds) {
        const auto looked = impact.lookedAt.find(on);
        int touched = 0;
        for (const auto &item : impact.items)
            touched += item.on == on ? 1 : 0;
        text.heading(tr("%1: %2 of %3")
                         .arg(kindWords(on))
                         .arg(touched)
                         .arg(looked == impact.lookedAt.end() ? 0 : looked->second));
        writeItems(text, impact, on);
    }
    text.finish();
    m_text->show();
    m_text->setFocus(Qt::OtherFocusReason);
}

void ImpactDialog::writeItems(TextWriter &text, const letters::GuidanceImpact &impact, ImpactOn on)
{
    QStringList lines;
    int left = 0;
    for (const auto &item : impact.items) {
        if (item.on != on)
            continue;
        if (lines.size() < kMostItems)
            lines += itemWords(item);
        else
            ++left;
    }
    text.items(lines);
    if (left > 0)
        text.quiet(tr("and %1 more").arg(left));
}

} // namespace casepost::ui

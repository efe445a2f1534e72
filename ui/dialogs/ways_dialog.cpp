#include "ui/dialogs/ways_dialog.h"

#include "ui/desk/outbox_desk.h"
#include "ui/dialogs/setting_file.h"
#include "ui/widgets/dialog_size.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/tab_order.h"
#include "ui/words/core_words.h"
#include "ui/words/way_words.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace casepost::ui {

using namespace Qt::StringLiterals;

WaysDialog::WaysDialog(OutboxDesk &desk, bool maySet, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_rows(new QWidget(this))
    , m_grid(new QGridLayout(m_rows))
    , m_told(new QPlainTextEdit(this))
{
    setObjectName(u"waysDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Ways out"));
    auto *heading = new Heading(Heading::Level::Page, this);
    heading->setText(tr("How letters and emails leave"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(2, 1);
    m_grid->setHorizontalSpacing(16);
    m_told->setObjectName(u"wayTrial"_s);
    m_told->setReadOnly(true);
    m_told->setTabChangesFocus(true);
    m_told->setAccessibleName(tr("What the trial found"));
    m_told->setPlaceholderText(
        tr("'Try' looks whether a way out works. It does everything but sending."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    if (maySet) {
        auto *set = buttons->addButton(tr("Set from a file…"), QDialogButtonBox::ActionRole);
        set->setObjectName(u"setWays"_s);
        set->setAutoDefault(false); // Enter closes what was only looked at
        connect(set, &QPushButton::clicked, this, &WaysDialog::chooseFile);
    }
    auto *column = new QVBoxLayout(this);
    column->addWidget(heading);
    column->addWidget(m_rows);
    column->addWidget(m_told, 1);
    column->addWidget(buttons);
    sizeDialog(this, 88, 24);
    m_desk.ways(this, [this](const core::Result<core::WaysOut> &ways) { show(ways); });
}

void WaysDialog::show(const core::Result<core::WaysOut> &ways)
{
    if (!ways) {
        tell(ways.error().message);
        return;
    }
    while (auto *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const auto channel :
         {core::OutChannel::Email, core::OutChannel::Post, core::OutChannel::Online})
        addRow(channel, *ways);
    orderTabs(tabStops(this));
    if (!std::exchange(m_begun, true)) {
        auto *first = m_rows->findChild<QPushButton *>();
        QTimer::singleShot(
            0, first, [first] { first->setFocus(Qt::OtherFocusReason); }); // in sight
    }
    Q_EMIT waysKnown(*ways);
}

void WaysDialog::addRow(core::OutChannel channel, const core::WaysOut &ways)
{
    const int row = m_grid->rowCount();
    const QString gateway = ways.by(channel);
    const QString name = outChannelWords(channel);
    auto *label = new Heading(Heading::Level::Small, m_rows);
    label->setText(name);
    auto *way = new QLabel(m_rows);
    way->setTextFormat(Qt::PlainText);
    way->setText(wayWords(gateway));
    way->setAccessibleName(name + u": "_s + way->text());
    auto *detail = new QLabel(m_rows);
    detail->setTextFormat(Qt::PlainText);
    detail->setWordWrap(true);
    detail->setText(wayDetail(ways, gateway));
    auto *trial = new QPushButton(tr("Try"), m_rows);
    trial->setAutoDefault(true);
    trial->setObjectName(u"try-"_s + core::outChannelName(channel));
    trial->setAccessibleName(tr("Try: %1").arg(name));
    connect(trial, &QPushButton::clicked, this, [this, gateway] { tryOut(gateway); });
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(way, row, 1);
    m_grid->addWidget(detail, row, 2);
    m_grid->addWidget(trial, row, 3);
}

void WaysDialog::tryOut(const QString &gateway)
{
    tell(tr("Trying…"));
    using Steps = std::vector<core::TrialStep>;
    m_desk.tryWay(this, gateway, [this, gateway](const core::Result<Steps> &steps) {
        if (!steps) {
            tell(steps.error().message);
            return;
        }
        QStringList lines;
        bool works = true;
        for (const core::TrialStep &step : *steps) {
            works = works && step.ok;
            lines += (step.ok ? u"✓  "_s : u"✕  "_s) + step.words;
        }
        lines.prepend(works ? tr("The %1 works.").arg(wayWords(gateway))
                            : tr("The %1 does not work.").arg(wayWords(gateway)));
        tell(lines.join(u'\n'));
    });
}

void WaysDialog::chooseFile()
{
    chooseSettingFile(
        this, tr("Choose a file of ways out"), [this](const QString &file) { setFrom(file); });
}

void WaysDialog::setFrom(const QString &file)
{
    const auto bytes = settingFile(file);
    if (!bytes) {
        tell(tr("The file %1 cannot be read.").arg(file));
        return;
    }
    m_desk.setWays(this, *bytes, file, [this](const core::Result<core::WaysOut> &ways) {
        show(ways);
        if (ways)
            tell(tr("Set for everybody at this store."));
    });
}

void WaysDialog::tell(const QString &words)
{
    m_told->setPlainText(coreWords(words));
}

} // namespace casepost::ui

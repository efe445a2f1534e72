#include "ui/dialogs/extract_import.h"

#include "core/base/progress_share.h"
#include "ui/dialogs/ask.h"
#include "ui/dialogs/text_viewer.h"
#include "ui/words/moments.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QProgressDialog>

#include <algorithm>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLookMs = 100;

} // namespace

ExtractImport::ExtractImport(OfficeDesk &desk, QWidget &window)
    : QObject(&window)
    , m_desk(desk)
    , m_window(window)
    , m_board(std::make_shared<Board>())
{
    m_look.setInterval(kLookMs);
    connect(&m_look, &QTimer::timeout, this, &ExtractImport::showProgress);
}

ExtractImport::~ExtractImport()
{
    m_board->goOn = false;
}

void ExtractImport::chooseFile()
{
    auto *dialog = new QFileDialog(&m_window, tr("Import an extract"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Extracts (*.csv)"));
    connect(
        dialog, &QFileDialog::fileSelected, this, [this](const QString &file) { load(file, {}); });
    dialog->open();
}

void ExtractImport::load(const QString &file, const core::ImportOptions &options)
{
    if (m_bar)
        return;
    m_board = std::make_shared<Board>();
    m_bar = new QProgressDialog(&m_window);
    m_bar->setObjectName(u"importProgress"_s);
    m_bar->setWindowTitle(tr("Import an extract"));
    m_bar->setLabelText(tr("Reading %1").arg(QFileInfo(file).fileName()));
    m_bar->setCancelButtonText(tr("Stop"));
    m_bar->setAutoClose(false);
    m_bar->setAutoReset(false);
    m_bar->setRange(0, 0);
    connect(m_bar, &QProgressDialog::canceled, this, [this] {
        m_board->goOn = false;
        Q_EMIT said(tr("Stopping. The store stays as it was."));
    });
    m_bar->show();
    m_look.start();
    m_desk.importExtract(
        this,
        file,
        options,
        [board = m_board](const core::Progress &progress) {
            const QMutexLocker guard(&board->lock);
            board->latest = progress;
            return board->goOn.load();
        },
        [this, file, options](const core::Result<core::ImportReport> &report) {
            finish(file, options, report);
        });
}

void ExtractImport::showProgress()
{
    if (!m_bar || m_bar->wasCanceled())
        return;
    core::Progress progress;
    {
        const QMutexLocker guard(&m_board->lock);
        progress = m_board->latest;
    }
    if (progress.phase.isEmpty())
        return;
    m_bar->setLabelText(progress.phase);
    const auto perMille = core::perMilleOf(progress);
    m_bar->setRange(0, perMille ? 1000 : 0);
    if (perMille)
        m_bar->setValue(*perMille);
}

QString ExtractImport::reportText(const core::ImportReport &report)
{
    QStringList lines{tr("Rows read: %1").arg(report.rows),
                      tr("New: %1").arg(report.added),
                      tr("Changed: %1").arg(report.changed),
                      tr("Unchanged: %1").arg(report.unchanged),
                      tr("No longer in progress: %1").arg(report.gone),
                      tr("Refused: %1").arg(report.refusedCount)};
    if (report.stale > 0)
        lines.append(tr("Cases that are out of date now: %1").arg(report.stale));
    if (report.unmatched > report.nameless)
        lines.append(
            tr("Refused rows that name no known case: %1").arg(report.unmatched - report.nameless));
    if (report.nameless > 0)
        lines.append(tr("Refused rows whose case cannot be told: %1. Cases that are out of date "
                        "because one of them may be meant: %2")
                         .arg(report.nameless)
                         .arg(report.missing));
    if (report.older)
        lines.append(tr("This extract is older than the one whose place it took."));
    if (report.held > 0)
        lines.append(tr("Letters held for a fresh check: %1").arg(report.held));
    if (report.madeAt)
        lines.append(tr("Made: %1").arg(longMoment(*report.madeAt)));
    if (!report.unknownColumns.isEmpty())
        lines.append(tr("Columns not known: %1").arg(report.unknownColumns.join(u", "_s)));
    for (const auto &cell : report.refused)
        lines.append(tr("Line %1, %2: %3").arg(cell.line).arg(cell.column, cell.message));
    return lines.join(u'\n');
}

void ExtractImport::finish(const QString &file,
                           core::ImportOptions options,
                           const core::Result<core::ImportReport> &report)
{
    m_look.stop();
    m_bar->deleteLater();
    m_bar->hide();
    m_bar = nullptr;
    if (report) {
        Q_EMIT imported();
        Q_EMIT said(tr("Extract loaded. New: %1, changed: %2, gone: %3.")
                        .arg(report->added)
                        .arg(report->changed)
                        .arg(report->gone));
        showText(&m_window, tr("Extract loaded"), reportText(*report));
        return;
    }
    Q_EMIT said(report.error().message);
    if (report.error().code != core::ErrorCode::InvalidInput)
        return;
    const QString agreed = takeAsMeant(report.error(), options);
    ask(&m_window,
        {tr("The extract was not loaded"),
         report.error().message,
         agreed,
         tr("Leave the store as it is")},
        [this, file, options] { load(file, options); });
}

/// What a person may agree to, so that the extract is taken after all: put into the options.
QString ExtractImport::takeAsMeant(const core::Error &error, core::ImportOptions &options)
{
    const auto named =
        std::ranges::find(error.where, u"option"_s, &std::pair<QString, QString>::first);
    if (named != error.where.end() && named->second == u"older"_s) {
        options.older = core::OlderExtract::Load;
        return tr("Load it and hold what it changes");
    }
    if (named != error.where.end() && named->second == u"empty"_s) {
        options.empty = core::EmptyExtract::Load;
        return tr("End every case in progress");
    }
    options.badRows = core::BadRows::Skip;
    return tr("Load the rest without bad rows");
}

} // namespace casepost::ui

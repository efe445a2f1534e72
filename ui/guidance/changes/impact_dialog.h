#pragma once

#include "letters/review/impact.h"
#include "ui/desk/guidance_desk.h"

#include <QDialog>
#include <QTimer>

#include <atomic>
#include <memory>

class QDialogButtonBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTextEdit;

namespace casepost::ui {

class TextWriter;

/// What a pack would change in this store, were it published: phrases, drafts, letters queued and
/// sent. The run is on a store thread and can be stopped; nothing is written.
class ImpactDialog final : public QDialog
{
    Q_OBJECT

public:
    ImpactDialog(GuidanceDesk &desk, const core::PackFiles &pack, QWidget *parent);
    ~ImpactDialog() override;

private:
    /// What both threads see of the run.
    struct Run
    {
        std::atomic_bool goOn = true;
        std::atomic<qint64> done = 0;
        std::atomic<qint64> total = 0;
    };

    void build();
    void showProgress();
    void take(const core::Result<letters::GuidanceImpact> &impact);
    void write(const letters::GuidanceImpact &impact);
    static void
    writeItems(TextWriter &text, const letters::GuidanceImpact &impact, letters::ImpactOn on);

    std::shared_ptr<Run> m_run;
    QTimer m_look;
    QLabel *m_state;
    QProgressBar *m_bar;
    QTextEdit *m_text;
    QDialogButtonBox *m_buttons;
    QPushButton *m_stop;
};

} // namespace casepost::ui

#pragma once

#include "core/outbox/ways/ways_out.h"
#include "ui/desk/office_desk.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace casepost::phrases {
enum class Channel;
} // namespace casepost::phrases

namespace casepost::letters {
struct Draft;
using phrases::Channel;
} // namespace casepost::letters

namespace casepost::ui {

class CasesPage;
class CasesPresenter;
class ComposerPage;
class ComposerPresenter;
class DraftsPage;
class ExtractImport;
class GuidancePage;
class GuidancePresenter;
class LetterJudge;
class MainWindow;
class OutboxPage;
class OutboxPresenter;

/// The window with its pages: what leads where, and what the status bar says. The pages do not know
/// each other.
class Workplace final : public QObject
{
    Q_OBJECT

public:
    Workplace(MainWindow &window, const Desks &desks, const LetterJudge &judge);
    ~Workplace() override;

    /// Opens the store and fills the window. Called once the window has been painted.
    void start();
    /// Opens a case.
    void showCase(const QString &reference);
    /// Begins a letter for a case.
    void compose(const QString &reference, letters::Channel channel);
    ComposerPresenter &composer() { return *m_composer; }
    CasesPresenter &cases() { return *m_cases; }
    GuidancePresenter &guidance() { return *m_guidance; }
    void showOutbox();

Q_SIGNALS:
    /// The store is open and the pages know who works here.
    void ready();
    void failed(const QString &sentence);
    /// Another store is wanted: the program closes this window and opens one on it. An empty file
    /// means the usual place.
    void storeWanted(casepost::ui::StoreWish wish, const QString &file);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addFirstPage();
    void serveFrame();
    void offerStore();
    void addPages();
    void join();
    void joinComposer();
    void serveCaseCommands();
    void allowCaseCommands();
    /// Does `act` with the case in sight, also when it is still being looked for; says that there
    /// is none.
    void withCase(std::function<void(const QString &)> act);
    void take(const core::Result<Office> &office);
    void resume(const letters::Draft &draft, const QString &reference);
    void showWaysDialog();
    void showWays(const core::WaysOut &ways);
    void takeBack(const letters::Draft &draft);
    void askExtractAge();
    void showExtractAge(const std::optional<QDateTime> &madeAt);
    void askOffices();
    void showStanding();
    void showLetterStatus();
    void showOffice();
    void showCounts();
    void retranslate();

    /// What the frame says, kept so that it can be said in another language.
    struct Said
    {
        int drafts = 0;
        int messages = 0;
        int proposals = 0;
        std::optional<core::WaysOut> ways;
        bool extractKnown = false;
        std::optional<QDateTime> extractAt;
        QDateTime savedAt; ///< of the letter that is open
        bool noOffices = false;
        bool noOfficesTold = false; ///< and perhaps dismissed: it is not told every minute
    };

    MainWindow &m_window;
    Desks m_desks;
    std::unique_ptr<CasesPresenter> m_cases;
    std::unique_ptr<ComposerPresenter> m_composer;
    std::unique_ptr<OutboxPresenter> m_outbox;
    std::unique_ptr<GuidancePresenter> m_guidance;
    CasesPage *m_casesPage = nullptr;
    ComposerPage *m_composerPage = nullptr;
    DraftsPage *m_draftsPage = nullptr;
    OutboxPage *m_outboxPage = nullptr;
    GuidancePage *m_guidancePage = nullptr;
    ExtractImport *m_import;
    QTimer m_minute;
    bool m_maySetWays = false;
    QString m_login; ///< of who works here
    Office m_office;
    Said m_status;
};

} // namespace casepost::ui

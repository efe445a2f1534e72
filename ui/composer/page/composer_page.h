#pragma once

#include "ui/composer/model/template_change.h"
#include "ui/composer/page/composer_presenter.h"
#include "ui/shell/page.h"

#include <QTimer>

class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QLabel;

namespace casepost::ui {

class ActionRegistry;
class EmptyState;
class FindingsPane;
class LetterEditor;
class LetterHeading;
class MessageBar;
class PhraseFinder;
class PreviewPane;

/// The composer: phrases at the left, the letter in the middle, findings and the preview of the
/// real bytes at the right.
class ComposerPage final : public Page
{
    Q_OBJECT

public:
    ComposerPage(ComposerPresenter &presenter, ActionRegistry &actions, QWidget *parent = nullptr);

    void enter() override;
    bool goBack() override;
    QList<QWidget *> panes() const override;
    /// Small enough that the narrow layout is reached before anything must scroll.
    QSize minimumSizeHint() const override;
    /// Who is written to, while a letter is open.
    QWidget *head() const override;
    QString caseInHand() const override;
    /// The phrases while one is among them, else the findings.
    ListService *list() const override;
    bool isFailing() const override;

Q_SIGNALS:
    /// Back to the case.
    void caseWanted(const QString &reference);
    /// What the status bar shows of the letter changed.
    void statusChanged();

public:
    int findingCount() const;
    int pageCount() const;

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showFinder();
    void build();
    void join();
    void serve(ActionRegistry &actions);
    void servePlaces(ActionRegistry &actions);
    void begin();
    void tellBanners();
    void close();
    void follow(const LetterChange &change);
    void showVerdict();
    void allowActions();
    void allowPrinting();
    void chooseTemplate(const QString &code);
    void takeTemplate(const QString &code, Brought brought);
    void orderStops();
    void addPhrases(const QStringList &codes);
    int placeOf(phrases::PhraseRole role) const;
    void addFreeText();
    void moveCurrent(int step);
    void removeCurrent();
    void fix(const letters::Finding &finding);
    void askToQueue();
    void askToDiscard();
    void print();

    ComposerPresenter &m_presenter;
    ActionRegistry &m_actions;
    MessageBar *m_stale;   ///< of the case, whatever is written
    MessageBar *m_offices; ///< of the store
    QStackedWidget *m_stack;
    EmptyState *m_noLetter;
    LetterHeading *m_heading;
    QSplitter *m_split;
    PhraseFinder *m_finder;
    LetterEditor *m_editor;
    QTabWidget *m_tabs;
    FindingsPane *m_findings;
    PreviewPane *m_preview;
    QPlainTextEdit *m_asText;
    QPushButton *m_queue;
    QLabel *m_state;
    std::shared_ptr<const PreviewedLetter> m_shown;
    QTimer m_ordering;                      ///< many changes, one new order
    bool m_narrow = false;                  ///< the phrases stand in a tab
    QList<int> m_wideShares{260, 500, 360}; ///< of the splitter, before the window became narrow
};

} // namespace casepost::ui

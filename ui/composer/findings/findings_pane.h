#pragma once

#include "letters/guidance/judging/guidance.h"

#include <QHash>
#include <QSet>
#include <QWidget>

#include <functional>
#include <map>
#include <memory>

class QLabel;
class QListView;
class QMenu;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace casepost::ui {

class EmptyState;
class FindingsModel;
class ListService;
struct CheckedLetter;

/// The findings of the letter: a list, and below it why the one in hand matters, where the guidance
/// says so, its fix and its answer. The list is the keyboard's and the screen reader's way; the
/// squiggles are decoration.
class FindingsPane final : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsPane(QWidget *parent = nullptr);

    void begin(std::shared_ptr<const letters::Guidance> guidance, const QDate &on);
    void show(const CheckedLetter &checked);
    /// The answers the letter holds, shown with the findings they belong to.
    void setAnswers(const letters::LetterDocument &letter);
    /// Nothing is written yet: what is only missing is told as still to be written, with the next
    /// show().
    void setUntouched(bool untouched) { m_untouched = untouched; }
    /// The letter has changed since: what is shown fades until the next verdict.
    void setStale(bool stale);
    /// Moves to the next (+1) or previous (-1) open finding and reveals it.
    void step(int direction);
    /// What can be done with a fix is for the page to say: one that cannot be done is not offered.
    void setMayFix(std::function<bool(const letters::Finding &)> may) { m_mayFix = std::move(may); }
    /// Is there anything to offer for the finding in hand?
    bool hasOffer() const;
    /// Offers the fix and the answers of the finding in hand; taken with Enter.
    void offerFixes();
    int openCount() const;
    QListView *list() const { return m_list; }
    ListService *service() const { return m_service; }
    void retranslate();

protected:
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    /// Take the focus there.
    void revealed(const casepost::letters::Finding &finding);
    void fixWanted(const casepost::letters::Finding &finding);
    void answerWanted(const QString &rule, const QString &answer);
    /// What a screen reader is to say.
    void said(const QString &sentence);
    void failed(const QString &sentence);
    /// Another finding is in hand, or what can be done with it changed.
    void offerChanged();

private:
    void build();
    void showCurrent();
    void fillMenu(QMenu &menu);
    const letters::Finding &shown(int row) const; ///< in the order of the list
    void fitWhy();
    void tellGuidance();
    void goTo(int row);
    void askToPutAside();
    QString explain(const letters::Finding &finding) const;
    QSet<QString> onlyMissing() const;
    const letters::Finding *current() const;
    bool canFix(const letters::Finding &finding) const;

    std::function<bool(const letters::Finding &)> m_mayFix;
    std::vector<core::RuleInfo> m_rules;
    QHash<QString, QString> m_titles; ///< of the guidance documents
    std::vector<letters::GuidanceUsed> m_used;
    std::map<QString, QString> m_answers;           ///< by rule
    std::map<QString, letters::AnswerMark> m_given; ///< who gave them, as far as known
    bool m_untouched = false;
    int m_from = -1; ///< the row F8 goes on from; -1 before the first
    QStackedWidget *m_stack;
    EmptyState *m_clear;
    QListView *m_list;
    FindingsModel *m_rows;
    ListService *m_service;
    QLabel *m_guidance;
    QLabel *m_whyLabel;
    QPlainTextEdit *m_why;
    QToolButton *m_details; ///< adds what the rule is called
    QPushButton *m_fix;
    QPushButton *m_answer;
    QPushButton *m_putAside;
    QPushButton *m_takeBack;
};

} // namespace casepost::ui

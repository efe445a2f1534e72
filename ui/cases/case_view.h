#pragma once

#include "ui/desk/case_desk.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace casepost::ui {

class EmptyState;
class FactsModel;
class HistoryModel;
class MessageBar;
class PhonePane;

/// One case: who and what at the top with the next step, facts beside the history, a note below it.
class CaseView final : public QWidget
{
    Q_OBJECT

public:
    explicit CaseView(QWidget *parent = nullptr);

    void showCase(const CaseFile &file);
    /// Whether the case shown is the one in hand: nothing can be begun or noted for another.
    void setInHand(bool inHand);
    /// The reference of the case shown.
    const QString &reference() const { return m_file.record.reference; }
    /// What this person may do here; a reason stands in the tool tip of what they may not.
    void allow(bool letters, bool notes, const QString &whyNot);
    /// The note typed for this case was saved (its field is empty again) or was not.
    void noteSaved(const QString &reference);
    void noteRefused(const QString &reference);
    QPlainTextEdit *noteField() const { return m_note; }
    PhonePane *phone() const { return m_phone; }
    /// Shows the pane for phoning, or goes to it.
    void openPhone();
    QList<QWidget *> panes() const;
    void retranslate();

Q_SIGNALS:
    void letterWanted();
    void emailWanted();
    void draftWanted(const casepost::letters::Draft &draft, const QString &reference);
    void noteWanted(const QString &reference, const QString &text);
    void letterOpened(casepost::core::LetterId letter);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildFacts();
    QWidget *buildHistory();
    void fillHead();
    void changeNote(const QString &reference);
    void saveNote();
    void allowActs();
    void fitFacts();
    void showPhone(bool shown);

    CaseFile m_file;
    bool m_mayWrite = false;
    bool m_mayNote = false;
    bool m_inHand = false;
    QString m_whyNot;
    QString m_saving;                ///< the case whose note is on its way to the store
    QHash<QString, QString> m_begun; ///< notes begun and not saved, by the case they are for
    QSplitter *m_split;
    QBoxLayout *m_head = nullptr; ///< the buttons stand beside the name, or under it
    QLabel *m_name;
    QLabel *m_summary;
    QPushButton *m_letter;
    QPushButton *m_email;
    QPushButton *m_phoneShown; ///< the pane stands in the place of the history while it is down
    PhonePane *m_phone;
    QStackedWidget *m_side;
    MessageBar *m_stale;
    MessageBar *m_drafts;
    QLabel *m_factsTitle;
    QTableView *m_facts;
    FactsModel *m_factRows;
    QTimer m_refit; ///< rows follow the width once it has settled
    QLabel *m_historyTitle;
    QListView *m_history;
    HistoryModel *m_events;
    QStackedWidget *m_historyStack;
    EmptyState *m_noHistory;
    QLabel *m_noteLabel;
    QPlainTextEdit *m_note;
    QPushButton *m_save;
};

} // namespace casepost::ui

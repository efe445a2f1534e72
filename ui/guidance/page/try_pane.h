#pragma once

#include "letters/guidance/judging/trial.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace casepost::ui {

class EmptyState;
class FindingsModel;
class GuidancePresenter;
struct TriedSentence;

/// A sentence tried against the guidance as it is typed: what speaks against it, with the stretch
/// marked, or that no rule objects.
class TryPane final : public QWidget
{
    Q_OBJECT

public:
    explicit TryPane(GuidancePresenter &presenter, QWidget *parent = nullptr);

    /// The rule in hand, which can be asked alone; empty for none.
    void setRule(const QString &rule);
    void focusSentence();
    QList<QWidget *> panes() const;
    void retranslate();

Q_SIGNALS:
    void ruleWanted(const QString &rule);
    void said(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void follow();
    void show(const TriedSentence &tried);
    void mark();
    void tellBlank();
    void fillChoices();
    letters::Trial trial() const;

    GuidancePresenter &m_presenter;
    QString m_rule;
    QLabel *m_label;
    QPlainTextEdit *m_sentence;
    QLabel *m_whereLabel;
    QComboBox *m_where;
    QLabel *m_languageLabel;
    QComboBox *m_language;
    QLabel *m_byLabel;
    QComboBox *m_by;
    QLabel *m_verdict;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QListView *m_list;
    FindingsModel *m_rows;
    QPushButton *m_showRule;
};

} // namespace casepost::ui

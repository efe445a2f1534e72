#pragma once

#include "letters/guidance/amending/rule_form.h"

#include <QWidget>

#include <map>

class QComboBox;
class QDateEdit;
class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace casepost::ui {

class ChangePresenter;
class EmptyState;
class FormField;

/// The form of a change: a rule with more words, or a new one of a kind that is there. It makes a
/// pack; what is wrong stands beside the field it was typed in.
class ChangePane final : public QWidget
{
    Q_OBJECT

public:
    explicit ChangePane(ChangePresenter &presenter, QWidget *parent = nullptr);

    /// Why nothing can be proposed here; empty when it can.
    void setWhyNot(const QString &sentence);
    /// The kinds of check a new rule can be of.
    void setKinds(const QStringList &kinds);
    void focusForm();
    void retranslate();

Q_SIGNALS:
    /// See what the change would touch.
    void impactWanted();
    void said(const QString &sentence);

private:
    void build();
    void buildHead(QVBoxLayout *column);
    FormField *addField(QVBoxLayout *column, const QString &name, int lines);
    void join();
    void begin();
    void fill();
    void take();
    void showProblems();
    void showState();
    void showToml();
    void propose();
    QString firstProblem() const;
    FormField *field(const QString &name) const { return m_fields.at(name); }

    ChangePresenter &m_presenter;
    QString m_whyNot;
    bool m_filling = false;
    bool m_askedAll = false;
    QStackedWidget *m_stack;
    EmptyState *m_none;
    QLabel *m_heading;
    QLabel *m_severityLabel;
    QComboBox *m_severity;
    QString kind() const;
    void setKind(const QString &kind);

    QLabel *m_kindLabel;
    QComboBox *m_kind;
    QLabel *m_kindWords;
    QLabel *m_fromLabel;
    QDateEdit *m_from;
    std::map<QString, FormField *> m_fields;
    QLabel *m_state;
    QPushButton *m_propose;
    QPushButton *m_goTo;
    QPushButton *m_impact;
    QPushButton *m_toml;
    QPushButton *m_discard;
};

} // namespace casepost::ui

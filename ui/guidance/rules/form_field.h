#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace casepost::ui {

/// One field of a form: its label, a line or lines to type in, a hint, and below it what is wrong.
class FormField final : public QWidget
{
    Q_OBJECT

public:
    enum class Lines { One, Some, Many };

    FormField(const QString &name, Lines lines, QWidget *parent);

    void tell(const QString &label, const QString &hint);
    QString text() const;
    QStringList lines() const;
    /// Takes the text without telling edited().
    void setText(const QString &text);
    /// The problems as sentences; none clears them. A line from 1 is marked in the text.
    void showProblems(const QStringList &sentences, const QList<int> &lines);
    bool hasProblem() const;
    bool isTouched() const { return m_touched; }
    void setTouched(bool touched) { m_touched = touched; }
    void setReadOnly(bool readOnly);
    /// Takes the focus, at the first line that is wrong.
    void focusProblem();
    QWidget *editor() const;

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fit();
    void tint();

    Lines m_kind;
    QLabel *m_label;
    QLabel *m_hint;
    QLineEdit *m_line = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QLabel *m_problem;
    QList<int> m_wrong;
    bool m_touched = false;
    bool m_tinting = false;
};

} // namespace casepost::ui

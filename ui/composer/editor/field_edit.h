#pragma once

#include "core/base/result.h"
#include "phrases/phrase.h"
#include "ui/composer/editor/letter_text.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace casepost::ui {

/// One gap of a phrase to be filled in: a line of text, a date or a choice, with its label and
/// where a value given by the case comes from.
class FieldEdit final : public QWidget
{
    Q_OBJECT

public:
    FieldEdit(const phrases::Field &field, core::Language language, QWidget *parent);

    const QString &name() const { return m_field.name; }
    QLabel *label() const { return m_label; }
    /// The value typed, and the one the case gives when nothing is typed.
    void setValue(const QString &typed, const QString &given);
    /// Where the value comes from: typed here, or which part of the case gave it.
    QString sourceWords() const;
    void setMarks(const std::vector<TextMark> &marks);
    void reveal(int start);
    QWidget *input() const;

Q_SIGNALS:
    void edited(const QString &value);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildChoice();
    void buildLine();
    void showGiven();

    phrases::Field m_field;
    core::Language m_language;
    QLabel *m_label;
    LetterText *m_line = nullptr;
    QComboBox *m_choice = nullptr;
    QLabel *m_source;
    bool m_isGiven = false; ///< nothing is typed, the case fills it
    QString m_given;        ///< what the case fills in
};

/// A date as a letter writes it ("15 March 2024"), from what people type (15/3/24, 2024-03-15,
/// 15 Mar 2024); the text unchanged when it is no date. Welsh months in a Welsh letter.
QString letterDate(const QString &typed, core::Language language);

} // namespace casepost::ui

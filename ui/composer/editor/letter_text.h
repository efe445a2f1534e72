#pragma once

#include "letters/guidance/rules/finding.h"

#include <QPlainTextEdit>

namespace casepost::ui {

/// A stretch of text to be marked: a finding's squiggle or a field's tint.
struct TextMark
{
    enum class Kind { Block, Confirm, Warn, Field, Missing };

    int start = 0;
    int length = 0;
    Kind kind = Kind::Warn;
    QString tip = {}; ///< shown when the pointer rests on it
};

TextMark::Kind markOf(letters::Severity severity);

/// Text of a letter: grows with its content, Tab leaves it, takes plain text only, and leaves
/// undoing to the letter. Marks never change text or caret.
class LetterText final : public QPlainTextEdit
{
    Q_OBJECT

public:
    enum class Lines { One, Many };

    LetterText(Lines lines, QWidget *parent);

    /// The text with its no-break spaces (toPlainText() would lose them).
    QString letterText() const;
    /// Takes the text over without telling edited(); the caret stays where it belongs.
    void setLetterText(const QString &text);
    void setMarks(const std::vector<TextMark> &marks);
    const std::vector<TextMark> &marks() const { return m_marks; }
    /// Puts the cursor at a place and takes the focus. Nothing is selected: the next key must not
    /// destroy what it shows.
    void reveal(int start);
    int fewestLines() const { return m_fewest; }
    void setFewestLines(int lines);

Q_SIGNALS:
    /// The person changed the text.
    void edited(const QString &text);
    void focusLeft();
    /// Somebody typed, but this text may only be read.
    void typedInVain();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void fit();
    void paintMarks();
    QString tipAt(const QPoint &at) const;

    Lines m_lines;
    int m_fewest = 1;
    bool m_taking = false;
    std::vector<TextMark> m_marks;
};

/// Shows marks in a text; they never change the text or its caret.
void showMarks(QPlainTextEdit &text, const std::vector<TextMark> &marks);

/// Text from outside as a letter may hold it: no control or invisible characters, one kind of line
/// end; in one line when asked.
QString cleanPaste(const QString &text, LetterText::Lines lines);

} // namespace casepost::ui

#pragma once

#include "ui/composer/editor/letter_text.h"
#include "ui/desk/letter_desk.h"

#include <QFrame>

class QLabel;
class QToolButton;
class QGridLayout;

namespace casepost::ui {

class FieldEdit;
class QuietLabel;
class LetterModel;

/// One paragraph of the letter: what it is, its words, its fields or its free text with the reason,
/// and the ways to move and remove it.
class BlockCard final : public QFrame
{
    Q_OBJECT

public:
    BlockCard(LetterModel &model, const LetterGround &ground, int index, QWidget *parent);

    int index() const { return m_index; }
    void setIndex(int index, int count);
    /// Shows the block of the model as it is now.
    void follow();
    /// Takes over the values that the composition gave to fields nobody filled in.
    void takeGiven(const letters::ComposedBlock &composed);
    /// Marks what was found in this block.
    void mark(const std::vector<letters::Finding> &findings);
    /// Takes the focus at a place of this block; false when the place is not here.
    bool reveal(const letters::Place &place);
    /// What can be typed into, in reading order.
    QList<QWidget *> fields() const;
    /// What the Tab key goes through: first what is typed into, then the buttons.
    QList<QWidget *> stops() const;
    void takeFocus();
    /// Makes the wording one’s own, or the phrase’s again.
    void editOrRestore();
    void retranslate();

Q_SIGNALS:
    void entered(int index);
    void grabbed(int index, const QPoint &globalAt);
    void dropped(int index, const QPoint &globalAt);
    void left();
    /// What the person must hear.
    void said(const QString &sentence);
    void stopsChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    QWidget *buildHead();
    const phrases::Phrase *phrase() const;
    QString wording() const;
    void buildFields();
    void fillWording();
    void fillHead();
    bool isTyped() const;
    static QString whyLocked(); ///< why the wording of a locked phrase cannot be edited
    QString whyNotTyped() const;
    QString sourceOf(const QString &field, bool filled) const;
    QToolButton *button(const QString &name, const QString &sign);

    LetterModel &m_model;
    const LetterGround &m_ground;
    int m_index;
    int m_count = 0;
    QString m_shownPhrase;
    core::Language m_shownLanguage = core::Language::English;
    std::vector<letters::Finding> m_findings;
    phrases::FieldValues m_given; ///< by the case, the sender or the day
    QLabel *m_grip;
    QLabel *m_number;
    QuietLabel *m_title;
    QToolButton *m_edit;
    QToolButton *m_up;
    QToolButton *m_down;
    QToolButton *m_remove;
    LetterText *m_text;
    QGridLayout *m_fieldGrid;
    std::vector<FieldEdit *> m_fields;
    QLabel *m_reasonLabel;
    LetterText *m_reason;
};

} // namespace casepost::ui

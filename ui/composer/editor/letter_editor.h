#pragma once

#include "letters/composition/composition.h"
#include "letters/guidance/rules/finding.h"

#include <QScrollArea>

#include <memory>
#include <vector>

class QFrame;
class QVBoxLayout;

namespace casepost::ui {

class BlockCard;
class EmptyState;
class LetterHeader;
class LetterModel;
struct LetterChange;
struct LetterGround;

/// The middle of the composer: the head of the letter and its paragraphs, one under the other.
/// Keeps the paragraph in hand; follows each change of the model without building what did not
/// change.
class LetterEditor final : public QScrollArea
{
    Q_OBJECT

public:
    explicit LetterEditor(LetterModel &model, QWidget *parent = nullptr);

    void begin(std::shared_ptr<const LetterGround> ground);
    void follow(const LetterChange &change);
    void mark(const std::vector<letters::Finding> &findings);
    /// Shows what the composition gave to fields nobody filled in.
    void takeGiven(const letters::ComposedLetter &letter);
    /// Takes the focus to a place of the letter; false when it has none here.
    bool reveal(const letters::Place &place);

    /// The paragraph that commands are about; -1 when there is none.
    int current() const { return m_current; }
    /// Makes the wording of the paragraph in hand one's own, or the phrase's again.
    void editCurrent();
    /// The paragraph somebody chose, behind which a new one goes where it may; -1 when none was.
    int inHand() const { return m_chosen ? m_current : -1; }
    /// Makes it the paragraph in hand and scrolls to it, without taking the focus.
    void showBlock(int index);
    void focusBlock(int index);
    /// Goes to the next (+1) or previous (-1) thing to type into.
    void stepField(int step);
    LetterHeader &header() { return *m_header; }
    /// What the Tab key goes through, in order: the head, then each paragraph.
    QList<QWidget *> stops() const;
    /// The parts that F6 goes round.
    QList<QWidget *> panes() const;
    void retranslate();

Q_SIGNALS:
    void focusLeft();
    void said(const QString &sentence);
    /// stops() are others now.
    void stopsChanged();

private:
    void rebuild();
    BlockCard *makeCard(int index);
    void renumber();
    int dropPlace(const QPoint &globalAt) const;
    void showDropLine(int place);
    void scrollTo(BlockCard *card);

    LetterModel &m_model;
    std::shared_ptr<const LetterGround> m_ground;
    LetterHeader *m_header;
    QWidget *m_paragraphs;
    EmptyState *m_empty;
    QVBoxLayout *m_column;
    QFrame *m_dropLine;
    std::vector<BlockCard *> m_cards;
    std::vector<letters::Finding> m_findings;
    int m_current = -1;
    bool m_chosen = false; ///< somebody was in it, or has just added it
};

} // namespace casepost::ui

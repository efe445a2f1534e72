#include "ui/composer/editor/letter_editor.h"

#include "ui/composer/editor/block_card.h"
#include "ui/composer/editor/letter_header.h"
#include "ui/composer/model/letter_model.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/tab_order.h"

#include <QApplication>
#include <QTimer>
#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;

LetterEditor::LetterEditor(LetterModel &model, QWidget *parent)
    : QScrollArea(parent)
    , m_model(model)
    , m_header(new LetterHeader(model))
    , m_paragraphs(new QWidget)
    , m_empty(new EmptyState)
    , m_column(nullptr)
    , m_dropLine(nullptr)
{
    setObjectName(u"letterEditor"_s);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    m_paragraphs->setObjectName(u"paragraphs"_s);
    m_column = new QVBoxLayout(m_paragraphs);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->addWidget(m_empty);
    m_column->addStretch();
    auto *paper = new QWidget;
    auto *whole = new QVBoxLayout(paper);
    whole->setContentsMargins(8, 12, 8, 24);
    whole->addWidget(m_header);
    whole->addWidget(m_paragraphs, 1);
    setWidget(paper);
    m_dropLine = new QFrame(m_paragraphs);
    m_dropLine->setFrameShape(QFrame::HLine);
    m_dropLine->setLineWidth(3);
    m_dropLine->hide();
}

void LetterEditor::begin(std::shared_ptr<const LetterGround> ground)
{
    m_ground = std::move(ground);
    m_findings.clear();
    m_header->begin(*m_ground);
    rebuild();
    retranslate();
}

BlockCard *LetterEditor::makeCard(int index)
{
    auto *card = new BlockCard(m_model, *m_ground, index, m_paragraphs);
    connect(card, &BlockCard::entered, this, [this](int entered) {
        m_current = entered;
        m_chosen = true;
    });
    connect(card, &BlockCard::left, this, &LetterEditor::focusLeft);
    connect(card, &BlockCard::said, this, &LetterEditor::said);
    connect(card, &BlockCard::stopsChanged, this, &LetterEditor::stopsChanged);
    connect(card, &BlockCard::grabbed, this, [this](int, const QPoint &at) {
        showDropLine(dropPlace(at));
    });
    connect(card, &BlockCard::dropped, this, [this](int from, const QPoint &at) {
        m_dropLine->hide();
        const int place = dropPlace(at);
        m_model.moveBlock(from, place > from ? place - 1 : place);
    });
    return card;
}

void LetterEditor::rebuild()
{
    for (auto *card : m_cards)
        card->deleteLater();
    for (auto *card : m_cards)
        card->hide();
    m_cards.clear();
    for (int i = 0; i < m_model.blockCount(); ++i) {
        m_cards.push_back(makeCard(i));
        m_column->insertWidget(m_column->count() - 1, m_cards.back());
        m_cards.back()->show();
    }
    m_current = m_cards.empty() ? -1 : int(m_cards.size()) - 1;
    m_chosen = false;
    renumber();
}

void LetterEditor::renumber()
{
    const int count = int(m_cards.size());
    for (int i = 0; i < count; ++i)
        m_cards[size_t(i)]->setIndex(i, count);
    m_empty->setVisible(m_cards.empty());
    m_current = qMin(m_current, count - 1);
    Q_EMIT stopsChanged();
}

void LetterEditor::follow(const LetterChange &change)
{
    using Kind = LetterChange::Kind;
    const int head = m_column->indexOf(m_empty) + 1;
    switch (change.kind) {
    case Kind::All:
        rebuild();
        break;
    case Kind::Header:
    case Kind::Answers:
        break;
    case Kind::Edited:
        m_cards[size_t(change.block)]->follow();
        break;
    case Kind::Added:
        for (int i = 0; i < change.count; ++i) {
            auto *card = makeCard(change.block + i);
            m_cards.insert(m_cards.begin() + change.block + i, card);
            m_column->insertWidget(head + change.block + i, card);
            card->show(); // at once, so that it can take the focus
        }
        renumber();
        break;
    case Kind::Removed:
        for (int i = 0; i < change.count; ++i) {
            auto *card = m_cards[size_t(change.block)];
            m_cards.erase(m_cards.begin() + change.block);
            m_column->removeWidget(card);
            card->hide();
            card->deleteLater();
        }
        renumber();
        break;
    case Kind::Moved: {
        auto *card = m_cards[size_t(change.block)];
        m_cards.erase(m_cards.begin() + change.block);
        m_cards.insert(m_cards.begin() + change.to, card);
        m_column->removeWidget(card);
        m_column->insertWidget(head + change.to, card);
        m_current = change.to;
        renumber();
        break;
    }
    }
    m_header->follow();
}

void LetterEditor::mark(const std::vector<letters::Finding> &findings)
{
    m_findings = findings;
    for (auto *card : m_cards) {
        std::vector<letters::Finding> own;
        for (const auto &finding : findings)
            if (finding.at.part == letters::Part::Block && finding.at.block == card->index())
                own.push_back(finding);
        card->mark(own);
    }
}

void LetterEditor::takeGiven(const letters::ComposedLetter &letter)
{
    for (const auto &block : letter.blocks)
        if (block.index >= 0 && block.index < int(m_cards.size()))
            m_cards[size_t(block.index)]->takeGiven(block);
}

bool LetterEditor::reveal(const letters::Place &place)
{
    if (place.part != letters::Part::Block)
        return m_header->reveal(place);
    for (auto *card : m_cards)
        if (card->reveal(place)) {
            ensureWidgetVisible(card);
            return true;
        }
    return false;
}

void LetterEditor::focusBlock(int index)
{
    if (index < 0 || index >= int(m_cards.size()))
        return;
    auto *card = m_cards[size_t(index)];
    m_current = index;
    card->takeFocus();
    scrollTo(card);
}

void LetterEditor::editCurrent()
{
    if (m_current >= 0 && m_current < int(m_cards.size()))
        m_cards[size_t(m_current)]->editOrRestore();
}

void LetterEditor::showBlock(int index)
{
    if (index < 0 || index >= int(m_cards.size()))
        return;
    m_current = index;
    m_chosen = true;
    scrollTo(m_cards[size_t(index)]);
}

void LetterEditor::scrollTo(BlockCard *card)
{
    // The layout places a new card after this event; then it can be scrolled to.
    QTimer::singleShot(0, card, [this, card] { ensureWidgetVisible(card); });
}

void LetterEditor::stepField(int step)
{
    QList<QWidget *> fields;
    for (const auto *card : m_cards)
        fields += card->fields();
    if (fields.isEmpty())
        return;
    const auto at = fields.indexOf(QApplication::focusWidget());
    const auto next =
        at < 0 ? (step > 0 ? 0 : fields.size() - 1) : (at + step + fields.size()) % fields.size();
    fields[next]->setFocus(Qt::ShortcutFocusReason);
    ensureWidgetVisible(fields[next]);
}

int LetterEditor::dropPlace(const QPoint &globalAt) const
{
    const int y = m_paragraphs->mapFromGlobal(globalAt).y();
    int place = 0;
    for (const auto *card : m_cards)
        if (y > card->geometry().center().y())
            ++place;
    return place;
}

void LetterEditor::showDropLine(int place)
{
    const int count = int(m_cards.size());
    const auto *card = m_cards[size_t(qMin(place, count - 1))];
    const int y = place < count ? card->geometry().top() - 5 : card->geometry().bottom() + 3;
    m_dropLine->setGeometry(card->x(), y, card->width(), 4);
    m_dropLine->show();
    m_dropLine->raise();
}

QList<QWidget *> LetterEditor::stops() const
{
    auto found = tabStops(m_header);
    for (const auto *card : m_cards)
        found += card->stops();
    return found;
}

QList<QWidget *> LetterEditor::panes() const
{
    return {m_header, m_paragraphs};
}

void LetterEditor::retranslate()
{
    m_paragraphs->setAccessibleName(tr("Paragraphs"));
    m_empty->tell(tr("The letter has no paragraphs yet"),
                  tr("Choose a template on the left, or find a phrase and press Enter to add it."));
    m_header->retranslate();
    for (auto *card : m_cards)
        card->follow();
}

} // namespace casepost::ui

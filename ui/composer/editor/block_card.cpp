#include "ui/composer/editor/block_card.h"

#include "ui/composer/editor/field_edit.h"
#include "ui/composer/model/letter_model.h"
#include "ui/composer/model/phrase_list_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/heading.h"

#include <QApplication>
#include <QGridLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;

BlockCard::BlockCard(LetterModel &model, const LetterGround &ground, int index, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_ground(ground)
    , m_index(index)
    , m_grip(new QLabel(u"⠿"_s, this))
    , m_number(new Heading(Heading::Level::Small, this))
    , m_title(new QuietLabel(this))
    , m_edit(button(u"editWording"_s, {}))
    , m_up(button(u"moveUp"_s, u"↑"_s))
    , m_down(button(u"moveDown"_s, u"↓"_s))
    , m_remove(button(u"remove"_s, u"✕"_s))
    , m_text(new LetterText(LetterText::Lines::Many, this))
    , m_fieldGrid(new QGridLayout)
    , m_reasonLabel(new QLabel(this))
    , m_reason(new LetterText(LetterText::Lines::One, this))
{
    setObjectName(u"block"_s);
    build();
    connect(m_text, &LetterText::edited, this, [this](const QString &text) {
        m_model.setText(m_index, text);
    });
    connect(m_text, &LetterText::typedInVain, this, [this] { Q_EMIT said(whyNotTyped()); });
    connect(m_reason, &LetterText::edited, this, [this](const QString &text) {
        m_model.setReason(m_index, text);
    });
    connect(m_up, &QToolButton::clicked, this, [this] { m_model.moveBlock(m_index, m_index - 1); });
    connect(
        m_down, &QToolButton::clicked, this, [this] { m_model.moveBlock(m_index, m_index + 1); });
    connect(m_remove, &QToolButton::clicked, this, [this] { m_model.removeBlock(m_index); });
    connect(m_edit, &QToolButton::clicked, this, &BlockCard::editOrRestore);
    follow();
}

void BlockCard::editOrRestore()
{
    const auto &block = m_model.block(m_index);
    if (block.isFreeText())
        Q_EMIT said(tr("This is free text: type in it."));
    else if (block.isEdited())
        m_model.restoreWording(m_index);
    else if (const auto *own = phrase(); own && own->locked)
        Q_EMIT said(whyLocked());
    else
        m_model.editWording(m_index, wording());
}

QToolButton *BlockCard::button(const QString &name, const QString &sign)
{
    auto *made = new QToolButton(this);
    made->setObjectName(name);
    made->setText(sign);
    made->setAutoRaise(true);
    made->installEventFilter(this);
    return made;
}

void BlockCard::build()
{
    m_text->setObjectName(u"blockText"_s);
    m_text->installEventFilter(this);
    m_reason->setObjectName(u"blockReason"_s);
    m_reason->installEventFilter(this);
    m_reasonLabel->setBuddy(m_reason);
    m_fieldGrid->setVerticalSpacing(3);
    m_reasonLabel->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 6, 10, 10);
    column->setSpacing(6);
    column->addWidget(buildHead());
    column->addWidget(m_text);
    column->addLayout(m_fieldGrid);
    column->addWidget(m_reasonLabel);
    column->addWidget(m_reason);
}

QWidget *BlockCard::buildHead()
{
    m_grip->setObjectName(u"grip"_s);
    m_grip->setCursor(Qt::OpenHandCursor);
    m_grip->setMinimumSize(24, 24);
    m_grip->setAlignment(Qt::AlignCenter);
    m_grip->installEventFilter(this);
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_grip);
    row->addWidget(m_number);
    row->addWidget(m_title, 1);
    for (auto *each : {m_edit, m_up, m_down, m_remove})
        row->addWidget(each);
    m_title->setElided(true);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return head;
}

const phrases::Phrase *BlockCard::phrase() const
{
    const auto &block = m_model.block(m_index);
    return block.isFreeText() ? nullptr : m_ground.library->phrase(block.phrase, m_ground.on);
}

bool BlockCard::isTyped() const
{
    const auto &block = m_model.block(m_index);
    return block.isFreeText() || block.isEdited();
}

void BlockCard::setIndex(int index, int count)
{
    m_index = index;
    m_count = count;
    m_up->setEnabled(index > 0);
    m_down->setEnabled(index + 1 < count);
    retranslate();
}

void BlockCard::follow()
{
    const auto &block = m_model.block(m_index);
    const auto language = m_model.document().language;
    const bool typed = isTyped();
    const auto shown = typed ? QString() : block.phrase;
    if (shown != m_shownPhrase || language != m_shownLanguage) {
        m_shownPhrase = shown;
        m_shownLanguage = language;
        buildFields();
    }
    m_text->setReadOnly(!typed);
    m_text->setFrameShape(typed ? QFrame::StyledPanel : QFrame::NoFrame);
    m_text->viewport()->setAutoFillBackground(typed);
    m_text->setFewestLines(block.isFreeText() ? 3 : 1);
    if (typed)
        m_text->setLetterText(block.text);
    else
        fillWording();
    m_reason->setLetterText(block.reason);
    m_reason->setVisible(typed);
    m_reasonLabel->setVisible(typed);
    retranslate();
}

void BlockCard::buildFields()
{
    for (auto *edit : m_fields) {
        delete edit->label();
        delete edit;
    }
    m_fields.clear();
    const auto *own = isTyped() ? nullptr : phrase();
    if (!own) {
        Q_EMIT stopsChanged();
        return;
    }
    for (const auto &field : own->fields) {
        auto *edit = new FieldEdit(field, m_shownLanguage, this);
        const int row = int(m_fields.size());
        edit->label()->setWordWrap(true);
        m_fieldGrid->addWidget(edit->label(), 2 * row, 0);
        m_fieldGrid->addWidget(edit, 2 * row + 1, 0);
        edit->input()->installEventFilter(this);
        connect(edit, &FieldEdit::edited, this, [this, edit](const QString &value) {
            m_model.setField(m_index, edit->name(), value);
        });
        m_fields.push_back(edit);
    }
    Q_EMIT stopsChanged();
}

QString BlockCard::wording() const
{
    const auto *own = phrase();
    return own ? own->text(m_model.document().language) : QString();
}

void BlockCard::fillWording()
{
    const auto *own = phrase();
    if (!own) {
        m_text->setLetterText(tr("The phrase %1 is not in the library on the letter’s day.")
                                  .arg(m_model.block(m_index).phrase));
        return;
    }
    auto values = m_model.block(m_index).fields;
    for (auto *edit : m_fields) {
        const auto known = m_given.find(edit->name());
        const auto given = known == m_given.end() ? QString() : known->second;
        edit->setValue(values[edit->name()], given);
        if (values[edit->name()].isEmpty())
            values[edit->name()] = given;
    }
    QString text;
    std::vector<TextMark> marks;
    for (const auto &piece : phrases::fillFields(wording(), values)) {
        if (!piece.field.isEmpty())
            marks.push_back({int(text.size()),
                             int(piece.text.size()),
                             piece.filled ? TextMark::Kind::Field : TextMark::Kind::Missing,
                             sourceOf(piece.field, piece.filled)});
        text += piece.text;
    }
    m_text->setLetterText(text.isEmpty() ? tr("This phrase has no Welsh wording.") : text);
    m_text->setMarks(marks);
}

void BlockCard::takeGiven(const letters::ComposedBlock &composed)
{
    phrases::FieldValues given;
    const auto &typed = m_model.block(m_index).fields;
    for (const auto &stretch : composed.stretches)
        if (stretch.filled && !stretch.field.isEmpty() && !typed.count(stretch.field))
            given[stretch.field] = composed.text.mid(stretch.start, stretch.length);
    if (given == m_given)
        return;
    m_given = std::move(given);
    if (!isTyped())
        fillWording();
}

void BlockCard::mark(const std::vector<letters::Finding> &findings)
{
    m_findings = findings;
    const auto marksFor = [this](const QString &field) {
        std::vector<TextMark> marks;
        for (const auto &finding : m_findings)
            if (finding.at.field == field && finding.at.length > 0 && !finding.answered)
                marks.push_back({finding.at.start, finding.at.length, markOf(finding.severity)});
        return marks;
    };
    if (isTyped())
        m_text->setMarks(marksFor({}));
    for (auto *edit : m_fields)
        edit->setMarks(marksFor(edit->name()));
    update();
}

bool BlockCard::reveal(const letters::Place &place)
{
    if (place.part != letters::Part::Block || place.block != m_index)
        return false;
    for (auto *edit : m_fields)
        if (edit->name() == place.field) {
            edit->reveal(place.start);
            return true;
        }
    m_text->reveal(place.start);
    return true;
}

QList<QWidget *> BlockCard::fields() const
{
    QList<QWidget *> inputs;
    for (const auto *edit : m_fields)
        inputs.append(edit->input());
    if (isTyped())
        inputs += {m_text, m_reason};
    return inputs;
}

QList<QWidget *> BlockCard::stops() const
{
    QList<QWidget *> found{m_text};
    for (const auto *edit : m_fields)
        found.append(edit->input());
    return found + QList<QWidget *>{m_reason, m_edit, m_up, m_down, m_remove};
}

void BlockCard::takeFocus()
{
    const auto inputs = fields();
    (inputs.isEmpty() ? static_cast<QWidget *>(m_text) : inputs.front())
        ->setFocus(Qt::OtherFocusReason);
}

QString BlockCard::whyLocked()
{
    return tr("This wording must go out as published, so it cannot be edited here. Customer "
              "assurance can change it in the library.");
}

// Where the words of a field come from, shown when the pointer rests on them.
QString BlockCard::sourceOf(const QString &field, bool filled) const
{
    for (const auto *edit : m_fields)
        if (edit->name() == field)
            return filled ? edit->sourceWords()
                          : tr("%1: to be filled in").arg(edit->label()->text());
    return {};
}

QString BlockCard::whyNotTyped() const
{
    if (!m_fields.empty())
        return tr("This wording is approved and cannot be typed in. Ctrl+J goes to what is to be "
                  "filled in.");
    return m_edit->isEnabled()
               ? tr("This wording is approved and cannot be typed in. ‘%1’ opens it for changes.")
                     .arg(m_edit->text())
               : tr("This wording is approved and cannot be typed in.");
}

void BlockCard::retranslate()
{
    const auto &block = m_model.block(m_index);
    m_number->setText(QString::number(m_index + 1));
    if (const auto *own = phrase(); own && !block.isFreeText())
        m_title->setText(QStringList{own->title, own->code, roleWords(own->role)}.join(u" · "_s)
                         + (block.isEdited() ? u" · "_s + tr("wording changed") : QString()));
    else
        m_title->setText(block.isFreeText() ? tr("Free text") : block.phrase);
    m_edit->setVisible(!block.isFreeText());
    m_edit->setText(block.isEdited() ? tr("Restore wording") : tr("Edit wording"));
    const auto *fixed = phrase();
    const bool locked = fixed && fixed->locked && !block.isEdited();
    m_edit->setToolTip(locked ? whyLocked() : QString());
    m_edit->setAccessibleDescription(m_edit->toolTip());
    m_edit->setAccessibleName(tr("%1, paragraph %2").arg(m_edit->text()).arg(m_index + 1));
    for (auto *edit : m_fields)
        edit->input()->setAccessibleName(
            tr("%1, paragraph %2").arg(edit->label()->text()).arg(m_index + 1));
    m_up->setAccessibleName(tr("Move paragraph %1 up").arg(m_index + 1));
    m_down->setAccessibleName(tr("Move paragraph %1 down").arg(m_index + 1));
    m_remove->setAccessibleName(tr("Remove paragraph %1").arg(m_index + 1));
    m_up->setToolTip(tr("Move up (Alt+Shift+Up)"));
    m_down->setToolTip(tr("Move down (Alt+Shift+Down)"));
    m_remove->setToolTip(tr("Remove"));
    m_grip->setToolTip(tr("Drag to move"));
    m_text->setAccessibleName(
        tr("Paragraph %1 of %2, %3").arg(m_index + 1).arg(m_count).arg(m_title->text()));
    m_reasonLabel->setText(block.isFreeText() ? tr("Why no phrase fits")
                                              : tr("Why the wording changed"));
    m_reason->setAccessibleName(tr("%1, paragraph %2").arg(m_reasonLabel->text()).arg(m_index + 1));
}

void BlockCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto colours = coloursFor(palette());
    const auto *focused = QApplication::focusWidget();
    const bool current = focused && isAncestorOf(focused);
    auto edge = current ? palette().color(QPalette::Highlight) : colours.line;
    painter.setPen(QPen(edge, current ? 2 : 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
}

bool BlockCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        Q_EMIT entered(m_index);
        update();
    } else if (event->type() == QEvent::FocusOut) {
        Q_EMIT left();
        update();
    } else if (watched == m_grip && event->type() == QEvent::MouseMove) {
        Q_EMIT grabbed(m_index, static_cast<QMouseEvent *>(event)->globalPosition().toPoint());
    } else if (watched == m_grip && event->type() == QEvent::MouseButtonRelease) {
        Q_EMIT dropped(m_index, static_cast<QMouseEvent *>(event)->globalPosition().toPoint());
    }
    return watched == m_grip && event->type() == QEvent::MouseButtonPress
               ? true // the grip keeps the mouse
               : QFrame::eventFilter(watched, event);
}

} // namespace casepost::ui

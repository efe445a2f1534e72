#include "ui/composer/model/letter_model.h"

#include "ui/composer/model/letter_edit.h"

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

/// Does the step from one text to the other begin a word? Then it starts an undo step of its own.
bool beginsWord(const QString &before, const QString &after)
{
    qsizetype at = 0;
    while (at < before.size() && at < after.size() && before[at] == after[at])
        ++at;
    if (after.size() != before.size() + 1)
        return true; // pasted, cut or replaced
    return at > 0 && after[at - 1].isSpace() && !after[at].isSpace();
}

} // namespace

LetterChange LetterChange::reversed() const
{
    switch (kind) {
    case Kind::Added:
        return {Kind::Removed, block, to, count};
    case Kind::Removed:
        return {Kind::Added, block, to, count};
    case Kind::Moved:
        return {Kind::Moved, to, block, count};
    case Kind::All:
    case Kind::Header:
    case Kind::Answers:
    case Kind::Edited:
        break;
    }
    return *this;
}

LetterModel::LetterModel(QObject *parent)
    : QObject(parent)
{}

void LetterModel::begin(letters::LetterDocument document)
{
    m_stack.clear();
    apply(document, {});
}

void LetterModel::apply(const letters::LetterDocument &document, const LetterChange &change)
{
    m_document = document;
    ++m_revision;
    Q_EMIT changed(change);
}

void LetterModel::edit(const QString &name,
                       const LetterChange &change,
                       letters::LetterDocument after,
                       const QString &mergeKey,
                       bool freshWord)
{
    m_stack.push(
        new LetterEdit(*this, {name, change, m_document, std::move(after), mergeKey, freshWord}));
}

void LetterModel::editHead(const QString &name,
                           letters::LetterDocument after,
                           const QString &mergeKey)
{
    edit(name, {LetterChange::Kind::Header}, std::move(after), mergeKey);
}

void LetterModel::setRecipientKind(letters::RecipientKind kind)
{
    if (kind == m_document.to)
        return;
    auto after = m_document;
    after.to = kind;
    if (m_document.to == letters::RecipientKind::Referee)
        after.prepaidLabel = false; // what the referee option ticked goes with it
    if (kind == letters::RecipientKind::Referee)
        after.prepaidLabel = true; // REQ-LET-22: the referee option ticks pre-paid by itself
    if (kind != letters::RecipientKind::Other)
        after.recipient.reset(); // REQ-LET-19: nobody's address is carried over
    else if (!after.recipient)
        after.recipient.emplace();
    editHead(tr("Change recipient"), std::move(after));
}

void LetterModel::setChannel(letters::Channel channel)
{
    if (channel == m_document.channel)
        return;
    auto after = m_document;
    after.channel = channel;
    if (channel != letters::Channel::Email)
        after.subject.reset();
    editHead(tr("Change how it is sent"), std::move(after));
}

void LetterModel::setLanguage(core::Language language)
{
    if (language == m_document.language)
        return;
    auto after = m_document;
    after.language = language;
    edit(tr("Change language"), {}, std::move(after));
}

void LetterModel::setDescription(const QString &text)
{
    if (text == m_document.description)
        return;
    auto after = m_document;
    after.description = text;
    editHead(tr("Type description"), std::move(after), u"description"_s);
}

void LetterModel::setSubject(const std::optional<QString> &subject)
{
    if (subject == m_document.subject)
        return;
    auto after = m_document;
    after.subject = subject;
    editHead(tr("Type subject"), std::move(after), u"subject"_s);
}

void LetterModel::setPrepaidLabel(bool prepaid)
{
    if (prepaid == m_document.prepaidLabel)
        return;
    auto after = m_document;
    after.prepaidLabel = prepaid;
    editHead(tr("Change pre-paid label"), std::move(after));
}

void LetterModel::setEnclosures(const QStringList &enclosures)
{
    if (enclosures == m_document.enclosures)
        return;
    auto after = m_document;
    after.enclosures = enclosures;
    editHead(tr("Change enclosures"), std::move(after), u"enclosures"_s);
}

void LetterModel::setOtherRecipient(const letters::OtherRecipient &recipient)
{
    if (m_document.recipient == recipient)
        return;
    auto after = m_document;
    after.recipient = recipient;
    const bool emptied = recipient == letters::OtherRecipient();
    if (emptied && after.to != letters::RecipientKind::Other)
        after.recipient.reset();
    editHead(tr("Type recipient"), std::move(after), u"recipient"_s);
}

void LetterModel::setAbout(letters::LetterAbout about)
{
    if (about == m_document.about)
        return;
    auto after = m_document;
    after.about = about;
    after.templateCode.clear();
    editHead(tr("Change what the letter is about"), std::move(after));
}

void LetterModel::setTemplate(const QString &code, const QStringList &start)
{
    if (code == m_document.templateCode)
        return;
    auto after = m_document;
    after.templateCode = code;
    if (!after.blocks.empty()) {
        editHead(tr("Change template"), std::move(after));
        return;
    }
    for (const auto &phrase : start) {
        letters::Block block;
        block.phrase = phrase;
        after.blocks.push_back(block);
    }
    edit(tr("Start from template"), {}, std::move(after));
}

void LetterModel::takeTemplate(letters::LetterDocument after)
{
    edit(tr("Change template"), {}, std::move(after));
}

void LetterModel::addBlocks(const QString &name, std::vector<letters::Block> blocks, int at)
{
    if (blocks.empty())
        return;
    auto after = m_document;
    const int place = at < 0 || at > blockCount() ? blockCount() : at;
    after.blocks.insert(after.blocks.begin() + place, blocks.begin(), blocks.end());
    edit(name, {LetterChange::Kind::Added, place, -1, int(blocks.size())}, std::move(after));
}

void LetterModel::addPhrases(const QStringList &codes, int at)
{
    std::vector<letters::Block> blocks;
    for (const auto &code : codes) {
        letters::Block block;
        block.phrase = code;
        blocks.push_back(block);
    }
    addBlocks(tr("Add phrase"), std::move(blocks), at);
}

void LetterModel::addFreeText(int at)
{
    addBlocks(tr("Add free text"), {letters::Block()}, at);
}

void LetterModel::removeBlock(int index)
{
    if (!holds(index))
        return;
    auto after = m_document;
    after.blocks.erase(after.blocks.begin() + index);
    edit(tr("Remove paragraph"), {LetterChange::Kind::Removed, index}, std::move(after));
}

void LetterModel::moveBlock(int from, int to)
{
    if (!holds(from) || !holds(to) || from == to)
        return;
    auto after = m_document;
    auto moved = after.blocks[size_t(from)];
    after.blocks.erase(after.blocks.begin() + from);
    after.blocks.insert(after.blocks.begin() + to, std::move(moved));
    edit(tr("Move paragraph"), {LetterChange::Kind::Moved, from, to}, std::move(after));
}

void LetterModel::editBlock(const QString &name,
                            int index,
                            letters::Block after,
                            const QString &key)
{
    if (!holds(index) || block(index) == after)
        return;
    const bool fresh = beginsWord(block(index).text, after.text) && block(index).text != after.text;
    auto whole = m_document;
    whole.blocks[size_t(index)] = std::move(after);
    edit(name, {LetterChange::Kind::Edited, index}, std::move(whole), key, fresh);
}

void LetterModel::setField(int index, const QString &field, const QString &value)
{
    if (!holds(index))
        return;
    auto after = block(index);
    if (value.isEmpty())
        after.fields.erase(field);
    else
        after.fields[field] = value;
    editBlock(
        tr("Fill in a field"), index, std::move(after), u"field/%1/%2"_s.arg(index).arg(field));
}

void LetterModel::setText(int index, const QString &text)
{
    if (!holds(index))
        return;
    auto after = block(index);
    after.text = text;
    editBlock(tr("Type"), index, std::move(after), u"text/%1"_s.arg(index));
}

void LetterModel::setReason(int index, const QString &reason)
{
    if (!holds(index))
        return;
    auto after = block(index);
    after.reason = reason;
    editBlock(tr("Type reason"), index, std::move(after), u"reason/%1"_s.arg(index));
}

void LetterModel::editWording(int index, const QString &wording)
{
    if (!holds(index) || block(index).isFreeText())
        return;
    auto after = block(index);
    after.text = wording;
    editBlock(tr("Edit the wording"), index, std::move(after));
}

void LetterModel::restoreWording(int index)
{
    if (!holds(index) || !block(index).isEdited())
        return;
    auto after = block(index);
    after.text.clear();
    after.reason.clear();
    editBlock(tr("Restore the wording"), index, std::move(after));
}

void LetterModel::setAnswer(const QString &rule, const QString &answer)
{
    auto after = m_document;
    if (answer.isEmpty())
        after.answers.erase(rule);
    else
        after.answers[rule] = answer;
    if (after.answers != m_document.answers)
        edit(tr("Answer a question"), {LetterChange::Kind::Answers}, std::move(after));
}

bool LetterModel::canReplace(int index, const QString &field, int start, int length) const
{
    if (!holds(index) || start < 0 || length < 0)
        return false;
    const auto &at = block(index);
    if (field.isEmpty())
        return (at.isFreeText() || at.isEdited()) && start + length <= at.text.size();
    const auto value = at.fields.find(field);
    return value != at.fields.end() && start + length <= value->second.size();
}

void LetterModel::replace(
    int index, const QString &field, int start, int length, const QString &replacement)
{
    if (!canReplace(index, field, start, length))
        return;
    auto after = block(index);
    auto &text = field.isEmpty() ? after.text : after.fields[field];
    text.replace(start, length, replacement);
    editBlock(tr("Accept a fix"), index, std::move(after));
}

} // namespace casepost::ui

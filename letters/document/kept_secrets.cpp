#include "letters/document/kept_secrets.h"

#include "core/text/kept_text.h"
#include "core/text/spread_text.h"

namespace casepost::letters {

namespace {

bool cover(QString &text)
{
    const QString covered = core::withSecretsCovered(text);
    const bool held = covered != text;
    if (held)
        text = covered;
    return held;
}

bool cover(QStringList &lines)
{
    bool held = false;
    for (QString &line : lines)
        held = cover(line) || held;
    return held;
}

bool cover(OtherRecipient &recipient)
{
    bool held = cover(recipient.address);
    // A number may be spread over the lines of the address.
    QString whole = recipient.address.join(u'\n');
    if (cover(whole)) {
        recipient.address = whole.split(u'\n');
        held = true;
    }
    for (QString *text : {&recipient.name.title,
                          &recipient.name.otherTitle,
                          &recipient.name.forenames,
                          &recipient.name.surname,
                          &recipient.greeting,
                          &recipient.email})
        held = cover(*text) || held;
    return held;
}

bool cover(SenderProfile &sender)
{
    bool held = false;
    for (QString *text : {&sender.team,
                          &sender.initials,
                          &sender.name,
                          &sender.office,
                          &sender.mailbox,
                          &sender.teamsNumber})
        held = cover(*text) || held;
    return held;
}

// A number may be spread over paragraphs that are typed one behind the other.
bool coverSpread(std::vector<Block> &blocks)
{
    bool held = false;
    for (std::size_t first = 0; first < blocks.size(); ++first) {
        QStringList texts;
        std::size_t end = first;
        while (end < blocks.size() && !blocks[end].text.isEmpty())
            texts += blocks[end++].text;
        if (texts.size() < 2)
            continue;
        const QStringList covered = core::withSecretsCovered(texts);
        held = held || covered != texts;
        for (std::size_t i = first; i < end; ++i)
            blocks[i].text = covered[static_cast<qsizetype>(i - first)];
        first = end;
    }
    return held;
}

} // namespace

bool coverSecrets(LetterDocument &letter)
{
    bool held = cover(letter.description);
    if (letter.subject)
        held = cover(*letter.subject) || held;
    held = cover(letter.enclosures) || held;
    for (Block &block : letter.blocks) {
        held = cover(block.text) || held;
        held = cover(block.reason) || held;
        for (auto &[name, value] : block.fields)
            held = cover(value) || held;
    }
    held = coverSpread(letter.blocks) || held;
    for (auto &[rule, words] : letter.answers)
        held = cover(words) || held;
    if (letter.recipient)
        held = cover(*letter.recipient) || held;
    if (letter.sender)
        held = cover(*letter.sender) || held;
    if (letter.followUp) {
        held = cover(letter.followUp->reason) || held;
        held = cover(letter.followUp->pigeonHole) || held;
    }
    return held;
}

} // namespace casepost::letters

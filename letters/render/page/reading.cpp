#include "letters/render/page/reading.h"

#include "letters/composition/fixed_words.h"
#include "letters/render/page/render.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

using Kind = ReadingPart::Kind;

class PartList
{
public:
    void add(Kind kind, const QStringList &lines, const QString &label = {})
    {
        if (!lines.join(QString()).isEmpty())
            m_parts.push_back({kind, label, lines});
    }
    std::vector<ReadingPart> take() { return std::move(m_parts); }

private:
    std::vector<ReadingPart> m_parts;
};

void addMessage(PartList &parts, const ComposedLetter &letter)
{
    parts.add(Kind::Paragraph, {letter.salutation});
    parts.add(Kind::Heading, {letter.subject});
    for (const ComposedBlock &block : letter.blocks)
        parts.add(Kind::Paragraph, block.text.split(u'\n'));
    parts.add(Kind::Paragraph, {letter.signOff});
    parts.add(Kind::Lines, letter.signature);
    parts.add(Kind::List, letter.enclosures, enclosuresLabel(letter.language));
}

} // namespace

std::vector<ReadingPart> partsOf(const ComposedLetter &letter)
{
    PartList parts;
    parts.add(Kind::Lines, letter.letterhead);
    parts.add(Kind::Lines, letter.addressBlock);
    parts.add(Kind::Lines, letter.returnLabel, returnAddressLabel(letter.language));
    QStringList about;
    if (letter.date.isValid())
        about << letterDate(letter.date, letter.language);
    if (!letter.ourReference.isEmpty())
        about << ourReferenceLabel(letter.language) + u' ' + letter.ourReference;
    parts.add(Kind::Lines, about);
    addMessage(parts, letter);
    parts.add(Kind::Lines, letter.footer);
    return parts.take();
}

std::vector<ReadingPart> emailPartsOf(const ComposedLetter &letter)
{
    PartList parts;
    if (letter.email && !letter.email->body.isEmpty()) {
        for (const QString &paragraph : letter.email->body)
            parts.add(Kind::Paragraph, paragraph.split(u'\n'));
        return parts.take();
    }
    addMessage(parts, letter);
    parts.add(Kind::Lines, letter.footer);
    return parts.take();
}

QString plainText(const std::vector<ReadingPart> &parts)
{
    QStringList texts;
    for (const ReadingPart &part : parts) {
        QStringList lines = part.lines;
        if (!part.label.isEmpty())
            lines.prepend(part.label);
        texts << lines.join(u'\n');
    }
    return texts.join(u"\n\n"_s) + u'\n';
}

QString toText(const ComposedLetter &letter)
{
    return plainText(partsOf(letter));
}

} // namespace casepost::letters

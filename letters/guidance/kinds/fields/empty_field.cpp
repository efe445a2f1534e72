#include "letters/guidance/rules/kind.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

QString plainName(const QString &name)
{
    QString plain = name.toCaseFolded();
    plain.removeIf([](QChar c) { return c.isSpace() || c == u'-' || c == u'_'; });
    return plain;
}

class EmptyFieldCheck final : public Check
{
public:
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        for (std::size_t i = 0; i < letter.phrases.size(); ++i)
            if (letter.origins[i] && !letter.origins[i]->fields.empty())
                block(letter, i, hits);
    }

private:
    static void block(const LetterView &letter, std::size_t index, std::vector<Hit> &hits)
    {
        const Block &block = letter.letter().blocks[index];
        QStringList used;
        for (const QString &name : phrases::fieldNames(block.text))
            used += plainName(name);
        for (const phrases::Field &field : letter.origins[index]->fields) {
            const bool shown = block.text.isEmpty() || !letter.changed[index]
                               || used.contains(plainName(field.name));
            if (field.required && shown && isEmpty(letter, index, field))
                hits.push_back(hitAt(Place{Part::Block, static_cast<int>(index), field.name, 0, 0},
                                     field.labelEn));
        }
    }

    static bool isEmpty(const LetterView &letter, std::size_t index, const phrases::Field &field)
    {
        const bool typable = !field.source.startsWith(u"office."_s);
        for (const auto &[name, value] : letter.letter().blocks[index].fields)
            if (typable && plainName(name) == plainName(field.name))
                return isBlank(value);
        if (field.source.isEmpty())
            return true;
        return letter.composed && !isFilled(letter.composed->blocks, index, field.name);
    }

    // The case, the sender or the day may fill a field by themselves.
    static bool
    isFilled(const std::vector<ComposedBlock> &blocks, std::size_t index, const QString &name)
    {
        for (const ComposedBlock &block : blocks)
            for (const Stretch &stretch : block.stretches)
                if (block.index == static_cast<int>(index)
                    && plainName(stretch.field) == plainName(name)
                    && (!stretch.filled || isBlank(block.text.mid(stretch.start, stretch.length))))
                    return false;
        return true;
    }
};

} // namespace

/// empty-field: every substitution box of the letter's phrases is filled (REQ-PHR-04); spaces and
/// invisible characters fill nothing. No parameters.
core::Result<KindParts> makeEmptyField(Fields &, const KindContext &)
{
    return KindParts{std::make_unique<EmptyFieldCheck>(), {}, {}};
}

} // namespace casepost::letters

#include "letters/guidance/kinds/kind.h"

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
        phrases::FieldValues fromCase;
        bool asked = false;
        for (std::size_t i = 0; i < letter.phrases.size(); ++i) {
            const phrases::Phrase *phrase = letter.phrases[i];
            if (!phrase || phrase->fields.empty())
                continue;
            if (!asked)
                fromCase = knownValues(letter);
            asked = true;
            block(letter.letter().blocks[i], *phrase, static_cast<int>(i), fromCase, hits);
        }
    }

private:
    // What the case and the sender's profile fill in by themselves.
    static phrases::FieldValues knownValues(const LetterView &letter)
    {
        phrases::FieldValues known = caseValues(letter.in.record, letter.letter().language);
        const SenderProfile &sender = letter.in.sender;
        known[u"sender.teams-number"_s] = sender.teamsNumber;
        known[u"sender.name"_s] = sender.name;
        known[u"sender.initials"_s] = sender.initials;
        known[u"sender.team"_s] = sender.team;
        known[u"sender.office"_s] = sender.office;
        known[u"sender.mailbox"_s] = sender.mailbox;
        return known;
    }

    static void block(const Block &block,
                      const phrases::Phrase &phrase,
                      int index,
                      const phrases::FieldValues &fromCase,
                      std::vector<Hit> &hits)
    {
        QStringList used;
        for (const QString &name : phrases::fieldNames(block.text))
            used += plainName(name);
        for (const phrases::Field &field : phrase.fields) {
            const bool shown = !block.isEdited() || used.contains(plainName(field.name));
            if (field.required && shown && isEmpty(block, field, fromCase))
                hits.push_back(
                    {Place{Part::Block, index, field.name, 0, 0}, field.labelEn, {}, false, false});
        }
    }

    static bool
    isEmpty(const Block &block, const phrases::Field &field, const phrases::FieldValues &fromCase)
    {
        for (const auto &[name, value] : block.fields)
            if (plainName(name) == plainName(field.name))
                return isBlank(value);
        const auto known = fromCase.find(field.source);
        return field.source.isEmpty() || known == fromCase.end() || isBlank(known->second);
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

#include "letters/guidance/rules/kind.h"

#include <array>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

struct RequiredField
{
    QStringView name;
    QString (*value)(const LetterView &);
};

constexpr std::array kFields{
    RequiredField{u"description", [](const LetterView &view) { return view.letter().description; }},
    RequiredField{u"template", [](const LetterView &view) { return view.letter().templateCode; }},
    RequiredField{u"sender.team", [](const LetterView &view) { return view.in.sender.team; }},
    RequiredField{u"sender.initials",
                  [](const LetterView &view) { return view.in.sender.initials; }},
};

class RequiredCheck final : public Check
{
public:
    explicit RequiredCheck(const RequiredField &field)
        : m_field(field)
    {}

    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const QString value = m_field.value(letter);
        if (isBlank(value))
            hits.push_back(hitAt(Place{
                Part::Letter, -1, m_field.name.toString(), 0, static_cast<int>(value.size())}));
    }

private:
    const RequiredField &m_field;
};

} // namespace

/// required: a field of the letter document is filled in (REQ-LET-23). Parameter: field.
core::Result<KindParts> makeRequired(Fields &params, const KindContext &)
{
    const QString name = params.text(u"field"_s);
    for (const RequiredField &field : kFields)
        if (field.name == name)
            return KindParts{std::make_unique<RequiredCheck>(field), {}, {}};
    params.refuse(u"field"_s,
                  u"'field' must be description, template, sender.team or sender.initials."_s);
    return KindParts{};
}

} // namespace casepost::letters

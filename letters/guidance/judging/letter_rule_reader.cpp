#include "letters/guidance/judging/letter_rule_reader.h"

#include "letters/guidance/kinds/kind_table.h"

#include <array>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using core::Result;
using core::Status;

namespace {

constexpr Scopes kEveryTypedText =
    static_cast<Scopes>(Scope::FreeText) | static_cast<Scopes>(Scope::Field)
    | static_cast<Scopes>(Scope::Edited) | static_cast<Scopes>(Scope::Subject)
    | static_cast<Scopes>(Scope::Greeting) | static_cast<Scopes>(Scope::Enclosure);

template<typename Value>
using Word = std::pair<QStringView, Value>;

constexpr std::array kScopes{Word<Scope>{u"free-text", Scope::FreeText},
                             Word<Scope>{u"field", Scope::Field},
                             Word<Scope>{u"edited", Scope::Edited},
                             Word<Scope>{u"subject", Scope::Subject},
                             Word<Scope>{u"greeting", Scope::Greeting},
                             Word<Scope>{u"enclosure", Scope::Enclosure},
                             Word<Scope>{u"description", Scope::Description}};
constexpr std::array kLetterKinds{Word<LetterKind>{u"ams-letter", LetterKind::AmsLetter},
                                  Word<LetterKind>{u"dap-message", LetterKind::DapMessage},
                                  Word<LetterKind>{u"admin-it", LetterKind::AdminIt},
                                  Word<LetterKind>{u"counter-fraud", LetterKind::CounterFraud}};
constexpr std::array kChannels{Word<Channel>{u"post", Channel::Post},
                               Word<Channel>{u"email", Channel::Email},
                               Word<Channel>{u"online", Channel::Online}};
constexpr std::array kSystems{Word<core::System>{u"AMS", core::System::Ams},
                              Word<core::System>{u"DAP", core::System::Dap}};
constexpr std::array kRecipients{
    Word<RecipientKind>{u"applicant", RecipientKind::Applicant},
    Word<RecipientKind>{u"referee", RecipientKind::Referee},
    Word<RecipientKind>{u"other", RecipientKind::Other},
    Word<RecipientKind>{u"unit-office", RecipientKind::UnitOffice},
    Word<RecipientKind>{u"territory-office", RecipientKind::TerritoryOffice}};
constexpr std::array kLanguages{Word<core::Language>{u"en", core::Language::English},
                                Word<core::Language>{u"cy", core::Language::Welsh}};

// The values of a list of known words; an unknown one is refused with what would be known.
template<typename Words>
auto wordsAt(Fields &fields, const QString &key, const Words &known)
{
    std::vector<typename Words::value_type::second_type> values;
    QStringList names;
    for (const auto &[name, value] : known)
        names += name.toString();
    for (const QString &text : fields.textsOr(key)) {
        const auto index = names.indexOf(text);
        if (index < 0)
            fields.refuse(key, u"'%1' is none of: %2."_s.arg(text, names.join(u", "_s)));
        else
            values.push_back(known[static_cast<std::size_t>(index)].second);
    }
    return values;
}

class LetterRuleReader
{
public:
    LetterRuleReader(Fields &fields, const core::RuleContext &context)
        : m_fields(fields)
        , m_context(context)
    {}

    Result<std::shared_ptr<const LetterRule>> rule()
    {
        m_rule->sectionLostStolen = m_fields.textOr(u"section_lost_stolen"_s);
        m_rule->fixLabel = m_fields.textOr(u"fix"_s, u"Write '{use}'"_s);
        TRY(readApplies());
        TRY(readKind());
        return std::move(m_rule);
    }

private:
    Status readApplies()
    {
        Applies &applies = m_rule->applies;
        applies.scopes = kEveryTypedText;
        const PackValue *table = m_fields.table(u"applies"_s);
        if (!table)
            return {};
        Fields fields(*table, m_fields.file());
        applies.kinds = wordsAt(fields, u"kinds"_s, kLetterKinds);
        applies.channels = wordsAt(fields, u"channels"_s, kChannels);
        applies.systems = wordsAt(fields, u"systems"_s, kSystems);
        applies.recipients = wordsAt(fields, u"recipients"_s, kRecipients);
        applies.languages = wordsAt(fields, u"languages"_s, kLanguages);
        for (QString code : fields.textsOr(u"templates"_s)) {
            code = code.toCaseFolded();
            code.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
            applies.templates += code;
        }
        if (fields.has(u"texts"_s))
            applies.scopes = 0;
        for (const Scope scope : wordsAt(fields, u"texts"_s, kScopes))
            applies.scopes |= static_cast<Scopes>(scope);
        return fields.finish();
    }

    Status readKind()
    {
        m_rule->kindName = m_fields.text(u"kind"_s);
        const MakeKind make = kindNamed(m_rule->kindName);
        const PackValue *table = m_fields.table(u"params"_s);
        if (!make) {
            m_fields.refuse(u"kind"_s,
                            u"'%1' is no kind of check. Known are: %2."_s.arg(
                                m_rule->kindName, kindNames().join(u", "_s)));
            return {};
        }
        PackValue none;
        none.line = m_fields.source().line;
        none.column = m_fields.source().column;
        Fields params(table ? *table : none, m_fields.file());
        const KindContext context{m_context.info.id, m_rule->applies.scopes, m_context.readFile};
        TRY_ASSIGN(m_rule->parts, make(params, context));
        return params.finish();
    }

    Fields &m_fields;
    const core::RuleContext &m_context;
    std::shared_ptr<LetterRule> m_rule = std::make_shared<LetterRule>();
};

} // namespace

Result<std::shared_ptr<const LetterRule>> readLetterRule(Fields &fields,
                                                         const core::RuleContext &context)
{
    return LetterRuleReader(fields, context).rule();
}

} // namespace casepost::letters

#include "letters/guidance/rule_reader.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using core::Result;
using core::Status;

namespace {

constexpr std::size_t kMostExamples = 200;

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
constexpr std::array kSeverities{Word<Severity>{u"block", Severity::Block},
                                 Word<Severity>{u"confirm", Severity::Confirm},
                                 Word<Severity>{u"warn", Severity::Warn}};
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

class RuleReader
{
public:
    RuleReader(const PackValue &table, QString file, const RuleDefaults &defaults)
        : m_table(table)
        , m_file(std::move(file))
        , m_fields(table, m_file)
        , m_defaults(defaults)
    {}

    Result<Rule> rule(const std::function<Result<QByteArray>(const QString &)> &read)
    {
        m_rule.file = m_file;
        m_rule.source = m_table;
        m_rule.line = m_table.line;
        m_rule.column = m_table.column;
        readHeader();
        TRY(readMessage());
        TRY(readApplies());
        TRY(readExamples());
        TRY(readKind(read));
        TRY(m_fields.finish());
        return std::move(m_rule);
    }

private:
    void readHeader()
    {
        RuleInfo &info = m_rule.info;
        info.id = m_fields.text(u"id"_s);
        info.requirement = m_fields.text(u"requirement"_s);
        info.section = m_fields.text(u"section"_s);
        m_rule.sectionLostStolen = m_fields.textOr(u"section_lost_stolen"_s);
        info.statement = m_fields.text(u"statement"_s);
        info.notBefore = m_fields.dateOr(u"not_before"_s, m_defaults.notBefore);
        info.knownBy = m_fields.dateOr(u"known_by"_s, m_defaults.knownBy);
        info.until = m_fields.dateOr(u"until"_s);
        m_rule.readIn = m_defaults.readIn;
        m_rule.amends = m_defaults.amends;
        m_rule.fixLabel = m_fields.textOr(u"fix"_s, u"Write '{use}'"_s);
        const QString severity = m_fields.text(u"severity"_s);
        bool known = false;
        for (const auto &[name, value] : kSeverities)
            if (name == severity) {
                info.severity = value;
                known = true;
            }
        if (!known)
            m_fields.refuse(u"severity"_s, u"'severity' must be block, confirm or warn."_s);
        if (info.notBefore.isValid() && info.knownBy.isValid() && info.knownBy < info.notBefore)
            m_fields.refuse(u"known_by"_s, u"'known_by' is before 'not_before': correct one."_s);
    }

    Status readMessage()
    {
        const PackValue *table = m_fields.table(u"message"_s);
        if (!table) {
            m_fields.refuse(u"message"_s, u"'message' is missing: write message.en."_s);
            return {};
        }
        Fields message(*table, m_file);
        m_rule.info.messageEn = message.text(u"en"_s);
        m_rule.info.messageCy = message.textOr(u"cy"_s);
        return message.finish();
    }

    Status readApplies()
    {
        Applies &applies = m_rule.applies;
        applies.scopes = kEveryTypedText;
        const PackValue *table = m_fields.table(u"applies"_s);
        if (!table)
            return {};
        Fields fields(*table, m_file);
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

    Status readExamples()
    {
        const PackValue *table = m_fields.table(u"examples"_s);
        if (!table) {
            m_fields.refuse(u"examples"_s,
                            u"The rule has no examples: add examples.pass and examples.fail."_s);
            return {};
        }
        Fields fields(*table, m_file);
        m_rule.info.passExamples = examples(fields, u"pass"_s, m_rule.passes);
        m_rule.info.failExamples = examples(fields, u"fail"_s, m_rule.fails);
        return fields.finish();
    }

    static QStringList examples(Fields &fields, const QString &key, std::vector<PackValue> &values)
    {
        const auto *list = fields.list(key);
        if (!list || list->empty() || list->size() > kMostExamples) {
            fields.refuse(key, u"'%1' must list from 1 to 200 examples."_s.arg(key));
            return {};
        }
        values = *list;
        QStringList shown;
        for (const PackValue &value : values)
            shown +=
                value.type == PackValue::Type::Text
                    ? value.text
                    : QString::fromUtf8(
                          QJsonDocument(toJson(value).toObject()).toJson(QJsonDocument::Compact));
        return shown;
    }

    Status readKind(const std::function<Result<QByteArray>(const QString &)> &read)
    {
        m_rule.info.kind = m_fields.text(u"kind"_s);
        const MakeKind make = kindNamed(m_rule.info.kind);
        const PackValue *table = m_fields.table(u"params"_s);
        if (!make) {
            m_fields.refuse(u"kind"_s,
                            u"'%1' is no kind of check. Known are: %2."_s.arg(
                                m_rule.info.kind, kindNames().join(u", "_s)));
            return {};
        }
        PackValue none;
        none.line = m_table.line;
        none.column = m_table.column;
        Fields params(table ? *table : none, m_file);
        auto parts = make(params, {m_rule.info.id, m_rule.applies.scopes, read});
        if (!parts)
            return std::unexpected(parts.error());
        m_rule.parts = std::move(*parts);
        return params.finish();
    }

    const PackValue &m_table;
    QString m_file;
    Fields m_fields;
    const RuleDefaults &m_defaults;
    Rule m_rule;
};

} // namespace

Result<Rule> readRule(const PackValue &table,
                      const QString &file,
                      const RuleDefaults &defaults,
                      const std::function<Result<QByteArray>(const QString &)> &read)
{
    return RuleReader(table, file, defaults).rule(read);
}

} // namespace casepost::letters

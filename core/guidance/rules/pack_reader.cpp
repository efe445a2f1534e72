#include "core/guidance/rules/pack_reader.h"

#include "core/guidance/rules/rule_reader.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostRules = 2'000;

class PackReader
{
public:
    PackReader(QString file, const ReadFile &read, const Subjects &subjects)
        : m_file(std::move(file))
        , m_reading{subjects, read}
    {}

    Result<PackDraft> pack(const QByteArray &toml)
    {
        TRY_ASSIGN(const PackValue document, readToml(toml, m_file));
        Fields fields(document, m_file);
        readHeader(fields);
        TRY(readNames(fields));
        const QStringList files = fields.textsOr(u"files"_s);
        const auto *rules = fields.list(u"rule"_s);
        TRY(fields.finish());
        if (rules)
            TRY(addRules(*rules, m_file));
        for (const QString &file : files)
            TRY(addTopic(file));
        if (m_draft.rules.empty() && m_draft.basedOn.isEmpty()
            && !(m_draft.info.amends && !m_draft.drops.isEmpty()))
            return packFault(m_file, 1, 1, u"The pack has no rule: add a [[rule]]."_s);
        return std::move(m_draft);
    }

private:
    void readHeader(Fields &fields)
    {
        m_draft.file = m_file;
        m_draft.info.document = fields.text(u"document"_s);
        m_draft.info.title = fields.text(u"title"_s);
        m_draft.info.version = fields.text(u"version"_s);
        m_draft.info.issued = fields.date(u"issued"_s);
        m_draft.info.amends = fields.flagOr(u"amends"_s, false);
        // What an office adds for itself never stood on GOV.UK.
        m_draft.info.published = m_draft.info.amends && !fields.has(u"published"_s)
                                     ? m_draft.info.issued
                                     : fields.date(u"published"_s);
        m_draft.basedOn = fields.textOr(u"based_on"_s);
        if (m_draft.info.amends && !m_draft.basedOn.isEmpty())
            fields.refuse(
                u"based_on"_s,
                u"A pack that amends stands on whatever is in force: leave 'based_on' out."_s);
        m_draft.drops = fields.textsOr(u"drop"_s);
        fields.textOr(u"licence"_s);
        m_reading.defaults.notBefore = fields.dateOr(u"not_before"_s);
        m_reading.defaults.knownBy = fields.dateOr(u"known_by"_s, m_draft.info.issued);
        m_reading.defaults.readIn = m_draft.info.version;
        m_reading.defaults.amends = m_draft.info.amends;
        m_draft.info.notBefore = m_reading.defaults.notBefore;
        m_draft.info.knownBy = m_reading.defaults.knownBy;
        if (m_draft.info.published < m_draft.info.issued)
            fields.refuse(u"published"_s, u"'published' is before 'issued': correct one."_s);
    }

    Status readNames(Fields &fields)
    {
        const PackValue *names = fields.table(u"names"_s);
        if (!names)
            return {};
        Fields policy(*names, m_file);
        m_draft.names = NamePolicy{policy.flagOr(u"dap_strips_titles"_s, true)};
        return policy.finish();
    }

    Status addTopic(const QString &name)
    {
        if (name.contains(u'/') || name.contains(u'\\') || name.startsWith(u'.'))
            return packFault(m_file, 1, 1, u"'%1' must lie beside the pack."_s.arg(name));
        TRY_ASSIGN(const QByteArray toml, m_reading.readFile(name));
        const QString file = beside(name);
        TRY_ASSIGN(const PackValue document, readToml(toml, file));
        Fields fields(document, file);
        const auto *rules = fields.list(u"rule"_s);
        TRY(fields.finish());
        if (!rules)
            return packFault(file, 1, 1, u"The file has no [[rule]]: add one."_s);
        return addRules(*rules, file);
    }

    Status addRules(const std::vector<PackValue> &tables, const QString &file)
    {
        for (const PackValue &table : tables) {
            if (m_draft.rules.size() >= kMostRules)
                return packFault(
                    file, table.line, table.column, u"A pack has at most 2000 rules."_s);
            TRY_ASSIGN(Rule rule, readRule(table, file, m_reading));
            for (const auto &known : m_draft.rules)
                if (known->info.id == rule.info.id)
                    return packFault(
                        file,
                        table.line,
                        table.column,
                        u"Rule '%1' stands twice in this pack: keep one."_s.arg(rule.info.id));
            m_draft.rules.push_back(std::make_shared<const Rule>(std::move(rule)));
        }
        return {};
    }

    QString beside(const QString &name) const
    {
        return m_file.left(m_file.lastIndexOf(u'/') + 1) + name;
    }

    QString m_file;
    RuleReading m_reading;
    PackDraft m_draft;
};

} // namespace

Result<PackDraft> readPack(const QByteArray &toml,
                           const QString &file,
                           const ReadFile &read,
                           const Subjects &subjects)
{
    return PackReader(file, read, subjects).pack(toml);
}

} // namespace casepost::core

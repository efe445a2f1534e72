#include "core/guidance/rules/rule_reader.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostExamples = 200;

class RuleReader
{
public:
    RuleReader(const PackValue &table, QString file, const RuleReading &reading)
        : m_table(table)
        , m_file(std::move(file))
        , m_fields(table, m_file)
        , m_reading(reading)
    {}

    Result<Rule> rule()
    {
        m_rule.file = m_file;
        m_rule.source = m_table;
        m_rule.line = m_table.line;
        m_rule.column = m_table.column;
        readHeader();
        TRY(readMessage());
        TRY(readExamples());
        TRY(readBody());
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
        info.statement = m_fields.text(u"statement"_s);
        info.subject = m_fields.textOr(u"subject"_s, kUsualSubject);
        const RuleDefaults &defaults = m_reading.defaults;
        info.notBefore = m_fields.dateOr(u"not_before"_s, defaults.notBefore);
        info.knownBy = m_fields.dateOr(u"known_by"_s, defaults.knownBy);
        info.until = m_fields.dateOr(u"until"_s);
        m_rule.readIn = defaults.readIn;
        m_rule.amends = defaults.amends;
        readSeverity();
        if (info.notBefore.isValid() && info.knownBy.isValid() && info.knownBy < info.notBefore)
            m_fields.refuse(u"known_by"_s, u"'known_by' is before 'not_before': correct one."_s);
    }

    void readSeverity()
    {
        const QString name = m_fields.text(u"severity"_s);
        for (const Severity each : {Severity::Block, Severity::Confirm, Severity::Warn})
            if (severityName(each) == name) {
                m_rule.info.severity = each;
                return;
            }
        m_fields.refuse(u"severity"_s, u"'severity' must be block, confirm or warn."_s);
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

    Status readBody()
    {
        const Subject *subject = subjectNamed(m_reading.subjects, m_rule.info.subject);
        if (!subject)
            return packFault(
                m_file,
                placeOf(u"subject"_s).line,
                placeOf(u"subject"_s).column,
                u"'%1' is no subject of rules. Known are: %2."_s.arg(
                    m_rule.info.subject, subjectNames(m_reading.subjects).join(u", "_s)));
        TRY_ASSIGN(m_rule.body,
                   subject->read(m_fields, RuleContext{m_rule.info, m_reading.readFile}));
        if (m_rule.body)
            m_rule.info.kind = m_rule.body->kind();
        return {};
    }

    const PackValue &placeOf(const QString &key) const
    {
        for (const auto &[name, value] : m_table.table)
            if (name == key)
                return value;
        return m_table;
    }

    const PackValue &m_table;
    QString m_file;
    Fields m_fields;
    const RuleReading &m_reading;
    Rule m_rule;
};

} // namespace

Result<Rule> readRule(const PackValue &table, const QString &file, const RuleReading &reading)
{
    return RuleReader(table, file, reading).rule();
}

} // namespace casepost::core

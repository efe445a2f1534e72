#include "letters/guidance/sarif.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QUrl>

#include <map>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

QString levelOf(Severity severity)
{
    switch (severity) {
    case Severity::Block:
        return u"error"_s;
    case Severity::Confirm:
        return u"warning"_s;
    case Severity::Warn:
        return u"note"_s;
    }
    return {};
}

QJsonObject textOf(const QString &text)
{
    return {{u"text"_s, text}};
}

// Where in the letter document: the path a reader of its JSON would follow.
QString pathOf(const Place &at)
{
    if (at.part == Part::Block) {
        const QString block = u"blocks[%1]"_s.arg(at.block);
        return at.field.isEmpty() ? block + u".text"_s : block + u".fields."_s + at.field;
    }
    return at.field.isEmpty() ? partName(at.part) : at.field;
}

// Rules in order of id, so that an index does not depend on which finding came first.
class RuleTable
{
public:
    RuleTable(const std::vector<CheckedFile> &files, const std::vector<PackInfo> &packs)
    {
        std::map<QString, QJsonObject> rules;
        for (const CheckedFile &file : files)
            for (const Finding &finding : file.result.findings)
                rules.try_emplace(finding.rule, ruleOf(finding, packs));
        for (const auto &[id, rule] : rules) {
            m_index[id] = static_cast<int>(m_rules.size());
            m_rules.append(rule);
        }
    }

    const QJsonArray &rules() const { return m_rules; }
    int indexOf(const QString &id) const { return m_index.at(id); }

private:
    static QJsonObject ruleOf(const Finding &finding, const std::vector<PackInfo> &packs)
    {
        QString statement = finding.messageEn;
        QString document;
        for (const PackInfo &pack : packs)
            for (const RuleInfo &rule : pack.rules)
                if (rule.id == finding.rule && pack.version == finding.version) {
                    statement = rule.statement;
                    document = pack.document;
                }
        return {
            {u"id"_s, finding.rule},
            {u"shortDescription"_s, textOf(statement)},
            {u"help"_s, textOf(u"%1, section '%2'."_s.arg(finding.requirement, finding.section))},
            {u"defaultConfiguration"_s, QJsonObject{{u"level"_s, levelOf(finding.severity)}}},
            {u"properties"_s,
             QJsonObject{{u"requirement"_s, finding.requirement},
                         {u"guidance"_s,
                          QJsonObject{{u"document"_s, document},
                                      {u"section"_s, finding.section},
                                      {u"version"_s, finding.version}}}}}};
    }

    QJsonArray m_rules;
    std::map<QString, int> m_index;
};

// Stays the same while the same rule speaks at the same part, so that a known result is known
// again.
QString fingerprintOf(const Finding &finding)
{
    const QString key = finding.rule + u'\n' + pathOf(finding.at) + u'\n' + finding.messageEn;
    return QString::fromLatin1(
        QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

QJsonObject resultOf(const Finding &finding, const QString &file, const RuleTable &rules)
{
    const QString path = pathOf(finding.at);
    const QJsonObject place{
        {u"physicalLocation"_s,
         QJsonObject{
             {u"artifactLocation"_s,
              QJsonObject{{u"uri"_s, QString::fromLatin1(QUrl::toPercentEncoding(file, "/.:"))}}}}},
        {u"logicalLocations"_s,
         QJsonArray{QJsonObject{{u"fullyQualifiedName"_s, path}, {u"kind"_s, u"member"_s}}}}};
    QJsonObject result{
        {u"ruleId"_s, finding.rule},
        {u"ruleIndex"_s, rules.indexOf(finding.rule)},
        {u"level"_s, levelOf(finding.severity)},
        {u"message"_s, textOf(finding.messageEn)},
        {u"locations"_s, QJsonArray{place}},
        {u"partialFingerprints"_s, QJsonObject{{u"casepost/v1"_s, fingerprintOf(finding)}}},
        {u"properties"_s,
         QJsonObject{{u"start"_s, finding.at.start}, {u"length"_s, finding.at.length}}}};
    if (finding.answered)
        result.insert(
            u"suppressions"_s,
            QJsonArray{QJsonObject{{u"kind"_s, u"external"_s},
                                   {u"justification"_s, u"Answered in the letter document."_s}}});
    return result;
}

} // namespace

QJsonObject sarifOf(const std::vector<CheckedFile> &files, const Guidance &guidance)
{
    const RuleTable rules(files, guidance.packs());
    QJsonArray results;
    for (const CheckedFile &file : files)
        for (const Finding &finding : file.result.findings)
            results.append(resultOf(finding, file.file, rules));
    const QJsonObject driver{{u"name"_s, u"casepost"_s}, {u"rules"_s, rules.rules()}};
    const QJsonObject run{{u"tool"_s, QJsonObject{{u"driver"_s, driver}}},
                          {u"columnKind"_s, u"utf16CodeUnits"_s},
                          {u"results"_s, results}};
    return {{u"$schema"_s, u"https://json.schemastore.org/sarif-2.1.0.json"_s},
            {u"version"_s, u"2.1.0"_s},
            {u"runs"_s, QJsonArray{run}}};
}

} // namespace casepost::letters

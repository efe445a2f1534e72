#include "letters/guidance/report/sarif.h"

#include "letters/guidance/report/text_region.h"

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

// Rules in order of id, so that an index does not depend on which finding came first.
class RuleTable
{
public:
    RuleTable(const std::vector<CheckedFile> &files, const std::vector<core::PackInfo> &packs)
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
    static QJsonObject ruleOf(const Finding &finding, const std::vector<core::PackInfo> &packs)
    {
        QString statement = finding.messageEn;
        QString document, title;
        for (const core::PackInfo &pack : packs)
            for (const core::RuleInfo &rule : pack.rules)
                if (rule.id == finding.rule && pack.version == finding.version) {
                    statement = rule.statement;
                    document = pack.document;
                    title = pack.title;
                }
        const QString where = title.isEmpty() ? u"Section '%1'."_s.arg(finding.section)
                                              : u"Section '%1' of '%2', version %3."_s.arg(
                                                    finding.section, title, finding.version);
        return {{u"id"_s, finding.rule},
                {u"shortDescription"_s, textOf(statement)},
                {u"help"_s,
                 textOf(u"%1 %2 Requirement %3."_s.arg(statement, where, finding.requirement))},
                {u"defaultConfiguration"_s, QJsonObject{{u"level"_s, levelOf(finding.severity)}}},
                {u"properties"_s,
                 QJsonObject{{u"requirement"_s, finding.requirement},
                             {u"severity"_s, severityName(finding.severity)},
                             {u"guidance"_s,
                              QJsonObject{{u"document"_s, document},
                                          {u"section"_s, finding.section},
                                          {u"version"_s, finding.version}}}}}};
    }

    QJsonArray m_rules;
    std::map<QString, int> m_index;
};

QJsonObject regionJson(const TextRegion &region)
{
    return {{u"startLine"_s, region.startLine},
            {u"startColumn"_s, region.startColumn},
            {u"endLine"_s, region.endLine},
            {u"endColumn"_s, region.endColumn}};
}

/// The results of one file.
class FileResults
{
public:
    FileResults(const CheckedFile &file, const RuleTable &rules)
        : m_rules(rules)
        , m_artifact{{u"uri"_s, QString::fromLatin1(QUrl::toPercentEncoding(file.file, "/.:"))}}
    {
        if (auto document = parseStrictJson(file.bytes, file.file)) {
            m_document = std::move(*document);
            m_regions.emplace(*m_document);
        }
    }

    QJsonObject result(const Finding &finding)
    {
        QJsonObject result{
            {u"ruleId"_s, finding.rule},
            {u"ruleIndex"_s, m_rules.indexOf(finding.rule)},
            {u"level"_s, levelOf(finding.severity)},
            {u"message"_s, textOf(finding.messageEn)},
            {u"locations"_s, QJsonArray{placeOf(finding)}},
            {u"partialFingerprints"_s, QJsonObject{{u"casepost/v1"_s, fingerprintOf(finding)}}},
            {u"properties"_s,
             QJsonObject{{u"start"_s, finding.at.start}, {u"length"_s, finding.at.length}}}};
        if (const auto region = regionAt(finding.at); finding.fix && region)
            result.insert(u"fixes"_s, QJsonArray{fixOf(*finding.fix, *region)});
        if (finding.answered)
            result.insert(u"suppressions"_s,
                          QJsonArray{QJsonObject{
                              {u"kind"_s, u"external"_s},
                              {u"justification"_s, u"Answered in the letter document."_s}}});
        return result;
    }

private:
    std::optional<TextRegion> regionAt(const Place &at)
    {
        return m_regions ? m_regions->of(at) : std::nullopt;
    }

    QJsonObject placeOf(const Finding &finding)
    {
        QJsonObject physical{{u"artifactLocation"_s, m_artifact}};
        if (const auto region = regionAt(finding.at))
            physical.insert(u"region"_s, regionJson(*region));
        return {{u"physicalLocation"_s, physical},
                {u"logicalLocations"_s,
                 QJsonArray{QJsonObject{{u"fullyQualifiedName"_s, documentPath(finding.at)},
                                        {u"kind"_s, u"member"_s}}}}};
    }

    QJsonObject fixOf(const Fix &fix, const TextRegion &region) const
    {
        const QJsonObject replacement{{u"deletedRegion"_s, regionJson(region)},
                                      {u"insertedContent"_s, textOf(asJsonText(fix.replacement))}};
        const QJsonObject change{{u"artifactLocation"_s, m_artifact},
                                 {u"replacements"_s, QJsonArray{replacement}}};
        return {{u"description"_s, textOf(fix.label)}, {u"artifactChanges"_s, QJsonArray{change}}};
    }

    // Without the number of the block, so that a paragraph put in above changes nothing; what
    // stands there more than once is counted.
    QString fingerprintOf(const Finding &finding)
    {
        const QString key = finding.rule + u'\n' + partName(finding.at.part) + u'\n'
                            + finding.at.field + u'\n' + finding.messageEn;
        const QString counted = key + u'\n' + QString::number(m_seen[key]++);
        return QString::fromLatin1(
            QCryptographicHash::hash(counted.toUtf8(), QCryptographicHash::Sha256)
                .toHex()
                .left(32));
    }

    const RuleTable &m_rules;
    QJsonObject m_artifact;
    std::optional<StrictJson> m_document;
    std::optional<RegionFinder> m_regions; ///< of m_document
    std::map<QString, int> m_seen;
};

} // namespace

QJsonObject sarifOf(const std::vector<CheckedFile> &files, const std::vector<core::PackInfo> &packs)
{
    const RuleTable rules(files, packs);
    QJsonArray results;
    for (const CheckedFile &file : files) {
        FileResults ofFile(file, rules);
        for (const Finding &finding : file.result.findings)
            results.append(ofFile.result(finding));
    }
    const QJsonObject driver{{u"name"_s, u"casepost"_s}, {u"rules"_s, rules.rules()}};
    const QJsonObject run{{u"tool"_s, QJsonObject{{u"driver"_s, driver}}},
                          {u"columnKind"_s, u"utf16CodeUnits"_s},
                          {u"results"_s, results}};
    return {{u"$schema"_s, u"https://json.schemastore.org/sarif-2.1.0.json"_s},
            {u"version"_s, u"2.1.0"_s},
            {u"runs"_s, QJsonArray{run}}};
}

} // namespace casepost::letters

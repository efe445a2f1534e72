#include "tests/letters/guidance/judged.h"

#include "phrases/phrase_pack.h"

namespace casepost::letters::test {

using namespace Qt::StringLiterals;

const Guidance &builtIn()
{
    static const Guidance kGuidance = [] {
        auto guidance = Guidance::builtIn();
        if (!guidance)
            throw std::runtime_error(guidance.error().message.toStdString());
        return std::move(*guidance);
    }();
    return kGuidance;
}

const phrases::PhraseLibrary &library()
{
    static const phrases::PhraseLibrary kLibrary = [] {
        const auto packs = phrases::builtInPhrasePacks();
        auto made = packs ? phrases::PhraseLibrary::fromPacks(*packs)
                          : core::Result<phrases::PhraseLibrary>(std::unexpected(packs.error()));
        if (!made)
            throw std::runtime_error(made.error().message.toStdString());
        return std::move(*made);
    }();
    return kLibrary;
}

Sample::Sample()
{
    record.reference = u"AMS-123456789"_s;
    record.applicant = {u"Ms"_s, {}, false, u"Katie Rose"_s, u"McNally"_s};
    record.email = u"katie@example.org"_s;
    record.address = {{u"1 Sample Street"_s, u"Durham"_s}, u"DH1 1AA"_s, {}};
    sender.team = u"Durham 3"_s;
    sender.initials = u"KM"_s;
    sender.name = u"Kerry Marsh"_s;
    sender.mailbox = u"durham3@example.gov.uk"_s;
    sender.teamsNumber = u"0191 498 0123"_s;
    sender.trainedOn = QDate(2022, 1, 10);
    letter.caseReference = record.reference;
    letter.templateCode = u"documents"_s;
    letter.description = u"Ask for the full birth certificate"_s;
    letter.blocks.push_back(Block{u"OPEN-DOCUMENTS"_s, {}, {}, {}, {}});
}

Sample &Sample::text(const QString &text)
{
    letter.blocks.push_back(Block{{}, {}, {}, text, u"No phrase covers this"_s});
    return *this;
}

CheckResult Sample::check(const Guidance &guidance) const
{
    return letters::check({letter, record, context, library(), sender, on}, guidance);
}

CheckResult judged(const QString &freeText)
{
    return Sample().text(freeText).check();
}

std::vector<Finding> ofRule(const CheckResult &result, const QString &rule)
{
    std::vector<Finding> found;
    for (const Finding &finding : result.findings)
        if (finding.rule.startsWith(rule))
            found.push_back(finding);
    return found;
}

QStringList rulesOf(const CheckResult &result)
{
    QStringList rules;
    for (const Finding &finding : result.findings)
        rules += finding.rule;
    return rules;
}

std::optional<Severity> worst(const CheckResult &result)
{
    std::optional<Severity> worst;
    for (const Finding &finding : result.findings)
        if (!worst || finding.severity < *worst)
            worst = finding.severity;
    return worst;
}

} // namespace casepost::letters::test

// What each rule costs on a 2 kB letter: the time to judge by a pack of that rule alone, without
// what judging by no rule takes. The word rules of a pack are looked for in one pass together, so
// the whole costs less than the sum.

#include "letters/guidance/judging/compiled_pack.h"
#include "phrases/phrase_pack.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <map>

using namespace casepost;
using namespace casepost::letters;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRuns = 300;
const QDate kDay(2025, 6, 1);

// The least of many times, in microseconds: noise can only make a call longer.
double microseconds(const CompiledPack &pack, const LetterView &view)
{
    std::vector<Finding> findings;
    qint64 best = 0;
    QElapsedTimer timer;
    for (int i = 0; i < kRuns; ++i) {
        findings.clear();
        timer.start();
        pack.judge(view, findings);
        const qint64 taken = timer.nsecsElapsed();
        best = i == 0 ? taken : std::min(best, taken);
    }
    return static_cast<double>(best) / 1e3;
}

LetterDocument twoKilobytes()
{
    const QString sentence =
        u"We need your full birth certificate, because the one you sent does not name your "
        u"parents. Please send it to the address above by 12 May, together with the page we sent "
        u"back. "_s;
    LetterDocument letter;
    letter.templateCode = u"917"_s;
    letter.description = u"Ask for a document"_s;
    letter.blocks = {Block{u"917-OPEN"_s, {}, {}, {}, {}},
                     Block{{}, {}, {}, sentence.repeated(12).left(2'048), u"none fits"_s}};
    return letter;
}

struct Cost
{
    double own = 0;
    const core::Rule *rule = nullptr;
};

std::vector<Cost> costsOf(const CompiledPack &pack, const LetterView &view)
{
    const double nothing = microseconds(CompiledPack({}, {}, {}, {}), view);
    std::vector<Cost> costs;
    for (const auto &rule : pack.rules()) {
        const CompiledPack alone(pack.info(), {rule}, pack.namePolicy(), {});
        costs.push_back({std::max(0.0, microseconds(alone, view) - nothing), rule.get()});
    }
    std::sort(
        costs.begin(), costs.end(), [](const Cost &a, const Cost &b) { return a.own > b.own; });
    return costs;
}

void print(const CompiledPack &pack, const LetterView &view)
{
    const auto costs = costsOf(pack, view);
    std::map<QString, std::pair<int, double>> byKind;
    double sum = 0;
    std::printf("%-40s | %-16s | %-12s | %8s\n", "rule", "kind", "requirement", "µs");
    for (const Cost &cost : costs) {
        std::printf("%-40s | %-16s | %-12s | %8.2f\n",
                    qPrintable(cost.rule->info.id),
                    qPrintable(cost.rule->info.kind),
                    qPrintable(cost.rule->info.requirement),
                    cost.own);
        auto &[count, time] = byKind[cost.rule->info.kind];
        ++count;
        time += cost.own;
        sum += cost.own;
    }
    std::printf("\n%-40s | %8s | %8s\n", "kind", "rules", "µs");
    for (const auto &[kind, cost] : byKind)
        std::printf("%-40s | %8d | %8.2f\n", qPrintable(kind), cost.first, cost.second);
    std::printf("\n%-40s | %8zu | %8.2f\n", "sum of all, each alone", costs.size(), sum);
    std::printf("%-40s | %8zu | %8.2f\n", "all together", costs.size(), microseconds(pack, view));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const auto guidance = Guidance::builtIn();
    const auto packs = phrases::builtInPhrasePacks();
    if (!guidance || !packs)
        return 1;
    const auto library = phrases::PhraseLibrary::fromPacks(*packs);
    if (!library)
        return 1;
    core::CaseRecord record;
    record.reference = u"AMS-123456789"_s;
    record.applicant = {u"Ms"_s, {}, false, u"Katie Rose"_s, u"McNally"_s};
    record.address = {{u"1 Sample Street"_s, u"Durham"_s}, u"DH1 1AA"_s, {}};
    const LetterDocument letter = twoKilobytes();
    CaseContext context;
    context.notes = {u"Spoke to the customer, birth certificate is the short form."_s};
    SenderProfile sender;
    sender.team = u"Durham 3"_s;
    sender.initials = u"KM"_s;
    const CheckInput input{letter, record, context, *library, sender, kDay};
    const auto composed = compose(letter, record, *library, sender, kDay);
    if (!composed)
        return 1;
    print(*guidance->inForce(kDay).front(), viewOf(input, *composed));
    return 0;
}

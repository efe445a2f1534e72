// How the time of a check grows with the text: twice the text may take twice as long, whatever it
// is made of. Each line is one hostile text; `bench_growth TEXT` measures that one alone and tells
// which rules take long.

#include "core/people/addresses/postal_address.h"
#include "core/people/contact/email_address.h"
#include "core/people/names/person_name.h"
#include "core/text/text.h"
#include "letters/guidance/judging/compiled_pack.h"
#include "letters/guidance/rules/letter_view.h"
#include "phrases/phrase_pack.h"
#include "tests/bench/measure.h"
#include "tests/support/hostile_texts.h"

#include <QCoreApplication>

#include <functional>

using namespace casepost;
using namespace casepost::letters;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kSmall = 2'000;
constexpr qsizetype kHalf = 50'000;
constexpr qsizetype kWhole = 100'000;
constexpr double kMostOnDoubling = 2.3;
constexpr double kMostOnFiftyfold = 50;
constexpr double kNoise = 4; ///< ms: what is quicker is quick enough, and cannot be compared
const QDate kDay(2025, 6, 1);

using Work = std::function<void(const QString &)>;

/// The least of some times: noise can only make a run longer. A slow one is run once.
double msOf(const Work &work, const QString &text)
{
    double best = 0;
    for (int i = 0; i < 3; ++i) {
        const double start = bench::processorMs();
        work(text);
        const double taken = bench::processorMs() - start;
        best = i == 0 ? taken : std::min(best, taken);
        if (taken > 1'000)
            break;
    }
    return best;
}

/// Tells how the work grows on one text; false when it grows faster than the text.
bool grows(const char *what, const Work &work, const test::Hostile &text, bool always)
{
    const double small = msOf(work, text.of(kSmall)), half = msOf(work, text.of(kHalf)),
                 whole = msOf(work, text.of(kWhole));
    const double doubling = whole / std::max(half, kNoise / 2);
    const double fiftyfold = whole / std::max(small, kNoise / kMostOnFiftyfold);
    const bool isMet =
        whole <= kNoise || (doubling <= kMostOnDoubling && fiftyfold <= kMostOnFiftyfold * 1.15);
    if (always || !isMet)
        std::printf("%-22s | %-24s | %8.2f | %8.2f | %8.2f | %5.2f | %6.1f | %s\n",
                    what,
                    text.name,
                    small,
                    half,
                    whole,
                    doubling,
                    fiftyfold,
                    isMet ? "met" : "NOT MET");
    std::fflush(stdout);
    return isMet;
}

struct Desk
{
    Guidance guidance;
    phrases::PhraseLibrary library;
    core::CaseRecord record;
    CaseContext context;
    SenderProfile sender;

    LetterDocument letter(const QString &text) const
    {
        LetterDocument letter;
        letter.caseReference = record.reference;
        letter.templateCode = u"documents"_s;
        letter.description = u"Ask for a document"_s;
        letter.blocks = {Block{u"OPEN-DOCUMENTS"_s, {}, {}, {}, {}},
                         Block{{}, {}, {}, text, u"none fits"_s}};
        return letter;
    }

    void check(const QString &text) const
    {
        const LetterDocument typed = letter(text);
        const CheckInput input{typed, record, context, library, sender, kDay};
        (void)signsToLookUp(input);
        (void)letters::check(input, guidance);
    }
};

core::Result<Desk> deskOf()
{
    TRY_ASSIGN(Guidance guidance, Guidance::builtIn());
    TRY_ASSIGN(const auto packs, phrases::builtInPhrasePacks());
    TRY_ASSIGN(auto library, phrases::PhraseLibrary::fromPacks(packs));
    Desk desk{std::move(guidance), std::move(library), {}, {}, {}};
    desk.record.reference = u"AMS-123456789"_s;
    desk.record.applicant = {u"Ms"_s, {}, false, u"Katie Rose"_s, u"McNally"_s};
    desk.record.address = {{u"1 Sample Street"_s, u"Durham"_s}, u"DH1 1AA"_s, {}};
    desk.sender.team = u"Durham 3"_s;
    desk.sender.initials = u"KM"_s;
    desk.sender.trainedOn = QDate(2024, 1, 15);
    return desk;
}

/// Which rules of the pack grow faster than the text, each judged alone.
void tellRules(const Desk &desk, const test::Hostile &text)
{
    for (const auto &pack : desk.guidance.inForce(kDay))
        for (std::size_t i = 0; i < pack->rules().size(); ++i) {
            double taken[2] = {0, 0};
            for (const int at : {0, 1}) {
                const LetterDocument typed = desk.letter(text.of(at == 0 ? kHalf : kWhole));
                const CheckInput input{
                    typed, desk.record, desk.context, desk.library, desk.sender, kDay};
                LetterView view = viewOf(input, std::nullopt);
                view.dictionaries = desk.guidance.dictionaries();
                const CompiledPack alone(pack->info(), {pack->rules()[i]}, pack->namePolicy(), {});
                std::vector<Finding> findings;
                const double start = bench::processorMs();
                alone.judge(view, findings);
                taken[at] = bench::processorMs() - start;
            }
            if (taken[1] > 20 || (taken[1] > kNoise && taken[1] > kMostOnDoubling * taken[0]))
                std::printf("  %-24s | %-40s | %8.2f | %8.2f | %5.2f\n",
                            text.name,
                            qPrintable(pack->rules()[i]->info.id),
                            taken[0],
                            taken[1],
                            taken[1] / taken[0]);
        }
}

bool checkRecognisers(const test::Hostile &text)
{
    bool areMet = true;
    const auto tell = [&](const char *what, const Work &work) {
        areMet = grows(what, work, text, false) && areMet;
    };
    tell("email", [](const QString &typed) {
        (void)core::checkEmail(typed);
        (void)core::checkEmail(u"a@"_s + typed, core::EmailProfile::Notify);
    });
    tell("address in one line", [](const QString &typed) {
        (void)core::checkAddress({u"A Person"_s, typed, u"DH1 1AA"_s},
                                 core::AddressProfile::Courier);
    });
    tell("address of many lines", [](const QString &typed) {
        QStringList lines;
        for (qsizetype at = 0; at < typed.size(); at += 20)
            lines += typed.mid(at, 20);
        (void)core::checkAddress(lines, core::AddressProfile::Notify);
    });
    tell("name", [](const QString &typed) {
        (void)core::decideName({typed, {}, true, typed, typed}, core::System::Ams);
        (void)core::decideName({{}, typed, false, u"JO"_s, typed.toUpper()}, core::System::Dap);
    });
    tell("search words", [](const QString &typed) { (void)core::searchWords(typed); });
    return areMet;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const auto desk = deskOf();
    if (!desk)
        return 1;
    const bool byRule = application.arguments().value(1) == u"rules"_s;
    std::printf("%-22s | %-24s | %8s | %8s | %8s | %5s | %6s | %s\n",
                "what",
                "text",
                "2 kB ms",
                "50 kB",
                "100 kB",
                "x2",
                "x50",
                "met");
    bool areMet = true;
    for (const test::Hostile &text : test::hostileTexts()) {
        if (byRule)
            tellRules(*desk, text);
        const bool isMet = grows(
            "check of a letter", [&](const QString &typed) { desk->check(typed); }, text, true);
        areMet = checkRecognisers(text) && isMet && areMet;
    }
    return areMet ? 0 : 1;
}

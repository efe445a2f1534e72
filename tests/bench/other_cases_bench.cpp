// The guard against the wrong person over a large store: how often it stops an innocent letter, how
// often a pasted person of another case slips through, and how long the store is asked.
//   bench_other_cases               over a new store of CASEPOST_BENCH_CASES cases
//   bench_other_cases STORE         over a store that is there
// CASEPOST_BENCH_LETTERS: how many letters of each sort (default 10,000).

#include "core/cases/file/case_store.h"
#include "core/cases/import/case_import.h"
#include "core/cases/likeness/other_cases.h"
#include "core/staff/first_administrator.h"
#include "core/staff/open_session.h"
#include "core/store/opening/migrator.h"
#include "letters/guidance/rules/letter_view.h"
#include "phrases/phrase_pack.h"
#include "tests/bench/bench.h"
#include "tests/bench/extract_generator.h"
#include "tests/bench/measure.h"
#include "tests/bench/other_cases_letters.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include <map>

using namespace casepost;
using namespace casepost::letters;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t kDefaultCases = 1'000'000;
constexpr int kDefaultLetters = 10'000;

template<typename T>
T valueOf(core::Result<T> result)
{
    if (result)
        return std::move(*result);
    std::fprintf(
        stderr, "%s (%s)\n", qPrintable(result.error().message), qPrintable(result.error().detail));
    std::exit(1);
}

/// What the guard said of one letter: the gravest.
enum class Said { Nothing, Warn, Confirm, Block };

/// A store, and the letters judged against it.
class Guard
{
public:
    explicit Guard(const QString &store)
        : m_db(valueOf(core::openStore(valueOf(core::StoreLocation::parse(store)),
                                       core::OpenMode::ReadWrite)))
        , m_session(valueOf(core::openSession(*m_db, {}, m_clock)))
        , m_guidance(valueOf(Guidance::builtIn()))
        , m_library(
              valueOf(phrases::PhraseLibrary::fromPacks(valueOf(phrases::builtInPhrasePacks()))))
        , m_cases(valueOf(m_db->scalar(u"SELECT MAX(id) FROM case_file"_s))->toLongLong())
    {}

    core::CaseRecord anyCase(QRandomGenerator &dice) { return byId(1 + dice.bounded(m_cases)); }
    core::CaseRecord byId(qint64 id)
    {
        return valueOf(core::CaseStore(*m_db).byId(m_session, core::CaseId::fromRow(id)));
    }

    Said judge(const core::CaseRecord &own, const QString &text)
    {
        LetterDocument letter;
        letter.caseReference = own.reference;
        letter.templateCode = u"documents"_s;
        letter.description = u"Ask for a document"_s;
        letter.blocks = {Block{u"OPEN-DOCUMENTS"_s, {}, {}, {}, {}},
                         Block{{}, {}, {}, text, u"none fits"_s}};
        CaseContext context;
        SenderProfile sender;
        sender.name = u"Kerry Marsh"_s;
        sender.team = u"Durham 3"_s;
        const CheckInput input{letter, own, context, m_library, sender, QDate(2026, 3, 2)};
        const auto start = std::chrono::steady_clock::now();
        const auto signs = signsToLookUp(input);
        context.others = valueOf(core::OtherCases(*m_db).holding(m_session, signs, own));
        const std::chrono::duration<double, std::milli> taken =
            std::chrono::steady_clock::now() - start;
        milliseconds.push_back(taken.count());
        return said(input, text);
    }

    std::vector<double> milliseconds;

private:
    Said said(const CheckInput &input, const QString &text)
    {
        Said worst = Said::Nothing;
        for (const Finding &finding : check(input, m_guidance).findings) {
            if (!finding.rule.startsWith(u"other-case."_s))
                continue;
            const Said now = finding.severity == Severity::Block     ? Said::Block
                             : finding.severity == Severity::Confirm ? Said::Confirm
                                                                     : Said::Warn;
            worst = std::max(worst, now);
            if (qEnvironmentVariableIsSet("CASEPOST_BENCH_VERBOSE"))
                std::fprintf(
                    stderr, "%s | %s\n", qPrintable(finding.messageEn.left(140)), qPrintable(text));
        }
        return worst;
    }

    core::SystemClock m_clock;
    std::unique_ptr<core::Database> m_db;
    core::Session m_session;
    Guidance m_guidance;
    phrases::PhraseLibrary m_library;
    qint64 m_cases;
};

/// How often what was said.
class Tally
{
public:
    void add(Said said)
    {
        ++m_counts[said];
        ++m_all;
    }
    double percent(Said atLeast) const
    {
        int count = 0;
        for (const auto &[said, times] : m_counts)
            count += said >= atLeast ? times : 0;
        return 100.0 * count / std::max(m_all, 1);
    }
    /// block / confirm / warn / nothing, in per cent
    void print(const char *what)
    {
        const auto share = [this](Said said) {
            return 100.0 * m_counts[said] / std::max(m_all, 1);
        };
        std::printf("%-58s | %6.2f %% block, %6.2f %% confirm, %6.2f %% warn, %6.2f %% nothing\n",
                    what,
                    share(Said::Block),
                    share(Said::Confirm),
                    share(Said::Warn),
                    share(Said::Nothing));
    }

private:
    std::map<Said, int> m_counts;
    int m_all = 0;
};

void measureInnocent(Guard &guard, int letters)
{
    QRandomGenerator dice(1);
    Tally own, third, family;
    for (int i = 0; i < letters; ++i) {
        const auto record = guard.anyCase(dice);
        const QString text = bench::innocentText(record, dice);
        own.add(guard.judge(record, text));
        if (i % 5 == 0)
            third.add(guard.judge(record, text + u' ' + bench::thirdPersonText(dice)));
    }
    for (int i = 0; i < letters / 5; ++i) {
        const qint64 id = 4 + 7 * (i % 1000); // a family's second case, by the generator
        const auto record = guard.byId(id), member = guard.byId(id - 1);
        family.add(guard.judge(record, bench::familyText(member, dice)));
    }
    own.print("innocent letters: own people, offices, passport numbers");
    third.print("innocent letters that name a third person");
    family.print("innocent letters that name the family's other applicant");
    bench::reportAbsolute(
        "innocent letters stopped without need", own.percent(Said::Confirm), 0.2, "%");
    bench::reportAbsolute("innocent letters with any remark", own.percent(Said::Warn), 0.5, "%");
    bench::reportAbsolute("family letters stopped", family.percent(Said::Confirm), 5, "%");
}

void measurePastes(Guard &guard, int letters)
{
    QRandomGenerator dice(2);
    std::map<bench::Paste, Tally> tallies;
    Tally all;
    for (int i = 0; i < letters; ++i) {
        const auto record = guard.anyCase(dice), other = guard.anyCase(dice);
        const auto paste = static_cast<bench::Paste>(i % bench::kPastes);
        const Said said = guard.judge(
            record, bench::innocentText(record, dice) + u' ' + bench::pasted(paste, other, dice));
        tallies[paste].add(said);
        all.add(said);
    }
    for (auto &[paste, tally] : tallies)
        tally.print((std::string("pasted: ") + bench::pasteName(paste)).c_str());
    bench::reportAbsolute(
        "pastes of another case that are missed", 100 - all.percent(Said::Warn), 1, "%");
    bench::reportAbsolute("pastes of another case that do not stop the letter",
                          100 - all.percent(Said::Confirm),
                          20,
                          "%");
}

void fill(const QString &store, std::int64_t cases)
{
    const core::SystemClock clock;
    const QString file = store + u".csv"_s;
    bench::writeExtract(file, cases, bench::Edition::First);
    const auto db = valueOf(core::createStore(valueOf(core::StoreLocation::parse(store))));
    if (!core::linkFirstAdministrator(*db, clock))
        std::exit(1);
    const auto session = valueOf(core::openSession(*db, {}, clock));
    valueOf(core::importExtract(*db, session, file, {}, {}));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QString store = QCoreApplication::arguments().value(1);
    QTemporaryDir folder(qEnvironmentVariable("CASEPOST_BENCH_FOLDER", QDir::tempPath())
                         + u"/casepost-bench-XXXXXX"_s);
    if (store.isEmpty()) {
        bool given = false;
        const auto asked = qEnvironmentVariable("CASEPOST_BENCH_CASES").toLongLong(&given);
        store = folder.filePath(u"bench.casepost"_s);
        fill(store, given && asked > 0 ? asked : kDefaultCases);
    }
    bool given = false;
    const int asked = qEnvironmentVariable("CASEPOST_BENCH_LETTERS").toInt(&given);
    const int letters = given && asked > 0 ? asked : kDefaultLetters;
    Guard guard(store);
    bench::heading();
    measureInnocent(guard, letters);
    measurePastes(guard, letters);
    bench::reportAbsolute("asking about other cases, half of the letters within",
                          bench::median(guard.milliseconds),
                          5,
                          "ms");
    bench::reportAbsolute("asking about other cases, 99 % within",
                          bench::percentile(guard.milliseconds, 0.99),
                          10,
                          "ms");
    return 0;
}

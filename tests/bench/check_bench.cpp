// How long a check of a letter takes, beside what the phrase rules would cost as regular
// expressions.

#include "letters/guidance/judging/compiled_pack.h"
#include "letters/service/print_check.h"
#include "phrases/phrase_pack.h"
#include "tests/bench/bench.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace casepost;
using namespace casepost::letters;
using namespace Qt::StringLiterals;

namespace {

/// Seconds of each of `runs` calls, sorted.
template<typename Call>
std::vector<double> seconds(int runs, const Call &call)
{
    std::vector<double> times;
    QElapsedTimer timer;
    for (int i = 0; i < runs; ++i) {
        timer.start();
        call();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e9);
    }
    std::sort(times.begin(), times.end());
    return times;
}

double median(const std::vector<double> &times)
{
    return times[times.size() / 2];
}

double p99(const std::vector<double> &times)
{
    return times[times.size() * 99 / 100];
}

QString twoKilobytes()
{
    const QString sentence =
        u"We need your full birth certificate, because the one you sent does not name your "
        u"parents. "
        "Please send it to the address above by 12 May, together with the page we sent back. "_s;
    return sentence.repeated(12).left(2'048);
}

// The word rules of a pack as an examiner's script would have them: one expression for each.
std::vector<QRegularExpression> expressionsOf(const CompiledPack &pack)
{
    std::vector<QRegularExpression> expressions;
    for (const auto &rule : pack.rules())
        for (const WordEntry &entry : letterRule(*rule).parts.words) {
            expressions.emplace_back(u"(?<!\\w)"_s + QRegularExpression::escape(entry.find)
                                         + u"(?!\\w)"_s,
                                     QRegularExpression::CaseInsensitiveOption
                                         | QRegularExpression::UseUnicodePropertiesOption);
            expressions.back().optimize();
        }
    return expressions;
}

void benchWords(const CompiledPack &pack, const QString &text)
{
    QStringList phrases;
    for (const auto &rule : pack.rules())
        for (const WordEntry &entry : letterRule(*rule).parts.words)
            phrases += FoldedText(entry.find).text().trimmed();
    const WordFinder finder(phrases);
    const auto expressions = expressionsOf(pack);
    qsizetype found = 0;

    std::vector<WordFinder::Hit> hits;
    const double ours = median(seconds(2'000, [&] {
        hits.clear();
        finder.find(FoldedText(text).text(), hits);
        found += static_cast<qsizetype>(hits.size());
    }));
    const double theirs = median(seconds(100, [&] {
        for (const QRegularExpression &expression : expressions)
            found += expression.match(text).hasMatch() ? 1 : 0;
    }));
    bench::report(found > 0 ? "phrase rules on 2 kB, against as many expressions"
                            : "phrase rules on 2 kB: nothing found",
                  ours,
                  theirs,
                  0.02);
}

// A letter of two pages, of as many different words as prose has: the wording of the guidance.
QString twoPages()
{
    QFile file(u":/casepost/guidance/hmpo-communication/25.0/guidance.txt"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).left(5'000)
                                          : QString();
}

// What the first letter of the day pays for the dictionary, and what a letter pays that was never
// looked at before: every word is asked of Hunspell once.
void benchSpelling(Guidance guidance, const CheckInput &input, Block &block)
{
    std::vector<double> loads, first;
    const QString small = block.text;
    for (int i = 0; i < 9; ++i) {
        const auto dictionaries =
            std::make_shared<const Dictionaries>(Dictionaries::standardFolders());
        loads.push_back(
            median(seconds(1, [&] { (void)dictionaries->of(core::Language::English); })));
        guidance.judgeSpellingBy(dictionaries);
        block.text = u"Please send us a photo."_s;
        (void)check(input, guidance);
        block.text = twoPages();
        first.push_back(median(seconds(1, [&] { (void)check(input, guidance); })));
    }
    block.text = small;
    std::sort(loads.begin(), loads.end());
    std::sort(first.begin(), first.end());
    bench::report("read the English dictionary, against 100 ms", median(loads), 100e-3, 1);
    bench::report("check of a new letter of two pages, against 5 ms", median(first), 5e-3, 1);
}

void benchCheck(const Guidance &guidance,
                const phrases::PhraseLibrary &library,
                const QString &text)
{
    core::CaseRecord record;
    record.reference = u"AMS-123456789"_s;
    record.applicant = {u"Ms"_s, {}, false, u"Katie Rose"_s, u"McNally"_s};
    record.address = {{u"1 Sample Street"_s, u"Durham"_s}, u"DH1 1AA"_s, {}};
    LetterDocument letter;
    letter.caseReference = record.reference;
    letter.templateCode = u"documents"_s;
    letter.description = u"Ask for a document"_s;
    letter.blocks = {Block{u"OPEN-DOCUMENTS"_s, {}, {}, {}, {}},
                     Block{{}, {}, {}, text, u"none fits"_s}};
    const CaseContext context{{u"Spoke to the customer, birth certificate is the short form."_s},
                              0};
    SenderProfile sender;
    sender.team = u"Durham 3"_s;
    sender.initials = u"KM"_s;
    sender.trainedOn = QDate(2024, 1, 15);
    const CheckInput input{letter, record, context, library, sender, QDate(2025, 6, 1)};

    // Each run ends in another word, as it does while somebody types.
    std::size_t findings = 0;
    QString &typed = letter.blocks.back().text;
    int key = 0;
    const auto typeOne = [&] {
        typed.chop(1);
        typed += QChar(u'a' + key++ % 26);
    };
    const auto times = seconds(3'000, [&] {
        typeOne();
        findings += check(input, guidance).findings.size();
    });
    bench::report("check of a 2 kB letter, median, against 1 ms", median(times), 1e-3, 1);
    bench::report("check of a 2 kB letter, p99, against 1 ms", p99(times), 1e-3, 1);

    // As the window does it: other cases asked, and whether a page can hold the letter.
    const Basis basis{record, context, library, sender, guidance, input.on, {}, [](const auto &) {
                          return core::Result<OthersHeld>(OthersHeld());
                      }};
    const auto live = seconds(300, [&] {
        typeOne();
        findings += judgeForPrint(letter, basis)->result().findings.size();
    });
    bench::report(
        "judge a 2 kB letter as it is typed, median, against 8 ms", median(live), 8e-3, 1);
    benchSpelling(guidance, input, letter.blocks.back());
}

} // namespace

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    QElapsedTimer timer;
    timer.start();
    const auto guidance = Guidance::builtIn();
    const double loading = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    const auto packs = phrases::builtInPhrasePacks();
    if (!guidance || !packs)
        return 1;
    const auto library = phrases::PhraseLibrary::fromPacks(*packs);
    if (!library)
        return 1;
    bench::heading();
    bench::report("load the built-in guidance, against 40 ms", loading, 40e-3, 1);
    benchWords(*guidance->inForce(QDate(2025, 6, 1)).front(), twoKilobytes());
    benchCheck(*guidance, *library, twoKilobytes());
    return 0;
}

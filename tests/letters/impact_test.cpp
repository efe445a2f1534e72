// What new guidance would change, told before it is published.

#include "core/guidance/editions/time_limits.h"
#include "letters/review/impact.h"
#include "tests/letters/guidance/house_pack.h"
#include "tests/letters/published.h"
#include "tests/letters/queued_letter.h"
#include "tests/phrases/sample_pack.h"
#include "tests/support/catch.h"

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using casepost::core::Engine;
using casepost::core::ErrorCode;
using casepost::phrases::test::samplePack;
using casepost::phrases::test::samplePhrase;
using casepost::test::errorOf;
using casepost::test::mustSucceed;
using casepost::test::TestStore;
using casepost::test::valueOf;
using namespace Qt::StringLiterals;

namespace {

const QDate kToday(2026, 3, 2); // as the test store's clock

PackFiles replies(const QString &version, const QDate &issued, const QString &days)
{
    HousePack pack;
    pack.version = version;
    pack.issued = issued;
    pack.words = {{u"house.reply"_s, u"epsilon"_s}};
    pack.requirement = u"REQ-AUT-07"_s;
    pack.section = u"Time to reply"_s;
    pack.statement = u"The customer has %1 to reply."_s.arg(days);
    pack.severity = u"warn"_s;
    return filesOf(pack);
}

const ImpactedItem *itemOf(const GuidanceImpact &impact, ImpactOn on, const QString &reference)
{
    for (const ImpactedItem &item : impact.items)
        if (item.on == on && item.reference == reference)
            return &item;
    return nullptr;
}

int lookedAt(const GuidanceImpact &impact, ImpactOn on)
{
    const auto found = impact.lookedAt.find(on);
    return found == impact.lookedAt.end() ? 0 : found->second;
}

phrases::Phrase phraseOf(const QString &code, const QString &text, const QString &source)
{
    auto phrase = samplePhrase(code, 1, QDate(2020, 1, 1));
    phrase.textEn = text;
    phrase.source = source;
    return phrase;
}

} // namespace

TEST_CASE("time limits are found however they are written, in both languages",
          "[letters][guidance][impact]")
{
    const std::set<QString> seven{u"7 days"_s};
    for (const QString &text : {u"within 7 days"_s,
                                u"within seven days."_s,
                                u"a 7-day wait"_s,
                                u"7 working days"_s,
                                u"7\u00A0days"_s,
                                u"cyn pen 7 diwrnod"_s,
                                u"o fewn saith diwrnod"_s,
                                u"saith niwrnod"_s}) {
        INFO(text.toStdString());
        CHECK(core::timeLimitsIn(text) == seven);
    }
    CHECK(core::timeLimitsIn(u"2 weeks and 14 days"_s)
          == std::set<QString>{u"2 weeks"_s, u"14 days"_s});
    for (const QString &text : {u"on 7 May"_s,
                                u"17 days"_s,
                                u"7 passports a day"_s,
                                u"days 7"_s,
                                u"£7"_s,
                                u"123456789 days"_s,
                                QString()})
        CHECK_FALSE(core::timeLimitsIn(text).contains(u"7 days"_s));
}

TEST_CASE("phrases that cite a changed section, would be found when typed, or name a limit that "
          "is no more are told, and no other",
          "[letters][guidance][impact]")
{
    const auto library = valueOf(phrases::PhraseLibrary::fromPacks(
        {samplePack({phraseOf(u"CITES"_s, u"Please reply soon."_s, u"REQ-AUT-07"_s),
                     phraseOf(u"CITES-SECTION"_s, u"Please reply."_s, u"'Time to reply'"_s),
                     phraseOf(u"LIMIT"_s, u"Please reply within seven days."_s, u"REQ-LET-02"_s),
                     phraseOf(u"TYPED"_s, u"We zeta need your certificate."_s, u"REQ-LET-02"_s),
                     phraseOf(u"OTHER"_s, u"Please send 7 photos."_s, u"REQ-AUT-071"_s),
                     phraseOf(u"LONG"_s, u"Please reply within 30 days."_s, u"REQ-LET-02"_s)})}));
    const PublishedPack old{replies(u"1.0"_s, QDate(2026, 1, 1), u"7 days"_s),
                            core::ukDayStart(kToday)};
    PublishedPack newer{replies(u"2.0"_s, QDate(2026, 4, 1), u"30 days"_s),
                        core::ukDayStart(kToday)};
    const QByteArray more =
        filesOf({u"x"_s, kToday, {}, false, u"x"_s, {{u"house.zeta"_s, u"zeta"_s}}}).pack;
    newer.files.pack += more.mid(more.indexOf("[[rule]]"));
    const auto before = valueOf(Guidance::withPublished({old}));
    const auto after = valueOf(Guidance::withPublished({old, newer}));
    PackInfo info;
    for (const PackInfo &pack : after.packs())
        if (pack.version == u"2.0"_s)
            info = pack;

    ImpactRun run(before, after, info);
    mustSucceed(run.addLibrary(library, kToday));
    const auto &impact = run.result();

    REQUIRE(impact.rules.size() == 2);
    CHECK(impact.rules[0].kind == core::RuleChange::Kind::Changed);
    CHECK(impact.rules[0].parts.contains(u"statement"_s));
    CHECK(impact.rules[1].kind == core::RuleChange::Kind::Added);
    CHECK(impact.limitsGone == std::set<QString>{u"7 days"_s});
    CHECK(lookedAt(impact, ImpactOn::Phrase) == 6);
    CHECK(impact.items.size() == 4);
    REQUIRE(itemOf(impact, ImpactOn::Phrase, u"CITES"_s));
    CHECK(itemOf(impact, ImpactOn::Phrase, u"CITES"_s)->cites == QStringList{u"REQ-AUT-07"_s});
    CHECK(itemOf(impact, ImpactOn::Phrase, u"CITES-SECTION"_s));
    REQUIRE(itemOf(impact, ImpactOn::Phrase, u"LIMIT"_s));
    CHECK(itemOf(impact, ImpactOn::Phrase, u"LIMIT"_s)->limits == QStringList{u"7 days"_s});
    REQUIRE(itemOf(impact, ImpactOn::Phrase, u"TYPED"_s));
    CHECK(itemOf(impact, ImpactOn::Phrase, u"TYPED"_s)->gained == QStringList{u"house.zeta"_s});
}

TEST_CASE("drafts, letters on their way and letters of the last days are judged under both",
          "[letters][guidance][impact]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto examiner = store.session();
    const auto assurance = store.session(u"ca"_s, u"customer-assurance"_s);
    const auto id = addWholeCase(store);
    mustSucceed(published(store, replies(u"1.0"_s, QDate(2026, 1, 1), u"7 days"_s)));
    const auto old = valueOf(queued(store, examiner, letterWith(u"We gamma need your reply."_s)));
    const auto oldSent = valueOf(queued(store, examiner, letterWith(u"We gamma sent it."_s)));
    store.clock().advance(60 * 86'400);
    const auto sent = valueOf(queued(store, examiner, letterWith(u"We epsilon need it."_s)));
    valueOf(queued(store, examiner, letterWith(u"We need your reply."_s)));
    store.exec(
        u"UPDATE message SET state = 'sent' WHERE letter_id IN (%1, %2)"_s.arg(oldSent.letter.row())
            .arg(sent.letter.row()));
    Draft draft;
    draft.caseId = id;
    draft.document = letterWith(u"We gamma need it in 7 days."_s);
    const auto saved = valueOf(LetterStore(store.db()).saveDraft(examiner, draft));
    HousePack amended;
    amended.version = u"2.0"_s;
    amended.issued = QDate(2026, 6, 1);
    amended.words = {{u"house.gamma"_s, u"gamma"_s}};
    const auto entries = store.value(u"SELECT count(*) FROM audit_entry"_s);

    const auto today = core::ukDate(store.clock().nowUtc());
    std::vector<QString> phases;
    const auto impact = valueOf(guidanceImpact(
        store.db(), assurance, filesOf(amended), {today, 30}, [&](const core::Progress &at) {
            phases.push_back(at.phase);
            return true;
        }));

    CHECK(lookedAt(impact, ImpactOn::Draft) == 1);
    CHECK(lookedAt(impact, ImpactOn::Queued) == 2);
    CHECK(lookedAt(impact, ImpactOn::Sent) == 1);
    CHECK_FALSE(phases.empty());
    std::map<qint64, const ImpactedItem *> letters;
    const ImpactedItem *draftItem = nullptr;
    for (const ImpactedItem &item : impact.items)
        (item.on == ImpactOn::Draft ? draftItem : letters[item.id]) = &item;
    REQUIRE(draftItem);
    CHECK(draftItem->id == saved.id.row());
    CHECK(draftItem->by == u"km"_s);
    CHECK(draftItem->gained == QStringList{u"house.gamma"_s});
    CHECK(draftItem->limits == QStringList{u"7 days"_s});
    REQUIRE(letters.contains(old.letter.row()));
    CHECK(letters[old.letter.row()]->gained == QStringList{u"house.gamma"_s});
    REQUIRE(letters.contains(sent.letter.row()));
    CHECK(letters[sent.letter.row()]->lost == QStringList{u"house.reply"_s});
    CHECK(letters[sent.letter.row()]->on == ImpactOn::Sent);
    CHECK_FALSE(letters.contains(oldSent.letter.row()));
    CHECK(impact.counts.at(u"house.gamma"_s).gained == 2);
    CHECK(impact.counts.at(u"house.reply"_s).lost == 1);

    // It reads and never writes, and another person's role is asked for.
    CHECK(store.value(u"SELECT count(*) FROM audit_entry"_s) == entries);
    CHECK(store.value(u"SELECT count(*) FROM guidance_pack"_s) == u"1"_s);
    const auto stopped = guidanceImpact(
        store.db(), assurance, filesOf(amended), {today, 30}, [](const auto &) { return false; });
    CHECK(errorOf(stopped).code == ErrorCode::Cancelled);
}

TEST_CASE("the impact of a bad pack is refused whole", "[letters][guidance][impact]")
{
    TestStore store;
    const auto examiner = store.session();
    PackFiles bad = replies(u"1.0"_s, QDate(2026, 1, 1), u"7 days"_s);
    bad.pack.replace("We epsilon send it.", "We send it.");
    const auto error = errorOf(guidanceImpact(store.db(), examiner, bad, {kToday, 30}, {}));
    CHECK(error.code == ErrorCode::InvalidInput);
    CHECK(error.message.contains(u"house-1.0/pack.toml:16:"_s));
    auto nobody = examiner;
    nobody.allowed.clear();
    CHECK(errorOf(guidanceImpact(store.db(), nobody, bad, {kToday, 30}, {})).code
          == ErrorCode::NotPermitted);
}

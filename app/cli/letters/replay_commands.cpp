#include "app/cli/common/commands.h"
#include "letters/review/replay.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <CLI/CLI.hpp>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;
using namespace casepost::letters;

namespace {

struct ReplayArguments
{
    std::vector<qint64> ids;
    std::string knownOn, since;
    bool all = false, changed = false;
};

void printFindings(Context &context, const QString &sign, const QJsonArray &findings)
{
    for (const auto &finding : findings) {
        const QJsonObject shown =
            sign == u"~"_s ? finding[u"now"_s].toObject() : finding.toObject();
        const bool unknown =
            shown.contains(u"could_have_known"_s) && !shown[u"could_have_known"_s].toBool();
        context.print(u"  %1 %2 ('%3'): %4%5"_s.arg(
            sign,
            shown[u"rule"_s].toString(),
            shown[u"section"_s].toString(),
            shown[u"message"_s].toString(),
            unknown ? u" Not known here when the letter was made."_s : QString()));
    }
}

void printReplay(Context &context, const Replay &replay)
{
    const auto &diff = replay.diff;
    context.print(u"letter %1 on %2: %3 gained, %4 lost, %5 reworded"_s.arg(
        QString::number(replay.letter.row()),
        replay.on.toString(Qt::ISODate),
        QString::number(diff.gained.size()),
        QString::number(diff.lost.size()),
        QString::number(diff.reworded.size())));
    printFindings(context, u"+"_s, diff.gained);
    printFindings(context, u"-"_s, diff.lost);
    printFindings(context, u"~"_s, diff.reworded);
}

// Gathers what is shown of each letter; of thousands, the bytes and not the values.
class ReplayList
{
public:
    ReplayList(Context &context, bool changedOnly)
        : m_context(context)
        , m_changedOnly(changedOnly)
    {}

    void add(const Replay &replay)
    {
        ++m_letters;
        m_differ += replay.diff.isEmpty() ? 0 : 1;
        if (m_changedOnly && replay.diff.isEmpty())
            return;
        if (!m_context.options.json) {
            printReplay(m_context, replay);
            return;
        }
        m_json += m_json.isEmpty() ? "[\n" : ",\n";
        m_json += QJsonDocument(replayToJson(replay)).toJson(QJsonDocument::Compact);
    }

    void finish()
    {
        if (m_context.options.json)
            m_context.print(QString::fromUtf8(m_json.isEmpty() ? "[]" : m_json + "\n]"));
        m_context.remark(u"%1 letters judged again: %2 differ."_s.arg(m_letters).arg(m_differ));
    }

private:
    Context &m_context;
    bool m_changedOnly;
    QByteArray m_json;
    qint64 m_letters = 0, m_differ = 0;
};

Status replayAll(
    Context &context, Replays &replays, const ReplayWay &way, const QDate &since, ReplayList &list)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    LetterStore letters(*db);
    TRY_ASSIGN(const auto newest, letters.newest(*session));
    const auto told = context.progress();
    LetterBatch which;
    which.since = since;
    while (true) {
        TRY_ASSIGN(const auto batch, letters.batch(*session, which));
        if (batch.empty())
            return {};
        for (const StoredLetter &letter : batch) {
            TRY_ASSIGN(const auto replay, replays.replay(letter, way));
            list.add(replay);
        }
        which.after = batch.back().id;
        if (!told({u"letters judged again"_s, which.after.row(), newest.row()}))
            return fail(ErrorCode::Cancelled, u"Stopped; nothing was changed."_s);
    }
}

Status replayNamed(Context &context,
                   Replays &replays,
                   const ReplayWay &way,
                   const std::vector<qint64> &ids,
                   ReplayList &list)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    for (const qint64 id : ids) {
        TRY_ASSIGN(const auto letter, LetterStore(*db).letter(*session, LetterId::fromRow(id)));
        TRY_ASSIGN(const auto replay, replays.replay(letter, way));
        list.add(replay);
    }
    return {};
}

Result<ReplayWay> wayOf(Context &context, const ReplayArguments &given)
{
    ReplayWay way;
    TRY_ASSIGN(const QDate asked, context.on());
    if (!context.options.on.empty())
        way.on = asked;
    if (!given.knownOn.empty()) {
        TRY_ASSIGN(way.knownBy, momentOf(given.knownOn, u"--known-on"_s));
    }
    return way;
}

Result<int> replayLetters(Context &context, const ReplayArguments &given)
{
    const bool many = given.all || !given.since.empty();
    if (many != given.ids.empty())
        return fail(ErrorCode::Usage,
                    u"Name the letters to judge again, or take --all or --since, not both."_s);
    const QDate since = QDate::fromString(text(given.since), u"yyyy-MM-dd"_s);
    if (!given.since.empty() && !since.isValid())
        return fail(ErrorCode::Usage, u"--since needs a day such as 2024-07-23."_s);
    TRY_ASSIGN(const auto way, wayOf(context, given));
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *guidance, context.guidance());
    Replays replays(*db, *guidance);
    ReplayList list(context, given.changed);
    if (many)
        TRY(replayAll(context, replays, way, since, list));
    else
        TRY(replayNamed(context, replays, way, given.ids, list));
    list.finish();
    return kDone;
}

} // namespace

void addReplayCommand(CLI::App *letter, Context &context)
{
    auto given = std::make_shared<ReplayArguments>();
    auto *replay = addAction(letter,
                             context,
                             Doing::Reads,
                             "replay",
                             "letters judged again under the guidance of their day, or of --on",
                             [&context, given] { return replayLetters(context, *given); });
    replay->add_option("ID", given->ids, "numbers of letters");
    replay->add_flag("--all", given->all, "every letter of the store");
    replay->add_option("--since", given->since, "every letter dated on this day or later");
    replay->add_flag("--changed", given->changed, "list only letters that are judged differently");
    replay->add_option("--known-on", given->knownOn, "only by what was known here on this day");
    // The day may also follow the action, as the manual writes it.
    replay->add_option("--on", context.options.on, "judge as of this day: YYYY-MM-DD[THH:MM]");
}

} // namespace casepost::app

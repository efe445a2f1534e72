#include "app/cli/common/commands.h"
#include "app/cli/common/request_actions.h"
#include "letters/records/letter_store.h"
#include "phrases/phrase_code.h"
#include "phrases/phrase_proposals.h"

#include <QJsonArray>
#include <QJsonObject>

#include <CLI/CLI.hpp>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;
using namespace casepost::phrases;

namespace {

constexpr qint64 kLargestPack = 16 << 20;

struct ChangeArguments
{
    std::string file;
};

RequestForm phraseRequests()
{
    RequestForm form{{phraseProposals()}, u"pack"_s};
    form.tellsDecider = false;
    return form;
}

Result<int> propose(Context &context, const QString &file)
{
    TRY_ASSIGN(const auto bytes, readInput(file, kLargestPack));
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    PhraseProposals proposals(*db);
    TRY_ASSIGN(const auto id, proposals.propose(*session, bytes, file));
    return printRequest(context, phraseRequests(), id);
}

QJsonObject toJson(const PhraseImpact &impact, int drafts)
{
    const bool isNew = impact.change.kind == PhraseChange::Kind::Added;
    return {
        {u"code"_s, impact.change.code},
        {u"version"_s, impact.change.version},
        {u"change"_s, isNew ? u"added"_s : u"changed"_s},
        {u"parts"_s, QJsonArray::fromStringList(impact.change.parts)},
        {u"starts"_s, QJsonArray::fromStringList(impact.startsIn)},
        {u"offered"_s, QJsonArray::fromStringList(impact.offeredIn)},
        {u"drafts"_s, drafts},
    };
}

Result<int> impact(Context &context, const QString &file)
{
    TRY_ASSIGN(const auto bytes, readInput(file, kLargestPack));
    TRY_ASSIGN(const auto pack, readPhrasePack(bytes, file));
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto *library, context.library(true));
    TRY_ASSIGN(const auto drafts, letters::LetterStore(*db).openDraftsByPhrase(*session));
    QJsonArray list;
    for (const auto &each : impactOf(pack, *library)) {
        const auto used = drafts.find(codeKey(each.change.code));
        const int count = used == drafts.end() ? 0 : used->second;
        list.append(toJson(each, count));
        if (context.options.json)
            continue;
        const QStringList templates = each.startsIn + each.offeredIn;
        context.print(u"%1 version %2: %3 open drafts; templates: %4"_s.arg(each.change.code)
                          .arg(each.change.version)
                          .arg(count)
                          .arg(templates.isEmpty() ? u"none"_s : templates.join(u", "_s)));
    }
    if (context.options.json)
        context.print(list);
    else if (list.isEmpty())
        context.remark(u"The library holds all of this already."_s);
    return kDone;
}

} // namespace

void addPhraseChangeCommands(CLI::App *phrase, Context &context)
{
    auto given = std::make_shared<ChangeArguments>();
    addAction(phrase,
              context,
              Doing::Acts,
              "propose",
              "ask for new wording",
              [&context, given] { return propose(context, text(given->file)); })
        ->add_option("FILE", given->file, "the wording as a pack, TOML")
        ->required();
    addAction(phrase,
              context,
              Doing::Reads,
              "impact",
              "what a pack would change and where",
              [&context, given] { return impact(context, text(given->file)); })
        ->add_option("FILE", given->file, "the pack, TOML")
        ->required();
    addRequestList(phrase, context, phraseRequests());
    addVerdicts(phrase, context, phraseRequests());
}

} // namespace casepost::app

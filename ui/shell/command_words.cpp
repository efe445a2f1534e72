#include "ui/shell/action_registry.h"

#include <QCoreApplication>

#include <algorithm>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

struct CommandWords
{
    const char *id;
    const char *words; ///< what people call it who do not know our name for it
};

const std::vector<CommandWords> &wordTable()
{
    static const std::vector<CommandWords> table{
        {"letter.new", QT_TRANSLATE_NOOP("CommandWords", "write compose post reply paper")},
        {"email.new", QT_TRANSLATE_NOOP("CommandWords", "write compose mail message reply")},
        {"letter.save", QT_TRANSLATE_NOOP("CommandWords", "keep store")},
        {"letter.print", QT_TRANSLATE_NOOP("CommandWords", "paper printer copy")},
        {"letter.queue",
         QT_TRANSLATE_NOOP("CommandWords", "send post dispatch mail finish submit deliver")},
        {"extract.import", QT_TRANSLATE_NOOP("CommandWords", "load update cases csv data")},
        {"store.offices",
         QT_TRANSLATE_NOOP("CommandWords", "address return telephone settings administrator")},
        {"store.staff",
         QT_TRANSLATE_NOOP("CommandWords",
                           "people person team mailbox course training administrator")},
        {"store.practice",
         QT_TRANSLATE_NOOP("CommandWords", "train training learn demo sample example")},
        {"store.make", QT_TRANSLATE_NOOP("CommandWords", "create begin new database")},
        {"store.open", QT_TRANSLATE_NOOP("CommandWords", "change switch database file")},
        {"app.quit", QT_TRANSLATE_NOOP("CommandWords", "exit close leave end")},
        {"edit.undo", QT_TRANSLATE_NOOP("CommandWords", "back revert mistake")},
        {"edit.redo", QT_TRANSLATE_NOOP("CommandWords", "again forward repeat")},
        {"list.row", QT_TRANSLATE_NOOP("CommandWords", "clipboard table")},
        {"list.copy", QT_TRANSLATE_NOOP("CommandWords", "clipboard table all")},
        {"list.save",
         QT_TRANSLATE_NOOP("CommandWords", "export spreadsheet excel table file download")},
        {"case.find",
         QT_TRANSLATE_NOOP("CommandWords",
                           "search look application customer person reference name")},
        {"case.note", QT_TRANSLATE_NOOP("CommandWords", "comment remark record write history")},
        {"case.phone",
         QT_TRANSLATE_NOOP("CommandWords", "call ring telephone dial voicemail script")},
        {"case.copy", QT_TRANSLATE_NOOP("CommandWords", "clipboard number application")},
        {"case.savenote", QT_TRANSLATE_NOOP("CommandWords", "keep comment record")},
        {"phrase.add", QT_TRANSLATE_NOOP("CommandWords", "insert wording text paragraph standard")},
        {"template.add", QT_TRANSLATE_NOOP("CommandWords", "insert wording standard form")},
        {"block.free", QT_TRANSLATE_NOOP("CommandWords", "insert own text type write paragraph")},
        {"block.up", QT_TRANSLATE_NOOP("CommandWords", "order earlier")},
        {"block.down", QT_TRANSLATE_NOOP("CommandWords", "order later")},
        {"block.remove", QT_TRANSLATE_NOOP("CommandWords", "delete erase paragraph")},
        {"block.edit", QT_TRANSLATE_NOOP("CommandWords", "change phrase text original own words")},
        {"finding.details", QT_TRANSLATE_NOOP("CommandWords", "rule requirement name reason")},
        {"preview.larger", QT_TRANSLATE_NOOP("CommandWords", "zoom bigger pages")},
        {"preview.smaller", QT_TRANSLATE_NOOP("CommandWords", "zoom less pages")},
        {"preview.fit", QT_TRANSLATE_NOOP("CommandWords", "zoom width pages")},
        {"outbox.details", QT_TRANSLATE_NOOP("CommandWords", "message number technical more")},
        {"guidance.rule", QT_TRANSLATE_NOOP("CommandWords", "sentence found why")},
        {"field.next", QT_TRANSLATE_NOOP("CommandWords", "gap blank fill")},
        {"field.previous", QT_TRANSLATE_NOOP("CommandWords", "gap blank fill")},
        {"finding.next",
         QT_TRANSLATE_NOOP("CommandWords", "problem error mistake warning check objection issue")},
        {"finding.previous",
         QT_TRANSLATE_NOOP("CommandWords", "problem error mistake warning check objection issue")},
        {"finding.fix", QT_TRANSLATE_NOOP("CommandWords", "correct repair mend suggestion answer")},
        {"letter.language",
         QT_TRANSLATE_NOOP("CommandWords", "translate Welsh English Cymraeg Saesneg")},
        {"letter.preview", QT_TRANSLATE_NOOP("CommandWords", "see pages look pdf")},
        {"letter.discard", QT_TRANSLATE_NOOP("CommandWords", "remove erase throw away bin")},
        {"draft.open", QT_TRANSLATE_NOOP("CommandWords", "continue resume unfinished carry on")},
        {"draft.delete", QT_TRANSLATE_NOOP("CommandWords", "remove erase bin")},
        {"outbox.send", QT_TRANSLATE_NOOP("CommandWords", "post dispatch mail deliver now")},
        {"outbox.stop", QT_TRANSLATE_NOOP("CommandWords", "pause halt sending")},
        {"outbox.retry", QT_TRANSLATE_NOOP("CommandWords", "resend again send")},
        {"outbox.back", QT_TRANSLATE_NOOP("CommandWords", "cancel withdraw recall stop undo send")},
        {"outbox.sent", QT_TRANSLATE_NOOP("CommandWords", "settle uncertain arrived confirm")},
        {"outbox.unsent", QT_TRANSLATE_NOOP("CommandWords", "settle uncertain lost resend")},
        {"outbox.case", QT_TRANSLATE_NOOP("CommandWords", "customer application show person")},
        {"outbox.ways", QT_TRANSLATE_NOOP("CommandWords", "server printer folder settings how")},
        {"message.dismiss", QT_TRANSLATE_NOOP("CommandWords", "close hide banner warning")},
        {"guidance.find", QT_TRANSLATE_NOOP("CommandWords", "search policy rule help")},
        {"guidance.try", QT_TRANSLATE_NOOP("CommandWords", "test check sentence wording")},
        {"guidance.change", QT_TRANSLATE_NOOP("CommandWords", "edit rule policy")},
        {"guidance.new", QT_TRANSLATE_NOOP("CommandWords", "create rule policy")},
        {"guidance.proposals", QT_TRANSLATE_NOOP("CommandWords", "approve decide waiting")},
        {"guidance.propose", QT_TRANSLATE_NOOP("CommandWords", "suggest submit rule")},
        {"guidance.impact", QT_TRANSLATE_NOOP("CommandWords", "effect touch affected letters")},
        {"guidance.discard", QT_TRANSLATE_NOOP("CommandWords", "throw away cancel rule")},
        {"guidance.approve", QT_TRANSLATE_NOOP("CommandWords", "accept agree publish yes")},
        {"guidance.reject", QT_TRANSLATE_NOOP("CommandWords", "refuse decline no")},
        {"go.cases", QT_TRANSLATE_NOOP("CommandWords", "applications customers home start")},
        {"go.letter", QT_TRANSLATE_NOOP("CommandWords", "compose write editor")},
        {"go.drafts", QT_TRANSLATE_NOOP("CommandWords", "unfinished saved letters")},
        {"go.outbox", QT_TRANSLATE_NOOP("CommandWords", "sent sending messages post")},
        {"go.today", QT_TRANSLATE_NOOP("CommandWords", "work due waiting overdue follow-up")},
        {"go.guidance", QT_TRANSLATE_NOOP("CommandWords", "rules policy")},
        {"pane.next", QT_TRANSLATE_NOOP("CommandWords", "focus jump move")},
        {"pane.previous", QT_TRANSLATE_NOOP("CommandWords", "focus jump move")},
        {"go.back", QT_TRANSLATE_NOOP("CommandWords", "return close cancel")},
        {"view.refresh", QT_TRANSLATE_NOOP("CommandWords", "reload update again")},
        {"text.larger",
         QT_TRANSLATE_NOOP("CommandWords", "bigger zoom in font size increase read")},
        {"text.smaller", QT_TRANSLATE_NOOP("CommandWords", "zoom out font size decrease")},
        {"text.normal", QT_TRANSLATE_NOOP("CommandWords", "zoom reset font size")},
        {"theme.system", QT_TRANSLATE_NOOP("CommandWords", "colours appearance mode desktop")},
        {"theme.light",
         QT_TRANSLATE_NOOP("CommandWords", "colours appearance mode bright white day")},
        {"theme.dark", QT_TRANSLATE_NOOP("CommandWords", "colours appearance mode black night")},
        {"theme.contrast",
         QT_TRANSLATE_NOOP("CommandWords", "colours appearance mode accessibility see")},
        {"language.en", QT_TRANSLATE_NOOP("CommandWords", "English Saesneg language window")},
        {"language.cy", QT_TRANSLATE_NOOP("CommandWords", "Welsh Cymraeg language window")},
        {"help.commands", QT_TRANSLATE_NOOP("CommandWords", "palette menu do everything")},
        {"help.shortcuts", QT_TRANSLATE_NOOP("CommandWords", "keys keyboard change hotkeys")},
        {"help.about", QT_TRANSLATE_NOOP("CommandWords", "version number program information")},
    };
    return table;
}

} // namespace

QString commandWords(QStringView id)
{
    const auto &table = wordTable();
    const auto found = std::find_if(table.begin(), table.end(), [id](const CommandWords &each) {
        return QLatin1StringView(each.id) == id;
    });
    if (found == table.end())
        return {};
    // Also in English: people who work in Welsh know programs by both.
    return QCoreApplication::translate("CommandWords", found->words) + u' '
           + QLatin1StringView(found->words);
}

} // namespace casepost::ui

#include "tests/ui/fake_desks.h"

#include "letters/document/kept_secrets.h"

#include <QCoreApplication>

namespace casepost::test {

using namespace Qt::StringLiterals;

namespace {

phrases::Phrase phraseOf(const QString &code, phrases::PhraseRole role, const QString &text)
{
    phrases::Phrase phrase;
    phrase.code = code;
    phrase.from = QDate(2020, 1, 1);
    phrase.title = u"Title of "_s + code;
    phrase.types = {phrases::PhraseType::Ams};
    phrase.role = role;
    phrase.templates = QStringList{u"917"_s};
    phrase.textEn = text;
    phrase.textCy = u"Cymraeg: "_s + text;
    phrase.sample = true;
    return phrase;
}

} // namespace

ui::LetterGround sampleGround()
{
    phrases::PhrasePack pack;
    pack.id = u"ui-test"_s;
    pack.version = u"1"_s;
    pack.title = u"Wording of the window's tests"_s;
    auto reason = phraseOf(
        u"917-AB"_s, phrases::PhraseRole::Body, u"We cannot use your photo because ((reason))."_s);
    phrases::Field field;
    field.name = u"reason"_s;
    field.labelEn = u"Reason"_s;
    field.labelCy = u"Rheswm"_s;
    reason.fields.push_back(field);
    pack.phrases = {
        phraseOf(u"917-OPEN"_s,
                 phrases::PhraseRole::Opening,
                 u"Thank you for your passport application."_s),
        reason,
        phraseOf(u"917-NEXT"_s, phrases::PhraseRole::NextAction, u"Please send a new photo."_s)};
    phrases::Template photo;
    photo.code = u"917"_s;
    photo.titleEn = u"New digital photo"_s;
    photo.start = QStringList{u"917-OPEN"_s, u"917-AB"_s};
    phrases::Template again;
    again.code = u"918"_s;
    again.titleEn = u"Photo, second time"_s;
    again.start = QStringList{u"917-NEXT"_s};
    again.forWhom = {phrases::Audience::Referee};
    again.enclosuresEn = QStringList{u"A form for the referee"_s};
    pack.templates = {photo, again};

    ui::LetterGround ground;
    ground.record.reference = u"123456789"_s;
    ground.record.id = core::CaseId::fromRow(1);
    ground.record.applicant.title = u"Mrs"_s;
    ground.record.applicant.forenames = u"Amira"_s;
    ground.record.applicant.surname = u"Khan"_s;
    ground.library =
        std::make_shared<const phrases::PhraseLibrary>(*phrases::PhraseLibrary::fromPacks({pack}));
    ground.guidance = builtInGuidance();
    ground.on = QDate(2024, 8, 1);
    ground.mayQueue = true;
    return ground;
}

template<typename Answered>
void FakeCaseDesk::answer(QObject *context, std::function<void(Answered)> done, Answered given)
{
    if (!slow) {
        answerLater<Answered>(context, std::move(done), std::move(given));
        return;
    }
    held.push_back([asker = QPointer<QObject>(context), done = std::move(done), given] {
        if (asker)
            done(given);
    });
}

void FakeCaseDesk::release()
{
    if (held.empty())
        return;
    const auto give = held.front();
    held.erase(held.begin());
    give();
    QCoreApplication::processEvents();
}

void FakeCaseDesk::find(QObject *context,
                        const QString &text,
                        int,
                        ui::Answer<std::vector<core::CaseHit>> done)
{
    asked.append(text);
    std::vector<core::CaseHit> found;
    for (const auto &hit : hits)
        if (hit.name.contains(text, Qt::CaseInsensitive) || hit.reference.startsWith(text))
            found.push_back(hit);
    answer<core::Result<std::vector<core::CaseHit>>>(context, std::move(done), found);
}

void FakeCaseDesk::open(QObject *context, const QString &reference, ui::Answer<ui::CaseFile> done)
{
    opened.append(reference);
    auto read = file;
    read.record.reference = reference;
    answer<core::Result<ui::CaseFile>>(context, std::move(done), read);
}

void FakeCaseDesk::addNote(QObject *context,
                           const QString &reference,
                           const QString &text,
                           ui::Answer<ui::CaseFile> done)
{
    notes.append(text);
    noted.append(reference);
    core::CaseEvent event;
    event.kind = u"note"_s;
    event.text = text;
    file.history.push_back(event);
    open(context, reference, std::move(done));
}

void FakeCaseDesk::letterText(QObject *context, core::LetterId, ui::Answer<QByteArray> done)
{
    answerLater<core::Result<QByteArray>>(context, std::move(done), QByteArray("Dear Mrs Khan"));
}

void FakeCaseDesk::reprint(QObject *context,
                           core::LetterId letter,
                           ui::Answer<letters::Reprint> done)
{
    reprinted.push_back(letter);
    answerLater<core::Result<letters::Reprint>>(
        context, std::move(done), letters::Reprint{letter, {}, u"Letter 123456789"_s, "%PDF-1.7"});
}

void FakeCaseDesk::ownWork(QObject *context, ui::Answer<std::vector<letters::OwnWork>> done)
{
    // Always at once: the tests of a slow store are about cases.
    answerLater<core::Result<std::vector<letters::OwnWork>>>(context, std::move(done), work);
}

void FakeLetterDesk::ground(QObject *context,
                            const QString &reference,
                            ui::Answer<ui::LetterGround> done)
{
    auto answer = theGround;
    answer.record.reference = reference;
    answerLater<core::Result<ui::LetterGround>>(context, std::move(done), answer);
}

void FakeLetterDesk::saveDraft(QObject *context,
                               const letters::Draft &draft,
                               ui::Answer<letters::Draft> done)
{
    saved.push_back(draft);
    if (!nextSaves.empty()) {
        const auto code = nextSaves.front();
        nextSaves.erase(nextSaves.begin());
        answerLater<core::Result<letters::Draft>>(
            context, std::move(done), core::fail(code, u"It could not be saved."_s));
        return;
    }
    auto kept = draft;
    if (!kept.id.isValid())
        kept.id = core::DraftId::fromRow(nextId++);
    ++kept.revision;
    kept.covered = letters::coverSecrets(kept.document);
    kept.changedUtc = QDateTime(QDate(2024, 8, 1), QTime(14, 2), Qt::UTC);
    answerLater<core::Result<letters::Draft>>(context, std::move(done), kept);
}

void FakeLetterDesk::discardDraft(QObject *context, core::DraftId draft, ui::Done done)
{
    discarded.push_back(draft);
    answerLater<core::Status>(context, std::move(done), {});
}

void FakeLetterDesk::drafts(QObject *context, ui::Answer<std::vector<ui::DraftRow>> done)
{
    answerLater<core::Result<std::vector<ui::DraftRow>>>(context, std::move(done), rows);
}

void FakeLetterDesk::queue(QObject *context,
                           const letters::LetterDocument &letter,
                           core::DraftId draft,
                           ui::Answer<letters::QueuedLetter> done)
{
    closedDraft = draft;
    queued.push_back(letter);
    letters::QueuedLetter answer;
    answer.gateway = u"spool"_s;
    answerLater<core::Result<letters::QueuedLetter>>(context, std::move(done), answer);
}

void FakeOutboxDesk::list(QObject *context, ui::Answer<std::vector<core::QueuedMessage>> done)
{
    answerLater<core::Result<std::vector<core::QueuedMessage>>>(context, std::move(done), messages);
}

void FakeOutboxDesk::retry(QObject *context,
                           core::MessageId message,
                           const QStringList &answers,
                           ui::Done done)
{
    calls.append(
        QStringList{u"retry %1"_s.arg(message.row()), answers.join(u' ')}.join(u' ').trimmed());
    for (const auto &rule : questions)
        if (!answers.contains(rule)) {
            answerLater<core::Status>(
                context,
                std::move(done),
                core::fail(core::ErrorCode::Blocked,
                           u"Message 7 waits for an answer."_s,
                           {{u"answer"_s, rule},
                            {u"question"_s, u"Is %1 right?"_s.arg(rule)},
                            {u"question_cy"_s, u"A yw %1 yn gywir?"_s.arg(rule)}}));
            return;
        }
    answerLater<core::Status>(context, std::move(done), {});
}

void FakeOutboxDesk::takeBack(QObject *context,
                              core::MessageId message,
                              ui::Answer<letters::Draft> done)
{
    calls.append(u"take back %1"_s.arg(message.row()));
    answerLater<core::Result<letters::Draft>>(context, std::move(done), draft);
}

void FakeOutboxDesk::resolve(QObject *context,
                             core::MessageId message,
                             core::Settlement settlement,
                             const QString &why,
                             ui::Done done)
{
    calls.append(u"resolve %1 %2 %3"_s.arg(message.row())
                     .arg(settlement == core::Settlement::Sent ? u"sent"_s : u"not-sent"_s, why));
    answerLater<core::Status>(context, std::move(done), {});
}

void FakeOutboxDesk::send(QObject *context, core::ProgressFn, ui::Answer<core::SendReport> done)
{
    calls.append(u"send"_s);
    answerLater<core::Result<core::SendReport>>(context, std::move(done), core::SendReport{1});
}

void FakeOutboxDesk::ways(QObject *context, ui::Answer<core::WaysOut> done)
{
    answerLater<core::Result<core::WaysOut>>(context, std::move(done), theWays);
}

void FakeOutboxDesk::setWays(QObject *context,
                             const QByteArray &bytes,
                             const QString &fileName,
                             ui::Answer<core::WaysOut> done)
{
    calls.append(u"setWays"_s);
    auto read = core::readWaysOut(bytes, fileName);
    if (read)
        theWays = *read;
    answerLater<core::Result<core::WaysOut>>(context, std::move(done), std::move(read));
}

void FakeOutboxDesk::tryWay(QObject *context,
                            const QString &gateway,
                            ui::Answer<std::vector<core::TrialStep>> done)
{
    calls.append(u"try "_s + gateway);
    answerLater<core::Result<std::vector<core::TrialStep>>>(context, std::move(done), trial);
}

FakeOfficeDesk::FakeOfficeDesk()
{
    office.staff.name = u"Kim Morgan"_s;
    office.staff.team = u"Durham 3"_s;
    office.practice = true;
    for (const auto act : {core::action::kCaseRead,
                           core::action::kCaseNote,
                           core::action::kCaseImport,
                           core::action::kLetterDraft,
                           core::action::kLetterQueue,
                           core::action::kLetterRead,
                           core::action::kOutboxRead,
                           core::action::kOutboxSend,
                           core::action::kOutboxCancelOwn})
        office.allowed.insert(QString::fromUtf16(act));
    core::Staff person;
    person.login = u"kim"_s;
    person.name = u"Kim Morgan"_s;
    person.initials = u"KM"_s;
    person.team = u"Durham 3"_s;
    person.office = u"Durham"_s;
    person.mailbox = u"durham3@example.gov.uk"_s;
    person.trainedOn = QDate(2024, 1, 15);
    theStaff.push_back(person);
    person.login = u"asha"_s;
    person.name = u"Asha Rao"_s;
    person.initials = u"AR"_s;
    person.trainedOn = QDate();
    theStaff.push_back(person);
}

void FakeOfficeDesk::open(QObject *context, ui::Answer<ui::Office> done)
{
    answerLater<core::Result<ui::Office>>(context,
                                          std::move(done),
                                          fault ? core::Result<ui::Office>(std::unexpected(*fault))
                                                : core::Result<ui::Office>(office));
}

void FakeOfficeDesk::importExtract(QObject *context,
                                   const QString &,
                                   core::ImportOptions,
                                   core::ProgressFn progress,
                                   ui::Answer<core::ImportReport> done)
{
    stopped = !progress({u"Checking the file"_s, 1, 2});
    answerLater<core::Result<core::ImportReport>>(context, std::move(done), core::ImportReport{});
}

void FakeOfficeDesk::newestExtract(QObject *context, ui::Answer<std::optional<QDateTime>> done)
{
    answerLater<core::Result<std::optional<QDateTime>>>(context, std::move(done), madeAt);
}

void FakeOfficeDesk::offices(QObject *context, ui::Answer<core::Offices> done)
{
    answerLater<core::Result<core::Offices>>(context, std::move(done), theOffices);
}

void FakeOfficeDesk::setOffices(QObject *context,
                                const QByteArray &bytes,
                                const QString &,
                                ui::Answer<core::Offices> done)
{
    officesFile = bytes;
    answerLater<core::Result<core::Offices>>(context, std::move(done), theOffices);
}

void FakeOfficeDesk::staff(QObject *context, ui::Answer<std::vector<core::Staff>> done)
{
    answerLater<core::Result<std::vector<core::Staff>>>(context, std::move(done), theStaff);
}

void FakeOfficeDesk::editStaff(QObject *context,
                               const QString &login,
                               const core::StaffEdit &edit,
                               ui::Answer<core::StaffChange> done)
{
    edits.emplace_back(login, edit);
    core::Result<core::StaffChange> answer = core::StaffChange();
    if (refusal)
        answer = std::unexpected(*std::exchange(refusal, std::nullopt));
    else
        for (core::Staff &person : theStaff)
            if (person.login == login)
                person = core::edited(person, edit);
    answerLater<core::Result<core::StaffChange>>(context, std::move(done), answer);
}

} // namespace casepost::test

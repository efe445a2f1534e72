#include "core/sample/sample_store.h"

#include "core/access/session.h"
#include "core/audit/record/audit.h"
#include "core/cases/file/case_store.h"
#include "core/cases/import/case_import.h"
#include "core/outbox/journal/outbox.h"
#include "core/sample/sample_dates.h"
#include "core/staff/open_session.h"
#include "core/timeline/timeline.h"

#include <QFile>

#include <array>
#include <sys/mman.h>
#include <unistd.h>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

/// One invented colleague. Telephone numbers come from the ranges kept for drama.
struct SampleStaff
{
    QStringView login, name, initials, team, office, mailbox, teamsNumber;
    QStringView trainedOn; ///< empty: not trained yet
    QStringView roles;     ///< parted by spaces
};

constexpr std::array kStaff{
    SampleStaff{u"examiner1",
                u"Keira Marlow",
                u"KM",
                u"Durham 3",
                u"Durham",
                u"durham3@example.gov.uk",
                u"0191 498 0101",
                u"2024-01-15",
                u"examiner administrator"}, // whoever makes a store also looks after it
    SampleStaff{u"examiner2",
                u"Tomasz Zielinski",
                u"TZ",
                u"Durham 3",
                u"Durham",
                u"durham3@example.gov.uk",
                u"0191 498 0102",
                u"2023-09-04",
                u"examiner"},
    SampleStaff{u"examiner3",
                u"Priya Bannerjee",
                u"PB",
                u"Liverpool 2",
                u"Liverpool",
                u"liverpool2@example.gov.uk",
                u"0151 496 0103",
                u"2022-05-16",
                u"examiner"},
    SampleStaff{u"examiner4",
                u"Owen Gruffydd",
                u"OG",
                u"Newport 1",
                u"Newport",
                u"newport1@example.gov.uk",
                u"029 2018 0104",
                u"2024-03-11",
                u"examiner"},
    SampleStaff{u"examiner5",
                u"Niamh Quigg",
                u"NQ",
                u"Belfast 1",
                u"Belfast",
                u"belfast1@example.gov.uk",
                u"028 9649 6105",
                u"2021-11-22",
                u"examiner"},
    SampleStaff{u"trainee1",
                u"Hugo Lomax",
                u"HL",
                u"Peterborough 4",
                u"Peterborough",
                u"peterborough4@example.gov.uk",
                u"01632 960106",
                u"",
                u"examiner"},
    SampleStaff{u"leader1",
                u"Esther Thackray",
                u"ET",
                u"Durham 3",
                u"Durham",
                u"durham3@example.gov.uk",
                u"0191 498 0201",
                u"2019-02-18",
                u"team-leader"},
    SampleStaff{u"leader2",
                u"Marcus Sidhu",
                u"MS",
                u"Liverpool 2",
                u"Liverpool",
                u"liverpool2@example.gov.uk",
                u"0151 496 0202",
                u"2020-07-06",
                u"team-leader"},
    SampleStaff{u"assurance1",
                u"Lydia Venables",
                u"LV",
                u"Customer assurance",
                u"Durham",
                u"assurance@example.gov.uk",
                u"0191 498 0301",
                u"2018-10-01",
                u"customer-assurance"},
    SampleStaff{u"admin1",
                u"Victor Ormerod",
                u"VO",
                u"Systems",
                u"Peterborough",
                u"systems@example.gov.uk",
                u"01632 960401",
                u"",
                u"administrator"},
};

/// One entry of a practice case's history.
struct SampleNote
{
    QStringView reference, login, kind, text;
};

constexpr std::array kNotes{
    SampleNote{u"100000001",
               u"examiner1",
               u"note",
               u"Documents checked against the application. Photo still to be judged."},
    SampleNote{u"100000001", u"leader1", u"note", u"Seen. Ask for a new digital photo (917)."},
    SampleNote{u"100271829",
               u"examiner1",
               u"call",
               u"Rang the customer at 10:05, no answer. First attempt of the day."},
    SampleNote{u"100271829",
               u"examiner1",
               u"call",
               u"Rang the customer at 14:20, no answer. Second attempt of the day."},
    SampleNote{u"100543657",
               u"examiner3",
               u"note",
               u"Referee asked by telephone for a work email address; gave one."},
    SampleNote{
        u"100815485", u"examiner4", u"address-change", u"Address corrected after a capture error."},
};

Status refuseUnlessEmpty(Database &db)
{
    TRY_ASSIGN(
        const auto rows,
        db.scalar(u"SELECT (SELECT count(*) FROM staff) + (SELECT count(*) FROM case_file)"_s));
    if (rows == u"0"_s)
        return {};
    return fail(
        ErrorCode::Conflict,
        u"The store %1 is in use already, so it was not filled with samples: make a new one."_s.arg(
            db.location().display()));
}

Status addStaff(Database &db)
{
    TRY_ASSIGN(auto person,
               db.prepare(uR"(INSERT INTO staff (login, name, initials, team, office, mailbox,
                                                 teams_number, trained_on)
                              VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id)"_s));
    TRY_ASSIGN(auto role, db.prepare(u"INSERT INTO staff_role (staff_id, role) VALUES (?, ?)"_s));
    for (const SampleStaff &one : kStaff) {
        for (const QStringView text : {one.login,
                                       one.name,
                                       one.initials,
                                       one.team,
                                       one.office,
                                       one.mailbox,
                                       one.teamsNumber})
            person.bind(text.toString());
        person.bind(one.trainedOn.isEmpty() ? QString() : one.trainedOn.toString());
        TRY_ASSIGN(const auto id, person.runForId());
        for (const QString &code : one.roles.toString().split(u' '))
            TRY(role.bind(id).bind(code).run());
    }
    return {};
}

/// The extract is read from a file, as any other would be, made a little before now; it lies in
/// memory, so that nothing of a store comes into the temporary folder.
Status importCases(Database &db, const Session &session)
{
    QFile builtIn(u":/casepost/sample/extract.csv"_s);
    QFile file;
    const int memory = memfd_create("casepost-sample", MFD_CLOEXEC);
    if (memory < 0 || !file.open(memory, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle)
        || !builtIn.open(QIODevice::ReadOnly)
        || file.write(datedForToday(builtIn.readAll(), session.clock->nowUtc())) < 0
        || !file.flush())
        return fail(ErrorCode::Io,
                    u"The sample cases find no room in memory: close other programs."_s);
    const QString name = u"/proc/self/fd/%1"_s.arg(memory);
    TRY(importExtract(db, session, name, {}, mailHolder(db, session)));
    return {};
}

/// A call of the samples is one that nobody answered.
NewEvent eventOf(const SampleNote &note)
{
    NewEvent event{*eventKindNamed(note.kind), note.text.toString()};
    if (event.kind == EventKind::Call)
        event.details = {
            {u"outcome"_s, u"no-answer"_s}, {u"to"_s, u"applicant"_s}, {u"direction"_s, u"out"_s}};
    return event;
}

Status addHistory(Database &db, const Clock &clock)
{
    CaseStore cases(db);
    for (const SampleNote &note : kNotes) {
        TRY_ASSIGN(const auto session, openSession(db, note.login.toString(), clock));
        TRY_ASSIGN(const auto record, cases.byReference(session, note.reference.toString()));
        if (note.kind == u"note")
            TRY(cases.addNote(session, record.id, note.text.toString()));
        else
            TRY(Timeline(db).add(session, record.id, eventOf(note)));
    }
    return {};
}

} // namespace

Status makeSampleStore(Database &db, const Clock &clock)
{
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    TRY(refuseUnlessEmpty(db));
    TRY(db.exec(u"INSERT INTO store_info (key, value) VALUES ('practice', '1')"_s));
    TRY(addStaff(db));
    TRY_ASSIGN(const auto session, openSession(db, u"admin1"_s, clock));
    TRY(appendAudit(db, session, u"store.sample"_s, u"store"_s));
    TRY(importCases(db, session));
    TRY(addHistory(db, clock));
    return transaction.commit();
}

} // namespace casepost::core

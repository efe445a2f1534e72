#include "app/casepost/store_desks.h"
#include "core/cases/import/newest_extract.h"
#include "core/offices/office_store.h"
#include "core/outbox/sending/restored_store.h"
#include "core/staff/open_session.h"
#include "letters/records/own_work.h"
#include "letters/service/mail_holder.h"
#include "letters/service/release.h"
#include "letters/service/take_back.h"

namespace casepost::app {

using namespace Qt::StringLiterals;

void StoreOutboxDesk::list(QObject *context, ui::Answer<std::vector<core::QueuedMessage>> done)
{
    m_writing.ask<core::Result<std::vector<core::QueuedMessage>>>(
        context,
        [](const AtStore &at) -> core::Result<std::vector<core::QueuedMessage>> {
            TRY_ASSIGN(auto messages, core::Outbox(at.db).list(at.session));
            TRY_ASSIGN(const auto described, letters::describedMessages(at.db, at.session));
            for (auto &message : messages)
                message.description = described.value(message.letter.row());
            return messages;
        },
        std::move(done));
}

void StoreOutboxDesk::retry(QObject *context,
                            core::MessageId message,
                            const QStringList &answers,
                            ui::Done done)
{
    m_writing.ask<core::Status>(
        context,
        [this, message, answers](const AtStore &at) -> core::Status {
            TRY(m_wording.refresh(at.db));
            const auto rules = m_wording.rules(at.session.clock->nowUtc());
            return core::Outbox(at.db).retry(
                at.session, message, letters::releaseJudge(at.db, at.session, rules, answers));
        },
        std::move(done));
}

void StoreOutboxDesk::takeBack(QObject *context,
                               core::MessageId message,
                               ui::Answer<letters::Draft> done)
{
    m_writing.ask<core::Result<letters::Draft>>(
        context,
        [message](const AtStore &at) { return letters::takeBack(at.db, at.session, message); },
        std::move(done));
}

void StoreOutboxDesk::resolve(QObject *context,
                              core::MessageId message,
                              core::Settlement settlement,
                              const QString &why,
                              ui::Done done)
{
    m_writing.ask<core::Status>(
        context,
        [this, message, settlement, why](const AtStore &at) -> core::Status {
            TRY(m_wording.refresh(at.db));
            const auto rules = m_wording.rules(at.session.clock->nowUtc());
            return core::Outbox(at.db).resolve(at.session,
                                               message,
                                               settlement,
                                               why,
                                               letters::releaseJudge(at.db, at.session, rules));
        },
        std::move(done));
}

void StoreOutboxDesk::send(QObject *context,
                           core::ProgressFn progress,
                           ui::Answer<core::SendReport> done)
{
    m_working.ask<core::Result<core::SendReport>>(
        context,
        [progress](const AtStore &at) -> core::Result<core::SendReport> {
            TRY_ASSIGN(const auto set, waysOutFor(at.db, at.session));
            const auto gateways = makeGateways(set, at.db.location());
            std::vector<core::Gateway *> borrowed;
            for (const auto &way : gateways)
                borrowed.push_back(way.get());
            TRY_ASSIGN(const auto sender, core::Sender::open(at.db, at.session, borrowed));
            return sender->drain({}, progress);
        },
        std::move(done));
}

void StoreOutboxDesk::ways(QObject *context, ui::Answer<core::WaysOut> done)
{
    m_writing.ask<core::Result<core::WaysOut>>(
        context, [](const AtStore &at) { return waysOutFor(at.db, at.session); }, std::move(done));
}

void StoreOutboxDesk::setWays(QObject *context,
                              const QByteArray &bytes,
                              const QString &fileName,
                              ui::Answer<core::WaysOut> done)
{
    m_writing.ask<core::Result<core::WaysOut>>(
        context,
        [bytes, fileName](const AtStore &at) -> core::Result<core::WaysOut> {
            TRY(core::changeWaysOut(at.db, at.session, bytes, fileName));
            return waysOutFor(at.db, at.session);
        },
        std::move(done));
}

void StoreOutboxDesk::tryWay(QObject *context,
                             const QString &gateway,
                             ui::Answer<std::vector<core::TrialStep>> done)
{
    m_working.ask<core::Result<std::vector<core::TrialStep>>>(
        context,
        [gateway](const AtStore &at) -> core::Result<std::vector<core::TrialStep>> {
            TRY(core::require(at.session, core::action::kOutboxSend));
            TRY_ASSIGN(const auto ways, waysOutFor(at.db, at.session));
            const auto gateways = makeGateways(ways, at.db.location());
            TRY_ASSIGN(auto *way, gatewayNamed(gateways, gateway));
            return way->tryOut();
        },
        std::move(done));
}

void StoreOfficeDesk::open(QObject *context, ui::Answer<ui::Office> done)
{
    m_writing.ask<core::Result<ui::Office>>(
        context,
        [](const AtStore &at) -> core::Result<ui::Office> {
            // What cannot be told now (the store is busy) is told at the next opening.
            const auto told = core::tellAtOpening(at.db, at.session);
            return ui::Office{at.session.staff,
                              at.session.allowed,
                              at.db.location().display(),
                              at.session.practice,
                              at.db.isReadOnly(),
                              told.value_or(QStringList())};
        },
        std::move(done));
}

void StoreOfficeDesk::importExtract(QObject *context,
                                    const QString &file,
                                    core::ImportOptions options,
                                    core::ProgressFn progress,
                                    ui::Answer<core::ImportReport> done)
{
    m_working.ask<core::Result<core::ImportReport>>(
        context,
        [file, options, progress](const AtStore &at) {
            return core::importExtract(
                at.db, at.session, file, options, letters::mailHolder(at.db, at.session), progress);
        },
        std::move(done));
}

void StoreOfficeDesk::newestExtract(QObject *context, ui::Answer<std::optional<QDateTime>> done)
{
    m_reading.ask<core::Result<std::optional<QDateTime>>>(
        context,
        [](const AtStore &at) { return core::newestExtract(at.db, at.session); },
        std::move(done));
}

void StoreOfficeDesk::offices(QObject *context, ui::Answer<core::Offices> done)
{
    m_reading.ask<core::Result<core::Offices>>(
        context, [](const AtStore &at) { return core::officesOf(at.db); }, std::move(done));
}

void StoreOfficeDesk::setOffices(QObject *context,
                                 const QByteArray &bytes,
                                 const QString &fileName,
                                 ui::Answer<core::Offices> done)
{
    m_writing.ask<core::Result<core::Offices>>(
        context,
        [bytes, fileName](const AtStore &at) -> core::Result<core::Offices> {
            TRY_ASSIGN(const auto changes, core::readOffices(bytes, fileName));
            TRY_ASSIGN(const auto changed, letters::changeOffices(at.db, at.session, changes));
            return changed.offices;
        },
        std::move(done));
}

void StoreOfficeDesk::staff(QObject *context, ui::Answer<std::vector<core::Staff>> done)
{
    m_writing.ask<core::Result<std::vector<core::Staff>>>(
        context,
        [](const AtStore &at) -> core::Result<std::vector<core::Staff>> {
            TRY(core::require(at.session, core::action::kStaffManage));
            return core::staffList(at.db);
        },
        std::move(done));
}

void StoreOfficeDesk::editStaff(QObject *context,
                                const QString &login,
                                const core::StaffEdit &edit,
                                ui::Answer<core::StaffChange> done)
{
    m_writing.ask<core::Result<core::StaffChange>>(
        context,
        [login, edit](const AtStore &at) {
            return core::editPerson(at.db, at.session, login, edit);
        },
        std::move(done));
}

} // namespace casepost::app

#pragma once

#include "ui/desk/case_desk.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace casepost::ui {

/// So many cases are shown of a search; whether there are more is told (moreFound()).
constexpr int kMostCasesFound = 200;

/// The state of the cases page: what is searched for, what was found, and the one case in hand.
/// A new search puts the case down at once, so that nothing can be written to it by mistake, and
/// answers that were overtaken by a newer question are dropped.
class CasesPresenter final : public QObject
{
    Q_OBJECT

public:
    explicit CasesPresenter(CaseDesk &desk, QObject *parent = nullptr);

    /// Looks the text up a moment after the last key. Another text puts the case in hand down.
    void search(const QString &text);
    /// Looks up what was typed at once; asks again where it was answered already.
    void searchNow();
    /// Takes the case of a reference in hand; the one before is put down at once.
    void open(const QString &reference);
    /// Takes the best match of a search in hand; what waits for it (whenOpen()) is done with it.
    void openBest(const QString &reference);
    /// As open(), a moment later: for who steps through a list.
    void choose(const QString &reference);
    /// Puts the case down: none is in hand.
    void close();
    /// Reads the case in hand again.
    void refresh();
    /// Adds a note to the case it was written for, whichever is in hand by then.
    void addNote(const QString &reference, const QString &text);
    /// Asks whether that person of the case in hand may be phoned.
    void planCall(const QString &reference, const core::CallPerson &person);
    /// Records a call of the case; its history is read again.
    void recordCall(const QString &reference, const core::Call &call, const QString &place);
    void readLetter(core::LetterId letter);
    /// Asks for the pages of a sent letter once more; the case's history says so. A refusal is said
    /// by failed().
    void reprint(core::LetterId letter, std::function<void(const letters::Reprint &pages)> done);
    /// Asks what waits for the person, and what they touched last.
    void listWork();
    /// Does `act` with the case in hand: now, or when the one that is awaited has come. Forgotten
    /// when something else is searched or opened meanwhile.
    void whenOpen(std::function<void(const CaseFile &)> act);

    const QString &searched() const { return m_text; }
    bool isSearching() const { return m_searching; }
    bool searchFailed() const { return m_searchFailed; }
    /// More cases match than were found().
    bool moreFound() const { return m_moreFound; }
    bool hasCase() const { return m_hasCase; }
    /// No case is in hand yet, but one may come: of the search under way, or being opened.
    bool isAwaited() const { return !m_hasCase && (m_searching || !m_wanted.isEmpty()); }
    /// The reference of the case in hand or being opened; empty when there is none.
    const QString &wanted() const { return m_wanted; }
    /// The case read last: the one in hand while hasCase().
    const CaseFile &file() const { return m_file; }

Q_SIGNALS:
    void found(const std::vector<casepost::core::CaseHit> &hits);
    void opened();
    void workListed(const std::vector<casepost::letters::OwnWork> &work);
    /// Which case is in hand, or awaited, changed.
    void handChanged();
    void noteAdded(const QString &reference);
    void noteRefused(const QString &reference);
    void callPlanned(const QString &reference, const casepost::core::CasePlan &plan);
    void callRecorded(const QString &reference, const casepost::core::RecordedCall &made);
    void callRefused(const QString &reference, const QString &sentence);
    void letterRead(const QByteArray &text, casepost::core::LetterId letter);
    void failed(const QString &sentence);

private:
    void look();
    void show(core::Result<std::vector<core::CaseHit>> answer);
    void take(core::Result<CaseFile> answer);
    void ask(const QString &reference);
    void putDown(const QString &wanted);

    CaseDesk &m_desk;
    QTimer m_pause;
    QTimer m_looked; ///< so long in hand, a case counts as looked at
    QTimer m_settle; ///< between two steps in the list
    QString m_text;
    CaseFile m_file;
    QString m_wanted;
    bool m_hasCase = false;
    bool m_searching = false; ///< typed and not answered yet
    bool m_searchFailed = false;
    bool m_moreFound = false;
    int m_search = 0; ///< number of the newest search
    int m_open = 0;   ///< number of the newest opening
    int m_work = 0;   ///< number of the newest question for the person's work
    std::function<void(const CaseFile &)> m_then;
};

} // namespace casepost::ui

#pragma once

#include "ui/desk/case_desk.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace casepost::ui {

/// The state of the cases page: what is searched for, what was found, which case is open. Answers
/// that were overtaken by a newer question are dropped.
class CasesPresenter final : public QObject
{
    Q_OBJECT

public:
    explicit CasesPresenter(CaseDesk &desk, QObject *parent = nullptr);

    /// Looks the text up a moment after the last key.
    void search(const QString &text);
    /// Opens the case of a reference.
    void open(const QString &reference);
    /// Reads the open case again.
    void refresh();
    void addNote(const QString &text);
    void readLetter(core::LetterId letter);
    /// Asks for the pages of a sent letter once more; the case's history says so. A refusal is said
    /// by failed().
    void reprint(core::LetterId letter, std::function<void(const letters::Reprint &pages)> done);

    const QString &searched() const { return m_text; }
    bool hasCase() const { return m_hasCase; }
    const CaseFile &file() const { return m_file; }

Q_SIGNALS:
    void found(const std::vector<casepost::core::CaseHit> &hits);
    void opened();
    void noteAdded();
    void letterRead(const QByteArray &text, core::LetterId letter);
    void failed(const QString &sentence);

private:
    void look();
    void take(core::Result<CaseFile> answer, int question);

    CaseDesk &m_desk;
    QTimer m_pause;
    QString m_text;
    CaseFile m_file;
    bool m_hasCase = false;
    int m_search = 0; ///< number of the newest search
    int m_open = 0;   ///< number of the newest opening
};

} // namespace casepost::ui

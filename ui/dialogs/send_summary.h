#pragma once

#include "letters/composition/composition.h"
#include "letters/document/standing.h"
#include "letters/guidance/rules/finding.h"
#include "ui/dialogs/follow_up_form.h"

#include <QDialog>

class QGridLayout;
class QLabel;

namespace casepost::ui {

/// What is about to go out.
struct SendFacts
{
    letters::ComposedLetter letter;
    letters::CheckResult result;
    letters::Standing standing = letters::Standing::Applicant;
    QString applicant; ///< name of who applied
    QStringList enclosures;
    QString gateway;                            ///< in words
    int pages = 0;                              ///< 0 while they are being made
    std::optional<FollowUpStart> followUp = {}; ///< what may follow; nothing: it is not asked
};

/// What the person written to is to the application, in the window's language (REQ-LET-04).
QString standingWords(letters::Standing standing, const QString &applicant);
/// "By post", "By email", "Online".
QString channelWords(letters::Channel channel);

/// "Check before you send": everything that matters on one sheet, each line with its way back.
class SendSummary final : public QDialog
{
    Q_OBJECT

public:
    SendSummary(const SendFacts &facts, QWidget *parent);
    bool asksWhatFollows() const { return m_followUp; }
    /// What follows, as it was answered here; nothing when nothing is awaited.
    std::optional<letters::FollowUp> followUp() const;
    /// Stays open, and says so, while what follows is not whole.
    void accept() override;
    /// Shows how many pages there are, once they are made.
    void setPages(int pages);

Q_SIGNALS:
    /// Close and go to this part of the letter.
    void changeWanted(const casepost::letters::Place &place);

private:
    QLabel *
    addRow(const QString &name, const QString &value, std::optional<letters::Part> change = {});
    void addRows(const SendFacts &facts);
    void addRecipient(const SendFacts &facts);
    void addContents(const SendFacts &facts);

    QGridLayout *m_grid;
    QLabel *m_pages = nullptr;
    FollowUpForm *m_followUp = nullptr;
    QLabel *m_problem;
};

} // namespace casepost::ui

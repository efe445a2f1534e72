#include "ui/cases/case_facts.h"

#include "ui/cases/case_words.h"
#include "ui/words/core_words.h"
#include "ui/words/moments.h"

#include <QCoreApplication>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

/// The context of the words below.
class CaseFacts
{
    Q_DECLARE_TR_FUNCTIONS(CaseFacts)
};

/// Collects groups of facts; a group without facts leaves no heading.
class Summary
{
public:
    void group(const QString &name) { m_heading = name; }
    void fact(const QString &name, const QString &value)
    {
        if (value.trimmed().isEmpty())
            return;
        if (!m_heading.isEmpty())
            m_facts.push_back({m_heading, {}, true});
        m_heading.clear();
        m_facts.push_back({name, value, false});
    }
    void needed(const QString &name, const QString &value)
    {
        fact(name, value.trimmed().isEmpty() ? CaseFacts::tr("Not given") : value);
    }
    std::vector<Fact> facts() && { return std::move(m_facts); }

private:
    QString m_heading;
    std::vector<Fact> m_facts;
};

QString entered(const core::PersonName &name)
{
    const auto title = name.otherTitle.isEmpty() ? name.title : name.otherTitle;
    QStringList parts{title, name.forenames, name.surname};
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString lines(const core::PostalAddress &address)
{
    return address.printed().join(u'\n');
}

QString yesNo(const std::optional<bool> &value)
{
    if (!value)
        return {};
    return *value ? CaseFacts::tr("Yes") : CaseFacts::tr("No");
}

void addName(Summary &summary, const CaseFile &file)
{
    const auto &name = file.name;
    summary.group(CaseFacts::tr("Name in the letter"));
    QString used = CaseFacts::tr("No title");
    if (name.title.verdict == core::TitleVerdict::NeedsConfirmation)
        used = CaseFacts::tr("%1 – to be confirmed").arg(name.title.entered);
    else if (name.title.used)
        used = *name.title.used;
    summary.needed(CaseFacts::tr("Title"), used);
    summary.fact(CaseFacts::tr("Why"), coreWords(name.title.why));
    summary.fact(CaseFacts::tr("By post"), name.posted);
    summary.fact(CaseFacts::tr("By email"), name.emailed);
    summary.fact(CaseFacts::tr("Greeting"), name.salutation);
    if (name.forenames.needsConfirmation || name.surname.needsConfirmation)
        summary.fact(CaseFacts::tr("Check"),
                     CaseFacts::tr("Capitals cannot tell how this name is written. Ask or check."));
}

void addApplicant(Summary &summary, const core::CaseRecord &record)
{
    summary.group(CaseFacts::tr("Applicant"));
    summary.needed(CaseFacts::tr("As applied"), entered(record.applicant));
    summary.fact(CaseFacts::tr("Date of birth"), longDate(record.dateOfBirth));
    summary.needed(CaseFacts::tr("Email"), record.email);
    summary.fact(CaseFacts::tr("Phone"), record.phone);
    summary.fact(CaseFacts::tr("Mobile"), record.mobile);
    summary.needed(CaseFacts::tr("Address"), lines(record.address));
    summary.fact(CaseFacts::tr("Time zone"), record.timeZone);
    if (record.postDated.value_or(false))
        summary.fact(
            CaseFacts::tr("Post-dated passport"),
            CaseFacts::tr("Future name %1 – never written to").arg(entered(record.passportName)));
    if (record.hasDeclarant()) {
        summary.group(CaseFacts::tr("Who signed the declaration"));
        summary.fact(CaseFacts::tr("Name"), entered(record.declarant));
        summary.fact(CaseFacts::tr("Relationship"),
                     relationshipWords(record.declarantRelationship));
        summary.fact(CaseFacts::tr("Email"), record.declarantEmail);
    }
}

void addOthers(Summary &summary, const core::CaseRecord &record)
{
    summary.group(CaseFacts::tr("Referee"));
    summary.fact(CaseFacts::tr("Name"), entered(record.referee));
    summary.fact(CaseFacts::tr("Occupation"), record.refereeOccupation);
    summary.fact(CaseFacts::tr("Email"), record.refereeEmail);
    summary.fact(CaseFacts::tr("Phone"), record.refereePhone);
    summary.fact(CaseFacts::tr("Address"), lines(record.refereeAddress));
    summary.group(CaseFacts::tr("Other address"));
    summary.fact(CaseFacts::tr("Name"), record.alternativeName);
    summary.fact(CaseFacts::tr("Address"), lines(record.alternativeAddress));
    summary.group(CaseFacts::tr("Contact"));
    summary.fact(CaseFacts::tr("Notify by"), notifyWords(record.notifyBy));
    summary.fact(CaseFacts::tr("Prefers"), record.contactPreference);
    summary.fact(CaseFacts::tr("Not available"), record.unavailableTimes);
    summary.fact(CaseFacts::tr("Format needed"), formatWords(record.accessibleFormat));
    summary.group(CaseFacts::tr("Routing"));
    summary.fact(CaseFacts::tr("Unit office"), record.forcesUnitOfficeEmail);
    summary.fact(CaseFacts::tr("Overseas territory"), record.overseasTerritory);
    summary.fact(CaseFacts::tr("Territory office"), record.overseasTerritoryEmail);
    summary.fact(CaseFacts::tr("Lost or stolen report"), record.lostStolenReference);
}

void addApplication(Summary &summary, const core::CaseRecord &record)
{
    summary.group(CaseFacts::tr("Application"));
    summary.fact(CaseFacts::tr("System"), core::systemName(record.system));
    summary.fact(CaseFacts::tr("Service"), serviceWords(record.service));
    summary.fact(CaseFacts::tr("Route"), routeWords(record.route));
    summary.fact(CaseFacts::tr("Applied in"),
                 record.language ? languageWords(*record.language) : QString());
    summary.fact(CaseFacts::tr("Office"), record.office);
    summary.fact(CaseFacts::tr("Received"), longDate(record.receivedOn));
    summary.fact(CaseFacts::tr("Photo accepted"), yesNo(record.photoOk));
    summary.fact(CaseFacts::tr("Last changed"), longMoment(record.updatedAt));
}

} // namespace

std::vector<Fact> factsOf(const CaseFile &file)
{
    Summary summary;
    addName(summary, file);
    addApplicant(summary, file.record);
    addApplication(summary, file.record);
    addOthers(summary, file.record);
    return std::move(summary).facts();
}

void FactsModel::show(std::vector<Fact> facts)
{
    beginResetModel();
    m_facts = std::move(facts);
    endResetModel();
}

int FactsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_facts.size());
}

int FactsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 2;
}

QVariant FactsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &row = fact(index.row());
    if (role == Qt::DisplayRole)
        return index.column() == 0 ? row.name : row.value;
    if (role == HeadingRole)
        return row.heading;
    if (role == Qt::AccessibleTextRole && index.column() == 0)
        return row.heading ? row.name
                           : row.name + u": "_s + QString(row.value).replace(u'\n', u", "_s);
    return {};
}

QVariant FactsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Fact") : tr("Value");
}

} // namespace casepost::ui

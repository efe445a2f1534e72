#include "ui/composer/findings/findings_model.h"
#include "ui/guidance/changes/change_pane.h"
#include "ui/guidance/changes/change_presenter.h"
#include "ui/guidance/rules/form_field.h"
#include "ui/widgets/empty_state.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QPushButton>

namespace casepost::ui {

using namespace Qt::StringLiterals;

// What stands in the form: the change in hand, and the words around it.

void ChangePane::fill()
{
    m_filling = true;
    const auto &form = m_presenter.form();
    const auto &rule = form.rule;
    for (const auto &[name, text] : {std::pair{u"id"_s, rule.id},
                                     {u"statement"_s, rule.statement},
                                     {u"requirement"_s, rule.requirement},
                                     {u"section"_s, rule.section},
                                     {u"words"_s, rule.words.join(u'\n')},
                                     {u"allowed"_s, rule.allowed.join(u'\n')},
                                     {u"params"_s, rule.params},
                                     {u"messageEn"_s, rule.messageEn},
                                     {u"messageCy"_s, rule.messageCy},
                                     {u"fails"_s, rule.fails.join(u'\n')},
                                     {u"passes"_s, rule.passes.join(u'\n')},
                                     {u"version"_s, form.version}})
        field(name)->setText(text);
    field(u"id"_s)->setReadOnly(!m_presenter.isNew());
    m_kind->setEnabled(m_presenter.isNew());
    setKind(rule.kind);
    m_severity->setCurrentIndex(int(rule.severity));
    m_from->setDate(form.from);
    m_filling = false;
    retranslate();
}

void ChangePane::retranslate()
{
    m_filling = true;
    const int severity = qMax(0, m_severity->currentIndex());
    m_severity->clear();
    for (const auto each :
         {letters::Severity::Block, letters::Severity::Confirm, letters::Severity::Warn})
        m_severity->addItem(severityWords(each, false));
    m_severity->setCurrentIndex(severity);
    m_filling = false;
    m_heading->setText(!m_presenter.hasForm() ? QString()
                       : m_presenter.isNew()  ? tr("A new rule")
                                              : tr("Change of %1").arg(m_presenter.form().rule.id));
    m_kindLabel->setText(tr("Kind of check"));
    setKinds(letters::ruleKinds());
    m_kindWords->setText(tr("In a pack: %1").arg(kind()));
    m_severityLabel->setText(tr("What it does"));
    m_fromLabel->setText(tr("First day in force"));
    m_from->setAccessibleName(tr("First day in force"));
    field(u"id"_s)->tell(tr("Name of the rule"), tr("In small letters, such as text.late-fee"));
    field(u"statement"_s)->tell(tr("The rule in your own words"), {});
    field(u"requirement"_s)->tell(tr("Requirement"), {});
    field(u"section"_s)->tell(tr("Section of the guidance"), {});
    field(u"words"_s)
        ->tell(tr("Words and phrases"),
               tr("One on each line. To say what to write instead: docs, doc’s = documents"));
    field(u"allowed"_s)
        ->tell(tr("Allowed all the same"),
               tr("Longer words and phrases in which a word above is nothing to object to"));
    field(u"params"_s)
        ->tell(tr("Parameters"),
               tr("What the check needs besides, one on each line: name = value"));
    field(u"messageEn"_s)
        ->tell(tr("What the examiner reads, in English"),
               tr("What is wrong, why, and what to do. {found} stands for the words found."));
    field(u"messageCy"_s)->tell(tr("What the examiner reads, in Welsh"), {});
    field(u"fails"_s)->tell(tr("Examples it must object to"), tr("One on each line, at least 5"));
    field(u"passes"_s)->tell(tr("Examples it must let pass"), tr("One on each line, at least 5"));
    field(u"version"_s)->tell(tr("Version of the change"), {});
    m_propose->setText(tr("Propose this change"));
    m_goTo->setText(tr("Go to the first problem"));
    m_impact->setText(tr("See the impact…"));
    m_toml->setText(tr("Show as a pack…"));
    m_discard->setText(tr("Discard"));
    m_none->tell(tr("No change is being written"),
                 m_whyNot.isEmpty()
                     ? tr("Choose a rule and ‘Change this rule’ to add words to it, or begin a "
                          "new rule of the same kind. Somebody else approves it.")
                     : m_whyNot);
    showProblems();
}

} // namespace casepost::ui

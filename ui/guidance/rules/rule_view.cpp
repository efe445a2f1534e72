#include "ui/guidance/rules/rule_view.h"

#include "core/guidance/packs/pack_writer.h"
#include "ui/composer/findings/findings_model.h"
#include "ui/guidance/rules/guidance_words.h"
#include "ui/widgets/text_writer.h"
#include "ui/words/moments.h"

#include <QEvent>

namespace casepost::ui {

using namespace Qt::StringLiterals;

RuleView::RuleView(QWidget *parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(12);
}

void RuleView::show(const core::RuleSheet &rule, const GuidanceVersion &version)
{
    m_rule = rule;
    m_version = version;
    m_problems.reset();
    write();
    moveCursor(QTextCursor::Start);
}

void RuleView::clearRule()
{
    m_rule.reset();
    clear();
}

void RuleView::showExamples(const QStringList &problems)
{
    m_problems = problems;
    write();
}

void RuleView::retranslate()
{
    setAccessibleName(tr("The rule"));
    write();
}

void RuleView::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        write();
}

void RuleView::write()
{
    if (!m_rule)
        return;
    TextWriter text(*this);
    writeHead(text);
    writeMessages(text);
    writeLook(text);
    writeDates(text);
    writeExamples(text);
    writeDetails(text);
    text.finish();
}

void RuleView::writeHead(TextWriter &text) const
{
    const auto &info = m_rule->info;
    text.title(info.statement);
    text.line(severityWords(info.severity, false) + u" · "_s + info.section);
    text.quiet(tr("From ‘%1’").arg(m_version.info.title));
}

void RuleView::writeDetails(TextWriter &text) const
{
    const auto &info = m_rule->info;
    text.heading(tr("Details"));
    text.fact(tr("Rule"), info.id);
    text.fact(tr("Requirement"), info.requirement);
    text.fact(tr("Last read in"), tr("version %1").arg(m_rule->readIn));
}

void RuleView::writeDates(TextWriter &text) const
{
    const auto &info = m_rule->info;
    text.heading(tr("Dates"));
    text.fact(versionName(m_version.info),
              stateWords(m_version.state) + u", "_s
                  + spanWords(m_version.info.issued, m_version.info.inForceTo));
    if (info.notBefore.isValid() || m_rule->until.isValid())
        text.fact(tr("The rule itself"), spanWords(info.notBefore, m_rule->until));
    text.fact(tr("Known to staff by"), longDate(info.knownBy));
    text.fact(tr("Known here since"), knownWords(m_version.info));
    text.fact(tr("Published on GOV.UK"), longDate(m_version.info.published));
}

void RuleView::writeMessages(TextWriter &text) const
{
    const auto &info = m_rule->info;
    text.heading(tr("What the examiner reads"));
    text.fact(tr("English"), info.messageEn);
    text.fact(tr("Welsh"),
              info.messageCy.isEmpty() ? tr("None yet: the English message is shown.")
                                       : info.messageCy);
    text.quiet(tr("{found} stands for the words found, {use} for what to write instead."));
}

void RuleView::writeLook(TextWriter &text) const
{
    text.heading(tr("What it looks for"));
    text.line(kindWords(m_rule->info.kind));
    if (const auto *params = core::packEntry(*m_rule->table, u"params"_s))
        for (const auto &[key, value] : params->table) {
            const auto lines = parameterLines(value, key);
            const auto many = lines.join(u", "_s);
            const bool pairs = many.contains(u'→');
            text.fact(parameterName(key), pairs ? QString() : many);
            if (pairs)
                text.items(lines);
        }
    const auto applies = appliesLines(*m_rule->table);
    text.fact(tr("Applies to"), applies.isEmpty() ? tr("every letter") : applies.join(u"; "_s));
}

namespace {

QStringList exampleLines(const QStringList &examples)
{
    QStringList lines;
    for (const auto &example : examples)
        lines.append(exampleWords(example));
    return lines;
}

} // namespace

void RuleView::writeExamples(TextWriter &text) const
{
    const auto &info = m_rule->info;
    text.heading(tr("Examples it must let pass: %1").arg(info.passExamples.size()));
    text.items(exampleLines(info.passExamples));
    text.heading(tr("Examples it must object to: %1").arg(info.failExamples.size()));
    text.items(exampleLines(info.failExamples));
    if (!m_problems)
        return;
    if (m_problems->isEmpty()) {
        text.quiet(
            tr("✓ All %1 examples hold.").arg(info.passExamples.size() + info.failExamples.size()));
        return;
    }
    text.heading(tr("Examples that do not hold: %1").arg(m_problems->size()));
    text.items(*m_problems);
}

} // namespace casepost::ui

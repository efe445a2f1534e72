#pragma once

#include "core/guidance/editions/rule_sheet.h"
#include "ui/guidance/rules/guidance_versions.h"

#include <QTextEdit>

#include <optional>

namespace casepost::ui {

class TextWriter;

/// One rule to read: what it says, where it stands, when it is in force and since when it is known
/// here, its messages, what it looks for, and its examples. Text only: it can be copied, and a
/// screen reader goes through it by line and heading.
class RuleView final : public QTextEdit
{
    Q_OBJECT

public:
    explicit RuleView(QWidget *parent = nullptr);

    void show(const core::RuleSheet &rule, const GuidanceVersion &version);
    void clearRule();
    /// Says whether the rule's own examples hold.
    void showExamples(const QStringList &problems);
    void retranslate();

protected:
    void changeEvent(QEvent *event) override;

private:
    void write();
    void writeHead(TextWriter &text) const;
    void writeDates(TextWriter &text) const;
    void writeDetails(TextWriter &text) const;
    void writeMessages(TextWriter &text) const;
    void writeLook(TextWriter &text) const;
    void writeExamples(TextWriter &text) const;

    std::optional<core::RuleSheet> m_rule;
    GuidanceVersion m_version;
    std::optional<QStringList> m_problems;
};

} // namespace casepost::ui

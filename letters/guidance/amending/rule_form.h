#pragma once

#include "core/guidance/editions/editions.h"
#include "letters/guidance/rules/finding.h"

namespace casepost::letters {

/// A rule as a person edits it in a form: one line for each word and each example. A line is the
/// text itself; "docs, doc's = documents" says what to write instead; a line in braces is TOML, for
/// what a plain line cannot say: { text = "…", notes = ["…"] }.
struct RuleForm
{
    QString id;
    QString requirement;
    QString section;
    QString statement;
    Severity severity = Severity::Warn;
    QString kind;
    QString messageEn;
    QString messageCy;
    QStringList words;   ///< of a word-list
    QStringList allowed; ///< of a word-list
    QString params;      ///< of any other kind, as TOML
    QStringList passes;
    QStringList fails;
    core::PackValue rest; ///< what the form does not show, kept as it was
    friend bool operator==(const RuleForm &a, const RuleForm &b);
};

/// The kinds of check a rule can be of, by name.
QStringList ruleKinds();

/// The form of a rule as it was written.
RuleForm ruleForm(const core::PackValue &rule);

/// A change of the guidance: one rule added or replaced from a day on.
struct AmendmentForm
{
    QString document;
    QString title;
    QString version; ///< of its own: "31.0.1"
    QDate from;      ///< first day in force
    RuleForm rule;
};

/// What is wrong with a form, and where.
struct FormProblem
{
    QString field;   ///< "version", "from", or the name of a part of RuleForm, as in "messageEn"
    int line = 0;    ///< of a field with lines, from 1; 0: the field as a whole
    QString message; ///< one sentence
    friend bool operator==(const FormProblem &, const FormProblem &) = default;
};

/// The pack a form makes, as one file, and what stands in its way.
struct AmendmentDraft
{
    QByteArray toml;
    std::vector<FormProblem> problems; ///< none: it may be proposed
};

constexpr int kFewestExamples = 5; ///< of each kind, for a rule made in a form

/// Makes the pack and judges it: every part filled in, enough examples, and every example as it
/// should be. Pure. Whether its version is free is the store's to say.
AmendmentDraft amendmentOf(const AmendmentForm &form);

/// A version number for a change that no pack of the document has: the version it changes and a
/// running number.
QString
freeVersion(const core::Editions &editions, const QString &document, const QString &version);

} // namespace casepost::letters

#pragma once

#include "core/guidance/packs/pack_value.h"
#include "letters/guidance/rules/finding.h"
#include "letters/guidance/rules/letter_view.h"

#include <functional>
#include <memory>

namespace casepost::letters {

using core::Fields;
using core::PackValue;

/// One place where a rule speaks.
struct Hit
{
    Place at;
    QString found;              ///< what stands there, for the message
    std::optional<QString> use; ///< what would be right, when it is known
    bool answered = false;      ///< the letter already holds the answer the rule asks for
    bool unjudged = false;      ///< the rule gave up on this text: never a pass
    /// What else the message names: {name} is filled in with the value.
    std::vector<std::pair<QString, QString>> named{};
    bool noDictionary = false; ///< because the dictionary of its language is not installed
    QString changed{}; ///< codes of phrases that would do, had their wording not been changed
};

/// A rule speaks at a place about what stands there; `use` is what would be right.
Hit hitAt(Place at, QString found = {}, std::optional<QString> use = std::nullopt);
/// A rule gave up on the text of a place.
Hit unjudgedAt(Place at);

/// The codes of the phrases of the letter that fit and whose wording was changed, for Hit::changed.
QString changedPhrases(const LetterView &letter,
                       const std::function<bool(const phrases::Phrase &)> &fits);

/// The part of a rule that knows how to look. Stateless once made, so one serves every letter and
/// thread.
class Check
{
public:
    virtual ~Check() = default;
    virtual void find(const LetterView &letter, std::vector<Hit> &hits) const = 0;
    /// Judged after all others, and quiet about words of which one of them spoke: a word has one
    /// finding about its form.
    virtual bool yields() const { return false; }
    /// Its findings stand for everything about the form of the words in them.
    virtual bool coversWords() const { return false; }
};

/// Which texts a rule looks at.
using Scopes = unsigned;
constexpr bool holds(Scopes scopes, Scope scope)
{
    return (scopes & static_cast<unsigned>(scope)) != 0;
}

/// A check that looks at one text at a time.
class TextCheck : public Check
{
public:
    explicit TextCheck(Scopes scopes)
        : m_scopes(scopes)
    {}
    void find(const LetterView &letter, std::vector<Hit> &hits) const final;

private:
    virtual void
    findIn(const TextUnit &text, const LetterView &letter, std::vector<Hit> &hits) const = 0;
    Scopes m_scopes;
};

/// A word or phrase to look for, and what to write instead.
struct WordEntry
{
    QString find;
    std::optional<QString> use;
    bool sameCase = false;
};

/// What a kind makes of its parameters. The words of all rules of a pack are looked for together,
/// in one pass; anything else is a Check.
struct KindParts
{
    std::unique_ptr<Check> check;
    std::vector<WordEntry> words;
    std::vector<QString> allowed; ///< a hit within one of these is none
};

/// What a kind may know beside its parameters.
struct KindContext
{
    QString rule;
    Scopes scopes = 0;
    /// Another file of the pack, by name.
    std::function<core::Result<QByteArray>(const QString &)> file;
};

/// The lines of the file beside the pack that `key` names; blank ones and those that begin with #
/// are left out. InvalidInput when the key is missing or the file cannot be read.
core::Result<QStringList> linesOf(Fields &params, const QString &key, const KindContext &context);

using MakeKind = core::Result<KindParts> (*)(Fields &params, const KindContext &context);

} // namespace casepost::letters

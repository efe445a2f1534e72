#pragma once

#include "core/access/session.h"
#include "phrases/phrase_pack.h"
#include "phrases/phrase_search.h"

namespace casepost::phrases {

/// All wording, as of any day. A value: built once from packs, then only read; safe to share
/// between threads.
class PhraseLibrary
{
public:
    /// Conflict when two packs hold the same code and version with different wording; InvalidInput
    /// when a later version begins earlier or a template starts with an unknown phrase. Of two
    /// templates with the same code the later pack's stands; what a pack does not say of whom a
    /// wording is for, its ways, its enclosures or its lock stays as another says it.
    static core::Result<PhraseLibrary> fromPacks(const std::vector<PhrasePack> &packs);

    /// The version of a phrase in force on a day: the newest that has begun, unless it has ended;
    /// null when there is none. Codes match ignoring
    /// case and spaces around "(AB)": "917 (AB)" is "917-AB". Lives as long as the library.
    const Phrase *phrase(const QString &code, const QDate &on) const;
    /// A certain version, in force or not (an old letter shown again).
    const Phrase *phraseVersion(const QString &code, int version) const;
    /// Every version of a code, oldest first.
    std::vector<const Phrase *> versions(const QString &code) const;
    const Template *letterTemplate(const QString &code) const;
    const std::vector<Template> &templates() const { return m_templates; }
    /// Every version of every phrase, by code, then version.
    const std::vector<Phrase> &allVersions() const { return m_phrases; }

    /// Phrases in force on a day, by code. Empty filters match all.
    struct Filter
    {
        QString templateCode;
        std::optional<PhraseType> type;
        std::optional<core::Language> language;
    };
    std::vector<const Phrase *> phrases(const QDate &on, const Filter &filter) const;
    /// Phrases whose code, title or wording hold every word of `text` as a prefix; best match
    /// first.
    std::vector<const Phrase *> find(const QString &text, const QDate &on) const;

private:
    /// Places of the versions of a code, oldest first, as [first, last).
    std::pair<size_t, size_t> range(const QString &code) const;
    const Phrase *inForce(size_t first, size_t last, const QDate &on) const;

    std::vector<Phrase> m_phrases; ///< by code, then version
    std::vector<QString> m_keys;   ///< codeKey() of each
    std::vector<Template> m_templates;
    LazyPhraseIndex m_index;
};

/// Phrase packs kept in a store beside the built-in ones.
class PhraseStore
{
public:
    explicit PhraseStore(core::Database &db)
        : m_db(db)
    {}
    /// The built-in packs and the store's own as one library.
    core::Result<PhraseLibrary> library();
    /// Changes whenever a pack was imported: who keeps a library reads it again then.
    core::Result<qint64> revision();
    /// The library as it was at an earlier revision(): an old letter is read with the wording of
    /// its day, whatever was imported since.
    core::Result<PhraseLibrary> libraryAt(qint64 revision);
    /// The same with one more pack, which is not kept. Conflict when it would change
    /// a published version.
    core::Result<PhraseLibrary> libraryWith(const PhrasePack &pack);

private:
    core::Database &m_db;
};

} // namespace casepost::phrases

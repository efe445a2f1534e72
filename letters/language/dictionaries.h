#pragma once

#include "core/cases/record/case_record.h"

#include <QStringList>

#include <memory>

namespace casepost::letters {

/// The words of one language (Hunspell). Safe to ask from several threads: Hunspell itself is not,
/// so asking is locked, and what was asked once is remembered.
class Dictionary
{
public:
    /// Files in Hunspell's form; nullptr when one cannot be read.
    static std::unique_ptr<const Dictionary> fromFiles(const QString &affixes,
                                                       const QString &words);
    ~Dictionary();
    Dictionary(const Dictionary &) = delete;
    Dictionary &operator=(const Dictionary &) = delete;

    /// Is it a word as written? A capital at the beginning is right for any word. Words over 64
    /// characters are none.
    bool knows(const QString &word) const;
    /// Is one letter wrong, missing, too many or out of place in a word that this dictionary knows
    /// with a small first letter?
    bool isNearlyKnown(const QString &word) const;
    /// What may have been meant, likeliest first, at most `most`. Takes tens of milliseconds: for
    /// somebody who asks, never while checking.
    QStringList suggestions(const QString &word, int most) const;

private:
    struct Words;
    explicit Dictionary(std::unique_ptr<Words> words);
    std::unique_ptr<Words> m_words;
};

/// The dictionaries a machine has, each read when it is first needed (tens of milliseconds). What
/// is not there is known to be missing, so that a rule can say so (REQ-TXT-10).
class Dictionaries
{
public:
    /// Looks in these folders, in this order, for en_GB.aff or cy_GB.aff and the .dic beside it.
    explicit Dictionaries(QStringList folders);
    ~Dictionaries();

    /// The dictionary of a language; null when none is installed. Safe from several threads.
    const Dictionary *of(core::Language language) const;

    /// Those of this machine, from the standard folders; the same for the whole program, so that
    /// each is read once.
    static std::shared_ptr<const Dictionaries> installed();
    /// Those in the folders that CASEPOST_DICTIONARIES names (parted by ':') and no others, else
    /// the installed ones. For looking at a letter and for practice: no letter of a real store is
    /// judged by what a person's own environment says.
    static std::shared_ptr<const Dictionaries> named();
    /// Where dictionaries stand: beside the program (../share/casepost/dictionaries) and the
    /// system's own.
    static QStringList standardFolders();

private:
    struct Loaded;
    QStringList m_folders;
    std::unique_ptr<Loaded> m_loaded;
};

} // namespace casepost::letters

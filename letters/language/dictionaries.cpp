#include "letters/language/dictionaries.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <array>
#include <hunspell.hxx>
#include <mutex>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestWord = 64;
constexpr qsizetype kMostRemembered = 50'000;

// In both languages' dictionaries the apostrophe is the plain one, and letters stand composed.
std::string spelt(const QString &word)
{
    return word.toStdString();
}

QString withSmallInitial(const QString &word)
{
    return word.left(1).toLower() + word.mid(1);
}

} // namespace

struct Dictionary::Words
{
    Words(const QString &affixes, const QString &words)
        : hunspell(QFile::encodeName(affixes).constData(), QFile::encodeName(words).constData())
    {}

    // Only with the lock held.
    bool holds(const QString &word)
    {
        const auto known = remembered.constFind(word);
        if (known != remembered.constEnd())
            return *known;
        if (remembered.size() >= kMostRemembered)
            remembered.clear();
        const bool right = hunspell.spell(spelt(word));
        remembered.insert(word, right);
        return right;
    }

    // Only with the lock held. Nothing of it is remembered: the tries are no words of a letter.
    bool holdsNeighbour(const QString &word)
    {
        static const QString kLetters = u"etaoinshrdlcumwfgypbvkjxqzŵŷâêîôû'"_s;
        const auto holdsTry = [this](const QString &tried) { return hunspell.spell(spelt(tried)); };
        for (qsizetype i = 1; i < word.size(); ++i) {
            const QString before = word.left(i), after = word.mid(i + 1);
            if (holdsTry(before + after))
                return true;
            if (i + 1 < word.size() && holdsTry(before + word[i + 1] + word[i] + word.mid(i + 2)))
                return true;
            for (const QChar letter : kLetters)
                if (holdsTry(before + letter + after) || holdsTry(before + letter + word.mid(i)))
                    return true;
        }
        return false;
    }

    std::mutex lock;
    Hunspell hunspell;
    QHash<QString, bool> remembered;
    QHash<QString, bool> nearly;
};

Dictionary::Dictionary(std::unique_ptr<Words> words)
    : m_words(std::move(words))
{}

Dictionary::~Dictionary() = default;

std::unique_ptr<const Dictionary> Dictionary::fromFiles(const QString &affixes,
                                                        const QString &words)
{
    for (const QString &file : {affixes, words})
        if (!QFileInfo(file).isFile() || !QFile(file).open(QIODevice::ReadOnly))
            return nullptr;
    return std::unique_ptr<const Dictionary>(
        new Dictionary(std::make_unique<Words>(affixes, words)));
}

bool Dictionary::knows(const QString &word) const
{
    if (word.isEmpty() || word.size() > kLongestWord)
        return false;
    const std::scoped_lock locked(m_words->lock);
    return m_words->holds(word);
}

bool Dictionary::isNearlyKnown(const QString &word) const
{
    const QString small = withSmallInitial(word);
    if (small.size() > kLongestWord)
        return false;
    const std::scoped_lock locked(m_words->lock);
    const auto known = m_words->nearly.constFind(small);
    if (known != m_words->nearly.constEnd())
        return *known;
    if (m_words->nearly.size() >= kMostRemembered)
        m_words->nearly.clear();
    const bool nearly = m_words->holdsNeighbour(small);
    m_words->nearly.insert(small, nearly);
    return nearly;
}

QStringList Dictionary::suggestions(const QString &word, int most) const
{
    QStringList suggested;
    if (word.isEmpty() || word.size() > kLongestWord)
        return suggested;
    const std::scoped_lock locked(m_words->lock);
    for (const std::string &meant : m_words->hunspell.suggest(spelt(word)))
        if (suggested.size() < most)
            suggested += QString::fromStdString(meant);
    return suggested;
}

struct Dictionaries::Loaded
{
    std::array<std::once_flag, 2> once;
    std::array<std::unique_ptr<const Dictionary>, 2> dictionaries;
};

Dictionaries::Dictionaries(QStringList folders)
    : m_folders(std::move(folders))
    , m_loaded(std::make_unique<Loaded>())
{}

Dictionaries::~Dictionaries() = default;

const Dictionary *Dictionaries::of(core::Language language) const
{
    const std::size_t index = language == core::Language::Welsh ? 1 : 0;
    const QString name = language == core::Language::Welsh ? u"cy_GB"_s : u"en_GB"_s;
    auto &dictionary = m_loaded->dictionaries[index];
    std::call_once(m_loaded->once[index], [&] {
        for (const QString &folder : m_folders) {
            const QString stem = folder + u'/' + name;
            dictionary = Dictionary::fromFiles(stem + u".aff"_s, stem + u".dic"_s);
            if (dictionary)
                return;
        }
    });
    return dictionary.get();
}

std::shared_ptr<const Dictionaries> Dictionaries::installed()
{
    static const auto kInstalled = std::make_shared<const Dictionaries>(standardFolders());
    return kInstalled;
}

std::shared_ptr<const Dictionaries> Dictionaries::named()
{
    static const auto kNamed = [] {
        const QString folders = qEnvironmentVariable("CASEPOST_DICTIONARIES");
        return folders.isEmpty()
                   ? installed()
                   : std::make_shared<const Dictionaries>(folders.split(u':', Qt::SkipEmptyParts));
    }();
    return kNamed;
}

QStringList Dictionaries::standardFolders()
{
    QStringList folders;
    if (qApp)
        folders += QCoreApplication::applicationDirPath() + u"/../share/casepost/dictionaries"_s;
    return folders << u"/usr/local/share/hunspell"_s << u"/usr/share/hunspell"_s
                   << u"/usr/share/myspell/dicts"_s;
}

} // namespace casepost::letters

#include "phrases/phrase_library.h"

#include "phrases/phrase_code.h"

#include <algorithm>

namespace casepost::phrases {

using core::ErrorCode;
using core::Result;
using core::Status;
using namespace Qt::StringLiterals;

namespace {

struct Keyed
{
    QString key; ///< codeKey() of the phrase
    const Phrase *phrase = nullptr;
};

bool sameVersion(const Phrase &a, const Phrase &b)
{
    return a.version == b.version && codeKey(a.code) == codeKey(b.code);
}

// A version may be told again with less said of its use (a pack exported by an older program): the
// wording decides whether it is the same, and what was said once stays.
bool isSameButForUse(Phrase a, const Phrase &b)
{
    a.forWhom = b.forWhom;
    a.locked = b.locked;
    return a == b;
}

void takeUse(Phrase &phrase, const Phrase &again)
{
    if (phrase.forWhom.empty())
        phrase.forWhom = again.forWhom;
    phrase.locked = phrase.locked || again.locked;
}

// The phrases of all packs by code and version, each version once.
Result<std::vector<Phrase>> collected(const std::vector<PhrasePack> &packs)
{
    std::vector<Keyed> keyed;
    for (const PhrasePack &pack : packs) {
        for (const Phrase &phrase : pack.phrases)
            keyed.push_back({codeKey(phrase.code), &phrase});
    }
    std::stable_sort(keyed.begin(), keyed.end(), [](const Keyed &a, const Keyed &b) {
        return a.key != b.key ? a.key < b.key : a.phrase->version < b.phrase->version;
    });
    std::vector<Phrase> all;
    for (const Keyed &each : keyed) {
        const Phrase &phrase = *each.phrase;
        if (all.empty() || !sameVersion(all.back(), phrase)) {
            all.push_back(phrase);
            continue;
        }
        if (!isSameButForUse(all.back(), phrase))
            return core::fail(ErrorCode::Conflict,
                              u"Version %1 of phrase '%2' is published with other wording; publish "
                              u"the change as a new version."_s.arg(phrase.version)
                                  .arg(phrase.code),
                              {{u"phrase"_s, phrase.code}});
        takeUse(all.back(), phrase);
    }
    return all;
}

Status checkOrder(const std::vector<Phrase> &phrases)
{
    for (size_t i = 1; i < phrases.size(); ++i) {
        const Phrase &before = phrases[i - 1], &after = phrases[i];
        if (codeKey(before.code) == codeKey(after.code) && after.from < before.from)
            return core::fail(
                ErrorCode::InvalidInput,
                u"Version %1 of phrase '%2' begins before version %3; a later version "
                u"must not begin earlier."_s.arg(after.version)
                    .arg(after.code)
                    .arg(before.version),
                {{u"phrase"_s, after.code}});
    }
    return {};
}

// What a later pack does not say of a template's use stays as it was: a letter to the referee does
// not become one to anybody because a pack says nothing of it (REQ-LET-03).
void keepUse(Template &later, const Template &before)
{
    if (later.forWhom.empty())
        later.forWhom = before.forWhom;
    if (later.channels.empty())
        later.channels = before.channels;
    if (later.enclosuresEn.isEmpty()) {
        later.enclosuresEn = before.enclosuresEn;
        later.enclosuresCy = before.enclosuresCy;
    }
}

// Templates carry no version: the later pack's stands.
std::vector<Template> collectedTemplates(const std::vector<PhrasePack> &packs)
{
    std::map<QString, Template> byCode;
    for (const PhrasePack &pack : packs) {
        for (Template each : pack.templates) {
            const QString key = codeKey(each.code);
            if (const auto before = byCode.find(key); before != byCode.end())
                keepUse(each, before->second);
            byCode[key] = std::move(each);
        }
    }
    std::vector<Template> all;
    for (const auto &[code, each] : byCode)
        all.push_back(each);
    return all;
}

bool offers(const Phrase &phrase, const QString &templateKey)
{
    return std::any_of(phrase.templates.begin(), phrase.templates.end(), [&](const QString &code) {
        return codeKey(code) == templateKey;
    });
}

} // namespace

Result<PhraseLibrary> PhraseLibrary::fromPacks(const std::vector<PhrasePack> &packs)
{
    PhraseLibrary library;
    TRY_ASSIGN(library.m_phrases, collected(packs));
    TRY(checkOrder(library.m_phrases));
    for (const Phrase &phrase : library.m_phrases)
        library.m_keys.push_back(codeKey(phrase.code));
    library.m_templates = collectedTemplates(packs);
    for (const Template &each : library.m_templates) {
        for (const QString &code : each.start) {
            if (library.versions(code).empty())
                return core::fail(
                    ErrorCode::InvalidInput,
                    u"Template '%1' starts with phrase '%2', which no pack holds; add "
                    u"the phrase or take it out."_s.arg(each.code, code),
                    {{u"template"_s, each.code}, {u"phrase"_s, code}});
        }
    }
    return library;
}

std::pair<size_t, size_t> PhraseLibrary::range(const QString &code) const
{
    const auto found = std::equal_range(m_keys.begin(), m_keys.end(), codeKey(code));
    return {static_cast<size_t>(found.first - m_keys.begin()),
            static_cast<size_t>(found.second - m_keys.begin())};
}

const Phrase *PhraseLibrary::inForce(size_t first, size_t last, const QDate &on) const
{
    // The newest version that has begun counts; where it has also ended, none does.
    for (size_t i = last; i > first; --i) {
        const Phrase &phrase = m_phrases[i - 1];
        if (phrase.from <= on)
            return !phrase.to.isValid() || on <= phrase.to ? &phrase : nullptr;
    }
    return nullptr;
}

const Phrase *PhraseLibrary::phrase(const QString &code, const QDate &on) const
{
    const auto [first, last] = range(code);
    return inForce(first, last, on);
}

const Phrase *PhraseLibrary::phraseVersion(const QString &code, int version) const
{
    for (const Phrase *each : versions(code)) {
        if (each->version == version)
            return each;
    }
    return nullptr;
}

std::vector<const Phrase *> PhraseLibrary::versions(const QString &code) const
{
    const auto [first, last] = range(code);
    std::vector<const Phrase *> all;
    for (size_t i = first; i < last; ++i)
        all.push_back(&m_phrases[i]);
    return all;
}

const Template *PhraseLibrary::letterTemplate(const QString &code) const
{
    const QString key = codeKey(code);
    const auto isKey = [&key](const QString &other) { return codeKey(other) == key; };
    for (const Template &each : m_templates) {
        if (isKey(each.code))
            return &each;
    }
    for (const Template &each : m_templates) {
        if (std::any_of(each.aliases.begin(), each.aliases.end(), isKey))
            return &each;
    }
    return nullptr;
}

std::vector<const Phrase *> PhraseLibrary::phrases(const QDate &on, const Filter &filter) const
{
    const Template *wanted =
        filter.templateCode.isEmpty() ? nullptr : letterTemplate(filter.templateCode);
    const QString templateKey = codeKey(wanted ? wanted->code : filter.templateCode);
    std::vector<const Phrase *> found;
    for (size_t first = 0, last = 0; first < m_keys.size(); first = last) {
        while (last < m_keys.size() && m_keys[last] == m_keys[first])
            ++last;
        const Phrase *phrase = inForce(first, last, on);
        if (phrase && (templateKey.isEmpty() || offers(*phrase, templateKey))
            && (!filter.type || phrase->isType(*filter.type))
            && (!filter.language || !phrase->text(*filter.language).isEmpty()))
            found.push_back(phrase);
    }
    return found;
}

std::vector<const Phrase *> PhraseLibrary::find(const QString &text, const QDate &on) const
{
    const QString key = codeKey(text);
    const std::vector<int> scores = m_index.of(m_phrases).scores(text);
    std::vector<std::pair<int, const Phrase *>> ranked;
    for (const Phrase *phrase : phrases(on, {})) {
        const auto place = static_cast<size_t>(phrase - m_phrases.data());
        constexpr int kWholeCode = 1000;
        if (scores[place] > 0)
            ranked.emplace_back(scores[place] + (m_keys[place] == key ? kWholeCode : 0), phrase);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) {
        return a.first > b.first;
    });
    std::vector<const Phrase *> found;
    for (const auto &[score, phrase] : ranked)
        found.push_back(phrase);
    return found;
}

} // namespace casepost::phrases

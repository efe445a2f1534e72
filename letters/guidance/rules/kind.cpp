#include "letters/guidance/rules/kind.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

Hit hitAt(Place at, QString found, std::optional<QString> use)
{
    Hit hit;
    hit.at = std::move(at);
    hit.found = std::move(found);
    hit.use = std::move(use);
    return hit;
}

Hit unjudgedAt(Place at)
{
    Hit hit;
    hit.at = std::move(at);
    hit.unjudged = true;
    return hit;
}

core::Result<QStringList> linesOf(Fields &params, const QString &key, const KindContext &context)
{
    QStringList lines;
    const QString file = params.text(key);
    if (file.contains(u'/') || file.contains(u'\\')) {
        params.refuse(key, u"Name a file beside the pack, without a folder."_s);
        return lines;
    }
    if (file.isEmpty())
        return lines;
    TRY_ASSIGN(const QByteArray bytes, context.file(file));
    for (const QString &line : QString::fromUtf8(bytes).split(u'\n')) {
        const QString text = line.trimmed();
        if (!text.isEmpty() && !text.startsWith(u'#'))
            lines += text;
    }
    if (lines.isEmpty())
        params.refuse(key, u"The file holds no lines."_s);
    return lines;
}

QString changedPhrases(const LetterView &letter,
                       const std::function<bool(const phrases::Phrase &)> &fits)
{
    QStringList codes;
    for (std::size_t i = 0; i < letter.origins.size(); ++i)
        if (letter.changed[i] && letter.origins[i] && fits(*letter.origins[i]))
            codes += letter.origins[i]->code;
    codes.removeDuplicates();
    return codes.join(u", ");
}

void TextCheck::find(const LetterView &letter, std::vector<Hit> &hits) const
{
    for (const TextUnit &text : letter.texts) {
        if (!holds(m_scopes, text.scope))
            continue;
        const auto before = static_cast<std::ptrdiff_t>(hits.size());
        findIn(text, letter, hits);
        const auto approved = [&text](const Hit &hit) { return !text.isChanged(hit.at); };
        hits.erase(std::remove_if(hits.begin() + before, hits.end(), approved), hits.end());
    }
}

} // namespace casepost::letters

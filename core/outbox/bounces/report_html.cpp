#include "core/outbox/bounces/report_text.h"

#include <algorithm>
#include <array>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestTag = 4'000;

// The name of the tag that begins at a '<', lower case, "/" for a closing one included.
QString tagAt(QStringView html, qsizetype at)
{
    const QStringView rest = html.sliced(at + 1).left(20);
    const auto end = std::ranges::find_if(
        rest, [](QChar c) { return !c.isLetterOrNumber() && c != u'/' && c != u'!'; });
    return rest.first(end - rest.begin()).toString().toLower();
}

bool beginsLine(const QString &tag)
{
    static constexpr std::array kBlocks{"br"_L1,
                                        "p"_L1,
                                        "div"_L1,
                                        "tr"_L1,
                                        "li"_L1,
                                        "pre"_L1,
                                        "h1"_L1,
                                        "h2"_L1,
                                        "h3"_L1,
                                        "h4"_L1,
                                        "h5"_L1,
                                        "table"_L1};
    const QStringView name = tag.startsWith(u'/') ? QStringView(tag).sliced(1) : QStringView(tag);
    return std::ranges::any_of(kBlocks, [&](QLatin1StringView known) { return known == name; });
}

QString withoutEntities(QString text)
{
    return text.replace("&lt;"_L1, "<"_L1)
        .replace("&gt;"_L1, ">"_L1)
        .replace("&nbsp;"_L1, " "_L1)
        .replace("&quot;"_L1, "\""_L1)
        .replace("&#39;"_L1, "'"_L1)
        .replace("&#64;"_L1, "@"_L1)
        .replace("&amp;"_L1, "&"_L1);
}

} // namespace

QString textOfHtml(const QString &html)
{
    QString text;
    bool neverEnds = false; // a style whose end was looked for once is not looked for again
    qsizetype at = 0;
    while (at < html.size()) {
        const qsizetype open = html.indexOf(u'<', at);
        text += QStringView(html).sliced(at, (open < 0 ? html.size() : open) - at);
        if (open < 0)
            break;
        const QString tag = tagAt(html, open);
        const qsizetype close = QStringView(html).sliced(open).left(kLongestTag).indexOf(u'>');
        // "<someone@example.org>" is no tag.
        const bool isTag = !tag.isEmpty() && close > 0
                           && !(QStringView(html).sliced(open, close).contains(u'@')
                                && !QStringView(html).sliced(open, close).contains(u' '));
        if (!isTag) {
            text += u'<';
            at = open + 1;
            continue;
        }
        at = open + close + 1;
        if (beginsLine(tag))
            text += u'\n';
        if ((tag == "style"_L1 || tag == "script"_L1 || tag == "title"_L1) && !neverEnds) {
            const qsizetype end = html.indexOf(u"</"_s + tag, at, Qt::CaseInsensitive);
            neverEnds = end < 0;
            at = end < 0 ? at : end;
        }
    }
    return withoutEntities(text);
}

} // namespace casepost::core

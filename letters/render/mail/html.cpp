#include "letters/composition/fixed_words.h"
#include "letters/render/page/reading.h"
#include "letters/render/page/render.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

// No colours: a mail program's light or dark page stays in charge of contrast.
constexpr auto kPageStyle =
    "margin:0 auto;padding:1.5em 1em;max-width:40em;"
    "font-family:'Liberation Sans',Arial,Helvetica,sans-serif;font-size:1em;line-height:1.5";

// Controls have no place in HTML, not even escaped.
QString escaped(QString text)
{
    text.removeIf([](QChar letter) { return letter.category() == QChar::Other_Control; });
    return text.toHtmlEscaped();
}

QString brokenBy(const QStringList &lines)
{
    QStringList safe;
    for (const QString &line : lines)
        safe << escaped(line);
    return safe.join(u"<br>\n"_s);
}

QString listHtml(const ReadingPart &part)
{
    QString items;
    for (const QString &line : part.lines)
        items += u"<li>"_s + escaped(line) + u"</li>\n"_s;
    return u"<p style=\"margin:0 0 0.3em\"><strong>%1</strong></p>\n<ul style=\"margin:0 0 1em\">\n"_s
               .arg(escaped(part.label))
           + items + u"</ul>\n"_s;
}

QString partHtml(const ReadingPart &part)
{
    switch (part.kind) {
    case ReadingPart::Kind::Heading:
        return u"<h1 style=\"margin:0 0 1em;font-size:1.1em\">"_s + brokenBy(part.lines)
               + u"</h1>\n"_s;
    case ReadingPart::Kind::List:
        return listHtml(part);
    case ReadingPart::Kind::Lines:
    case ReadingPart::Kind::Paragraph:
        break;
    }
    QString label;
    if (!part.label.isEmpty())
        label = u"<strong>"_s + escaped(part.label) + u"</strong><br>\n"_s;
    return u"<p style=\"margin:0 0 1em;overflow-wrap:anywhere\">"_s + label + brokenBy(part.lines)
           + u"</p>\n"_s;
}

} // namespace

QByteArray
htmlPage(const std::vector<ReadingPart> &parts, const QString &title, core::Language language)
{
    QString page =
        u"<!DOCTYPE html>\n<html lang=\"%1\" dir=\"ltr\">\n<head>\n"_s.arg(languageTag(language));
    page += u"<meta charset=\"utf-8\">\n"_s;
    page += u"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"_s;
    page += u"<meta name=\"color-scheme\" content=\"light dark\">\n"_s;
    page += u"<title>"_s + escaped(title) + u"</title>\n</head>\n"_s;
    page += u"<body style=\""_s + QLatin1StringView(kPageStyle) + u"\">\n<main>\n"_s;
    for (const ReadingPart &part : parts)
        page += partHtml(part);
    page += u"</main>\n</body>\n</html>\n"_s;
    return page.toUtf8();
}

QByteArray toHtml(const ComposedLetter &letter)
{
    return htmlPage(partsOf(letter), letterTitle(letter), letter.language);
}

} // namespace casepost::letters

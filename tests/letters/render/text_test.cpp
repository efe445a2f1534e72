#include "tests/letters/render/letters_for_render.h"
#include "tests/support/catch.h"

#include <QXmlStreamReader>

namespace casepost::letters {

using namespace test;

namespace {

// HTML written as XML reads: with its empty elements closed, our pages are both.
QString textOfHtml(QByteArray html)
{
    html.replace("<br>", "<br/>");
    html.replace("<meta charset=\"utf-8\">", "");
    html.replace("initial-scale=1\">", "initial-scale=1\"/>");
    html.replace("light dark\">", "light dark\"/>");
    QXmlStreamReader reader(html);
    QString text;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isCharacters())
            text += reader.text();
    }
    CHECK(reader.errorString() == QString());
    return text;
}

} // namespace

TEST_CASE("the text of a letter reads from letterhead to footer", "[letters][render]")
{
    const QString text = toText(sampleLetter());

    CHECK(text.startsWith(u"HM Passport Office\n"_s));
    CHECK(text.contains(u"\n\nMrs S. Llŷr\n4 Heol y Bont\n"_s));
    CHECK(text.contains(u"\n\n12 March 2024\nOur reference: Durham 3/KM/123456789\n\n"_s));
    CHECK(text.contains(u"\n\nDear Mrs Llŷr,\n\nYour passport application for Siân Llŷr\n\n"_s));
    CHECK(text.contains(u"\n\nYours sincerely\n\nK Morgan\n"_s));
    CHECK(text.contains(u"\n\nEnclosed:\nPre-paid envelope\n"_s));
    CHECK(text.endsWith(u"www.gov.uk/hm-passport-office\n"_s));
    CHECK_FALSE(text.contains(u"\n\n\n"_s));
}

TEST_CASE("an emailed letter shows no postal address (REQ-EML-07)", "[letters][render]")
{
    const QString text = toText(sampleEmail());

    CHECK(text.contains(u"\n\nMrs Siân Llŷr\nsian.llyr@example.org\nSent by email\n\n"_s));
    CHECK_FALSE(text.contains(u"Heol y Bont"_s));
    CHECK_FALSE(text.contains(u"Return address"_s));
}

TEST_CASE("HTML says the same as the text and names its language", "[letters][render]")
{
    ComposedLetter letter = sampleLetter();
    letter.language = core::Language::Welsh;

    const QByteArray html = toHtml(letter);

    CHECK(html.startsWith("<!DOCTYPE html>\n<html lang=\"cy-GB\" dir=\"ltr\">"));
    CHECK(html.contains("<title>Llythyr 123456789</title>"));
    CHECK(html.count("<h1") == 1);
    const QString text = textOfHtml(html);
    for (const QString &line : toText(letter).split(u'\n', Qt::SkipEmptyParts))
        CHECK(text.contains(line));
}

TEST_CASE("markup in a letter is shown in HTML, never followed", "[letters][render]")
{
    const QString typed =
        u"<script>x</script> <img src=\"file:///etc/passwd\"> & \" ' <a href='javascript:x'>"_s;
    ComposedLetter letter = sampleLetter();
    letter.blocks = {paragraph(typed)};
    letter.subject = typed;
    letter.reference = typed;
    letter.enclosures = {typed};
    letter.addressBlock.front() = typed;

    const QByteArray html = toHtml(letter);

    CHECK(textOfHtml(html).count(typed) == 5);
    CHECK_FALSE(html.contains("<script"));
    CHECK_FALSE(html.contains("<img"));
    CHECK_FALSE(html.contains("<a "));
    CHECK_FALSE(html.contains("url("));
    CHECK_FALSE(html.contains("<link"));
}

TEST_CASE("a line break inside a paragraph is one in every output", "[letters][render]")
{
    ComposedLetter letter = sampleLetter();
    letter.blocks = {paragraph(u"One thing:\nanother thing"_s)};

    CHECK(toText(letter).contains(u"\n\nOne thing:\nanother thing\n\n"_s));
    CHECK(toHtml(letter).contains("One thing:<br>\nanother thing"));
    const QStringList lines = textOf(*layOut(letter, {}));
    CHECK(lines.contains(u"One thing:"_s));
    CHECK(lines.contains(u"another thing"_s));
}

} // namespace casepost::letters

// What is shown of a letter before it goes: an email in both its forms, and never what is past.
#include "letters/render/page/reading.h"
#include "tests/support/catch.h"
#include "tests/ui/desk_window.h"
#include "ui/composer/preview/preview_pane.h"

#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTextBlock>
#include <QTextBrowser>

using namespace casepost;
using namespace Qt::StringLiterals;

TEST_CASE("an email is previewed in both its forms, and nothing in it is taken for markup",
          "[ui][composer]")
{
    const auto evil =
        GENERATE(values<QString>({u"<img src=\"http://tracker.example/x.png\"> <b>bold</b>"_s,
                                  u"<a href=\"file:///etc/passwd\">click</a>"_s,
                                  u"&lt;script&gt; <style>*{display:none}</style>"_s,
                                  u"<table background=x><tr><td>"_s}));
    ui::PreviewPane pane;
    pane.resize(500, 600);
    ui::PreviewedLetter letter;
    using Kind = letters::ReadingPart::Kind;
    letter.emailParts = {{Kind::Paragraph, {}, {u"Dear Mrs Khan,"_s}},
                         {Kind::Heading, {}, {u"Your passport"_s}},
                         {Kind::Paragraph, {}, {evil}},
                         {Kind::List, u"Enclosures"_s, {u"A form"_s, evil}}};
    letter.emailText = letters::plainText(letter.emailParts);
    pane.QWidget::show();
    pane.show(letter);
    auto *formatted = pane.findChild<QTextBrowser *>(u"previewBody"_s);
    const auto *plain = pane.findChild<QPlainTextEdit *>(u"previewPlain"_s);
    const auto *forms = pane.findChild<QTabWidget *>(u"previewForms"_s);
    CHECK(forms->isVisible());
    CHECK(forms->count() == 2);
    CHECK(plain->toPlainText() == letter.emailText);
    const auto shown = formatted->toPlainText();
    CHECK(shown.contains(evil));
    CHECK(shown.contains(u"•  A form"_s));
    for (auto block = formatted->document()->begin(); block.isValid(); block = block.next())
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const auto format = at.fragment().charFormat();
            CHECK_FALSE(format.isImageFormat());
            CHECK_FALSE(format.isAnchor());
        }
    const auto heading = formatted->document()->find(u"Your passport"_s);
    CHECK(heading.charFormat().fontWeight() == QFont::Bold);
    CHECK(heading.blockFormat().headingLevel() == 1);
}

TEST_CASE("a letter that cannot be made shows no pages of what it was", "[ui][composer]")
{
    ui::PreviewPane pane;
    ui::PreviewedLetter letter;
    letter.emailText = u"Dear Mr Smith,"_s;
    letter.emailParts = {{letters::ReadingPart::Kind::Paragraph, {}, {letter.emailText}}};
    pane.show(letter);
    pane.showProblem(u"The case has no name of the referee: enter it."_s);
    CHECK(pane.findChild<QTextBrowser *>(u"previewBody"_s)->toPlainText().isEmpty());
    CHECK(pane.findChild<QPlainTextEdit *>(u"previewPlain"_s)->toPlainText().isEmpty());
    QStringList told;
    const auto labels = pane.findChildren<QLabel *>();
    for (const auto *label : labels)
        told.append(label->text());
    CHECK(told.contains(u"The case has no name of the referee: enter it."_s));
}

TEST_CASE("the preview takes the focus where it can be seen", "[ui][composer]")
{
    test::DeskWindow desk;
    desk.compose();
    REQUIRE(desk.waitForVerdict());
    desk.trigger(u"letter.preview");
    QCoreApplication::processEvents();
    auto *pane = desk.part<QWidget>(u"previewPane"_s);
    auto *focused = QApplication::focusWidget();
    REQUIRE(focused);
    CHECK(focused != pane);
    CHECK(pane->isAncestorOf(focused));
}

#include "ui/composer/editor/letter_editor.h"
#include "ui/composer/model/phrase_place.h"
#include "ui/composer/page/composer_page.h"
#include "ui/dialogs/ask.h"

// How paragraphs come into the letter: by template, by phrase, typed.

namespace casepost::ui {

using namespace Qt::StringLiterals;

void ComposerPage::chooseTemplate(const QString &code)
{
    const auto &letter = m_presenter.model().document();
    const auto *before = m_presenter.ground().library->letterTemplate(letter.templateCode);
    const auto untouched = before ? untouchedFrom(*before, letter) : std::vector<int>();
    if (untouched.empty()) {
        takeTemplate(code, Brought::Stay);
        return;
    }
    ask(
        this,
        {tr("Replace what the template ‘%1’ brought?").arg(before->code),
         tr("Paragraphs that came with it and hold nothing of yours: %1. What you typed stays "
            "either way.")
             .arg(untouched.size()),
         tr("Replace them"),
         tr("Keep them")},
        [this, code] { takeTemplate(code, Brought::Replaced); },
        [this, code] { takeTemplate(code, Brought::Stay); });
}

void ComposerPage::takeTemplate(const QString &code, Brought brought)
{
    if (!m_presenter.hasLetter())
        return;
    auto &model = m_presenter.model();
    const auto &ground = m_presenter.ground();
    const auto *chosen = ground.library->letterTemplate(code);
    const auto *before = ground.library->letterTemplate(model.document().templateCode);
    const phrases::Template form = chosen ? *chosen : phrases::Template();
    const auto choice = letters::choiceOf(form, before, model.document(), ground.record);
    const bool elsewhere =
        choice.to != model.document().to || choice.channel != model.document().channel;
    auto after = withTemplate(model.document(), form, before, brought, *ground.library, ground.on);
    model.takeTemplate(withChoice(std::move(after), choice));
    auto sentence = tr("Template %1. Paragraphs: %2")
                        .arg(code.isEmpty() ? tr("none") : code)
                        .arg(model.blockCount());
    if (elsewhere)
        sentence += u". "_s + tr("It also says to whom or how the letter goes: look at the head.");
    Q_EMIT said(sentence);
}

int ComposerPage::placeOf(phrases::PhraseRole role) const
{
    const auto &ground = m_presenter.ground();
    return placeFor(role,
                    rolesOf(m_presenter.model().document(), *ground.library, ground.on),
                    m_editor->inHand());
}

void ComposerPage::addPhrases(const QStringList &codes)
{
    const auto &ground = m_presenter.ground();
    auto &model = m_presenter.model();
    int first = -1;
    model.undoStack().beginMacro(tr("Add phrases"));
    for (const auto &code : codes) {
        const auto *phrase = ground.library->phrase(code, ground.on);
        const int place = placeOf(phrase ? phrase->role : phrases::PhraseRole::Body);
        model.addPhrases({code}, place);
        m_editor->showBlock(place);
        first = first < 0 ? place : first;
    }
    model.undoStack().endMacro();
    Q_EMIT said(tr("Added at paragraph %1.").arg(first + 1));
}

void ComposerPage::addFreeText()
{
    const int place = placeOf(phrases::PhraseRole::Body);
    m_presenter.model().addFreeText(place);
    m_editor->focusBlock(place);
}

} // namespace casepost::ui

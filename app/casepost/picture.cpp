#include "app/casepost/picture.h"

#include "ui/cases/cases_presenter.h"
#include "ui/composer/model/new_letter.h"
#include "ui/composer/page/composer_presenter.h"
#include "ui/guidance/page/guidance_presenter.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/main_window.h"
#include "ui/workplace/workplace.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTimer>

#include <cstdio>

namespace casepost::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSettleMs = 700;
constexpr int kPatienceMs = 60'000;
constexpr int kMachineFailed = 4;

} // namespace

Picture::Picture(PictureWish wish, ui::MainWindow &window, ui::Workplace &workplace)
    : QObject(&window)
    , m_wish(std::move(wish))
    , m_window(window)
    , m_workplace(workplace)
{
    connect(&workplace, &ui::Workplace::ready, this, &Picture::begin);
    connect(&workplace, &ui::Workplace::failed, this, &Picture::giveUp);
    QTimer::singleShot(kPatienceMs, this, [this] {
        giveUp(u"The window was not ready in time for its picture."_s);
    });
}

void Picture::begin()
{
    if (QStringList{u"drafts"_s, u"outbox"_s, u"today"_s}.contains(m_wish.page)) {
        m_window.actions().action(u"go."_s + m_wish.page)->trigger();
        QTimer::singleShot(kSettleMs, this, &Picture::take);
        return;
    }
    if (QStringList{u"guidance"_s, u"try"_s, u"change"_s, u"proposals"_s}.contains(m_wish.page)) {
        beginGuidance();
        return;
    }
    auto &cases = m_workplace.cases();
    connect(
        &cases, &ui::CasesPresenter::opened, this, &Picture::openCase, Qt::SingleShotConnection);
    connect(&cases, &ui::CasesPresenter::failed, this, &Picture::giveUp);
    // A search shows the list as well; the best match is opened.
    auto *search = m_window.findChild<QLineEdit *>(u"caseSearch"_s);
    search->setText(m_wish.caseReference.isEmpty() ? u"a"_s : m_wish.caseReference);
}

void Picture::beginGuidance()
{
    auto *show = m_window.actions().action(u"go.guidance"_s);
    connect(&m_workplace.guidance(),
            &ui::GuidancePresenter::shelved,
            this,
            &Picture::fillGuidance,
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    show->trigger();
}

void Picture::fillGuidance()
{
    auto *filter = m_window.findChild<QLineEdit *>(u"ruleFilter"_s);
    filter->setText(m_wish.caseReference);
    if (m_wish.page == u"try") {
        m_window.actions().action(u"guidance.try")->trigger();
        auto *sentence = m_window.findChild<QPlainTextEdit *>(u"trySentence"_s);
        sentence->setPlainText(u"Please send the docs ASAP, as we suspect fraud."_s);
    } else if (m_wish.page == u"change") {
        m_window.actions().action(u"guidance.change")->trigger();
        if (auto *fails = m_window.findChild<QPlainTextEdit *>(u"fails"_s))
            fails->appendPlainText(u"Please send us your deed poll."_s);
    } else if (m_wish.page == u"proposals") {
        m_window.actions().action(u"guidance.proposals")->trigger();
    }
    QTimer::singleShot(2 * kSettleMs, this, &Picture::take);
}

void Picture::openCase()
{
    if (m_wish.page == u"composer" || m_wish.page == u"preview")
        write();
    else
        QTimer::singleShot(kSettleMs, this, &Picture::take);
}

void Picture::write()
{
    auto &composer = m_workplace.composer();
    connect(&composer, &ui::ComposerPresenter::failed, this, &Picture::giveUp);
    connect(&composer, &ui::ComposerPresenter::began, this, &Picture::fillLetter);
    connect(&composer, &ui::ComposerPresenter::previewed, this, [this] {
        if (m_filled)
            QTimer::singleShot(kSettleMs, this, &Picture::take);
    });
    m_workplace.compose(m_workplace.cases().file().record.reference, letters::Channel::Post);
}

void Picture::fillLetter()
{
    auto &composer = m_workplace.composer();
    auto &model = composer.model();
    model.setDescription(u"Ask for what is missing"_s);
    const auto templates = ui::templatesFor(composer.ground(), model.document().about);
    for (const auto &each : templates)
        if (each.start.size() > 1) {
            model.setTemplate(each.code, each.start);
            break;
        }
    model.addFreeText(1);
    model.setText(1, u"Please send the docs as soon as you can."_s);
    model.setReason(1, u"No phrase covers this"_s);
    m_filled = true;
}

void Picture::take()
{
    if (m_wish.page == u"preview" && !m_turned) {
        m_turned = true;
        m_window.actions().action(u"letter.preview")->trigger();
        QTimer::singleShot(kSettleMs, this, &Picture::take);
        return;
    }
    if (!m_window.grab().save(m_wish.file, "PNG")) {
        giveUp(u"The picture %1 could not be written. Choose a folder you can write to."_s.arg(
            m_wish.file));
        return;
    }
    QCoreApplication::exit(0);
}

void Picture::giveUp(const QString &sentence)
{
    std::fprintf(stderr, "casepost: %s\n", qUtf8Printable(sentence));
    QCoreApplication::exit(kMachineFailed);
}

} // namespace casepost::app

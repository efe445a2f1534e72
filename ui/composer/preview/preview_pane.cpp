#include "ui/composer/preview/preview_pane.h"

#include "ui/composer/editor/part_writer.h"
#include "ui/composer/findings/letter_judge.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/words/core_words.h"

#include <QBuffer>
#include <QHBoxLayout>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QPdfView>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTextBrowser>
#include <QToolButton>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kStep = 1.2;

} // namespace

PreviewPane::PreviewPane(QWidget *parent)
    : QWidget(parent)
    , m_email(new QuietLabel(this))
    , m_split(new QSplitter(Qt::Vertical, this))
    , m_forms(new QTabWidget(this))
    , m_body(new QTextBrowser(this))
    , m_plain(new QPlainTextEdit(this))
    , m_page(new QLabel(this))
    , m_smaller(button(u"previewSmaller"_s, u"−"_s))
    , m_larger(button(u"previewLarger"_s, u"+"_s))
    , m_fit(button(u"previewFit"_s, u"↔"_s))
    , m_stack(new QStackedWidget(this))
    , m_document(new QPdfDocument(this))
    , m_view(new QPdfView(this))
    , m_nothing(new EmptyState(this))
{
    setObjectName(u"previewPane"_s);
    build();
    connect(m_smaller, &QToolButton::clicked, this, [this] { zoom(1 / kStep); });
    connect(m_larger, &QToolButton::clicked, this, [this] { zoom(kStep); });
    connect(m_fit, &QToolButton::clicked, this, [this] {
        m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    });
    connect(m_view->pageNavigator(),
            &QPdfPageNavigator::currentPageChanged,
            this,
            &PreviewPane::showPageNumber);
    retranslate();
}

QToolButton *PreviewPane::button(const QString &name, const QString &sign)
{
    auto *made = new QToolButton(this);
    made->setObjectName(name);
    made->setText(sign);
    made->setAutoRaise(true);
    return made;
}

void PreviewPane::build()
{
    m_email->setObjectName(u"previewEmail"_s);
    m_email->setWordWrap(true);
    m_page->setObjectName(u"previewPage"_s);
    m_view->setObjectName(u"previewPages"_s);
    m_view->setDocument(m_document);
    m_view->setPageMode(QPdfView::PageMode::MultiPage);
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    // Fit to width flickers for ever where the scroll bar comes and goes; so it always stays.
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_view);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_page, 1);
    for (auto *each : {m_smaller, m_larger, m_fit})
        bar->addWidget(each);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 12, 8);
    column->addWidget(m_email);
    m_body->setObjectName(u"previewBody"_s);
    m_body->setOpenLinks(false);
    m_body->setTabChangesFocus(true);
    m_body->setFrameShape(QFrame::NoFrame);
    m_plain->setObjectName(u"previewPlain"_s);
    m_plain->setReadOnly(true);
    m_plain->setTabChangesFocus(true);
    m_plain->setFrameShape(QFrame::NoFrame);
    m_forms->setObjectName(u"previewForms"_s);
    m_forms->setDocumentMode(true);
    m_forms->addTab(m_body, QString());
    m_forms->addTab(m_plain, QString());
    m_forms->hide();
    auto *pages = new QWidget(this);
    auto *pageColumn = new QVBoxLayout(pages);
    pageColumn->setContentsMargins(0, 0, 0, 0);
    pageColumn->addLayout(bar);
    pageColumn->addWidget(m_stack, 1);
    m_pages = pages;
    m_split->addWidget(m_forms);
    m_split->addWidget(pages);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 2);
    m_split->setStretchFactor(1, 3);
    column->addWidget(m_split, 1);
}

void PreviewPane::begin()
{
    m_stack->setCurrentWidget(m_nothing);
    m_email->hide();
    m_problem.clear();
    showBody({});
    m_pages->show();
    takeFocus();
    m_document->close();
    retranslate();
    Q_EMIT pagesChanged(0);
}

void PreviewPane::showEmail(const std::optional<letters::ComposedEmail> &email)
{
    m_email->setVisible(email.has_value());
    if (!email)
        return;
    QStringList lines{tr("From: %1").arg(email->from),
                      tr("To: %1").arg(email->to),
                      tr("Subject: %1").arg(email->subject)};
    if (!email->attachment.isEmpty())
        lines.append(tr("Attached: %1").arg(email->attachment));
    m_email->setText(lines.join(u'\n'));
}

void PreviewPane::show(const PreviewedLetter &letter)
{
    m_problem = letter.problem;
    showBody(letter);
    // A message without pages is its own body; otherwise the pages show under it.
    m_pages->setVisible(letter.emailText.isEmpty() || !letter.pdf.isEmpty()
                        || !m_problem.isEmpty());
    takeFocus();
    if (letter.pdf.isEmpty()) {
        m_document->close();
        m_stack->setCurrentWidget(m_nothing);
        retranslate();
        Q_EMIT pagesChanged(0);
        return;
    }
    const int scrolled = m_view->verticalScrollBar()->value();
    auto *bytes = new QBuffer(this);
    bytes->setData(letter.pdf);
    bytes->open(QIODevice::ReadOnly);
    m_document->load(bytes);
    delete m_bytes;
    m_bytes = bytes;
    m_stack->setCurrentWidget(m_view);
    m_view->verticalScrollBar()->setValue(scrolled);
    showPageNumber();
    Q_EMIT pagesChanged(pageCount());
}

void PreviewPane::showProblem(const QString &problem)
{
    PreviewedLetter none;
    none.problem = problem;
    show(none);
}

// A command or F6 leads to what is in sight: the email's words first, then the pages.
void PreviewPane::takeFocus()
{
    QWidget *first = m_smaller;
    if (m_forms->isVisibleTo(this))
        first = m_forms;
    else if (m_stack->currentWidget() == m_view)
        first = m_view;
    setFocusProxy(first);
}

void PreviewPane::showBody(const PreviewedLetter &letter)
{
    m_forms->setVisible(!letter.emailText.isEmpty());
    writeParts(*m_body, letter.emailParts);
    m_plain->setPlainText(letter.emailText);
}

int PreviewPane::pageCount() const
{
    return m_document->pageCount();
}

void PreviewPane::zoom(double factor)
{
    m_view->setZoomMode(QPdfView::ZoomMode::Custom);
    m_view->setZoomFactor(qBound(0.25, m_view->zoomFactor() * factor, 4.0));
}

void PreviewPane::showPageNumber()
{
    m_page->setText(
        pageCount() > 0
            ? tr("Page %1 of %2").arg(m_view->pageNavigator()->currentPage() + 1).arg(pageCount())
            : QString());
}

void PreviewPane::retranslate()
{
    m_view->setAccessibleName(tr("Preview of the letter. The tab ‘As text’ has the same words."));
    m_smaller->setAccessibleName(tr("Preview smaller"));
    m_larger->setAccessibleName(tr("Preview larger"));
    m_fit->setAccessibleName(tr("Fit the page to the pane"));
    for (auto *each : {m_smaller, m_larger, m_fit})
        each->setToolTip(each->accessibleName());
    m_body->setAccessibleName(tr("The email as the customer sees it"));
    m_plain->setAccessibleName(tr("The email as text"));
    m_forms->setAccessibleName(tr("The email in its two forms"));
    m_forms->setTabText(0, tr("HTML"));
    m_forms->setTabText(1, tr("Text"));
    if (m_problem.isEmpty())
        m_nothing->tell(tr("No preview yet"), tr("The pages show here as soon as they are made."));
    else
        m_nothing->tell(tr("There is no preview"), coreWords(m_problem));
    showPageNumber();
}

} // namespace casepost::ui

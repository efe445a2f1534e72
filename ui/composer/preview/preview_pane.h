#pragma once

#include "ui/composer/findings/letter_judge.h"

#include <QWidget>

class QBuffer;
class QLabel;
class QPdfDocument;
class QPdfView;
class QPlainTextEdit;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QTextBrowser;
class QToolButton;

namespace casepost::ui {

class EmptyState;

/// The letter as it would go out: the pages of the very bytes that are sent.
class PreviewPane final : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPane(QWidget *parent = nullptr);

    void begin();
    /// Shows who the email is from and to, when the letter goes by email.
    void showEmail(const std::optional<letters::ComposedEmail> &email);
    void show(const PreviewedLetter &letter);
    /// The letter cannot be made as it stands: what was shown of it is no longer true.
    void showProblem(const QString &problem);
    int pageCount() const;
    void retranslate();

Q_SIGNALS:
    void pagesChanged(int pages);

private:
    void build();
    void showBody(const PreviewedLetter &letter);
    void takeFocus();
    void zoom(double factor);
    void showPageNumber();
    QToolButton *button(const QString &name, const QString &sign);

    QLabel *m_email;
    QSplitter *m_split;
    QTabWidget *m_forms;        ///< the two forms in which the email says it
    QTextBrowser *m_body;       ///< as a mail program shows the HTML form
    QPlainTextEdit *m_plain;    ///< as one without HTML shows it
    QWidget *m_pages = nullptr; ///< the pages with their bar
    QLabel *m_page;
    QToolButton *m_smaller;
    QToolButton *m_larger;
    QToolButton *m_fit;
    QStackedWidget *m_stack;
    QPdfDocument *m_document;
    QPdfView *m_view;
    EmptyState *m_nothing;
    QBuffer *m_bytes = nullptr; ///< the document reads from it until the next one is loaded
    QString m_problem;
};

} // namespace casepost::ui

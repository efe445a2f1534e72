#pragma once

#include "ui/composer/letter_judge.h"

#include <QWidget>

class QBuffer;
class QLabel;
class QPdfDocument;
class QPdfView;
class QSplitter;
class QStackedWidget;
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
    int pageCount() const;
    void retranslate();

Q_SIGNALS:
    void pagesChanged(int pages);

private:
    void build();
    void showBody(const QString &text);
    void zoom(double factor);
    void showPageNumber();
    QToolButton *button(const QString &name, const QString &sign);

    QLabel *m_email;
    QSplitter *m_split;
    QTextBrowser *m_body;       ///< what the email says, as the customer's program shows it
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

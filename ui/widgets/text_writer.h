#pragma once

#include <QString>

class QTextEdit;

namespace casepost::ui {

/// Writes a page of headings, lines, facts and changes into a read-only text. It stays plain text
/// that can be copied and read by line; what is added or removed has a sign before it as well as a
/// colour.
class TextWriter
{
public:
    enum class Change { Added, Removed };

    /// Empties the text; its caret comes back with finish().
    explicit TextWriter(QTextEdit &text);

    void title(const QString &text);
    void heading(const QString &text);
    void line(const QString &text);
    void quiet(const QString &text);
    /// "name: value"
    void fact(const QString &name, const QString &value);
    void items(const QStringList &texts);
    void change(Change change, const QString &text);
    void finish();

private:
    void head(const QString &text, int level);

    QTextEdit &m_text;
    int m_caret;
};

} // namespace casepost::ui

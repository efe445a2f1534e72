#pragma once

#include "letters/document/letter_document.h"

#include <QObject>
#include <QUndoStack>

namespace casepost::ui {

/// What an edit touched, so that a view can follow without building everything anew.
struct LetterChange
{
    enum class Kind { All, Header, Answers, Added, Removed, Moved, Edited };

    Kind kind = Kind::All;
    int block = -1; ///< first block touched; for Moved the place it left
    int to = -1;    ///< Moved: the place it took
    int count = 1;  ///< Added, Removed: how many in a row

    LetterChange reversed() const;
};

/// The letter that is being written. Every edit of every part goes through here, is one named
/// undo step (typing merges word by word), and raises the revision, by which answers about an older
/// state are told apart. No widget, no store, no rule.
class LetterModel final : public QObject
{
    Q_OBJECT

public:
    explicit LetterModel(QObject *parent = nullptr);

    /// Starts with a letter; there is nothing to undo then.
    void begin(letters::LetterDocument document);
    const letters::LetterDocument &document() const { return m_document; }
    int blockCount() const { return int(m_document.blocks.size()); }
    const letters::Block &block(int index) const { return m_document.blocks[size_t(index)]; }
    quint64 revision() const { return m_revision; }
    QUndoStack &undoStack() { return m_stack; }
    const QUndoStack &undoStack() const { return m_stack; }

    // The head of the letter.
    /// What the letter is about; the other's template does not go with it (REQ-LSR-04).
    void setAbout(letters::LetterAbout about);
    void setRecipientKind(letters::RecipientKind kind);
    void setChannel(letters::Channel channel);
    void setLanguage(core::Language language);
    void setDescription(const QString &text);
    void setSubject(const std::optional<QString> &subject);
    void setPrepaidLabel(bool prepaid);
    void setEnclosures(const QStringList &enclosures);
    void setOtherRecipient(const letters::OtherRecipient &recipient);
    /// Chooses the template; `start` (its first phrases) is put in when the letter is empty.
    void setTemplate(const QString &code, const QStringList &start);
    /// Takes the letter as a template chosen makes it, in one step.
    void takeTemplate(letters::LetterDocument after);

    // Its paragraphs. An index outside the letter is ignored; `at` -1 means the end.
    void addPhrases(const QStringList &codes, int at = -1);
    void addFreeText(int at = -1);
    void removeBlock(int index);
    void moveBlock(int from, int to);
    void setField(int index, const QString &field, const QString &value);
    void setText(int index, const QString &text);
    void setReason(int index, const QString &reason);
    /// Opens a phrase's wording for editing, starting from `wording`.
    void editWording(int index, const QString &wording);
    /// Back to the approved wording.
    void restoreWording(int index);

    /// Answers a rule that asks; an empty answer takes it back.
    void setAnswer(const QString &rule, const QString &answer);
    /// Can a stretch there be replaced? Only words of this letter can: typed text, or a field's
    /// value; not the approved wording, and not what the case gives.
    bool canReplace(int index, const QString &field, int start, int length) const;
    /// Puts `replacement` in place of a stretch of a block's typed text, or of a field's value.
    void
    replace(int index, const QString &field, int start, int length, const QString &replacement);

Q_SIGNALS:
    void changed(const casepost::ui::LetterChange &change);

private:
    friend class LetterEdit;
    void apply(const letters::LetterDocument &document, const LetterChange &change);
    void edit(const QString &name,
              const LetterChange &change,
              letters::LetterDocument after,
              const QString &mergeKey = {},
              bool freshWord = false);
    void editHead(const QString &name, letters::LetterDocument after, const QString &mergeKey = {});
    void addBlocks(const QString &name, std::vector<letters::Block> blocks, int at);
    void editBlock(const QString &name, int index, letters::Block after, const QString &key = {});
    bool holds(int index) const { return index >= 0 && index < blockCount(); }

    letters::LetterDocument m_document;
    QUndoStack m_stack;
    quint64 m_revision = 0;
};

} // namespace casepost::ui

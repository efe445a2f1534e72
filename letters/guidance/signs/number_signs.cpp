#include "letters/guidance/signs/sign_finders.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFewestSigns = 5;
constexpr int kFewestDigits = 4;
constexpr int kMostSigns = 40;
constexpr int kWordsBefore = 5;

/// Signs between two spaces, or between the marks that part a run of several.
struct Piece
{
    int start = 0;
    int end = 0;
    QString key; ///< letters and digits
    int digits = 0;
};

bool isKeySign(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

Piece pieceOf(const QString &folded, int start, int end)
{
    Piece piece{start, end, {}, 0};
    while (piece.start < piece.end && !isKeySign(folded[piece.start]))
        ++piece.start;
    while (piece.end > piece.start && !isKeySign(folded[piece.end - 1]))
        --piece.end;
    for (int i = piece.start; i < piece.end; ++i) {
        if (isKeySign(folded[i]))
            piece.key += folded[i];
        piece.digits += folded[i].isDigit() ? 1 : 0;
    }
    return piece;
}

bool isDivider(QChar c)
{
    return c == u' ' || c == u'/' || c == u':' || c == u';' || c == u',' || c == u'=' || c == u'('
           || c == u')';
}

// Parted at every divider; `whole` keeps runs with strokes in one ("durham 3/km/100271829").
std::vector<Piece> piecesOf(const QString &folded, bool whole)
{
    std::vector<Piece> pieces;
    int start = 0;
    for (int i = 0; i <= folded.size(); ++i) {
        const bool ends = i == folded.size() || (whole ? folded[i] == u' ' : isDivider(folded[i]));
        if (!ends)
            continue;
        if (Piece piece = pieceOf(folded, start, i); !piece.key.isEmpty())
            pieces.push_back(std::move(piece));
        start = i + 1;
    }
    return pieces;
}

bool isPhoneNumber(const QString &folded, const Piece &piece)
{
    const bool plus = piece.start > 0 && folded[piece.start - 1] == u'+';
    return piece.digits == piece.key.size()
           && (plus || (piece.key.startsWith(u'0') && piece.digits >= 10));
}

// 12/03/1990, 1990-03-12
bool isDay(const QString &folded, const Piece &piece)
{
    const QString text = folded.mid(piece.start, piece.end - piece.start);
    int marks = 0;
    for (const QChar c : text) {
        if (c == u'/' || c == u'-' || c == u'.')
            ++marks;
        else if (!c.isDigit())
            return false;
    }
    return marks == 2 && piece.digits <= 8;
}

// "your passport number 123456789", but not "your passport application 123456789".
bool standsAsPassportNumber(const QString &folded, int start)
{
    const QStringList before =
        folded.mid(std::max(0, start - 60), std::min(start, 60)).split(u' ', Qt::SkipEmptyParts);
    bool passport = false;
    const auto first = std::max<qsizetype>(0, before.size() - kWordsBefore);
    for (qsizetype i = first; i < before.size(); ++i) {
        const QString &word = before[i];
        if (word.endsWith(u'.') && word.size() > 3)
            passport = false; // another sentence
        else if (word.startsWith(u"passport"_s) || word.startsWith(u"basbort"_s)
                 || word.startsWith(u"pasbort"_s))
            passport = true;
        else if (word.startsWith(u"application"_s) || word.startsWith(u"ref"_s)
                 || word.startsWith(u"case"_s) || word.startsWith(u"cais"_s)
                 || word.startsWith(u"cyfeirnod"_s) || word.startsWith(u"gais"_s))
            passport = false;
    }
    return passport;
}

void add(const QString &folded, const Piece &piece, std::vector<FoundSign> &found)
{
    if (piece.key.size() < kFewestSigns || piece.key.size() > kMostSigns
        || piece.digits < kFewestDigits || isPhoneNumber(folded, piece) || isDay(folded, piece))
        return;
    const auto kind = standsAsPassportNumber(folded, piece.start) ? core::SignKind::PassportNumber
                                                                  : core::SignKind::Reference;
    found.push_back({{kind, piece.key}, piece.start, piece.end});
}

Piece joined(const Piece &first, const Piece &next)
{
    return {first.start, next.end, first.key + next.key, first.digits + next.digits};
}

bool isFigures(const Piece &piece)
{
    return piece.digits > 0 && piece.digits == piece.key.size();
}

bool isNextTo(const QString &folded, const Piece &piece, const Piece &next)
{
    return next.start == piece.end + 1 && folded[piece.end] == u' ';
}

// "AMS", "DAP": few letters, all of them capitals.
bool isPrefix(const TextUnit &text, const Piece &piece)
{
    const QString typed = text.source(piece.start, piece.end);
    return piece.digits == 0 && piece.key.size() <= 4 && typed == typed.toUpper();
}

// "0191 498 0123", "+44 191 498 0123": the first figures of a run tell.
bool beginsPhoneNumber(const QString &folded, const Piece &piece)
{
    return piece.key.startsWith(u'0') || (piece.start > 0 && folded[piece.start - 1] == u'+');
}

// "AMS 100271829", "100 271 829".
void addJoined(const TextUnit &text,
               const std::vector<Piece> &pieces,
               std::vector<FoundSign> &found)
{
    const QString &folded = text.folded.text();
    std::size_t first = 0; // of the figures that stand together with those at i
    for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
        if (i > 0 && !(isFigures(pieces[i - 1]) && isNextTo(folded, pieces[i - 1], pieces[i])))
            first = i;
        const bool prefix = isPrefix(text, pieces[i]);
        if (!prefix && (!isFigures(pieces[i]) || beginsPhoneNumber(folded, pieces[first])))
            continue;
        Piece run = pieces[i];
        for (std::size_t next = i + 1; next < pieces.size() && next < i + 4; ++next) {
            const Piece &more = pieces[next];
            if (!isNextTo(folded, run, more) || !isFigures(more) || isDay(folded, more))
                break;
            run = joined(run, more);
            add(folded, run, found);
        }
    }
}

} // namespace

void findNumbers(const TextUnit &text, std::vector<FoundSign> &found)
{
    const QString &folded = text.folded.text();
    if (std::none_of(folded.begin(), folded.end(), [](QChar c) { return c.isDigit(); }))
        return;
    const auto pieces = piecesOf(folded, false);
    for (const Piece &piece : pieces)
        if (!isWithinAddress(text, piece.start, piece.end))
            add(folded, piece, found);
    addJoined(text, pieces, found);
    if (folded.contains(u'/'))
        for (const Piece &piece : piecesOf(folded, true))
            if (folded.mid(piece.start, piece.end - piece.start).contains(u'/')
                && !isWithinAddress(text, piece.start, piece.end))
                add(folded, piece, found);
}

} // namespace casepost::letters

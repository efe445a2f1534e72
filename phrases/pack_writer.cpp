#include "phrases/phrase_pack.h"

namespace casepost::phrases {

using namespace Qt::StringLiterals;

namespace {

QString escaped(const QString &text, bool lines)
{
    QString out;
    for (const QChar c : text) {
        if (c == u'\n' && lines)
            out += c;
        else if (c == u'"' || c == u'\\')
            out += QString(u'\\') + c;
        else if (c.category() == QChar::Other_Control)
            out += u"\\u%1"_s.arg(int(c.unicode()), 4, 16, QChar(u'0'));
        else
            out += c;
    }
    return out;
}

QString quoted(const QString &text)
{
    return u'"' + escaped(text, false) + u'"';
}

QString listed(const QStringList &texts)
{
    QStringList parts;
    for (const QString &text : texts)
        parts += quoted(text);
    return u'[' + parts.join(u", ") + u']';
}

// Writes "key = value" lines; a key whose value is the reader's default is left out.
class TomlLines
{
public:
    void open(const QString &header)
    {
        if (!m_text.isEmpty())
            m_text += u'\n';
        m_text += header + u'\n';
    }
    void raw(const QString &key, const QString &value) { m_text += key + u" = "_s + value + u'\n'; }
    void string(const QString &key, const QString &value)
    {
        if (!value.isEmpty())
            raw(key, quoted(value));
    }
    void wording(const QString &key, const QString &value)
    {
        if (!value.isEmpty())
            raw(key, u"\"\"\"\n"_s + escaped(value, true) + u"\"\"\""_s);
    }
    void list(const QString &key, const QStringList &values)
    {
        if (!values.isEmpty())
            raw(key, listed(values));
    }
    void date(const QString &key, const QDate &day)
    {
        if (day.isValid())
            raw(key, day.toString(Qt::ISODate));
    }
    void flag(const QString &key, bool value, bool otherwise)
    {
        if (value != otherwise)
            raw(key, value ? u"true"_s : u"false"_s);
    }
    QByteArray bytes() const { return m_text.toUtf8(); }

private:
    QString m_text;
};

void writeHead(TomlLines &out, const PhrasePack &pack)
{
    out.open(u"[pack]"_s);
    out.string(u"id"_s, pack.id);
    out.string(u"version"_s, pack.version);
    out.string(u"title"_s, pack.title);
    out.string(u"licence"_s, pack.licence);
}

template<typename Values, typename Name>
QStringList namesOf(const Values &values, Name nameOf)
{
    QStringList names;
    for (const auto value : values)
        names += nameOf(value);
    return names;
}

void writeTemplate(TomlLines &out, const Template &made)
{
    out.open(u"[[template]]"_s);
    out.string(u"code"_s, made.code);
    out.list(u"aliases"_s, made.aliases);
    out.date(u"from"_s, made.from);
    out.date(u"to"_s, made.to);
    out.string(u"title.en"_s, made.titleEn);
    out.string(u"title.cy"_s, made.titleCy);
    out.string(u"type"_s, phraseTypeName(made.type));
    out.list(u"for"_s, namesOf(made.forWhom, audienceName));
    out.list(u"channels"_s, namesOf(made.channels, channelName));
    out.list(u"enclosures.en"_s, made.enclosuresEn);
    out.list(u"enclosures.cy"_s, made.enclosuresCy);
    out.list(u"start"_s, made.start);
    out.string(u"subject.en"_s, made.subjectEn);
    out.string(u"subject.cy"_s, made.subjectCy);
    out.string(u"purpose"_s, made.purpose);
}

void writeField(TomlLines &out, const Field &field)
{
    out.open(u"[[phrase.field]]"_s);
    out.string(u"name"_s, field.name);
    out.string(u"label.en"_s, field.labelEn);
    out.string(u"label.cy"_s, field.labelCy);
    out.string(u"kind"_s, fieldKindName(field.kind));
    out.flag(u"required"_s, field.required, true);
    out.list(u"choices.en"_s, field.choicesEn);
    out.list(u"choices.cy"_s, field.choicesCy);
    out.string(u"source"_s, field.source);
}

void writePhrase(TomlLines &out, const Phrase &phrase)
{
    out.open(u"[[phrase]]"_s);
    out.string(u"code"_s, phrase.code);
    out.raw(u"version"_s, QString::number(phrase.version));
    out.date(u"from"_s, phrase.from);
    out.date(u"to"_s, phrase.to);
    out.string(u"title"_s, phrase.title);
    out.list(u"types"_s, namesOf(phrase.types, phraseTypeName));
    out.string(u"role"_s, phraseRoleName(phrase.role));
    out.list(u"templates"_s, phrase.templates);
    out.list(u"for"_s, namesOf(phrase.forWhom, audienceName));
    out.wording(u"text.en"_s, phrase.textEn);
    out.wording(u"text.cy"_s, phrase.textCy);
    out.flag(u"sample"_s, phrase.sample, false);
    out.flag(u"locked"_s, phrase.locked, false);
    out.string(u"source"_s, phrase.source);
    for (const Field &field : phrase.fields)
        writeField(out, field);
}

} // namespace

QByteArray writePhrasePack(const PhrasePack &pack)
{
    TomlLines out;
    writeHead(out, pack);
    for (const Template &made : pack.templates)
        writeTemplate(out, made);
    for (const Phrase &phrase : pack.phrases)
        writePhrase(out, phrase);
    return out.bytes();
}

} // namespace casepost::phrases

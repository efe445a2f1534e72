#pragma once

// The one way the tests reach Catch2, with printers for what Casepost compares.

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

#include <catch2/catch.hpp>

namespace Catch {

template<>
struct StringMaker<QString>
{
    static std::string convert(const QString &text) { return '"' + text.toStdString() + '"'; }
};

template<>
struct StringMaker<QStringList>
{
    static std::string convert(const QStringList &list)
    {
        return "[\"" + list.join(QStringLiteral("\", \"")).toStdString() + "\"]";
    }
};

template<>
struct StringMaker<QByteArray>
{
    static std::string convert(const QByteArray &bytes)
    {
        return '"' + bytes.left(2000).toStdString() + '"';
    }
};

template<>
struct StringMaker<QDate>
{
    static std::string convert(const QDate &date)
    {
        return date.toString(Qt::ISODate).toStdString();
    }
};

} // namespace Catch

#include "app/cli/common/commands.h"
#include "core/people/addresses/postal_address.h"
#include "core/people/contact/email_address.h"

#include <QJsonArray>
#include <QJsonObject>

#include <CLI/CLI.hpp>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

constexpr qint64 kLargestList = 64 << 20;

QJsonValue orNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue();
}

std::vector<QStringList> blocksOf(const QString &content)
{
    std::vector<QStringList> blocks;
    QStringList block;
    for (const QString &line : content.split(u'\n')) {
        if (!line.trimmed().isEmpty()) {
            block += line;
        } else if (!block.isEmpty()) {
            blocks.push_back(std::exchange(block, {}));
        }
    }
    if (!block.isEmpty())
        blocks.push_back(block);
    return blocks;
}

QJsonObject toJson(const AddressVerdict &verdict)
{
    QJsonArray problems;
    for (const auto &problem : verdict.problems)
        problems.append(QJsonObject{
            {u"code"_s, problem.code}, {u"line"_s, problem.line}, {u"message"_s, problem.message}});
    return {{u"valid"_s, verdict.valid},
            {u"problems"_s, problems},
            {u"normalised"_s, QJsonArray::fromStringList(verdict.normalised)},
            {u"postcode"_s, orNull(verdict.postcode)},
            {u"country"_s, orNull(verdict.country)}};
}

Result<QString> textOf(const QString &file)
{
    TRY_ASSIGN(QByteArray bytes, readInput(file, kLargestList));
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes.remove(0, 3);
    if (!bytes.isValidUtf8())
        return fail(ErrorCode::InvalidInput,
                    u"The file %1 is not UTF-8 text: save it as UTF-8 and try again."_s.arg(file),
                    {{u"file"_s, file}});
    // Line ends of every system: \r\n, \n and \r.
    return QString::fromUtf8(bytes).replace("\r\n"_L1, "\n"_L1).replace(QChar(u'\r'), QChar(u'\n'));
}

Result<int> checkAddresses(Context &context, const QString &file, const QString &via)
{
    if (!via.isEmpty() && via != u"notify"_s && via != u"courier"_s)
        return fail(ErrorCode::Usage,
                    u"--via takes notify or courier, not '%1'."_s.arg(via.left(40)));
    const auto profile = via == u"notify"_s ? AddressProfile::Notify : AddressProfile::Courier;
    TRY_ASSIGN(const auto content, textOf(file));
    QJsonArray list;
    bool allValid = true;
    for (const auto &block : blocksOf(content)) {
        const auto verdict = checkAddress(block, profile);
        allValid = allValid && verdict.valid;
        list.append(toJson(verdict));
        if (context.options.json)
            continue;
        context.print(u"%1  %2"_s.arg(verdict.valid ? u"valid  "_s : u"refused"_s,
                                      verdict.normalised.join(u", "_s)));
        for (const auto &problem : verdict.problems)
            context.print(u"         %1"_s.arg(problem.message));
    }
    if (context.options.json)
        context.print(list);
    return allValid ? kDone : kRefused;
}

Result<int> checkEmails(Context &context, const QString &file, const QString &via)
{
    if (!via.isEmpty() && via != u"notify"_s && via != u"smtp"_s)
        return fail(ErrorCode::Usage, u"--via takes smtp or notify, not '%1'."_s.arg(via.left(40)));
    const auto profile = via == u"notify"_s ? EmailProfile::Notify : EmailProfile::Smtp;
    TRY_ASSIGN(const auto content, textOf(file));
    QJsonArray list;
    bool allValid = true;
    for (const QString &line : content.split(u'\n')) {
        if (line.trimmed().isEmpty())
            continue;
        const auto verdict = checkEmail(line, profile);
        allValid = allValid && verdict.valid;
        list.append(QJsonObject{{u"address"_s, verdict.address},
                                {u"valid"_s, verdict.valid},
                                {u"problem"_s, orNull(verdict.problem)},
                                {u"suggestion"_s, orNull(verdict.suggestion)}});
        if (!context.options.json)
            context.print(u"%1  %2%3%4"_s.arg(
                verdict.valid ? u"valid  "_s : u"refused"_s,
                verdict.address,
                verdict.problem ? u": "_s + *verdict.problem : QString(),
                verdict.suggestion ? u" (did they mean %1?)"_s.arg(*verdict.suggestion)
                                   : QString()));
    }
    if (context.options.json)
        context.print(list);
    return allValid ? kDone : kRefused;
}

} // namespace

void addCheckingCommands(CLI::App &root, Context &context)
{
    auto file = std::make_shared<std::string>();
    auto via = std::make_shared<std::string>();
    auto *address = addThing(root, "address", "postal addresses");
    auto *checkAddress = addAction(
        address,
        context,
        Doing::Reads,
        "check",
        "problems and the normalised form",
        [&context, file, via] { return checkAddresses(context, text(*file), text(*via)); });
    checkAddress->add_option("--file", *file, "one block of lines each, parted by a blank line")
        ->required();
    checkAddress->add_option("--via", *via, "by whose rules: courier (default) or notify");

    auto *email = addThing(root, "email", "email addresses");
    auto *checkEmail =
        addAction(email,
                  context,
                  Doing::Reads,
                  "check",
                  "valid or why not, and the likely intended domain",
                  [&context, file, via] { return checkEmails(context, text(*file), text(*via)); });
    checkEmail->add_option("--file", *file, "one address a line")->required();
    checkEmail->add_option("--via", *via, "by whose rules: smtp (default) or notify");
}

} // namespace casepost::app

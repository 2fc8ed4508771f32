// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

/// "--name=value" or "--name".
struct Word
{
    QString name;
    QString value;
    bool hasValue = false;
};

bool isOption(const QString& word)
{
    return word.size() > 1 && word.startsWith(u'-');
}

Word splitWord(const QString& word)
{
    if (word == "-h"_L1)
        return {u"help"_s, {}, false};
    const QString bare = word.startsWith("--"_L1) ? word.sliced(2) : word;
    const qsizetype sign = bare.indexOf(u'=');
    if (sign < 0)
        return {bare, {}, false};
    return {bare.left(sign), bare.sliced(sign + 1), true};
}

const Option* findOption(const std::vector<Option>& options, const QString& name)
{
    const auto found = std::find_if(options.begin(), options.end(),
                                    [&](const Option& option) { return option.name == name; });
    return found == options.end() ? nullptr : &*found;
}

Result<void> checkOperands(const Arguments& arguments, const Grammar& grammar)
{
    const qsizetype count = arguments.operands.size();
    if (count < grammar.minOperands)
        return fail(ErrorCode::InvalidInput, u"An argument is missing."_s);
    if (grammar.maxOperands >= 0 && count > grammar.maxOperands)
        return fail(ErrorCode::InvalidInput,
                    u"The argument “%1” is one too many."_s.arg(arguments.operands.at(grammar.maxOperands)));
    return {};
}

/// Reads the option at `i`, which moves behind its value.
Result<void> readOption(const QStringList& words, qsizetype& i, const Grammar& grammar, Arguments& arguments)
{
    const Word word = splitWord(words.at(i++));
    const Option* option = findOption(grammar.options, word.name);
    if (!option)
        return fail(ErrorCode::InvalidInput, u"There is no option “%1”."_s.arg(words.at(i - 1)));
    if (option->valueName.isEmpty() && word.hasValue)
        return fail(ErrorCode::InvalidInput, u"The option --%1 takes no value."_s.arg(word.name));
    const bool valueFollows = !option->valueName.isEmpty() && !word.hasValue;
    if (valueFollows && i == words.size())
        return fail(ErrorCode::InvalidInput,
                    u"The option --%1 needs a value: %2."_s.arg(word.name, option->valueName));
    if (arguments.has(word.name) && !option->repeatable && !option->valueName.isEmpty())
        return fail(ErrorCode::InvalidInput, u"The option --%1 is given twice."_s.arg(word.name));
    arguments.options[word.name] << (valueFollows ? words.at(i++) : word.value);
    return {};
}

} // namespace

QString Arguments::value(const QString& option, const QString& fallback) const
{
    const QStringList all = options.value(option);
    return all.isEmpty() ? fallback : all.last();
}

Result<int> Arguments::number(const QString& option, int fallback) const
{
    if (!has(option))
        return fallback;
    bool ok = false;
    const int number = value(option).toInt(&ok);
    if (!ok || number < 1)
        return fail(ErrorCode::InvalidInput,
                    u"The option --%1 needs a number from 1, not “%2”."_s.arg(option, value(option)));
    return number;
}

Result<Arguments> parseArguments(const QStringList& words, const Grammar& grammar)
{
    Arguments arguments;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < words.size();) {
        if (!optionsEnded && words.at(i) == "--"_L1) {
            optionsEnded = true;
            ++i;
        } else if (optionsEnded || !isOption(words.at(i))) {
            arguments.operands << words.at(i++);
        } else if (auto read = readOption(words, i, grammar, arguments); !read) {
            return fail(std::move(read.error()));
        }
    }
    const bool asksForHelp = arguments.has(u"help"_s) || arguments.has(u"version"_s);
    if (auto checked = checkOperands(arguments, grammar); !checked && !asksForHelp)
        return fail(std::move(checked.error()));
    return arguments;
}

CommandLine splitCommandLine(const QStringList& words, const std::vector<Option>& globalOptions)
{
    qsizetype i = 0;
    while (i < words.size() && isOption(words.at(i))) {
        const Word word = splitWord(words.at(i));
        const Option* option = findOption(globalOptions, word.name);
        i += option && !option->valueName.isEmpty() && !word.hasValue ? 2 : 1;
    }
    return {words.mid(0, i), words.value(i), words.mid(i + 1)};
}

} // namespace pizhu::cli

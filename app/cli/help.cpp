// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help.h"

#include "app/settings/settings.h"

#include <numeric>

namespace pizhu::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 80;
constexpr int kIndent = 7;
constexpr int kDeepIndent = 14;

/// Columns a terminal gives to a text: wide characters take two.
qsizetype columns(const QString& text)
{
    return std::accumulate(text.begin(), text.end(), qsizetype(0), [](qsizetype sum, QChar unit) {
        return sum + (unit.unicode() >= 0x2E80 ? 2 : 1);
    });
}

QString wrappedParagraph(const QString& text, int indent)
{
    const QString margin(indent, u' ');
    QString out;
    QString line = margin;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        if (line.size() > indent && columns(line) + 1 + columns(word) > kWidth) {
            out += line + u'\n';
            line = margin;
        }
        line += (line.size() > indent ? u" "_s : QString()) + word;
    }
    return out + line + u'\n';
}

QString wrapped(const QString& text, int indent)
{
    QStringList paragraphs;
    const QStringList parts = text.split(u"\n\n"_s);
    for (const QString& part : parts)
        paragraphs << wrappedParagraph(part, indent);
    return paragraphs.join(u'\n');
}

QString section(const QString& heading, const QString& body)
{
    return body.isEmpty() ? QString() : heading + u'\n' + body + u'\n';
}

QString entry(const QString& term, const QString& text)
{
    return QString(kIndent, u' ') + term + u'\n' + wrapped(text, kDeepIndent);
}

QString optionTerm(const Option& option)
{
    return u"--"_s + option.name + (option.valueName.isEmpty() ? QString() : u' ' + option.valueName);
}

QString optionEntries(const std::vector<Option>& options)
{
    QStringList entries;
    for (const Option& option : options)
        entries << entry(optionTerm(option), option.text);
    return entries.join(u'\n');
}

QString exampleEntries(const std::vector<Example>& examples)
{
    QStringList entries;
    for (const Example& example : examples)
        entries << wrapped(example.text, kIndent) + QString(kIndent + 4, u' ') + example.commandLine + u'\n';
    return entries.join(u'\n');
}

QString exitStatus()
{
    return entry(u"0"_s, u"Done."_s) + entry(u"1"_s, u"Some items failed; the report names them."_s) +
           entry(u"2"_s, u"The command line is wrong."_s) +
           entry(u"3"_s, u"The library is missing, in use, damaged or of a newer version."_s);
}

QString environment()
{
    const QString defaultPath = settings::Locations::defaultLibrary();
    return entry(
               u"PIZHU_LIBRARY"_s,
               u"The library to use when --library is not given. The default now is %1."_s.arg(defaultPath)) +
           entry(u"PIZHU_DEBUG"_s, u"When set, technical messages go to standard error."_s);
}

QString commandList(const std::vector<Command>& commands)
{
    qsizetype width = 0;
    for (const Command& command : commands)
        width = std::max(width, command.name.size());
    QString list;
    for (const Command& command : commands)
        list += QString(kIndent, u' ') + command.name.leftJustified(width + 2) + command.summary + u'\n';
    return list;
}

} // namespace

QString synopsis(const Command& command)
{
    QString line = u"pizhu-cli "_s + command.name;
    if (!command.operands.isEmpty())
        line += u' ' + command.operands;
    for (const Option& option : command.grammar.options)
        line += u" ["_s + optionTerm(option) + u']' + (option.repeatable ? u"…"_s : QString());
    return line;
}

QString programHelp(const std::vector<Command>& commands, const std::vector<Option>& globalOptions)
{
    const QString description =
        u"Imports saved web articles in simplified and traditional Chinese into a library, cleans "
        "them, finds them, "
        "annotates them and exports excerpts with their sources. The library is one file, shared with "
        "the desktop "
        "application pizhu. Nothing is ever sent over the network.\n\n"
        "Articles, annotations and tags are named by their id; any unambiguous beginning of it will "
        "do. Positions are "
        "UTF-16 units of the article's text, from start up to but not including end.\n\n"
        "Type \"pizhu-cli COMMAND --help\" for the page of a command."_s;
    const std::vector<Example> examples{
        {u"pizhu-cli import ~/articles"_s, u"Import a folder; the library is made at the first import."_s},
        {u"pizhu-cli search 监督 --limit 10"_s, u"Find articles in either script, newest first."_s},
        {u"pizhu-cli export --format md --output excerpts.md"_s, u"Write all excerpts with their sources."_s},
    };
    const QString name =
        wrapped(u"pizhu-cli - import, find, annotate and export Chinese articles"_s, kIndent);
    const QString usage = wrapped(u"pizhu-cli [--library FILE] [--json] COMMAND [ARGUMENT]…"_s, kIndent);
    return section(u"NAME"_s, name) + section(u"SYNOPSIS"_s, usage) +
           section(u"DESCRIPTION"_s, wrapped(description, kIndent)) +
           section(u"COMMANDS"_s, commandList(commands)) +
           section(u"OPTIONS"_s, optionEntries(globalOptions)) + section(u"EXIT STATUS"_s, exitStatus()) +
           section(u"ENVIRONMENT"_s, environment()) +
           section(u"EXAMPLES"_s, exampleEntries(examples)).chopped(1);
}

QString commandHelp(const Command& command, const std::vector<Option>& globalOptions)
{
    const QString name = wrapped(u"pizhu-cli %1 - %2"_s.arg(command.name, command.summary), kIndent);
    return section(u"NAME"_s, name) + section(u"SYNOPSIS"_s, wrapped(synopsis(command), kIndent)) +
           section(u"DESCRIPTION"_s, wrapped(command.description, kIndent)) +
           section(u"OPTIONS"_s, optionEntries(command.grammar.options)) +
           section(u"COMMON OPTIONS"_s, optionEntries(globalOptions)) +
           section(u"EXIT STATUS"_s, exitStatus()) +
           section(u"EXAMPLES"_s, exampleEntries(command.examples)).chopped(1);
}

} // namespace pizhu::cli

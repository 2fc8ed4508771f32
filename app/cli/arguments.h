// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QMap>
#include <QStringList>
#include <vector>

namespace pizhu::cli {

/// An option of a command. Without a value name it is a switch.
struct Option
{
    QString name;      ///< without the dashes
    QString valueName; ///< as help shows it: "N", "FILE"; empty for a switch
    QString text;      ///< what it does, for help
    bool repeatable = false;
};

/// What one command takes.
struct Grammar
{
    std::vector<Option> options;
    qsizetype minOperands = 0;
    qsizetype maxOperands = 0; ///< −1: any number
};

/// A command line taken apart. Values of repeated options are kept in order.
struct Arguments
{
    QStringList operands;
    QMap<QString, QStringList> options;

    [[nodiscard]] bool has(const QString& option) const { return options.contains(option); }
    [[nodiscard]] QString value(const QString& option, const QString& fallback = {}) const;
    [[nodiscard]] QStringList values(const QString& option) const { return options.value(option); }
    /// The option as a number from 1; absent option gives `fallback`. InvalidInput for anything else.
    [[nodiscard]] base::Result<int> number(const QString& option, int fallback) const;
};

/// Reads `--name value`, `--name=value`, switches and operands in any order; `--` ends the options. Fails
/// with InvalidInput and a sentence that names what was wrong.
[[nodiscard]] base::Result<Arguments> parseArguments(const QStringList& words, const Grammar& grammar);

/// `words` split into the options before the command, the command (empty when there is none) and what follows
/// it.
struct CommandLine
{
    QStringList before;
    QString command;
    QStringList after;
};
[[nodiscard]] CommandLine splitCommandLine(const QStringList& words,
                                           const std::vector<Option>& globalOptions);

} // namespace pizhu::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/libraryaccess.h"
#include "app/exporting/bundle/annotationbundle.h"

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using library::Stores;

namespace {

Outcome exportBundle(Invocation& invocation)
{
    const QString path = invocation.arguments.value(u"output"_s);
    const QString coder = invocation.arguments.value(u"coder"_s).simplified();
    if (path.isEmpty() || coder.isEmpty())
        return failure(
            {base::ErrorCode::InvalidInput, u"bundle needs --output FILE and --coder NAME."_s, {}});
    const OpenedLibrary library = openForReading(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    exporting::ExportScope scope;
    scope.query.text.text = invocation.arguments.value(u"query"_s);
    exporting::ExportProgress progress;
    const bool overwrite = invocation.arguments.has(u"overwrite"_s);
    const auto written =
        (*library)
            ->read([&](const Stores& stores) {
                return exporting::writeBundleFile(path, overwrite, stores, scope, coder, progress);
            })
            .result();
    if (!written)
        return failure(written.error());
    return ExitCode::Done;
}

} // namespace

Command bundleCommand()
{
    Command command;
    command.name = u"bundle"_s;
    command.summary = u"write annotations for another researcher"_s;
    command.description =
        u"Writes the annotations with their tags, times and whose they are, the tags of articles, and what "
        u"was decided while coding all occurrences of something and in the re-attach inbox, into one file, "
        u"which "
        u"\"pizhu-cli import-annotations\" and the desktop merge into a library that has the same articles. "
        u"The articles themselves are not in it, only their titles, addresses and the quotes. Nothing is "
        u"deleted by a merge; what differs here and there is shown, and one chooses."_s;
    command.grammar = {{{u"output"_s, u"FILE"_s, u"Write this file."_s},
                        {u"coder"_s, u"NAME"_s, u"Your name, as the other one will see it."_s},
                        {u"query"_s, u"Q"_s, u"Only annotations on articles that this search finds."_s},
                        {u"overwrite"_s, {}, u"Replace the file if it exists."_s}},
                       0,
                       0};
    command.examples = {{u"pizhu-cli bundle --coder Li --output li.pizhu-annotations"_s,
                         u"Write everything Li annotated, for a colleague."_s}};
    command.run = exportBundle;
    return command;
}

} // namespace pizhu::cli

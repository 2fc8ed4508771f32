// SPDX-License-Identifier: GPL-3.0-or-later
// Annotates the only article of a library without end and writes the uid of each annotation as soon as it
// counts as saved: when the future of its write has finished, which is what lets the interface paint it.

#include "app/library/library.h"

#include <QCoreApplication>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace pizhu;

namespace {

/// Straight to the pipe: what was said before the end was said.
void report(const QString& line)
{
    std::fputs(qPrintable(line + u'\n'), stdout);
    std::fflush(stdout);
}

int annotate(library::Library& library)
{
    for (int i = 0;; ++i) {
        const auto add = [i](library::Stores& stores) -> base::Result<annotation::Annotation> {
            const auto tag = stores.tags.ensure(u"标签%1"_s.arg(i % 5));
            if (!tag)
                return base::fail(tag.error());
            return stores.annotations.add({.article = base::ArticleId{1},
                                           .range = base::TextRange{i % 7, i % 7 + 3},
                                           .note = u"備註%1"_s.arg(i),
                                           .tags = {*tag}});
        };
        const auto saved = library.write(u"Highlight"_s, add).result();
        if (!saved)
            return 1;
        report(saved->uid);
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const auto library = library::Library::open(QString::fromLocal8Bit(argv[argc - 1]), {});
    if (!library || (*library)->isReadOnly())
        return 2;
    return annotate(**library);
}

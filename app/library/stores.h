// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/annotationstore.h"
#include "app/library/articlestore.h"
#include "app/library/importstore.h"
#include "app/library/tagstore.h"
#include "app/library/versionstore.h"

namespace pizhu::library {

/// All stores over one connection, handed to Library::read() and Library::write() for the time of the call.
struct Stores
{
    explicit Stores(storage::Connection& connection)
        : articles(connection)
        , tags(connection)
        , annotations(connection)
        , imports(connection)
        , versions(connection)
    {}

    ArticleStore articles;
    TagStore tags;
    AnnotationStore annotations;
    ImportStore imports;
    VersionStore versions;
};

} // namespace pizhu::library

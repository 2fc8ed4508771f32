// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/annotationstore.h"
#include "app/library/articlestore.h"
#include "app/library/collectionstore.h"
#include "app/library/importstore.h"
#include "app/library/lexiconstore.h"
#include "app/library/pastimports.h"
#include "app/library/picturestore.h"
#include "app/library/readingstore.h"
#include "app/library/savedsearchstore.h"
#include "app/library/sitecorrections.h"
#include "app/library/tagstore.h"
#include "app/library/trashstore.h"
#include "app/library/versionstore.h"
#include "app/library/watchedfolders.h"

namespace pizhu::library {

/// All stores over one connection, handed to Library::read() and Library::write() for the time of the call.
struct Stores
{
    explicit Stores(storage::Connection& connection, ReadView view = {})
        : articles(connection, view)
        , lexicon(connection, std::move(view))
        , tags(connection)
        , annotations(connection)
        , imports(connection)
        , pastImports(connection)
        , watchedFolders(connection)
        , versions(connection)
        , siteCorrections(connection)
        , pictures(connection)
        , collections(connection)
        , savedSearches(connection)
        , trash(connection)
        , reading(connection)
    {}

    ArticleStore articles;
    LexiconStore lexicon;
    TagStore tags;
    AnnotationStore annotations;
    ImportStore imports;
    PastImports pastImports;
    WatchedFolders watchedFolders;
    VersionStore versions;
    SiteCorrections siteCorrections;
    PictureStore pictures;
    CollectionStore collections;
    SavedSearchStore savedSearches;
    TrashStore trash;
    ReadingStore reading;
};

} // namespace pizhu::library

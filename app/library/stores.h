// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/anchorreview.h"
#include "app/library/annotationfinder.h"
#include "app/library/annotationrecoding.h"
#include "app/library/annotationstore.h"
#include "app/library/articlestore.h"
#include "app/library/autocodejobs.h"
#include "app/library/autocoding.h"
#include "app/library/collectionstore.h"
#include "app/library/decisionexchange.h"
#include "app/library/importstore.h"
#include "app/library/lexiconstore.h"
#include "app/library/linkstore.h"
#include "app/library/occurrencefinder.h"
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
        , lexicon(connection, view)
        , tags(connection)
        , annotations(connection)
        , annotationFinder(connection, view)
        , recoding(connection)
        , autocodeJobs(connection)
        , occurrences(connection, std::move(view))
        , autocoding(connection)
        , decisions(connection)
        , anchorReview(connection)
        , imports(connection)
        , pastImports(connection)
        , watchedFolders(connection)
        , versions(connection)
        , siteCorrections(connection)
        , pictures(connection)
        , collections(connection)
        , savedSearches(connection)
        , trash(connection)
        , links(connection)
        , reading(connection)
    {}

    ArticleStore articles;
    LexiconStore lexicon;
    TagStore tags;
    AnnotationStore annotations;
    AnnotationFinder annotationFinder;
    AnnotationRecoding recoding;
    AutocodeJobs autocodeJobs;
    OccurrenceFinder occurrences;
    Autocoding autocoding;
    DecisionExchange decisions;
    AnchorReview anchorReview;
    ImportStore imports;
    PastImports pastImports;
    WatchedFolders watchedFolders;
    VersionStore versions;
    SiteCorrections siteCorrections;
    PictureStore pictures;
    CollectionStore collections;
    SavedSearchStore savedSearches;
    TrashStore trash;
    LinkStore links;
    ReadingStore reading;
};

} // namespace pizhu::library

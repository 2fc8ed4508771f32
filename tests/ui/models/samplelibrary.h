// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QTemporaryDir>

namespace pizhu::test {

/// An invented article, as a test names it.
struct SampleArticle
{
    QString title;
    QString text;
    QString source;
    QString published; ///< PublishedDate::toIso()
    QStringList authors;
    QStringList categories;
    document::CleanupLog log{};
};

/// A library in a temporary folder, filled by tests through the real stores.
class SampleLibrary
{
public:
    SampleLibrary();

    [[nodiscard]] library::Library& library() { return *m_library; }
    base::ArticleId add(const SampleArticle& article);
    /// Highlights the first place of `quote`; without a quote it is a note on the whole article. Returns its
    /// uid.
    QString annotate(base::ArticleId article, const QString& quote, annotation::HighlightColor color,
                     const QStringList& tags = {}, const QString& note = {});
    void tagArticle(base::ArticleId article, const QString& path);
    base::TagId addTag(const QString& path);
    void star(base::ArticleId article);
    void setRead(base::ArticleId article);
    void trash(base::ArticleId article);
    [[nodiscard]] library::Article load(base::ArticleId article);
    [[nodiscard]] std::vector<annotation::Annotation> annotations(base::ArticleId article);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<library::Library> m_library;
};

} // namespace pizhu::test

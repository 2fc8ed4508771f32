// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QObject>
#include <optional>

namespace pizhu::ui {

class AnnotationPane;
class Notice;
class ReaderPane;

/// Follows links into the library, from notes and from outside, and copies them.
class LinkActions : public QObject
{
    Q_OBJECT

public:
    LinkActions(library::Library& library, ReaderPane& reader, AnnotationPane& annotations, Notice& notice,
                QObject* parent);

public Q_SLOTS:
    /// Goes there, or says why that cannot be.
    void open(const pizhu::text::DeepLink& link);
    /// To the selected passage, else to the article that is open.
    void copyHere();
    void copy(const pizhu::text::DeepLink& link);

Q_SIGNALS:
    void articleRequested(pizhu::base::ArticleId article);
    /// Articles with that tag.
    void tagRequested(const QString& path);
    void failed(const pizhu::base::Error& error);

private:
    void go(const library::LinkTarget& target);
    void put(const text::DeepLink& link, const QString& title);

    library::Library& m_library;
    ReaderPane& m_reader;
    AnnotationPane& m_annotations;
    Notice& m_notice;
};

} // namespace pizhu::ui

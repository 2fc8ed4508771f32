// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QObject>

namespace pizhu::settings {
class Settings;
}

namespace pizhu::ui {

class AnnotationPane;
class Notice;
class ReaderPane;

/// Puts the selected passage, else the chosen annotation, with its citation on the clipboard; without either,
/// the reference of the open article.
class CitationActions : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive it.
    struct Places
    {
        library::Library& library;
        const settings::Settings& settings;
        const ReaderPane& reader;
        const AnnotationPane& annotations;
        Notice& notice;
    };
    CitationActions(const Places& places, QObject* parent);

public Q_SLOTS:
    void copy();

Q_SIGNALS:
    void failed(const pizhu::base::Error& error);

private:
    void finish(const base::Result<QString>& text);

    Places m_places;
};

} // namespace pizhu::ui

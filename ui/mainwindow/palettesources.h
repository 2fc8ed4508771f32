// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"
#include "ui/commands/paletteentries.h"

#include <QMutex>
#include <functional>

class QAction;

namespace pizhu::ui {

/// What QActions do. Answers at once.
class ActionSource : public PaletteSource
{
    Q_OBJECT

public:
    /// An action with the words it has here: "Theme: Dark".
    struct Choice
    {
        QString key;
        QString title;
        QAction* action = nullptr;
    };
    /// Asked whenever the palette opens.
    using Choices = std::function<std::vector<Choice>()>;
    /// Why an action cannot be had now; empty where one cannot say.
    using Reason = std::function<QString(const QAction&)>;

    ActionSource(Choices choices, Reason reason, QObject* parent);

    void prepare() override;
    void ask(const PaletteQuestion& question) override;
    void run(const QString& key) override;
    [[nodiscard]] std::optional<PaletteItem> recall(const PaletteItem& item) const override;

private:
    [[nodiscard]] PaletteItem itemOf(const Choice& choice) const;

    Choices m_choices;
    Reason m_reason;
    std::vector<Choice> m_present;
    PaletteEntries m_entries;
};

/// Things of the library, read once after each change and matched on its reader threads.
class LibrarySource : public PaletteSource
{
    Q_OBJECT

public:
    using Items = base::Result<std::vector<PaletteItem>>;
    using Answer = base::Result<PaletteAnswer>;

    /// `read` and `answer` run on reader threads, which may be after the source is gone.
    struct Parts
    {
        std::function<Items(const library::Stores& stores)> read; ///< all of them
        std::function<Answer(const library::Stores& stores, const PaletteEntries& entries,
                             const PaletteQuestion& question)>
            answer;
        std::function<void(const QString& key)> run;
    };

    LibrarySource(Description description, library::Library& library, Parts parts, QObject* parent);

    void prepare() override;
    void ask(const PaletteQuestion& question) override;
    void run(const QString& key) override { m_parts.run(key); }
    [[nodiscard]] std::optional<PaletteItem> recall(const PaletteItem& item) const override;

private:
    using Entries = std::shared_ptr<const PaletteEntries>;

    /// Shared with the reader threads.
    struct Cache
    {
        QMutex mutex;
        Entries entries;
        int generation = 0; ///< a change of the library began a new one
    };

    [[nodiscard]] static base::Result<Entries> entriesOf(Cache& cache, const Parts& parts,
                                                         const library::Stores& stores);

    library::Library& m_library;
    Parts m_parts;
    std::shared_ptr<Cache> m_cache = std::make_shared<Cache>();
};

using RunKey = std::function<void(const QString& key)>;

/// Tags by their paths and other names; one that there is none of yet can be made.
[[nodiscard]] LibrarySource* makeTagSource(library::Library& library, RunKey run, QObject* parent);
/// Values of facets: sources, authors, categories and sites. Keys are "source=人民日报".
[[nodiscard]] LibrarySource* makeFacetSource(library::Library& library, RunKey run, QObject* parent);
/// Articles by their titles: the newest by pinyin as well, all others by the words in them. Keys are their
/// ids.
[[nodiscard]] LibrarySource* makeArticleSource(library::Library& library, RunKey run, QObject* parent);

} // namespace pizhu::ui

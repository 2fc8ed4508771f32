// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"

#include <QObject>
#include <QStringList>
#include <optional>
#include <vector>

namespace pizhu::ui {

/// Something the command palette can do.
struct PaletteItem
{
    QString source; ///< PaletteSource::name()
    QString key;    ///< names it to its source
    QString title;
    QString detail{};         ///< beside the title: where from, or why it cannot be had
    QString icon{};           ///< of the set
    QString shortcut{};       ///< as the platform writes it
    QStringList otherNames{}; ///< find it, too; the one that did is said beside the title
    bool enabled = true;
    bool checked = false;
    int score = 0;                          ///< greater is better, within one section
    std::vector<base::TextRange> matched{}; ///< ranges of the title

    bool operator==(const PaletteItem&) const = default;
};

struct PaletteQuestion
{
    QString text;         ///< without the prefix
    int most = 8;         ///< items to answer with
    bool alone = false;   ///< no other section is shown
    QStringList recent{}; ///< keys of what was run lately, the last one first
};

struct PaletteAnswer
{
    std::vector<PaletteItem> items; ///< best first
    int total = 0;                  ///< how many there are, listed or not
};

/// One section of the palette. Answers arrive through answered(), at once or later; the answer to an older
/// question is dropped by who asked.
class PaletteSource : public QObject
{
    Q_OBJECT

public:
    struct Description
    {
        QString name;  ///< for recalling what was run
        QString title; ///< above its items
        QChar prefix;  ///< typed first, shows this section alone; null: there is none
    };

    PaletteSource(Description description, QObject* parent)
        : QObject(parent)
        , m_description(std::move(description))
    {}

    [[nodiscard]] const Description& description() const { return m_description; }
    /// The palette was opened: what is needed for answers may be made ready.
    virtual void prepare() {}
    virtual void ask(const PaletteQuestion& question) = 0;
    virtual void run(const QString& key) = 0;
    /// What was run before as it is now; nullopt when it is gone.
    [[nodiscard]] virtual std::optional<PaletteItem> recall(const PaletteItem& item) const { return item; }

Q_SIGNALS:
    void answered(const QString& text, const pizhu::ui::PaletteAnswer& answer);

private:
    Description m_description;
};

} // namespace pizhu::ui

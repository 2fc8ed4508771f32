// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/textrange.h"
#include "app/text/dictionary.h"
#include "ui/learning/lookuppopover.h"

#include <QObject>
#include <QPointF>
#include <QTimer>

namespace pizhu::document {
struct Document;
}

namespace pizhu::library {
class Library;
}

namespace pizhu::settings {
class Settings;
}

namespace pizhu::ui {

class ArticleView;
class BesidePane;
class ReaderPane;
class ThemeSource;

/// For readers still learning: how the selection is read, and a dictionary of the user's for it and for the
/// word under the pointer; in the article and in the text beside it.
class LearningActions : public QObject
{
    Q_OBJECT

public:
    LearningActions(library::Library& library, settings::Settings& settings, const ThemeSource& theme,
                    ReaderPane& reader, QObject* parent);

    [[nodiscard]] bool hasDictionary() const { return m_dictionary != nullptr; }
    [[nodiscard]] bool looksUnderPointer() const { return m_hovers; }
    /// The text beside is looked up in, too.
    void follow(BesidePane& beside);

public Q_SLOTS:
    /// Readings of the selection, and the entries of the word it begins with; without one, of the word at the
    /// caret, else of the one under the pointer. In the text beside when that has the focus.
    void lookUp();
    /// Asks for the file of a dictionary.
    void chooseDictionary();
    /// Reads it in the background; dictionaryRead() or failed() follows. It is used from the next start on,
    /// too.
    void useDictionary(const QString& file);
    void setLooksUnderPointer(bool looks);

Q_SIGNALS:
    void dictionaryRead(int entries);
    void failed(const pizhu::base::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Read = base::Result<std::shared_ptr<const text::Dictionary>>;

    /// One of the texts on the screen, as long as nothing else is shown in its place.
    struct Shown
    {
        ArticleView* view = nullptr;
        std::shared_ptr<const document::Document> document; ///< null: none is shown

        bool operator==(const Shown&) const = default;
    };
    /// A passage of it.
    struct Passage
    {
        Shown in;
        base::TextRange range;

        bool operator==(const Passage&) const = default;
    };

    void connectSignals();
    void readDictionary(const QString& file, bool chosen);
    void takeDictionary(const QString& file, bool chosen, const Read& read);
    [[nodiscard]] Shown shownIn(ArticleView* view) const;
    [[nodiscard]] ArticleView* viewInUse() const;
    [[nodiscard]] bool isStillShown(const Shown& text) const { return shownIn(text.view) == text; }
    void lookUpUnderPointer(const Shown& text);
    void explain(const Passage& passage);
    void showReadings(const Passage& passage, const std::vector<text::CharacterReading>& readings);
    [[nodiscard]] Passage wordAt(const Shown& text, qsizetype offset) const;
    void dismiss();
    void watch(ArticleView* view);
    void lookUnderPointer();
    void showWordAt(const Shown& text, qsizetype offset, const QRectF& character);
    void popUp(const ArticleView& view, const QRect& place, const LookupPopover::Content& content);

    library::Library& m_library;
    settings::Settings& m_settings;
    ReaderPane& m_reader;
    ArticleView* m_view = nullptr;
    BesidePane* m_beside = nullptr; ///< null until there was one
    LookupPopover* m_popover = nullptr;
    std::shared_ptr<const text::Dictionary> m_dictionary;
    QTimer m_rest;                    ///< of the pointer
    ArticleView* m_pointed = nullptr; ///< where the pointer is
    QPointF m_pointer;
    Passage m_word; ///< under the pointer, whose entries are shown
    bool m_hovers = false;
    int m_request = 0; ///< counts what was looked up or dismissed
};

} // namespace pizhu::ui

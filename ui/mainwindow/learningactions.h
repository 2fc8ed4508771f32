// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/textrange.h"
#include "app/text/dictionary.h"
#include "ui/learning/rubylabel.h"

#include <QObject>
#include <QPointF>
#include <QTimer>

namespace pizhu::library {
class Library;
}

namespace pizhu::settings {
class Settings;
}

namespace pizhu::ui {

class ArticleView;
class ReaderPane;
class LookupPopover;
class ThemeSource;

/// For readers still learning: how the selection is read, and a dictionary of the user's for it and for the
/// word under the pointer.
class LearningActions : public QObject
{
    Q_OBJECT

public:
    LearningActions(library::Library& library, settings::Settings& settings, const ThemeSource& theme,
                    ReaderPane& reader, QObject* parent);

    [[nodiscard]] bool hasDictionary() const { return m_dictionary != nullptr; }
    [[nodiscard]] bool looksUnderPointer() const { return m_hovers; }

public Q_SLOTS:
    /// Readings of the selection, and the entries of the word it begins with; without one, of the word at the
    /// caret, else of the one under the pointer.
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

    void connectSignals();
    void readDictionary(const QString& file, bool chosen);
    void takeDictionary(const QString& file, bool chosen, const Read& read);
    void explain(base::TextRange passage);
    void showReadings(base::TextRange passage, const std::vector<text::CharacterReading>& readings);
    [[nodiscard]] base::TextRange wordAt(qsizetype offset) const;
    void dismiss();
    void watchPage();
    void lookUnderPointer();
    void showWordAt(qsizetype offset, const QRectF& character);
    [[nodiscard]] QRect inReader(const QRectF& box) const;

    library::Library& m_library;
    settings::Settings& m_settings;
    ReaderPane& m_reader;
    ArticleView* m_view = nullptr;
    LookupPopover* m_popover = nullptr;
    std::shared_ptr<const text::Dictionary> m_dictionary;
    QTimer m_rest; ///< of the pointer
    QPointF m_pointer;
    base::TextRange m_word; ///< under the pointer, whose entries are shown
    bool m_hovers = false;
    int m_request = 0; ///< counts what was looked up or dismissed
};

} // namespace pizhu::ui

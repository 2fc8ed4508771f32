// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace pizhu::settings {

/// Paths that both programs agree on.
struct Locations
{
    /// The library used when none is named: $PIZHU_LIBRARY, else library.pizhu in the user's data folder.
    [[nodiscard]] static QString defaultLibrary();
    /// The sample library, built at first use.
    [[nodiscard]] static QString sampleLibrary();
    /// The desktop's settings file.
    [[nodiscard]] static QString settingsFile();
};

/// What the desktop remembers between runs, in one INI file. Values that do not parse read as their defaults.
/// One thread; writes reach the disk when the object is destroyed or the event loop turns.
class Settings
{
public:
    explicit Settings(const QString& file);

    [[nodiscard]] QString lastLibrary() const;
    /// Newest first, at most kMaxRecent; some may be missing now, on a medium that is not there.
    [[nodiscard]] QStringList recentLibraries() const;
    void forgetLibrary(const QString& path); ///< no longer among the recent ones
    void setLastLibrary(const QString& path);

    [[nodiscard]] QString theme() const; ///< "system", "light", "dark"
    void setTheme(const QString& theme);
    [[nodiscard]] QString viewScript() const; ///< text::viewScriptName()
    void setViewScript(const QString& script);
    [[nodiscard]] QString interfaceLanguage() const; ///< "zh_CN" …; empty follows the system
    void setInterfaceLanguage(const QString& language);
    /// 14–32; what was chosen before there were styles of reading.
    [[nodiscard]] int readerFontPx() const;

    [[nodiscard]] QStringList recentSearches() const; ///< newest first, at most kMaxRecentSearches
    void setRecentSearches(const QStringList& queries);
    [[nodiscard]] bool findsRegionalWords() const; ///< for new searches; false unless it was chosen
    void setFindsRegionalWords(bool finds);

    /// Which columns of tables and JSON records hold what, as JSON, by the columns' names; newest first, at
    /// most kMaxFieldMappings.
    [[nodiscard]] QByteArrayList fieldMappings() const;
    void setFieldMappings(const QByteArrayList& mappings);

    [[nodiscard]] QString dictionaryFile() const; ///< of the user's; empty: none
    void setDictionaryFile(const QString& file);
    [[nodiscard]] bool looksUnderPointer() const; ///< the dictionary follows the pointer
    void setLooksUnderPointer(bool looks);
    [[nodiscard]] bool readsZhuyin() const; ///< readings in zhuyin, else in pinyin
    void setReadsZhuyin(bool zhuyin);

    /// The user's name in what is exchanged with other researchers; empty until it was given.
    [[nodiscard]] QString coderName() const;
    void setCoderName(const QString& name);

    /// Where notes being written are kept until they are saved, by a name for their library: beside this
    /// file.
    [[nodiscard]] QString draftsFile(const QString& library) const;

    /// Opaque state of a window, splitter or header, by name.
    [[nodiscard]] QByteArray state(const QString& name) const;
    void setState(const QString& name, const QByteArray& state);

    static constexpr int kMaxRecent = 8;
    static constexpr int kMaxRecentSearches = 30;
    static constexpr int kMaxFieldMappings = 200;
    static constexpr int kDefaultReaderFontPx = 19;

private:
    QSettings m_file;
};

} // namespace pizhu::settings

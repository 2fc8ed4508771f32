// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace pizhu::settings {

namespace {

QString inDataFolder(const QString& name)
{
    // Both programs share one folder whatever their application names are.
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
        .filePath(u"pizhu/"_s + name);
}

} // namespace

QString Locations::defaultLibrary()
{
    const QString named = qEnvironmentVariable("PIZHU_LIBRARY");
    return named.isEmpty() ? inDataFolder(u"library.pizhu"_s) : named;
}

QString Locations::sampleLibrary()
{
    return inDataFolder(u"sample.pizhu"_s);
}

QString Locations::settingsFile()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation))
        .filePath(u"pizhu/pizhu.ini"_s);
}

Settings::Settings(const QString& file)
    : m_file(file, QSettings::IniFormat)
{}

QString Settings::lastLibrary() const
{
    return m_file.value("library/last").toString();
}

QStringList Settings::recentLibraries() const
{
    return m_file.value("library/recent").toStringList();
}

void Settings::forgetLibrary(const QString& path)
{
    QStringList recent = recentLibraries();
    recent.removeAll(path);
    m_file.setValue("library/recent", recent);
}

void Settings::setLastLibrary(const QString& path)
{
    QStringList recent = recentLibraries();
    recent.removeAll(path);
    recent.prepend(path);
    m_file.setValue("library/last", path);
    m_file.setValue("library/recent", QStringList(recent.mid(0, kMaxRecent)));
}

QString Settings::theme() const
{
    return m_file.value("view/theme", u"system"_s).toString();
}

void Settings::setTheme(const QString& theme)
{
    m_file.setValue("view/theme", theme);
}

QString Settings::viewScript() const
{
    return m_file.value("view/script", u"source"_s).toString();
}

void Settings::setViewScript(const QString& script)
{
    m_file.setValue("view/script", script);
}

QString Settings::interfaceLanguage() const
{
    return m_file.value("view/language").toString();
}

void Settings::setInterfaceLanguage(const QString& language)
{
    m_file.setValue("view/language", language);
}

int Settings::readerFontPx() const
{
    bool isNumber = false;
    const int pixels = m_file.value("view/readerFontPx").toInt(&isNumber);
    return isNumber ? std::clamp(pixels, 14, 32) : kDefaultReaderFontPx;
}

QStringList Settings::recentSearches() const
{
    return m_file.value("search/recent").toStringList().mid(0, kMaxRecentSearches);
}

void Settings::setRecentSearches(const QStringList& queries)
{
    m_file.setValue("search/recent", QStringList(queries.mid(0, kMaxRecentSearches)));
}

bool Settings::findsRegionalWords() const
{
    return m_file.value("search/regional", false).toBool();
}

void Settings::setFindsRegionalWords(bool finds)
{
    m_file.setValue("search/regional", finds);
}

QByteArrayList Settings::fieldMappings() const
{
    QByteArrayList mappings;
    for (const QString& mapping : m_file.value("import/fieldMappings").toStringList())
        mappings += mapping.toUtf8();
    return mappings;
}

void Settings::setFieldMappings(const QByteArrayList& mappings)
{
    QStringList texts;
    for (const QByteArray& mapping : mappings.mid(0, kMaxFieldMappings))
        texts += QString::fromUtf8(mapping);
    m_file.setValue("import/fieldMappings", texts);
}

QString Settings::dictionaryFile() const
{
    return m_file.value("learning/dictionary").toString();
}

void Settings::setDictionaryFile(const QString& file)
{
    m_file.setValue("learning/dictionary", file);
}

bool Settings::looksUnderPointer() const
{
    return m_file.value("learning/underPointer", false).toBool();
}

void Settings::setLooksUnderPointer(bool looks)
{
    m_file.setValue("learning/underPointer", looks);
}

bool Settings::readsZhuyin() const
{
    return m_file.value("learning/zhuyin", false).toBool();
}

void Settings::setReadsZhuyin(bool zhuyin)
{
    m_file.setValue("learning/zhuyin", zhuyin);
}

QString Settings::coderName() const
{
    return m_file.value("exchange/coder").toString();
}

void Settings::setCoderName(const QString& name)
{
    m_file.setValue("exchange/coder", name);
}

QString Settings::draftsFile(const QString& library) const
{
    return QFileInfo(m_file.fileName()).dir().filePath(u"drafts/%1.json"_s.arg(library));
}

QByteArray Settings::state(const QString& name) const
{
    return m_file.value(u"state/"_s + name).toByteArray();
}

void Settings::setState(const QString& name, const QByteArray& state)
{
    m_file.setValue(u"state/"_s + name, state);
}

} // namespace pizhu::settings

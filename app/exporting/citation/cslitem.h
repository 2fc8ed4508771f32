// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>
#include <array>
#include <vector>

namespace pizhu::exporting {

/// A person or body as CSL writes it; `literal` stands alone.
struct CslName
{
    QString family{};
    QString given{};
    QString literal{};
    QString droppingParticle{};
    QString nonDroppingParticle{};
    QString suffix{};

    bool operator==(const CslName&) const = default;
};

/// One day, or a span of two. Month and day are 0 where they are not known.
struct CslDate
{
    using Day = std::array<int, 3>; ///< year, month, day
    std::vector<Day> days{};
    bool circa = false;
    QString literal{}; ///< what cannot be read as a date

    [[nodiscard]] bool isEmpty() const { return days.empty() && literal.isEmpty(); }
    [[nodiscard]] int year() const { return days.empty() ? 0 : days.front()[0]; }
    [[nodiscard]] bool hasDay() const { return !days.empty() && days.front()[2] > 0; }
    bool operator==(const CslDate&) const = default;
};

/// A thing to cite, in the terms of the Citation Style Language 1.0.2 (https://docs.citationstyles.org):
/// its variables by name, sorted by what they hold.
struct CslItem
{
    QString id{};
    QString type{};
    QMap<QString, QString> texts{};
    QMap<QString, std::vector<CslName>> names{};
    QMap<QString, CslDate> dates{};

    [[nodiscard]] QString text(const char* key) const { return texts.value(QLatin1String(key)); }
    [[nodiscard]] bool has(const char* key) const { return !text(key).isEmpty(); }
    [[nodiscard]] bool hasAny(std::initializer_list<const char*> keys) const;
    [[nodiscard]] std::vector<CslName> people(const char* key) const
    {
        return names.value(QLatin1String(key));
    }
    [[nodiscard]] CslDate date(const char* key) const { return dates.value(QLatin1String(key)); }
    [[nodiscard]] bool isOneOf(std::initializer_list<const char*> types) const;
    bool operator==(const CslItem&) const = default;
};

/// Reads one item; `note` lines like "number: 730570" count as variables, as reference managers keep them.
[[nodiscard]] CslItem cslItemFromJson(const QJsonObject& json);
[[nodiscard]] QJsonObject cslItemToJson(const CslItem& item);

/// Reads a CSL-JSON file: an array of items, one item, or an object with `items`. InvalidInput otherwise.
[[nodiscard]] base::Result<std::vector<CslItem>> readCslItems(const QByteArray& json);

/// "2012", "2012-01-16", "2012-01/2012-02".
[[nodiscard]] QString numericDate(const CslDate& date);

/// What language the entry is written in: Chinese for zh and, without a language, for Han letters in the
/// title.
[[nodiscard]] bool isChinese(const CslItem& item);
/// Whether any character is Han, kana or Hangul.
[[nodiscard]] bool hasEastAsianLetters(const QString& text);

} // namespace pizhu::exporting

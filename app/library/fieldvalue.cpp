// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/fieldvalue.h"

namespace pizhu::library {

using document::FieldOrigin;
using document::Metadata;
using text::PublishedDate;

namespace {

bool assign(QString& field, const QStringList& value)
{
    if (value.size() > 1)
        return false;
    field = value.value(0).trimmed();
    return true;
}

bool assign(QStringList& field, const QStringList& value)
{
    field.clear();
    for (const QString& item : value) {
        if (!item.trimmed().isEmpty())
            field.append(item.trimmed());
    }
    return true;
}

bool assign(std::optional<PublishedDate>& field, const QStringList& value)
{
    if (value.size() > 1)
        return false;
    const std::optional<PublishedDate> date =
        value.isEmpty() ? std::nullopt : PublishedDate::fromIso(value.front());
    if (!value.isEmpty() && !date)
        return false;
    // ISO text does not tell an assumed zone; the same moment keeps what is known of it.
    if (!date || !field || field->toIso() != value.front())
        field = date;
    return true;
}

} // namespace

FieldValue fieldValue(const Metadata& metadata, QStringView field)
{
    FieldValue found;
    document::forEachMetadataField([&](QLatin1String name, auto member) {
        if (name == field) {
            const auto& stored = metadata.*member;
            found = {document::candidateValue(stored.value), stored.origin, stored.confidence};
        }
    });
    return found;
}

bool setUserValue(Metadata& metadata, QStringView field, const QStringList& value, FieldOrigin origin)
{
    bool done = false;
    document::forEachMetadataField([&](QLatin1String name, auto member) {
        if (name != field)
            return;
        auto changed = metadata.*member;
        done = assign(changed.value, value);
        changed.origin = origin;
        changed.confidence = 1;
        if (done)
            metadata.*member = changed;
    });
    return done;
}

bool confirmValue(Metadata& metadata, QStringView field)
{
    bool done = false;
    document::forEachMetadataField([&](QLatin1String name, auto member) {
        if (name != field)
            return;
        (metadata.*member).origin = FieldOrigin::User;
        (metadata.*member).confidence = 1;
        done = true;
    });
    return done;
}

} // namespace pizhu::library

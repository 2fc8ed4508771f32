// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDataStream>
#include <QList>
#include <QMap>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

/// Writes value structs to a QDataStream field by field. The fields are found by the compiler, so that one
/// added to a struct travels without a word here. Fields may be Qt's streamable types, numbers, enums,
/// std::optional, std::vector and structs of these, up to kMaxFields in each.
namespace pizhu::importing::stream {

inline constexpr std::size_t kMaxFields = 16;

/// Stands for a field of any type while fields are counted; never evaluated.
struct AnyField
{
    template <typename T>
    operator T() const; // NOLINT: implicit on purpose
};

template <typename T, std::size_t... I>
[[nodiscard]] constexpr bool takesFields(std::index_sequence<I...>)
{
    return requires
    {
        T{(static_cast<void>(I), AnyField{})...};
    };
}

template <typename T, std::size_t N = kMaxFields>
[[nodiscard]] constexpr std::size_t fieldCount()
{
    static_assert(!takesFields<T>(std::make_index_sequence<kMaxFields + 1>()), "more fields than kMaxFields");
    if constexpr (N == 0 || takesFields<T>(std::make_index_sequence<N>()))
        return N;
    else
        return fieldCount<T, N - 1>();
}

/// Calls `visit` with every field of `value`, in order.
template <typename T, typename Visit>
void eachField(T& value, Visit visit)
{
    const auto each = [&visit](auto&... fields) { (visit(fields), ...); };
    constexpr std::size_t count = fieldCount<std::remove_const_t<T>>();
    // clang-format off
    if constexpr (count == 1) { auto& [a] = value; each(a); }
    else if constexpr (count == 2) { auto& [a, b] = value; each(a, b); }
    else if constexpr (count == 3) { auto& [a, b, c] = value; each(a, b, c); }
    else if constexpr (count == 4) { auto& [a, b, c, d] = value; each(a, b, c, d); }
    else if constexpr (count == 5) { auto& [a, b, c, d, e] = value; each(a, b, c, d, e); }
    else if constexpr (count == 6) { auto& [a, b, c, d, e, f] = value; each(a, b, c, d, e, f); }
    else if constexpr (count == 7) { auto& [a, b, c, d, e, f, g] = value; each(a, b, c, d, e, f, g); }
    else if constexpr (count == 8) { auto& [a, b, c, d, e, f, g, h] = value; each(a, b, c, d, e, f, g, h); }
    else if constexpr (count == 9) { auto& [a, b, c, d, e, f, g, h, i] = value; each(a, b, c, d, e, f, g, h, i); }
    else if constexpr (count == 10) { auto& [a, b, c, d, e, f, g, h, i, j] = value; each(a, b, c, d, e, f, g, h, i, j); }
    else if constexpr (count == 11) { auto& [a, b, c, d, e, f, g, h, i, j, k] = value; each(a, b, c, d, e, f, g, h, i, j, k); }
    else if constexpr (count == 12) { auto& [a, b, c, d, e, f, g, h, i, j, k, l] = value; each(a, b, c, d, e, f, g, h, i, j, k, l); }
    else if constexpr (count == 13) { auto& [a, b, c, d, e, f, g, h, i, j, k, l, m] = value; each(a, b, c, d, e, f, g, h, i, j, k, l, m); }
    else if constexpr (count == 14) { auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n] = value; each(a, b, c, d, e, f, g, h, i, j, k, l, m, n); }
    else if constexpr (count == 15) { auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o] = value; each(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o); }
    else if constexpr (count == 16) { auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p] = value; each(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p); }
    // clang-format on
}

template <typename T>
inline constexpr bool kIsOptional = false;
template <typename T>
inline constexpr bool kIsOptional<std::optional<T>> = true;
template <typename T>
inline constexpr bool kIsVector = false;
template <typename T>
inline constexpr bool kIsVector<std::vector<T>> = true;

template <typename T>
inline constexpr bool kIsList = false;
template <typename T>
inline constexpr bool kIsList<QList<T>> = true;
template <typename T>
inline constexpr bool kIsMap = false;
template <typename Key, typename T>
inline constexpr bool kIsMap<QMap<Key, T>> = true;

template <typename T>
void write(QDataStream& out, const T& value)
{
    if constexpr (std::is_enum_v<T>) {
        out << static_cast<qint32>(value);
    } else if constexpr (kIsOptional<T>) {
        out << value.has_value();
        if (value)
            write(out, *value);
    } else if constexpr (kIsVector<T> || kIsList<T>) {
        out << static_cast<quint32>(value.size());
        for (const auto& element : value)
            write(out, element);
    } else if constexpr (kIsMap<T>) {
        out << static_cast<quint32>(value.size());
        for (auto it = value.cbegin(); it != value.cend(); ++it) {
            write(out, it.key());
            write(out, it.value());
        }
    } else if constexpr (std::is_aggregate_v<T>) {
        eachField(value, [&out](const auto& field) { write(out, field); });
    } else {
        out << value;
    }
}

/// What cannot be read leaves the stream in a failed state. Sizes are not trusted: memory grows only with
/// what is really there (Qt's own reading of a QList reserves what its size claims).
template <typename T>
void read(QDataStream& in, T& value)
{
    if constexpr (std::is_enum_v<T>) {
        qint32 number = 0;
        in >> number;
        value = static_cast<T>(number);
    } else if constexpr (kIsOptional<T>) {
        bool there = false;
        in >> there;
        value.reset();
        if (there && in.status() == QDataStream::Ok)
            read(in, value.emplace());
    } else if constexpr (kIsMap<T>) {
        quint32 size = 0;
        in >> size;
        value.clear();
        for (quint32 i = 0; i < size && in.status() == QDataStream::Ok; ++i) {
            typename T::key_type key;
            read(in, key);
            read(in, value[key]);
        }
    } else if constexpr (kIsVector<T> || kIsList<T>) {
        quint32 size = 0;
        in >> size;
        value.clear();
        for (quint32 i = 0; i < size && in.status() == QDataStream::Ok; ++i)
            read(in, value.emplace_back());
    } else if constexpr (std::is_aggregate_v<T>) {
        eachField(value, [&in](auto& field) { read(in, field); });
    } else {
        in >> value;
    }
}

} // namespace pizhu::importing::stream

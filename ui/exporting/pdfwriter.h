// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QIODevice>
#include <string>
#include <vector>

namespace pizhu::ui {

/// Writes a PDF object by object as they come. Remembers of each where it is and nothing else; objects
/// without data are compressed in groups (ISO 32000-1, 7.5.7). Throws std::runtime_error where the device
/// takes no more.
class PdfWriter
{
public:
    /// `out` must be open for writing and outlive this.
    explicit PdfWriter(QIODevice& out);

    /// The number of an object that is written later.
    [[nodiscard]] int reserve();
    /// "12 0 R".
    [[nodiscard]] static std::string reference(int number);

    void write(int number, const std::string& object);
    int write(const std::string& object);
    /// `dictionary` holds the entries without brackets and without /Length.
    void writeStream(int number, const std::string& dictionary, QByteArrayView data);
    /// The same; what was written before with the same entries and bytes is not written again.
    int writeStreamOnce(const std::string& dictionary, QByteArrayView data);
    /// Compresses the data.
    int writeCompressed(const std::string& data);

    /// Completes the file.
    void finish(int catalog, int information);

private:
    /// Where an object is: in the file, or as the so-manieth of the group with that number.
    struct Place
    {
        qint64 offset = 0;
        int group = 0; ///< 0: on its own
        int index = 0;
    };

    void put(QByteArrayView bytes);
    void begin(int number);
    void flushGroup();
    [[nodiscard]] QByteArray table() const;

    QIODevice& m_out;
    qint64 m_offset = 0;
    std::vector<Place> m_places; ///< by number
    std::vector<std::pair<int, std::string>> m_group;
    QHash<QByteArray, int> m_known; ///< streams, by a checksum
};

} // namespace pizhu::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/cleanup/siterules.h"
#include "app/importing/pictures/picture.h"
#include "app/importing/readers/reader.h"
#include "app/importing/sources/sourceitem.h"
#include "app/importing/sources/sourcereader.h"
#include "app/importing/worker/workerlimits.h"
#include "app/text/fingerprint.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <optional>
#include <variant>

/// What an importing program (the host) and pizhu-import-worker say to each other. Host → worker: one
/// WorkerSetup, then ReadRequests, several ahead. Worker → host: one WorkerHello, then for every request, in
/// order, a pair of ItemBegan and ItemRead for each item (PicturesBegan may come between them) and a
/// ReadEnded.
namespace pizhu::importing {

/// Changes with every change of the messages; host and worker of different versions do not talk.
inline constexpr int kWorkerProtocol = 3;

struct WorkerHello
{
    int protocol = kWorkerProtocol;
};

struct WorkerSetup
{
    WorkerLimits limits;
    SourceOptions options;
    QString locale;                          ///< QLocale name for the sentences of errors
    std::vector<cleanup::RuleFile> rules{};  ///< the user's rules for sites, checked by the host
    QMap<QString, QString> chosenCharsets{}; ///< SourceItem::origin → the user's choice for it
};

/// Read the file at `path`, or `item` when that is set. Items before `firstItem` are passed over; the
/// pictures of the item `pictureless` are left out, because a worker was lost with them.
struct ReadRequest
{
    quint64 id = 0;
    QString path;
    int firstItem = 0;
    std::optional<SourceItem> item;
    int pictureless = -1;
    std::vector<QByteArray> known; ///< SHA-256 of entries that the library has: they are not cleaned again
};

/// Sent before the costly part, so that the host knows what was lost with a worker.
struct ItemBegan
{
    quint64 request = 0;
    int index = 0;
    QString name;
    QString origin;
};

/// Sent before the pictures of an item are decoded: what they cost is not to cost the article.
struct PicturesBegan
{
    quint64 request = 0;
};

struct ItemRead
{
    quint64 request = 0;
    QString name;
    QString origin;
    QByteArray bytes; ///< exactly as found
    QDateTime retrieved;
    std::optional<ExtractedArticle> article;
    base::Error error; ///< why there is no article
    std::vector<Picture> pictures;
    QString fileName{}; ///< this and what follows as in SourceItem
    QString mediaType{};
    QString charset{};
    QMap<QString, QStringList> given{};
    text::Fingerprint fingerprint{}; ///< of the article's text
    qint64 knownBytes = -1;          ///< size of an entry that was known and not read; −1 for all others
};

struct ReadEnded
{
    quint64 request = 0;
    std::optional<base::Error> error; ///< why the rest could not be read
};

using HostMessage = std::variant<WorkerSetup, ReadRequest>;
using WorkerMessage = std::variant<WorkerHello, ItemBegan, ItemRead, ReadEnded, PicturesBegan>;

/// A message with its length before it, as it goes through the pipe.
[[nodiscard]] QByteArray toFrame(const HostMessage& message);
[[nodiscard]] QByteArray toFrame(const WorkerMessage& message);

/// The message in a frame without its length; nullopt when it is none.
[[nodiscard]] std::optional<HostMessage> hostMessage(const QByteArray& payload);
[[nodiscard]] std::optional<WorkerMessage> workerMessage(const QByteArray& payload);

/// Cuts the bytes of a pipe into frames.
class FrameReader
{
public:
    enum class State { Incomplete, Complete, TooLarge };

    explicit FrameReader(qint64 maxFrameBytes)
        : m_maxFrameBytes(maxFrameBytes)
    {}

    void add(const char* bytes, qsizetype count) { m_buffer.append(bytes, count); }
    /// Moves the next frame's payload to `payload`.
    [[nodiscard]] State take(QByteArray& payload);

private:
    qint64 m_maxFrameBytes;
    QByteArray m_buffer;
    qsizetype m_position = 0; ///< what lies before was taken
};

} // namespace pizhu::importing

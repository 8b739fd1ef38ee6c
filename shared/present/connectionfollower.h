#pragma once

#include "observe/source.h"
#include "present/ladderscript.h"

#include <QTimer>

#include <memory>

namespace handshake::present {

/// Follows the connections of any number of sources and keeps the script of the one that is shown:
/// the one that a person chose, or else the newest of any source. News wait for the next frame, so
/// that the script and its views hear of them together (limits::frame). Use from one thread.
class ConnectionFollower : public QObject
{
    Q_OBJECT

public:
    explicit ConnectionFollower(QObject *parent = nullptr);
    ~ConnectionFollower() override;

    /// Shows what \a source sees from now on, too. It may go before this does. Where two sources
    /// know the same connection of this program, the one that was followed first tells it.
    void follow(observe::Source &source);
    /// Shows the connection of this program \a id, of whichever source knows it, as soon as one
    /// does; nothing: the newest.
    void choose(std::optional<net::ConnectionId> id);
    /// Shows connection \a number of \a source, which must be followed, until the next choice.
    void show(const observe::Source &source, quint32 number);

    const LadderScript &script() const { return *m_script; }
    /// Of the connection shown, or nullptr and 0.
    const observe::Source *source() const { return m_shown.source; }
    quint32 number() const { return m_shown.number; }
    /// Whether a connection was chosen of which nothing was seen yet, or is kept no more.
    bool isChosenMissing() const { return m_wanted && !m_shown.source; }

signals:
    /// Another script is shown. The one before lives until the signal was delivered.
    void replaced();
    /// The steps of the script from \a firstChanged on are new or differ. At most once a frame.
    void grown(quint64 firstChanged);

private:
    struct Place // of a connection
    {
        const observe::Source *source = nullptr;
        quint32 number = 0;

        bool operator==(const Place &) const = default;
    };

    void takeNews(const observe::Source &source, std::span<const observe::Observation> news);
    void takeStates(const observe::Source &source, const observe::StateObservation &news);
    void meet(const observe::Source &source, const observe::Observation &first);
    void takeCount(const observe::Source &source, quint32 number);
    void forget(const observe::Source &source);
    void leave(const observe::Source &source, quint32 number, net::ConnectionId id);
    void drop(QObject *source);
    Place placeOf(net::ConnectionId id) const;
    Place preferred(const Place &place, const wire::Connection &connection) const;
    Place newest() const;
    bool isWanted(const observe::Source &source, const wire::Connection &connection) const;
    void showPlace(const Place &place);
    void build();
    void note(observe::News news);
    void refresh();

    QList<const observe::Source *> m_sources;
    std::optional<net::ConnectionId> m_wanted;
    bool m_pinned = false; // by show(): a newer connection does not take its place
    Place m_shown;
    std::unique_ptr<LadderScript> m_script;
    std::vector<observe::News> m_pending;
    QTimer m_frame;
};

} // namespace handshake::present

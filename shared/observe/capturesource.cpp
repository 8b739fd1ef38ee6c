#include "observe/capturesource.h"

#include "base/limits.h"
#include "observe/capturedobservation.h"

#include <algorithm>

namespace handshake::observe {

using namespace std::chrono;
using net::Connection;
using net::ConnectionId;

CaptureSource::CaptureSource(QObject *parent) : Source(parent)
{
    m_headStart.setSingleShot(true);
    m_headStart.setInterval(limits::captureHeadStart);
    connect(&m_headStart, &QTimer::timeout, this, &CaptureSource::decide);
    m_grace.setSingleShot(true);
    m_grace.setInterval(limits::lastSegments);
    connect(&m_grace, &QTimer::timeout, this, [this] { retire(std::move(m_run)); });
}

CaptureSource::~CaptureSource()
{
    for (Run *run : { &m_run, &m_retired })
        delete run->release(); // not later: there may be no turn any more
}

void CaptureSource::setWanted(bool wanted)
{
    if (std::exchange(m_isWanted, wanted) == wanted)
        return;
    m_failure.reset();
    if (wanted && m_scope) {
        begin();
    } else if (!wanted) {
        m_grace.stop();
        giveUpOpen();
        retire(std::move(m_run));
        decide();
    }
}

void CaptureSource::start(const CaptureScope &scope)
{
    const bool goesOn = m_run && m_runScope == scope;
    m_isStopping = false;
    m_grace.stop();
    m_isDeciding = true;
    m_scope = scope;
    m_failure.reset();
    if (!m_isWanted || (goesOn && m_run->isReady()))
        return decide();
    m_headStart.start();
    if (!goesOn)
        begin();
}

void CaptureSource::begin()
{
    retire(std::move(m_run));
    m_clock = system_clock::now().time_since_epoch() - steady_clock::now().time_since_epoch();
    m_run.reset(new Dumpcap);
    connect(m_run.get(), &Dumpcap::ready, this, &CaptureSource::decide);
    connect(m_run.get(), &Dumpcap::framesArrived, this, &CaptureSource::takeFrames);
    connect(m_run.get(), &Dumpcap::ended, this, &CaptureSource::onEnded);
    m_runScope = *m_scope;
    m_run->start(m_runScope);
}

/// Lets \a run say what it has left; of one at a time.
void CaptureSource::retire(Run run)
{
    if (!run)
        return;
    QObject::disconnect(run.get(), &Dumpcap::ready, this, nullptr);
    QObject::disconnect(run.get(), &Dumpcap::ended, this, nullptr);
    run->stop();
    m_retired = std::move(run);
}

void CaptureSource::stop()
{
    m_scope.reset();
    m_isStopping = true;
    stopIfOver();
}

void CaptureSource::stopIfOver()
{
    if (m_isStopping && m_open.empty() && m_run)
        m_grace.start();
}

void CaptureSource::decide()
{
    m_headStart.stop();
    if (std::exchange(m_isDeciding, false))
        emit decided();
}

void CaptureSource::onEnded(std::optional<CaptureFailure> failure)
{
    m_run.reset();
    m_failure = failure;
    giveUpOpen();
    if (failure)
        emit failed(*failure);
    decide();
}

/// Nothing more comes of connections that are not over.
void CaptureSource::giveUpOpen()
{
    m_claims.clear();
    std::vector<quint32> open;
    for (const auto &[number, claimed] : m_claimed) {
        const auto talk = m_talks.find(claimed.first);
        if (talk != m_talks.end() && talk->second.number == number && !talk->second.course.isOver())
            open.push_back(number);
    }
    for (const quint32 number : open)
        leave(number);
    std::erase_if(m_talks, [](const auto &talk) { return talk.second.number == 0; });
    m_unclaimed.clear();
    m_waiting = 0;
}

void CaptureSource::watch(Connection &connection)
{
    if (!m_run)
        return;
    const ConnectionId id = connection.id();
    m_open.insert_or_assign(id, &connection);
    connect(&connection, &Connection::closed, this, [this, id] { forgetOpen(id); });
    // An attempt that is given up before it began is never closed.
    connect(&connection, &QObject::destroyed, this, [this, id] { forgetOpen(id); });
    if (connection.isConnected())
        claim(id);
    else
        connect(&connection, &Connection::connected, this, [this, id] { claim(id); });
}

void CaptureSource::forgetOpen(ConnectionId id)
{
    if (m_open.erase(id) > 0)
        stopIfOver();
}

void CaptureSource::claim(ConnectionId id)
{
    const auto open = m_open.find(id);
    if (open == m_open.end() || !open->second || !m_run)
        return;
    const Key key =
            keyOf(capturedEndOf(open->second->local()), capturedEndOf(open->second->remote()));
    const auto talk = m_talks.find(key);
    if (talk == m_talks.end() || talk->second.number != 0) {
        m_claims.push_back({ key, id });
        if (m_claims.size() > limits::unclaimedConversations)
            m_claims.pop_front();
        return;
    }
    assignTo(talk->second, key, id);
    if (!m_news.empty())
        take(std::exchange(m_news, {}));
}

void CaptureSource::assignTo(Talk &talk, const Key &key, ConnectionId id)
{
    talk.number = ++m_numbers;
    m_claimed.insert_or_assign(talk.number, std::pair(key, id));
    m_waiting -= talk.waiting.size();
    for (Observation &observation : talk.waiting) {
        observation.connection.number = talk.number;
        m_news.push_back(std::move(observation));
    }
    talk.waiting.clear();
}

Endpoints CaptureSource::endpoints(const wire::Connection &connection) const
{
    const auto claimed = m_claimed.find(connection.number);
    const auto talk =
            claimed == m_claimed.end() ? m_talks.end() : m_talks.find(claimed->second.first);
    if (talk == m_talks.end())
        return Source::endpoints(connection);
    const auto &ends = talk->second.course.ends();
    return { endpointOf(ends[0]), endpointOf(ends[1]) };
}

void CaptureSource::takeFrames(std::span<const LinkFrame> frames)
{
    for (const LinkFrame &one : frames) {
        if (const auto segment = segmentIn(one.link, one.frame))
            takeSegment(*segment, one.frame.at);
    }
    keepWithinBounds();
    if (!m_news.empty())
        take(std::exchange(m_news, {}));
}

void CaptureSource::takeSegment(const CapturedSegment &segment, nanoseconds at)
{
    const Key key = keyOf(segment.from, segment.to);
    Talk *const talk = talkOf(key, segment);
    if (!talk)
        return;
    const quint64 missedBefore = talk->course.missed();
    auto observation = talk->course.add(segment, at);
    if (!observation)
        return;
    observation->segment = wire::SegmentId { ++m_segments };
    observation->connection.number = talk->number;
    observation->departed = observation->at = moment(at);
    if (talk->number == 0) {
        talk->waiting.push_back(std::move(*observation));
        ++m_waiting;
        return;
    }
    m_news.push_back(std::move(*observation));
    if (talk->course.missed() != missedBefore) {
        ++m_missed;
        emit missedChanged();
    }
}

/// CLOCK_MONOTONIC of what was captured at \a captured. The times of a capture go back now and
/// then, its order does not.
nanoseconds CaptureSource::moment(nanoseconds captured)
{
    const auto now = nanoseconds(steady_clock::now().time_since_epoch());
    m_last = std::max(m_last, std::min(captured - m_clock, now));
    return m_last;
}

/// The conversation of \a segment, a new one if that is a SYN, or nullptr: its beginning was not
/// captured.
CaptureSource::Talk *CaptureSource::talkOf(const Key &key, const CapturedSegment &segment)
{
    const auto found = m_talks.find(key);
    if (found != m_talks.end() && !found->second.course.isLeftBy(segment))
        return &found->second;
    const tcp::Flags flags = segment.header.flags;
    if (!flags.has(tcp::Flag::Syn) || flags.has(tcp::Flag::Ack))
        return nullptr;
    erase(key);
    Talk &talk = m_talks.try_emplace(key, Talk { CapturedTalk(segment) }).first->second;
    const auto claim = std::ranges::find(m_claims, key, &Claim::key);
    if (claim == m_claims.end()) {
        m_unclaimed.push_back(key);
    } else {
        assignTo(talk, key, claim->id);
        m_claims.erase(claim);
    }
    return &talk;
}

void CaptureSource::erase(const Key &key)
{
    const auto found = m_talks.find(key);
    if (found == m_talks.end())
        return;
    m_waiting -= found->second.waiting.size();
    m_talks.erase(found);
}

void CaptureSource::keepWithinBounds()
{
    while (!m_unclaimed.empty()
           && (m_waiting > limits::unclaimedSegments
               || m_unclaimed.size() > limits::unclaimedConversations)) {
        const auto oldest = m_talks.find(m_unclaimed.front());
        if (oldest != m_talks.end() && oldest->second.number == 0)
            erase(oldest->first);
        m_unclaimed.pop_front();
    }
}

void CaptureSource::meet(const wire::Connection &connection)
{
    if (const auto claimed = m_claimed.find(connection.number); claimed != m_claimed.end())
        assign(connection.number, claimed->second.second);
}

void CaptureSource::forgotten(const wire::Connection &connection)
{
    const auto claimed = m_claimed.extract(connection.number);
    if (claimed.empty())
        return;
    const Key &key = claimed.mapped().first;
    if (const auto talk = m_talks.find(key);
        talk != m_talks.end() && talk->second.number == connection.number)
        erase(key);
}

CaptureSource::Key CaptureSource::keyOf(const CapturedEnd &a, const CapturedEnd &b)
{
    return a < b ? Key(a, b) : Key(b, a);
}

} // namespace handshake::observe

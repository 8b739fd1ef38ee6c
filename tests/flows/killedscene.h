#pragma once

#include "observe/openedfile.h"
#include "wire/cable.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <memory>

namespace handshake::test {

/// Both programs on a cable of their own, with data flowing and segments held now and then. One of
/// them after the other is killed at a random moment, and what it recorded is compared with what
/// the cable told this scene, and with what its own event stream said. Never waits: step() does
/// what is due.
class KilledScene : public QObject
{
    Q_OBJECT

public:
    KilledScene(int kills, quint32 seed);
    ~KilledScene() override;

    void step();
    bool isDone() const { return m_kills == 0 && m_sharks.empty(); }
    const QStringList &faults() const { return m_faults; }
    /// How many reports were looked for in recordings, and how many lines of event streams.
    std::size_t reportsChecked() const { return m_reportsChecked; }
    std::size_t eventsChecked() const { return m_eventsChecked; }

private:
    using Time = std::chrono::nanoseconds; // CLOCK_MONOTONIC

    struct Report
    {
        quint64 segment = 0;
        wire::Fate fate = wire::Fate::Delivered;
        Time at { 0 };

        auto operator<=>(const Report &) const = default;
    };
    struct Sample // of an event stream that grows
    {
        Time at { 0 };
        qint64 size = 0;
    };
    struct Program
    {
        QProcess process;
        QString data = {}; // its XDG_DATA_HOME
        QString events = {};
        std::vector<Sample> samples = {};
        std::optional<Time> recordedSince = {};
    };
    struct Shark
    {
        QProcess process;
        quint64 segments = 0; // that it should see
    };
    enum class Role : quint8 { Server, Client };

    void start(Role role);
    void join();
    void take(std::span<const wire::Crossing> crossings);
    void connectAgain();
    void talk();
    void decide();
    void watch(Program &program);
    void killWhenDue();
    void check(const Program &victim, Time killed);
    void checkEvents(const Program &victim, Time until, const std::vector<Report> &recorded);
    void askShark(const QString &path, const observe::OpenedFile &file);
    void hearSharks();
    QString recording(const Program &program) const;
    void fault(const QString &text);

    QTemporaryDir m_home;
    int m_kills;
    QRandomGenerator m_random;
    wire::Cable m_cable;
    bool m_hasRule = false;
    std::array<std::unique_ptr<Program>, 2> m_programs = {}; // by Role
    Role m_victim = Role::Client;
    std::optional<Time> m_killAt;
    int m_started = 0;
    wire::Fd m_socket;
    bool m_isConnecting = false;
    Time m_sentAt { 0 };
    std::vector<Report> m_reports;
    std::vector<std::pair<wire::SegmentId, Time>> m_held;
    std::vector<std::unique_ptr<Shark>> m_sharks;
    QStringList m_faults;
    std::size_t m_reportsChecked = 0;
    std::size_t m_eventsChecked = 0;
};

} // namespace handshake::test

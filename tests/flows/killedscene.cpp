#include "flows/killedscene.h"

#include "observe/recordingfile.h"
#include "observe/words.h"
#include "wire/support/cabletcp.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <cerrno>
#include <sys/socket.h>

namespace handshake::test {

using namespace std::chrono_literals;

namespace {

std::chrono::nanoseconds now()
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

KilledScene::KilledScene(int kills, quint32 seed)
    : m_kills(kills),
      m_random(seed),
      m_cable(wire::CablePlaces { .directory = m_home.filePath(QStringLiteral("handshake")),
                                  .program = QStringLiteral(HANDSHAKE_WIRE_HELPER) })
{
    connect(&m_cable, &wire::Cable::crossingsArrived, this, &KilledScene::take);
}

KilledScene::~KilledScene()
{
    for (const auto &program : m_programs) {
        if (program)
            program->process.kill();
    }
}

void KilledScene::step()
{
    hearSharks();
    if (m_kills == 0)
        return;
    join();
    if (!m_cable.isJoined())
        return;
    for (const Role role : { Role::Server, Role::Client }) {
        if (!m_programs[std::size_t(role)])
            start(role);
        watch(*m_programs[std::size_t(role)]);
    }
    connectAgain();
    talk();
    decide();
    killWhenDue();
}

/// The scene joins first, so that the helper outlives both programs.
void KilledScene::join()
{
    if (m_cable.phase() == wire::CablePhase::Apart)
        m_cable.join(wire::Role::Observer);
    if (m_cable.isJoined() && !std::exchange(m_hasRule, m_cable.isJoined()))
        m_cable.ask(wire::AddRule { *wire::parseRule("hold every 9th data") });
}

void KilledScene::start(Role role)
{
    auto program = std::make_unique<Program>();
    const QString number = QString::number(++m_started);
    program->data = m_home.filePath(QStringLiteral("data") + number);
    program->events = m_home.filePath(QStringLiteral("events") + number);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_home.path());
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_home.path());
    environment.insert(QStringLiteral("XDG_DATA_HOME"), program->data);
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    program->process.setProcessEnvironment(environment);
    QStringList words { QStringLiteral("--cable"), QStringLiteral("--events"), program->events };
    if (role == Role::Server)
        words.append(QStringLiteral("--relay"));
    program->process.start(role == Role::Server ? QStringLiteral(HANDSHAKE_SERVER)
                                                : QStringLiteral(HANDSHAKE_CLIENT),
                           words);
    m_programs[std::size_t(role)] = std::move(program);
}

void KilledScene::take(std::span<const wire::Crossing> crossings)
{
    for (const wire::Crossing &one : crossings) {
        m_reports.push_back({ quint64(one.id), one.fate, one.at });
        if (one.fate == wire::Fate::Held)
            m_held.emplace_back(one.id, now());
    }
}

/// The scene's own connection: what it says the server relays to the client.
void KilledScene::connectAgain()
{
    if (m_socket.isValid() || m_isConnecting || m_cable.listeners().empty())
        return;
    m_isConnecting = true;
    m_cable.openSocket(wire::End::A, this, [this](wire::Fd socket) {
        m_isConnecting = false;
        const auto &listeners = m_cable.listeners();
        if (socket.isValid() && !listeners.empty()
            && connectTo(socket, wire::End::B, listeners.back().port))
            m_socket = std::move(socket);
    });
}

void KilledScene::talk()
{
    if (!m_socket.isValid() || now() - m_sentAt < 20ms)
        return;
    m_sentAt = now();
    constexpr std::string_view line = "still here\n";
    std::array<char, 4'096> heard = {};
    const auto count = ::recv(m_socket.get(), heard.data(), heard.size(), MSG_DONTWAIT);
    const bool isOver = count == 0 || (count < 0 && errno != EAGAIN && errno != ENOTCONN);
    const auto sent = ::send(m_socket.get(), line.data(), line.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    if (isOver || (sent < 0 && errno != EAGAIN && errno != ENOTCONN))
        m_socket.reset();
}

/// Lets go of what waits, after a moment; every fifth is lost.
void KilledScene::decide()
{
    while (!m_held.empty() && now() - m_held.front().second > 40ms) {
        const wire::SegmentId segment = m_held.front().first;
        m_held.erase(m_held.begin());
        if (m_random.bounded(5) == 0)
            m_cable.ask(wire::Lose { segment });
        else
            m_cable.ask(wire::Deliver { segment });
    }
}

void KilledScene::watch(Program &program)
{
    program.samples.push_back({ now(), QFileInfo(program.events).size() });
    const QString path = recording(program);
    if (!program.recordedSince && QFileInfo(path).size() > 0)
        program.recordedSince = now();
}

void KilledScene::killWhenDue()
{
    const bool bothRecord = std::ranges::all_of(
            m_programs, [](const auto &program) { return program->recordedSince.has_value(); });
    Program &victim = *m_programs[std::size_t(m_victim)];
    if (!m_killAt && bothRecord) {
        m_killAt = std::max(now(), *victim.recordedSince + 1'100ms)
                + std::chrono::milliseconds(m_random.bounded(600));
    }
    if (!m_killAt || now() < *m_killAt)
        return;
    const Time killed = now();
    victim.process.kill(); // SIGKILL
    check(victim, killed);
    m_killAt.reset();
    m_programs[std::size_t(m_victim)].reset(); // the next step starts another
    m_victim = m_victim == Role::Client ? Role::Server : Role::Client;
    --m_kills;
}

void KilledScene::check(const Program &victim, Time killed)
{
    const QString path = recording(victim);
    const auto opened = observe::OpenedFile::open(path);
    if (!opened || !(*opened)->isRecording())
        return fault(QStringLiteral("%1 does not open").arg(path));
    std::vector<Report> recorded;
    for (const observe::OpenedConversation &one : (*opened)->conversations()) {
        for (const observe::News &news : (*opened)->news(one.number).news) {
            if (const auto *found = std::get_if<observe::Observation>(&news))
                recorded.push_back({ quint64(found->segment), found->fate, found->at });
        }
    }
    std::ranges::sort(recorded);
    const Time until = killed - 1s;
    for (const Report &report : m_reports) {
        if (report.at < *victim.recordedSince || report.at > until)
            continue;
        ++m_reportsChecked;
        if (!std::ranges::binary_search(recorded, report))
            fault(QStringLiteral("segment %1, %2, is missing")
                          .arg(report.segment)
                          .arg(observe::word(report.fate)));
    }
    checkEvents(victim, until, recorded);
    askShark(path, **opened);
}

/// What the program itself said it knew, a second before its end.
void KilledScene::checkEvents(const Program &victim, Time until,
                              const std::vector<Report> &recorded)
{
    qint64 size = 0;
    for (const Sample &sample : victim.samples) {
        if (sample.at <= until)
            size = sample.size;
    }
    for (const QByteArray &line : contents(victim.events).first(size).split('\n')) {
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        if (event.value(QStringLiteral("event")).toString() != QStringLiteral("segment"))
            continue;
        ++m_eventsChecked;
        const auto id = quint64(event.value(QStringLiteral("id")).toInteger());
        const QString fate = event.value(QStringLiteral("fate")).toString();
        const bool isThere = std::ranges::any_of(recorded, [&](const Report &one) {
            return one.segment == id && observe::word(one.fate) == fate;
        });
        if (!isThere)
            fault(QStringLiteral("the event of segment %1, %2, is missing").arg(id).arg(fate));
    }
}

void KilledScene::askShark(const QString &path, const observe::OpenedFile &file)
{
    const QString tshark = QStandardPaths::findExecutable(QStringLiteral("tshark"));
    if (tshark.isEmpty())
        return; // the test says so
    auto shark = std::make_unique<Shark>();
    for (const observe::OpenedConversation &one : file.conversations())
        shark->segments += one.segments;
    shark->process.start(tshark,
                         { QStringLiteral("-n"), QStringLiteral("-r"), path, QStringLiteral("-Y"),
                           QStringLiteral("tcp"), QStringLiteral("-T"), QStringLiteral("fields"),
                           QStringLiteral("-e"), QStringLiteral("frame.number") });
    m_sharks.push_back(std::move(shark));
}

void KilledScene::hearSharks()
{
    std::erase_if(m_sharks, [this](const std::unique_ptr<Shark> &shark) {
        if (shark->process.state() != QProcess::NotRunning)
            return false;
        const auto lines = quint64(shark->process.readAllStandardOutput().count('\n'));
        if (lines != shark->segments || lines == 0)
            fault(QStringLiteral("tshark sees %1 segments of %2").arg(lines).arg(shark->segments));
        return true;
    });
}

QString KilledScene::recording(const Program &program) const
{
    return observe::recordingsIn(program.data + QStringLiteral("/handshake/sessions")).value(0);
}

void KilledScene::fault(const QString &text)
{
    if (m_faults.size() < 20)
        m_faults.append(text);
}

} // namespace handshake::test

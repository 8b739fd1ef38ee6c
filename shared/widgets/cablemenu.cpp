#include "widgets/cablemenu.h"

#include "present/cablehold.h"
#include "present/cableruletexts.h"
#include "present/cabletexts.h"
#include "widgets/icons.h"

#include <QActionGroup>

namespace handshake::widgets {

using namespace std::chrono_literals;
using present::CableHold;
using present::CableSegment;
using wire::End;
using wire::Request;
using wire::SegmentClass;

namespace {

Request deliverAll(const CableSegment &segment)
{
    return wire::Deliver { segment.id, wire::Copies::All };
}

Request deliverOne(const CableSegment &segment)
{
    return wire::Deliver { segment.id, wire::Copies::One };
}

/// The last bit: in the data where there is any. Every receiver finds the checksum wrong.
Request flipLastBit(const CableSegment &segment)
{
    constexpr std::uint32_t bitsPerOctet = 8;
    return wire::FlipBit { segment.id, std::uint16_t(segment.length * bitsPerOctet - 1) };
}

std::chrono::milliseconds timeOf(const QAction *choice)
{
    return std::chrono::milliseconds(choice->data().toInt());
}

} // namespace

CableMenu::CableMenu(QWidget *parent) : QMenu(parent)
{
    setObjectName(QStringLiteral("cableMenu"));
    m_deliverAll = addNamed("deliverAll");
    m_deliverOne = addNamed("deliverOne");
    m_everything = addNamed("deliverEverything");
    m_flip = addNamed("flipBit");
    m_old = addMenu(QString());
    m_old->setObjectName(QStringLiteral("oldSegments"));
    addSeparator();
    createHold();
    m_clientDelay = createTimes("delayFromClient", { 0ms, 100ms, 300ms, 1s, 3s });
    m_serverDelay = createTimes("delayFromServer", { 0ms, 100ms, 300ms, 1s, 3s });
    m_slow = createTimes("slowMotion", { 0ms, 1s, 2s, 5s });
    m_rules = addNamed("rules");
    addSeparator();
    m_cut = addNamed("cut");
    m_cut->setCheckable(true);
    m_cut->setIcon(widgets::icon(Icon::Cut));
    m_reset = addNamed("resetCable");
    connect(m_deliverAll, &QAction::triggered, this, [this] { toSegment(&deliverAll); });
    connect(m_deliverOne, &QAction::triggered, this, [this] { toSegment(&deliverOne); });
    connect(m_flip, &QAction::triggered, this, [this] { toSegment(&flipLastBit); });
    connect(m_everything, &QAction::triggered, this, &CableMenu::deliverEverythingWanted);
    connect(m_rules, &QAction::triggered, this, &CableMenu::rulesWanted);
    connect(m_old, &QMenu::aboutToShow, this, &CableMenu::fillHistory);
    connect(m_clientDelay.group, &QActionGroup::triggered, this,
            [this](const QAction *choice) { delay(End::A, choice); });
    connect(m_serverDelay.group, &QActionGroup::triggered, this,
            [this](const QAction *choice) { delay(End::B, choice); });
    connect(m_slow.group, &QActionGroup::triggered, this, &CableMenu::slowDown);
    connect(m_cut, &QAction::triggered, this,
            [this](bool cut) { emit requested(wire::Cut { cut }); });
    connect(m_reset, &QAction::triggered, this, [this] { emit requested(wire::Reset {}); });
    setState({});
    setSegment(nullptr, false);
    retranslateUi();
}

QAction *CableMenu::addNamed(const char *name)
{
    QAction *action = addAction(QString());
    action->setObjectName(QLatin1StringView(name));
    return action;
}

void CableMenu::createHold()
{
    m_hold = addMenu(QString());
    m_hold->setObjectName(QStringLiteral("holdOnly"));
    for (const SegmentClass kind : { SegmentClass::Syn, SegmentClass::SynAck, SegmentClass::Fin,
                                     SegmentClass::Rst, SegmentClass::Data, SegmentClass::Ack })
        m_holdEntries.append({ .action = m_hold->addAction(QString()), .kind = kind });
    m_hold->addSeparator();
    for (const End end : { End::A, End::B })
        m_holdEntries.append({ .action = m_hold->addAction(QString()), .end = end });
    for (const HoldEntry &entry : std::as_const(m_holdEntries)) {
        entry.action->setCheckable(true);
        connect(entry.action, &QAction::triggered, this,
                [this, entry](bool on) { hold(entry, on); });
    }
}

CableMenu::Times CableMenu::createTimes(const char *name,
                                        std::initializer_list<std::chrono::milliseconds> times)
{
    const Times result { addMenu(QString()), new QActionGroup(this) };
    result.menu->setObjectName(QLatin1StringView(name));
    result.group->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    for (const std::chrono::milliseconds time : times) {
        QAction *choice = result.menu->addAction(QString());
        choice->setCheckable(true);
        choice->setData(int(time.count()));
        result.group->addAction(choice);
    }
    return result;
}

void CableMenu::setState(const wire::CableState &state)
{
    m_state = state;
    const CableHold hold(state.hold);
    for (const HoldEntry &entry : std::as_const(m_holdEntries))
        entry.action->setChecked(entry.kind ? hold.has(*entry.kind) : hold.has(entry.end));
    showTime(m_clientDelay, state.delay[wire::index(End::A)]);
    showTime(m_serverDelay, state.delay[wire::index(End::B)]);
    showTime(m_slow, state.slowMotion);
    m_cut->setChecked(state.cut);
}

void CableMenu::setSegment(const CableSegment *segment, bool waits)
{
    m_segment = segment ? std::optional(*segment) : std::nullopt;
    m_deliverAll->setEnabled(segment && segment->copies > 1);
    m_deliverOne->setEnabled(segment && segment->copies > 1);
    m_flip->setEnabled(segment);
    m_everything->setEnabled(waits);
}

void CableMenu::showTime(const Times &times, std::chrono::microseconds chosen)
{
    const auto choices = times.group->actions();
    for (QAction *choice : choices)
        choice->setChecked(timeOf(choice) == chosen);
}

void CableMenu::hold(const HoldEntry &entry, bool on)
{
    CableHold hold(m_state.hold);
    if (entry.kind)
        hold.set(*entry.kind, on);
    else
        hold.set(entry.end, on);
    emit requested(wire::SetHold { hold.filters() });
}

void CableMenu::delay(End from, const QAction *choice)
{
    wire::SetDelay request { m_state.delay };
    request.delay[wire::index(from)] = timeOf(choice);
    showTime(from == End::A ? m_clientDelay : m_serverDelay, timeOf(choice));
    emit requested(request);
}

void CableMenu::slowDown(const QAction *choice)
{
    showTime(m_slow, timeOf(choice));
    emit requested(wire::SetSlowMotion { timeOf(choice) });
}

void CableMenu::toSegment(Request (*request)(const CableSegment &))
{
    if (m_segment)
        emit requested(request(*m_segment));
}

void CableMenu::fillHistory()
{
    m_old->clear();
    if (!m_history || m_history->empty()) {
        m_old->addAction(tr("Nothing has crossed yet"))->setEnabled(false);
        return;
    }
    for (const CableSegment &segment : *m_history) {
        QAction *again = m_old->addAction(present::CableText::old(segment));
        const wire::SegmentId id = segment.id;
        connect(again, &QAction::triggered, this,
                [this, id] { emit requested(wire::Replay { id }); });
    }
}

void CableMenu::retranslateTimes(const Times &times)
{
    const auto choices = times.group->actions();
    for (QAction *choice : choices) {
        //: No delay, no slow motion; one word
        choice->setText(timeOf(choice) == 0ms ? tr("off")
                                              : present::RuleText::time(timeOf(choice)));
    }
}

void CableMenu::retranslateHold()
{
    for (const HoldEntry &entry : std::as_const(m_holdEntries)) {
        if (!entry.kind)
            entry.action->setText(entry.end == End::A ? tr("From the client")
                                                      : tr("From the server"));
        else if (*entry.kind == SegmentClass::Ack)
            entry.action->setText(tr("ACK without data"));
        else if (*entry.kind == SegmentClass::Data)
            entry.action->setText(tr("Data"));
        else
            entry.action->setText(present::RuleText::of(*entry.kind));
    }
}

void CableMenu::retranslateUi()
{
    m_deliverAll->setText(tr("Deliver all copies"));
    m_deliverOne->setText(tr("Deliver just one copy"));
    m_everything->setText(tr("Deliver everything that waits"));
    m_flip->setText(tr("Flip a bit"));
    //: A submenu: the latest segments, to be delivered once more
    m_old->setTitle(tr("Deliver an old segment again"));
    //: A submenu: which segments wait on the cable; nothing ticked: none
    m_hold->setTitle(tr("Hold only"));
    //: A submenu of times: how late every segment of the client arrives
    m_clientDelay.menu->setTitle(tr("Delay from the client"));
    //: A submenu of times: how late every segment of the server arrives
    m_serverDelay.menu->setTitle(tr("Delay from the server"));
    //: A submenu of times: how long every crossing takes
    m_slow.menu->setTitle(tr("Slow motion"));
    m_rules->setText(tr("Rules…"));
    m_cut->setText(tr("Cut the cable"));
    m_reset->setText(tr("Reset the whole cable"));
    retranslateHold();
    for (const Times &times : { m_clientDelay, m_serverDelay, m_slow })
        retranslateTimes(times);
    fillHistory();
}

} // namespace handshake::widgets

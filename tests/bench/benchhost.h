#pragma once

#include "server-app/serversession.h"

#include <QSocketNotifier>
#include <QTimer>
#include <QWidget>

class QTableView;

namespace handshake::bench {

/// Takes orders from the benchmark driver on standard input, one word a line, and answers each with
/// one line of JSON on standard output:
///
///   mark      counts from here on                        {}
///   report    what happened since then                   {"turns":…,"maxMs":…,"p99Ms":…,"rows":…}
///   exercise  scrolls and sorts the real peers table     {"steps":…} when that is done
///
/// The end of standard input ends the program.
class BenchHost : public QObject
{
    Q_OBJECT

public:
    BenchHost(ServerSession &session, QWidget &window);

private:
    void readOrders();
    void obey(const QByteArray &order);
    void mark();
    void report();
    void beginExercise();
    void exerciseStep();
    QTableView *peersTable() const;

    ServerSession &m_session;
    QWidget &m_window;
    QSocketNotifier m_input;
    QByteArray m_received; // an order that is not complete yet
    QTimer m_exercise;
    int m_step = 0;
    qint64 m_rowsAtMark = 0;
};

} // namespace handshake::bench

#pragma once

#include "wire/lessons/lessoncable.h"
#include "wire/support/selftest.h"

#include <QDebug>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <optional>

namespace handshake::test {

/// What all tests of lessons share: a fresh cable for each, as many runs as are asked for, and the
/// comparison of the whole transcript.
class LessonTest : public QObject
{
    Q_OBJECT

protected:
    /// Whether what was seen on the cable is \a expected, or one of the variations that Linux is
    /// known to make of it. \returns nothing, or what a failure should say
    QString differenceTo(const std::string &expected,
                         const std::vector<std::string> &variations = {})
    {
        return difference(m_cable->seen(), expected, variations);
    }
    static QString difference(const std::string &seen, const std::string &expected,
                              const std::vector<std::string> &variations = {})
    {
        if (seen == expected || std::ranges::find(variations, seen) != variations.end())
            return {};
        qWarning().noquote() << "seen:\n" + QString::fromStdString(seen) + "expected:\n"
                        + QString::fromStdString(expected);
        const auto [at, other] = std::ranges::mismatch(seen, expected);
        const auto start = std::size_t(at - seen.begin());
        const auto from = start == 0 ? 0 : seen.rfind('\n', start - 1) + 1;
        return QStringLiteral("differs first in: ")
                + QString::fromStdString(seen.substr(from, seen.find('\n', start) - from));
    }

    std::optional<LessonCable> m_cable;

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<int>("run");
        for (int run = 1; run <= lessonRuns(); ++run)
            QTest::addRow("run %d", run) << run;
    }
    void initTestCase()
    {
        QStringList words { QStringLiteral("--self-test") };
        for (const std::string &word : linkWords())
            words << QString::fromStdString(word);
        QProcess test;
        test.start(qEnvironmentVariable("HANDSHAKE_WIRE_HELPER",
                                        QStringLiteral(HANDSHAKE_WIRE_HELPER)),
                   words);
        QVERIFY(QTest::qWaitFor([&] { return test.state() == QProcess::NotRunning; }));
        const QByteArray said = test.readAll();
        if (test.exitStatus() == QProcess::NormalExit && isRefusal(test.exitCode(), said))
            QSKIP(said.trimmed().constData());
    }
    void init()
    {
        m_cable.emplace();
        QVERIFY(m_cable->isReady());
    }
    void cleanup() { m_cable.reset(); }
};

} // namespace handshake::test

#pragma once

#include <QProcess>
#include <QTest>

namespace handshake::test {

/// What a program said and how it ended.
struct ProgramEnd
{
    bool ended = false; ///< by itself, in time
    int status = -1;
    QString output = {};
    QString errors = {};
};

/// Runs the program at \a path to its end, without a display unless \a platform names one. What it
/// says goes into the file \a output where one is named.
inline ProgramEnd runProgram(const QString &path, const QStringList &words,
                             const QString &platform = QStringLiteral("none"),
                             const QString &output = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), platform);
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    process.setProcessEnvironment(environment);
    if (!output.isEmpty())
        process.setStandardOutputFile(output);
    process.start(path, words);
    const bool ended =
            QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 20'000);
    return { .ended = ended && process.exitStatus() == QProcess::NormalExit,
             .status = process.exitCode(),
             .output = QString::fromUtf8(process.readAllStandardOutput()),
             .errors = QString::fromUtf8(process.readAllStandardError()) };
}

} // namespace handshake::test

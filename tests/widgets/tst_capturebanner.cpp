#include "widgets/capturebanner.h"
#include "widgets/settings.h"

#include <QAction>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace handshake;
using observe::CaptureSource;
using widgets::CaptureBanner;
using widgets::Settings;

/// The choice to capture, with a dumpcap that is missing and one that may not.
class tst_CaptureBanner : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void withoutDumpcapTheChoiceIsGreyed();
    void aFailureIsToldAndTheChoiceRemembered();

private:
    QByteArray m_path;
    std::unique_ptr<QTemporaryDir> m_directory;
};

void tst_CaptureBanner::init()
{
    m_path = qgetenv("PATH");
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_directory->path());
    qputenv("PATH", QFile::encodeName(m_directory->path()));
}

void tst_CaptureBanner::cleanup()
{
    qputenv("PATH", m_path);
}

void tst_CaptureBanner::withoutDumpcapTheChoiceIsGreyed()
{
    Settings settings(QLatin1StringView("client"));
    settings.setUsesCapture(true);
    CaptureSource source;
    QAction choice;
    const CaptureBanner banner(source, settings, choice);
    QVERIFY(!choice.isEnabled());
    QVERIFY(!choice.isChecked());
    QVERIFY(!source.isWanted());
    QVERIFY2(choice.toolTip().contains(QStringLiteral("wireshark-common")),
             qPrintable(choice.toolTip()));
    QVERIFY(settings.usesCapture()); // it may be installed tomorrow
}

void tst_CaptureBanner::aFailureIsToldAndTheChoiceRemembered()
{
    QFile script(m_directory->filePath(QStringLiteral("dumpcap")));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\necho 'You do not have permission to capture' >&2; exit 2\n");
    script.close();
    script.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    Settings settings(QLatin1StringView("client"));
    CaptureSource source;
    QAction choice;
    const CaptureBanner banner(source, settings, choice);
    QVERIFY(choice.isEnabled());
    QVERIFY(!choice.isChecked()); // off unless chosen
    QSignalSpy changed(&banner, &CaptureBanner::changed);
    source.start({ .port = 9 });
    QVERIFY(banner.isHidden());
    choice.setChecked(true);
    QVERIFY(settings.usesCapture());
    QCOMPARE(changed.size(), 1);
    QTRY_VERIFY(!banner.isHidden());
    QCOMPARE(changed.size(), 2); // it was promised in vain
    QVERIFY2(banner.text().contains(QStringLiteral("dpkg-reconfigure wireshark-common")),
             qPrintable(banner.text()));
    choice.setChecked(false);
    QVERIFY(banner.isHidden());
    QVERIFY(!settings.usesCapture());
}

QTEST_MAIN(tst_CaptureBanner)
#include "tst_capturebanner.moc"

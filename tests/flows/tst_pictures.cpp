#include "flows/windows.h"
#include "support/widgetwalk.h"

#include <QDir>
#include <QGlyphRun>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>
#include <QTextLayout>

#include <algorithm>
#include <numeric>

using namespace handshake;
using handshake::test::Windows;

/// Both windows in every language, light and dark, with text of the usual and of double size.
class tst_Pictures : public QObject
{
    Q_OBJECT

private slots:
    void bothWindows_data();
    void bothWindows();

private:
    static void check(QWidget &window, const QString &name);
};

void tst_Pictures::bothWindows_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("percent");
    for (const widgets::LanguageInfo &language : widgets::Language::available()) {
        for (const bool dark : { false, true }) {
            for (const int percent : { 100, 200 }) {
                const QString name = QStringLiteral("%1-%2-%3")
                                             .arg(language.tag, dark ? u"dark"_qs : u"light"_qs)
                                             .arg(percent);
                QTest::newRow(qPrintable(name)) << language.tag << dark << percent;
            }
        }
    }
}

/// Something was said on both sides; the server's newest message is looked at.
static bool talk(Windows &windows)
{
    if (!windows.start() || !windows.connect())
        return false;
    windows.client.send("你好 hello أهلا");
    windows.server.send("goodbye", windows.server.connectedPeers());
    const bool arrived = QTest::qWaitFor([&windows] {
        return windows.server.messages().rowCount() == 3
                && windows.client.messages().rowCount() == 3;
    });
    windows.server.peers().flush();
    return arrived;
}

/// One layout may ask for another.
static void settle()
{
    for (int i = 0; i < 10; ++i)
        QCoreApplication::processEvents();
}

/// 0 for black, 1 for white: the middle of all pixels of \a picture.
static double lightness(const QImage &picture)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    double sum = 0;
    for (int y = 0; y < grey.height(); ++y)
        sum += std::accumulate(grey.scanLine(y), grey.scanLine(y) + grey.width(), 0.0);
    return sum / 255 / grey.width() / grey.height();
}

/// Whether a box would stand for some character of \a text.
static bool hasBoxes(const QString &text, const QFont &font)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const auto runs = layout.glyphRuns();
    return std::ranges::any_of(runs,
                               [](const QGlyphRun &run) { return run.glyphIndexes().contains(0); });
}

/// What \a control can be seen in: the window, or what scrolls in it.
static const QWidget *around(const QWidget *control)
{
    for (const QWidget *parent = control->parentWidget(); parent; parent = parent->parentWidget()) {
        const auto *scroll = qobject_cast<const QScrollArea *>(parent);
        if (scroll && scroll->widget() && scroll->widget()->isAncestorOf(control))
            return scroll->widget();
    }
    return control->window();
}

void tst_Pictures::check(QWidget &window, const QString &name)
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    const QImage picture = window.grab().toImage();
    const QString folder = qEnvironmentVariable("HANDSHAKE_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(picture.save(QDir(folder).filePath(name)));
    QVERIFY(dark ? lightness(picture) < 0.35 : lightness(picture) > 0.75);
    const auto controls = test::controls(window);
    for (const QWidget *control : controls) {
        const QWidget *whole = around(control);
        const QRect place(control->mapTo(whole, QPoint()), control->size());
        QVERIFY2(whole->rect().contains(place), qPrintable(control->objectName()));
    }
    const auto labels = window.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY2(!hasBoxes(label->text(), label->font()), qPrintable(label->text()));
    const auto buttons = window.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons)
        QVERIFY2(!hasBoxes(button->text(), button->font()), qPrintable(button->text()));
    // The menu of languages is where the reading of the bar ends.
    const auto *menu = window.findChild<QWidget *>(QStringLiteral("language"));
    const bool isOnTheLeft = menu->mapTo(&window, menu->rect().center()).x() < window.width() / 2;
    QCOMPARE(isOnTheLeft, language == QStringLiteral("ar"));
}

void tst_Pictures::bothWindows()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QFETCH(int, percent);
    Windows windows;
    const int usual = windows.serverWindow.fontMetrics().height();
    windows.preferences.appearance().setScheme(dark ? widgets::Scheme::Dark
                                                    : widgets::Scheme::Light);
    windows.preferences.appearance().setTextPercent(percent);
    windows.setLanguage(language);
    QVERIFY(talk(windows));
    QVERIFY(windows.serverWindow.fontMetrics().height() * 100 >= usual * percent * 9 / 10);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    for (const bool unfolded : { false, true }) {
        if (unfolded) {
            for (QWidget *window : { static_cast<QWidget *>(&windows.serverWindow),
                                     static_cast<QWidget *>(&windows.clientWindow) })
                window->findChild<QPushButton *>(QStringLiteral("whatTcpDid"))->click();
        }
        settle();
        const QString state = unfolded ? u"-tcp.png"_qs : u".png"_qs;
        check(windows.serverWindow, u"server-" + name + state);
        check(windows.clientWindow, u"client-" + name + state);
    }
    windows.preferences.appearance().setTextPercent(100); // the next one begins from here
    windows.preferences.appearance().setScheme(widgets::Scheme::System);
}

QTEST_MAIN(tst_Pictures)
#include "tst_pictures.moc"

#include "widgets/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QTest>

using namespace handshake;
using widgets::Icon;

class tst_Icons : public QObject
{
    Q_OBJECT

private slots:
    void everyIconIsDrawn_data();
    void everyIconIsDrawn();
    void inkFollowsThePalette();
    void disabledAndChosenHaveTheirOwnInk();
    void programIconsKeepTheirColours();

private:
    static QColor strongest(const QImage &image);
};

/// The colour of the most opaque pixel.
QColor tst_Icons::strongest(const QImage &image)
{
    QColor best(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor here = image.pixelColor(x, y);
            if (here.alpha() > best.alpha())
                best = here;
        }
    }
    return best;
}

void tst_Icons::everyIconIsDrawn_data()
{
    QTest::addColumn<int>("icon");
    for (int i = 0; i <= int(Icon::Info); ++i)
        QTest::newRow(widgets::name(Icon(i)).data()) << i;
}

void tst_Icons::everyIconIsDrawn()
{
    QFETCH(int, icon);
    const QString path = QStringLiteral(":/icons/%1.svg").arg(widgets::name(Icon(icon)));
    QVERIFY2(QFile::exists(path), qPrintable(path));
    for (const int side : { 16, 24, 64 }) {
        const QImage image = widgets::icon(Icon(icon)).pixmap(side).toImage();
        QCOMPARE(image.width(), side);
        int inked = 0;
        for (int y = 0; y < side; ++y) {
            for (int x = 0; x < side; ++x)
                inked += image.pixelColor(x, y).alpha() > 40 ? 1 : 0;
        }
        QVERIFY2(inked > side, "hardly anything is drawn");
        QVERIFY2(image.pixelColor(0, 0).alpha() < 100, "the corner is not empty");
    }
}

void tst_Icons::inkFollowsThePalette()
{
    const QIcon icon = widgets::icon(Icon::Stop); // made once, drawn under two palettes
    QPalette palette;
    palette.setColor(QPalette::ButtonText, Qt::red);
    QGuiApplication::setPalette(palette);
    QCOMPARE(strongest(icon.pixmap(32).toImage()), QColor(Qt::red));
    palette.setColor(QPalette::ButtonText, Qt::green);
    QGuiApplication::setPalette(palette);
    QCOMPARE(strongest(icon.pixmap(32).toImage()), QColor(Qt::green));
}

void tst_Icons::disabledAndChosenHaveTheirOwnInk()
{
    QPalette palette;
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, Qt::cyan);
    palette.setColor(QPalette::HighlightedText, Qt::magenta);
    QGuiApplication::setPalette(palette);
    const QIcon icon = widgets::icon(Icon::Stop);
    QCOMPARE(strongest(icon.pixmap(32, QIcon::Disabled).toImage()), QColor(Qt::cyan));
    QCOMPARE(strongest(icon.pixmap(32, QIcon::Selected).toImage()), QColor(Qt::magenta));
    const QIcon primary = widgets::icon(Icon::Stop, QPalette::HighlightedText);
    QCOMPARE(strongest(primary.pixmap(32).toImage()), QColor(Qt::magenta));
}

void tst_Icons::programIconsKeepTheirColours()
{
    for (const Icon program : { Icon::Server, Icon::Client }) {
        QGuiApplication::setPalette(QPalette(Qt::white));
        const QImage light = widgets::icon(program).pixmap(16).toImage();
        QGuiApplication::setPalette(QPalette(Qt::black));
        QCOMPARE(widgets::icon(program).pixmap(16).toImage(), light);
    }
    QVERIFY(widgets::icon(Icon::Server).pixmap(16).toImage()
            != widgets::icon(Icon::Client).pixmap(16).toImage());
}

QTEST_MAIN(tst_Icons)
#include "tst_icons.moc"

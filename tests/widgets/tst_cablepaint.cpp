#include "present/cablemodel.h"
#include "support/crossings.h"
#include "widgets/appearance.h"
#include "widgets/cablecolour.h"
#include "widgets/cabledelegate.h"
#include "widgets/cablestrip.h"
#include "widgets/language.h"

#include <QImage>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QTest>
#include <QToolButton>

using namespace handshake;
using tcp::Flag;
using test::crossing;
using widgets::CableStrip;
using wire::End;
using wire::Fate;

/// Three languages, two palettes, two text sizes.
class tst_CablePaint : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_language.set(QStringLiteral("en")); }
    void nothingIsCutOff_data() { looks(); }
    void nothingIsCutOff();
    void clientStaysLeft_data() { looks(); }
    void clientStaysLeft();

private:
    void looks();
    void put();

    widgets::Language m_language;
    widgets::Appearance m_appearance;
};

void tst_CablePaint::looks()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("scheme");
    QTest::addColumn<int>("percent");
    for (const widgets::LanguageInfo &language : widgets::Language::available()) {
        for (const widgets::Scheme scheme : { widgets::Scheme::Light, widgets::Scheme::Dark }) {
            for (const int percent : { 100, 200 })
                QTest::addRow("%s %d %d", qPrintable(language.tag), int(scheme), percent)
                        << language.tag << int(scheme) << percent;
        }
    }
}

void tst_CablePaint::put()
{
    QFETCH(QString, language);
    QFETCH(int, scheme);
    QFETCH(int, percent);
    QVERIFY(m_language.set(language));
    m_appearance.setScheme(widgets::Scheme(scheme));
    m_appearance.setTextPercent(percent);
}

void tst_CablePaint::nothingIsCutOff()
{
    put();
    QFETCH(int, percent);
    CableStrip strip;
    strip.takeState({ .cut = true, .hold = { {} }, .slowMotion = std::chrono::seconds(2) });
    const std::vector<wire::Crossing> all { crossing(1, End::A, Flag::Syn),
                                            crossing(2, End::B, Flag::Ack, Fate::Delivered) };
    strip.takeCrossings(all);
    strip.resize(600 * percent / 100, strip.sizeHint().height());
    strip.show();
    QVERIFY(QTest::qWaitForWindowExposed(&strip));
    auto *view = strip.findChild<QListView *>();
    QTRY_COMPARE(view->model()->rowCount(), 1);
    strip.resize(strip.width(), strip.heightForWidth(strip.width()));
    for (const QToolButton *button : strip.findChildren<QToolButton *>()) {
        if (button->isVisible())
            QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
    }
    for (const QLabel *label : strip.findChildren<QLabel *>()) {
        if (label->isVisible() && label->wordWrap())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()),
                     qPrintable(label->text()));
    }
    QVERIFY(view->height() >= view->sizeHintForRow(0));
}

/// The mean column of the pixels in \a colour, or -1.
static double meanColumn(const QImage &image, const QColor &colour)
{
    double sum = 0;
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == colour) {
                sum += x;
                ++count;
            }
        }
    }
    return count > 0 ? sum / count : -1;
}

void tst_CablePaint::clientStaysLeft()
{
    put();
    present::CableModel model;
    const std::vector<wire::Crossing> both { crossing(1, End::A, Flag::Syn) };
    model.apply(both);
    model.flush(std::chrono::seconds(1));
    widgets::CableDelegate delegate;
    QStyleOptionViewItem option;
    option.palette = QGuiApplication::palette();
    option.font = QGuiApplication::font();
    option.fontMetrics = QFontMetrics(option.font);
    option.direction = QGuiApplication::layoutDirection();
    option.rect = QRect(0, 0, option.fontMetrics.height() * 40,
                        widgets::CableDelegate::rowHeight(option.fontMetrics,
                                                          option.fontMetrics.height() * 40));
    option.state = QStyle::State_Enabled | QStyle::State_Active;
    QImage image(option.rect.size(), QImage::Format_ARGB32_Premultiplied);
    const QColor base = option.palette.color(QPalette::Base);
    image.fill(base);
    QPainter painter(&image);
    painter.setLayoutDirection(option.direction); // as the painter of a view has it
    delegate.paint(&painter, option, model.index(0));
    painter.end();
    const double client = meanColumn(image, widgets::endColour(End::A, base));
    const double server = meanColumn(image, widgets::endColour(End::B, base));
    QVERIFY(client >= 0 && server >= 0);
    QVERIFY2(client < server, "the client is always left");
}

QTEST_MAIN(tst_CablePaint)
#include "tst_cablepaint.moc"

#include "present/ladderfixture.h"
#include "present/unseentale.h"
#include "widgets/appearance.h"
#include "widgets/cablecolour.h"
#include "widgets/ladderexport.h"
#include "widgets/ladderview.h"
#include "widgets/language.h"
#include "widgets/warningcolour.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace handshake;
using enum tcp::State;
using present::LadderLayout;
using present::LadderMetrics;
using present::LadderScript;
using tcp::Flag;
using test::Tale;
using widgets::LadderScene;
using wire::End;

/// Three languages, two palettes, two text sizes; the screen, pictures and paper.
class tst_LadderPaint : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_language.set(QStringLiteral("en")); }
    void clientStaysLeft_data() { looks(); }
    void clientStaysLeft();
    void statesFitBesideTheLifeLines_data() { looks(); }
    void statesFitBesideTheLifeLines();
    void lossIsMarked_data() { looks(); }
    void lossIsMarked();
    void whatNobodySawLooksOtherwise_data() { looks(); }
    void whatNobodySawLooksOtherwise();
    void statesLookAsTheyAreKnown_data() { looks(); }
    void statesLookAsTheyAreKnown();
    void theLegendGoesAlong();
    void paintsOnlyWhatIsVisible();
    void svg();
    void pdfHasPages();
    void lettersFitTheirRows();
    void imageIsBounded();

private:
    void looks();
    void put();
    LadderScene scene(const LadderScript &script, LadderLayout &layout) const;

    widgets::Language m_language;
    widgets::Appearance m_appearance;
};

void tst_LadderPaint::looks()
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

void tst_LadderPaint::put()
{
    QFETCH(QString, language);
    QFETCH(int, scheme);
    QFETCH(int, percent);
    QVERIFY(m_language.set(language));
    m_appearance.setScheme(widgets::Scheme(scheme));
    m_appearance.setTextPercent(percent);
}

LadderScene tst_LadderPaint::scene(const LadderScript &script, LadderLayout &layout) const
{
    const QFont font = QGuiApplication::font();
    const LadderMetrics metrics = widgets::ladderMetrics(font, 0);
    layout.setLineHeight(metrics.line);
    return { .script = script,
             .layout = layout,
             .metrics = metrics,
             .palette = QGuiApplication::palette(),
             .font = font };
}

static QImage painted(const LadderScene &scene)
{
    QImage image(int(scene.metrics.width), int(scene.layout.bottom()) + 1,
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(scene.palette.color(QPalette::Base));
    QPainter painter(&image);
    widgets::paintLadder(painter, scene, QRectF(image.rect()));
    return image;
}

template<class AnyTale>
static LadderScript scriptOf(const AnyTale &tale)
{
    LadderScript script;
    for (const observe::Observation &report : tale.reports())
        script.add(report);
    return script;
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

void tst_LadderPaint::clientStaysLeft()
{
    put();
    const LadderScript script = scriptOf(Tale().handshake());
    LadderLayout layout(script);
    const LadderScene shown = scene(script, layout);
    QImage head(int(shown.metrics.width), 60, QImage::Format_ARGB32_Premultiplied);
    const QColor base = shown.palette.color(QPalette::Base);
    head.fill(base);
    QPainter painter(&head);
    painter.setRenderHint(QPainter::TextAntialiasing, false);
    widgets::paintLadderHead(painter, shown, 60);
    painter.end();
    const double client = meanColumn(head, widgets::endColour(End::A, base));
    const double server = meanColumn(head, widgets::endColour(End::B, base));
    QVERIFY(client >= 0 && server >= 0);
    QVERIFY2(client < server, "the client is left in every language");
}

void tst_LadderPaint::statesFitBesideTheLifeLines()
{
    put();
    const LadderMetrics metrics = widgets::ladderMetrics(QGuiApplication::font(), 0);
    QVERIFY(metrics.client() < metrics.server());
    QVERIFY2(metrics.server() - metrics.client() > 2 * metrics.side, "room for the words");
    const LadderScript script = scriptOf(Tale().handshake().fourSegmentClose());
    LadderLayout layout(script);
    const QImage image = painted(scene(script, layout));
    const QColor base = QGuiApplication::palette().color(QPalette::Base);
    for (int y = 0; y < image.height(); ++y) {
        QCOMPARE(image.pixelColor(0, y), base); // nothing is cut off at the edges
        QCOMPARE(image.pixelColor(image.width() - 1, y), base);
    }
}

void tst_LadderPaint::lossIsMarked()
{
    put();
    Tale tale;
    tale.add(End::A, Flag::Syn, 100, 0, SynSent, Listen);
    const LadderScript whole = scriptOf(tale);
    tale.lost();
    const LadderScript lost = scriptOf(tale);
    LadderLayout wholeLayout(whole);
    LadderLayout lostLayout(lost);
    const QColor red = widgets::warningColour(QGuiApplication::palette());
    QVERIFY(meanColumn(painted(scene(whole, wholeLayout)), red) < 0);
    const LadderScene shown = scene(lost, lostLayout);
    const double cross = meanColumn(painted(shown), red);
    QVERIFY(cross > shown.metrics.client() && cross < shown.metrics.server());
}

/// How much of the ladder has the exact colour of \a end, where arrows run or where its line is.
static int inkOf(const LadderScene &shown, End end, bool line)
{
    const QImage image = painted(shown);
    const QColor colour = widgets::endColour(end, shown.palette.color(QPalette::Base));
    const qreal x = shown.metrics.lineOf(end);
    const qreal half = shown.metrics.line * 0.4;
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int at = 0; at < image.width(); ++at) {
            const bool onLine = at > x - half && at < x + half;
            count += onLine == line && image.pixelColor(at, y) == colour ? 1 : 0;
        }
    }
    return count;
}

void tst_LadderPaint::whatNobodySawLooksOtherwise()
{
    put();
    const LadderScript seen = scriptOf(Tale().handshake());
    const LadderScript unseen = scriptOf(test::UnseenTale().handshake());
    LadderLayout seenLayout(seen);
    LadderLayout unseenLayout(unseen);
    const int full = inkOf(scene(seen, seenLayout), End::A, false);
    const int dotted = inkOf(scene(unseen, unseenLayout), End::A, false);
    QVERIFY(dotted > 0);
    QVERIFY2(dotted < full * 3 / 4, "dots and an open head take less ink");
}

void tst_LadderPaint::statesLookAsTheyAreKnown()
{
    put();
    const auto ink = [this](const test::UnseenTale &tale) {
        const LadderScript script = scriptOf(tale);
        LadderLayout layout(script);
        return inkOf(scene(script, layout), End::A, true);
    };
    const auto tale = [](test::UnseenTale::State client) {
        test::UnseenTale told;
        told.add(End::A, Flag::Ack, client, Established);
        return told.add(End::B, Flag::Ack, client, Established);
    };
    const int counted = ink(tale(Established));
    test::UnseenTale deduced;
    deduced.add(End::A, Flag::Ack, Established, Established).statesDeduced();
    deduced.add(End::B, Flag::Ack, Established, Established).statesDeduced();
    QVERIFY(counted > 0);
    QVERIFY2(ink(deduced) < counted, "stripes");
    QCOMPARE(ink(tale({})), 0); // an empty frame
}

void tst_LadderPaint::theLegendGoesAlong()
{
    const LadderScript seen = scriptOf(Tale().handshake());
    const LadderScript unseen = scriptOf(test::UnseenTale().handshake());
    const auto heightOf = [this](const LadderScript &script) {
        LadderLayout layout(script);
        const LadderScene shown = scene(script, layout);
        const widgets::LadderExport paper(script, layout, shown.font, present::Numbers::Relative);
        return paper.svg().contains("nobody saw this segment")
                ? paper.image().height() / paper.image().devicePixelRatio() - layout.bottom()
                : -1;
    };
    QCOMPARE(heightOf(seen), -1.0);
    QVERIFY2(heightOf(unseen) > 3 * widgets::ladderMetrics(QGuiApplication::font(), 0).line,
             "room for the head and at least two lines");
}

void tst_LadderPaint::paintsOnlyWhatIsVisible()
{
    Tale tale;
    tale.handshake();
    for (quint32 i = 0; i < 40; ++i)
        tale.add(End::A, Flag::Psh | Flag::Ack, 101 + i / 2, 301, Established, Established, "x");
    const LadderScript script = scriptOf(tale);
    LadderLayout layout(script);
    const LadderScene shown = scene(script, layout);
    QImage image(int(shown.metrics.width), int(layout.bottom()) + 1,
                 QImage::Format_ARGB32_Premultiplied);
    const QColor base = shown.palette.color(QPalette::Base);
    image.fill(base);
    QPainter painter(&image);
    const qreal top = layout.bottom() / 2;
    widgets::paintLadder(painter, shown, QRectF(0, top, shown.metrics.width, 50));
    painter.end();
    const int beyond = int(shown.metrics.line * 8);
    for (int x = 0; x < image.width(); ++x) {
        QCOMPARE(image.pixelColor(x, int(top) - beyond), base);
        QCOMPARE(image.pixelColor(x, int(top) + 50 + beyond), base);
    }
}

void tst_LadderPaint::svg()
{
    const LadderScript script = scriptOf(Tale().handshake());
    LadderLayout layout(script);
    const LadderScene shown = scene(script, layout);
    const QByteArray text =
            widgets::LadderExport(script, layout, shown.font, present::Numbers::Relative).svg();
    QVERIFY(text.contains("<svg"));
    QVERIFY(text.contains("</svg>"));
    QVERIFY(text.contains("SYN"));
}

void tst_LadderPaint::pdfHasPages()
{
    const auto pages = [this](const Tale &tale) {
        const LadderScript script = scriptOf(tale);
        LadderLayout layout(script);
        const LadderScene shown = scene(script, layout);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const bool good =
                widgets::LadderExport(script, layout, shown.font, present::Numbers::Relative)
                        .pdf(buffer);
        return good ? buffer.data().count("/Type /Page\n") : qsizetype(-1);
    };
    QCOMPARE(pages(Tale().handshake()), 1);
    Tale tale;
    tale.handshake();
    for (quint32 i = 0; i < 100; ++i)
        tale.add(End::A, Flag::Psh | Flag::Ack, 101 + i / 2, 301, Established, Established, "x");
    QVERIFY(pages(tale) > 1);
}

/// What stands in the compressed parts of \a pdf.
static QByteArray unpacked(const QByteArray &pdf)
{
    QByteArray result;
    const QByteArray begin = ">>\nstream\n";
    const QByteArray end = "endstream";
    for (qsizetype at = pdf.indexOf(begin); at >= 0; at = pdf.indexOf(begin, at)) {
        at += begin.size();
        const qsizetype stop = pdf.indexOf(end, at);
        const QByteArray length(4, '\0'); // as qUncompress() wants it first: not known
        if (pdf.at(at) == 'x') // packed, as the pages are
            result += qUncompress(length + pdf.mid(at, stop - at)) + '\n';
        at = stop;
    }
    return result;
}

/// The sizes of all letters in \a text, by the first group of \a pattern.
static QList<double> sizesIn(const QByteArray &text, const QString &pattern)
{
    QList<double> sizes;
    auto found = QRegularExpression(pattern).globalMatch(QString::fromLatin1(text));
    while (found.hasNext())
        sizes.append(found.next().captured(1).toDouble());
    return sizes;
}

void tst_LadderPaint::lettersFitTheirRows()
{
    const LadderScript script = scriptOf(Tale().handshake());
    LadderLayout layout(script);
    const LadderScene shown = scene(script, layout);
    const widgets::LadderExport paper(script, layout, shown.font, present::Numbers::Relative);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(paper.pdf(buffer));
    const QList<double> onPaper =
            sizesIn(unpacked(buffer.data()), QStringLiteral("/F\\d+ ([\\d.]+) Tf"));
    const QList<double> inPicture = sizesIn(paper.svg(), QStringLiteral("font-size=\"([\\d.]+)\""));
    // In the units of the rows, as on the screen.
    const double usual = QFontInfo(shown.font).pixelSize();
    for (const QList<double> &sizes : { onPaper, inPicture }) {
        QVERIFY(!sizes.isEmpty());
        const double largest = *std::ranges::max_element(sizes);
        QVERIFY2(largest < shown.metrics.line, qPrintable(QString::number(largest)));
        QVERIFY2(std::abs(largest - usual) <= 1, qPrintable(QString::number(largest)));
    }
}

void tst_LadderPaint::imageIsBounded()
{
    Tale tale;
    tale.handshake();
    for (quint32 i = 0; i < 2'000; ++i)
        tale.add(End::A, Flag::Psh | Flag::Ack, 101 + i / 2, 301, Established, Established, "x");
    const LadderScript script = scriptOf(tale);
    LadderLayout layout(script);
    const LadderScene shown = scene(script, layout);
    const QImage image =
            widgets::LadderExport(script, layout, shown.font, present::Numbers::Relative).image();
    QVERIFY(!image.isNull());
    QVERIFY(image.height() <= widgets::LadderExport::maximumHeight);
}

QTEST_MAIN(tst_LadderPaint)
#include "tst_ladderpaint.moc"

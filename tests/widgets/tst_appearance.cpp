#include "widgets/appearance.h"

#include <QApplication>
#include <QPainter>
#include <QSignalSpy>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTest>

#include <cmath>

using namespace handshake;
using widgets::Appearance;
using widgets::Scheme;

class tst_Appearance : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void textSizeIsBounded();
    void projectorModeIsLargeAndGoesBack();
    void nothingIsSaidWithoutAChange();
    void schemesDiffer();
    void lettersHaveContrast_data();
    void lettersHaveContrast();
    void iconsGrowWithTheText();
    void emptyBoxesAreSeen_data();
    void emptyBoxesAreSeen();

private:
    const QFont m_font = QApplication::font();
};

void tst_Appearance::cleanup()
{
    QApplication::setFont(m_font);
}

void tst_Appearance::textSizeIsBounded()
{
    Appearance appearance;
    appearance.setTextPercent(200);
    QCOMPARE(QApplication::font().pointSizeF(), m_font.pointSizeF() * 2);
    appearance.setTextPercent(10'000);
    QCOMPARE(appearance.textPercent(), Appearance::maximumPercent);
    appearance.setTextPercent(-5);
    QCOMPARE(appearance.textPercent(), Appearance::minimumPercent);
    appearance.setTextPercent(100);
    QCOMPARE(QApplication::font().pointSizeF(), m_font.pointSizeF());
}

void tst_Appearance::projectorModeIsLargeAndGoesBack()
{
    Appearance appearance;
    appearance.setPresenting(true);
    QVERIFY(QApplication::font().pointSizeF() >= m_font.pointSizeF() * 1.6);
    appearance.setTextPercent(250); // larger than the projector asks for: larger wins
    QCOMPARE(QApplication::font().pointSizeF(), m_font.pointSizeF() * 2.5);
    appearance.setTextPercent(100);
    appearance.setPresenting(false);
    QCOMPARE(QApplication::font().pointSizeF(), m_font.pointSizeF());
}

void tst_Appearance::nothingIsSaidWithoutAChange()
{
    Appearance appearance;
    QSignalSpy changed(&appearance, &Appearance::changed);
    appearance.setScheme(Scheme::System);
    appearance.setTextPercent(100);
    appearance.setPresenting(false);
    QCOMPARE(changed.size(), 0);
    appearance.setScheme(Scheme::Dark);
    QCOMPARE(changed.size(), 1);
}

void tst_Appearance::schemesDiffer()
{
    Appearance appearance;
    appearance.setScheme(Scheme::Light);
    QVERIFY(QApplication::palette().color(QPalette::Base).lightness() > 200);
    appearance.setScheme(Scheme::Dark);
    QVERIFY(QApplication::palette().color(QPalette::Base).lightness() < 60);
}

/// Relative luminance and contrast as WCAG 2.1 defines them.
static double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
            + 0.0722 * linear(colour.blueF());
}

static double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

void tst_Appearance::lettersHaveContrast_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<QPalette::ColorRole>("letters");
    QTest::addColumn<QPalette::ColorRole>("ground");
    for (const auto &[name, scheme] :
         { std::pair("light", Scheme::Light), std::pair("dark", Scheme::Dark) }) {
        QTest::addRow("%s text", name) << scheme << QPalette::Text << QPalette::Base;
        QTest::addRow("%s window", name) << scheme << QPalette::WindowText << QPalette::Window;
        QTest::addRow("%s button", name) << scheme << QPalette::ButtonText << QPalette::Button;
        QTest::addRow("%s chosen", name)
                << scheme << QPalette::HighlightedText << QPalette::Highlight;
        QTest::addRow("%s soft", name) << scheme << QPalette::PlaceholderText << QPalette::Base;
        QTest::addRow("%s soft on window", name)
                << scheme << QPalette::PlaceholderText << QPalette::Window;
        QTest::addRow("%s link", name) << scheme << QPalette::Link << QPalette::Base;
    }
}

void tst_Appearance::lettersHaveContrast()
{
    QFETCH(Scheme, scheme);
    QFETCH(QPalette::ColorRole, letters);
    QFETCH(QPalette::ColorRole, ground);
    Appearance appearance;
    appearance.setScheme(scheme);
    const QPalette palette = QApplication::palette();
    const double found = contrast(palette.color(letters), palette.color(ground));
    QVERIFY2(found >= 4.5, qPrintable(QString::number(found)));
}

void tst_Appearance::iconsGrowWithTheText()
{
    Appearance appearance;
    const int usual = QApplication::style()->pixelMetric(QStyle::PM_ButtonIconSize);
    appearance.setTextPercent(300);
    QVERIFY(QApplication::style()->pixelMetric(QStyle::PM_ButtonIconSize) > usual * 2);
}

void tst_Appearance::emptyBoxesAreSeen_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<QStyle::PrimitiveElement>("element");
    for (const auto scheme : { Scheme::Light, Scheme::Dark }) {
        const char *const word = scheme == Scheme::Dark ? "dark" : "light";
        QTest::addRow("check box, %s", word) << scheme << QStyle::PE_IndicatorCheckBox;
        QTest::addRow("radio button, %s", word) << scheme << QStyle::PE_IndicatorRadioButton;
    }
}

void tst_Appearance::emptyBoxesAreSeen()
{
    QFETCH(Scheme, scheme);
    QFETCH(QStyle::PrimitiveElement, element);
    Appearance appearance;
    appearance.setScheme(scheme);
    const QColor window = QApplication::palette().color(QPalette::Window);
    QStyleOptionButton option;
    option.palette = QApplication::palette();
    option.rect = { 0, 0, 20, 20 };
    option.state = QStyle::State_Enabled | QStyle::State_Off;
    QImage picture(option.rect.size(), QImage::Format_RGB32);
    picture.fill(window);
    QPainter painter(&picture);
    QApplication::style()->drawPrimitive(element, &option, &painter);
    painter.end();
    double best = 1;
    for (int x = 0; x < picture.width(); ++x)
        best = std::max(best, contrast(picture.pixelColor(x, picture.height() / 2), window));
    QVERIFY2(best >= 1.5, qPrintable(QString::number(best)));
}

QTEST_MAIN(tst_Appearance)
#include "tst_appearance.moc"

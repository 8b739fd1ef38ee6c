#pragma once

#include "widgets/appearance.h"
#include "widgets/language.h"

#include <QImage>
#include <QTest>

namespace handshake::test {

/// Rows for a test: every language, light and dark, small and large letters.
inline void addLooks()
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

/// Puts the look of the current row in force, for as long as it lives; then English again.
class Look
{
public:
    Look()
    {
        QFETCH(QString, language);
        QFETCH(int, scheme);
        QFETCH(int, percent);
        m_good = m_language.set(language);
        m_appearance.setScheme(widgets::Scheme(scheme));
        m_appearance.setTextPercent(percent);
    }
    ~Look()
    {
        m_language.set(QStringLiteral("en"));
        m_appearance.setTextPercent(100);
    }
    Q_DISABLE_COPY_MOVE(Look)

    bool isGood() const { return m_good; }

private:
    widgets::Language m_language;
    widgets::Appearance m_appearance;
    bool m_good = false;
};

/// How many pixels of \a box have exactly \a colour.
inline int pixelsOf(const QImage &image, const QColor &colour, QRect box = {})
{
    int count = 0;
    box = box.isNull() ? image.rect() : box.intersected(image.rect());
    for (int y = box.top(); y <= box.bottom(); ++y) {
        for (int x = box.left(); x <= box.right(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return count;
}

} // namespace handshake::test

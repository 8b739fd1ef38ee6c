#include "widgets/appearance.h"

#include "widgets/textsizestyle.h"

#include <QApplication>
#include <QStyle>

#include <algorithm>

namespace handshake::widgets {

namespace {

constexpr int presentingPercent = 160;

struct Ink
{
    QRgb window, base, alternate, text, soft, button, highlight, link, faint;
};

// White cards on a cool light grey; the highlight carries white letters at more than 4.5 : 1.
constexpr Ink light { 0xF3F5F8, 0xFFFFFF, 0xF5F7FA, 0x1A2330, 0x576375,
                      0xFBFCFD, 0x1259B5, 0x0F5BB5, 0x9AA3AF };
constexpr Ink dark { 0x171B21, 0x20262E, 0x262D36, 0xE8EBF0, 0xA3AEBD,
                     0x2E3641, 0x2C6CC4, 0x7FB2FF, 0x6B7480 };

QPalette paletteOf(const Ink &ink)
{
    QPalette palette { QColor(ink.button), QColor(ink.window) };
    const QColor text(ink.text);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(role, text);
    palette.setColor(QPalette::Base, QColor(ink.base));
    palette.setColor(QPalette::AlternateBase, QColor(ink.alternate));
    palette.setColor(QPalette::ToolTipBase, QColor(ink.base));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, QColor(ink.soft));
    palette.setColor(QPalette::Highlight, QColor(ink.highlight));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(ink.link));
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                             QPalette::PlaceholderText, QPalette::HighlightedText })
        palette.setColor(QPalette::Disabled, role, QColor(ink.faint));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(ink.button).darker(110));
    return palette;
}

/// The desktop's palette, or ours where the desktop has none of its own.
QPalette systemPalette(const QPalette &given)
{
    return given == QApplication::style()->standardPalette() ? paletteOf(light) : given;
}

QFont scaled(QFont font, int percent)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * percent / 100.0);
    else
        font.setPixelSize(std::max(1, font.pixelSize() * percent / 100));
    return font;
}

} // namespace

Appearance::Appearance(QObject *parent)
    : QObject(parent),
      m_systemFont(QApplication::font()),
      m_systemPalette(systemPalette(QApplication::palette()))
{
    QApplication::setStyle(new TextSizeStyle); // the application owns it
    apply();
}

void Appearance::setScheme(Scheme scheme)
{
    if (std::exchange(m_scheme, scheme) != scheme)
        apply();
}

void Appearance::setTextPercent(int percent)
{
    const int bounded = std::clamp(percent, minimumPercent, maximumPercent);
    if (std::exchange(m_percent, bounded) != bounded)
        apply();
}

void Appearance::setPresenting(bool presenting)
{
    if (std::exchange(m_presenting, presenting) != presenting)
        apply();
}

void Appearance::setLanguage(const QString &tag)
{
    const bool isChinese = tag.startsWith(QLatin1StringView("zh"));
    if (std::exchange(m_isChinese, isChinese) != isChinese)
        apply();
}

QFont Appearance::fontOfLanguage() const
{
    QFont font = m_systemFont;
    if (m_isChinese) {
        font.setFamilies(font.families()
                         + QStringList { QStringLiteral("Noto Sans CJK SC"),
                                         QStringLiteral("Noto Sans SC"),
                                         QStringLiteral("Source Han Sans SC"),
                                         QStringLiteral("WenQuanYi Micro Hei") });
    }
    return font;
}

void Appearance::apply()
{
    switch (m_scheme) {
    case Scheme::System:
        QApplication::setPalette(m_systemPalette);
        break;
    case Scheme::Light:
        QApplication::setPalette(paletteOf(light));
        break;
    case Scheme::Dark:
        QApplication::setPalette(paletteOf(dark));
        break;
    }
    const int percent = m_presenting ? std::max(m_percent, presentingPercent) : m_percent;
    QApplication::setFont(scaled(fontOfLanguage(), percent));
    emit changed();
}

} // namespace handshake::widgets

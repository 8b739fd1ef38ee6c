#include "widgets/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

namespace handshake::widgets {

namespace {

// In the order of Icon: a table, as a switch of forty lines would say no more.
constexpr std::array<const char *, 42> names {
    // clang-format off
    "handshake-server", "handshake-client", "start", "stop", "connect", "cancel",
    "disconnect", "finish", "abort", "send", "file", "repeat", "hex", "copy", "save", "clear",
    "pause", "resume", "step-back", "step-on", "live", "go-to", "list", "ladder", "numbers", "filter",
    "details", "language", "projector", "menu", "settings",
    "cable", "hold", "deliver", "lose", "duplicate", "cut",
    "received", "sent", "note", "warning", "info",
    // clang-format on
};
static_assert(names.size() == std::size_t(Icon::Info) + 1, "every icon has a name");

/// The ink of an icon in the palette in force now.
QColor ink(QPalette::ColorRole role, QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    case QIcon::Selected:
        return palette.color(QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        return palette.color(QPalette::Active, role);
    }
    Q_UNREACHABLE();
}

/// Draws the SVG when asked, in the ink of that moment: a change of palette needs no new icons.
class PaletteIconEngine : public QIconEngine
{
public:
    PaletteIconEngine(Icon icon, QPalette::ColorRole role) : m_icon(icon), m_role(role) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        const QByteArray colour = ink(m_role, mode).name().toLatin1();
        const QString key = QStringLiteral("handshake-%1-%2-%3-%4")
                                    .arg(int(m_icon))
                                    .arg(size.width())
                                    .arg(size.height())
                                    .arg(QLatin1StringView(colour));
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = draw(size, colour);
            QPixmapCache::insert(key, pixmap);
        }
        return pixmap;
    }
    QIconEngine *clone() const override { return new PaletteIconEngine(m_icon, m_role); }
    QString iconName() override { return name(m_icon); }
    bool isNull() override { return false; }

private:
    QPixmap draw(const QSize &size, const QByteArray &colour) const
    {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(name(m_icon)));
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        if (!file.open(QIODevice::ReadOnly))
            return pixmap;
        QSvgRenderer renderer(file.readAll().replace("currentColor", colour));
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        return pixmap;
    }

    const Icon m_icon;
    const QPalette::ColorRole m_role;
};

} // namespace

QLatin1StringView name(Icon icon)
{
    return QLatin1StringView(names.at(std::size_t(icon)));
}

QIcon icon(Icon icon, QPalette::ColorRole role)
{
    return QIcon(new PaletteIconEngine(icon, role)); // QIcon owns its engine
}

} // namespace handshake::widgets

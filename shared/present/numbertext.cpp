#include "present/texts.h"

#include <QLocale>

#include <limits>

namespace handshake::present {

QString NumberText::octets(qint64 count)
{
    if (count > std::numeric_limits<int>::max()) {
        //: A number above two thousand million; %1 is the number
        return tr("%1 octets").arg(number(count));
    }
    //: A size; an octet is a byte of eight bits
    return tr("%Ln octet(s)", nullptr, int(count));
}

QString NumberText::number(qint64 count)
{
    return QLocale().toString(count);
}

QString NumberText::duration(std::chrono::milliseconds duration)
{
    using namespace std::chrono;
    constexpr hours day { 24 };
    if (duration >= day) {
        //: A duration in days for a narrow column; %1 is a number
        return tr("%1 d").arg(number(duration / day));
    }
    if (duration >= hours(1)) {
        //: A duration in hours for a narrow column; %1 is a number
        return tr("%1 h").arg(number(duration / hours(1)));
    }
    if (duration >= minutes(1)) {
        //: A duration in minutes for a narrow column; %1 is a number
        return tr("%1 min").arg(number(duration / minutes(1)));
    }
    //: A duration in seconds for a narrow column; %1 is a number
    return tr("%1 s").arg(number(duration / seconds(1)));
}

QString NumberText::milliseconds(std::chrono::microseconds duration)
{
    const double value = std::chrono::duration<double, std::milli>(duration).count();
    const int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
    //: A duration in milliseconds for a narrow column; %1 is a number
    return tr("%1 ms").arg(QLocale().toString(value, 'f', decimals));
}

} // namespace handshake::present

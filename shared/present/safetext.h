#pragma once

#include "net/encoding.h"

#include <QString>

namespace handshake::present {

/// Received text made safe to look at: what it says is shown, what it would do is not. Control
/// characters become their pictures (␀ ␛ …), bidirectional controls and other invisible format
/// characters their names in brackets ("⟨U+202E⟩"), line ends "↵" (one line), endless runs of
/// combining marks are cut after limits::combiningMarks with "…". Joiners (U+200C, U+200D) stay,
/// for Persian and emoji need them; a second one in a row is named.
struct SafeText
{
    QString text = {};
    bool shortened = false; ///< there was more than fits; \a text itself does not say so
    QList<net::Undecodable> undecodable = {}; ///< positions in \a text; octets that were no text
};

enum class Lines : quint8 {
    One, ///< line ends become "↵": a row of the list
    Keep, ///< line ends break the line: the details pane
};

/// At most \a maximumCharacters UTF-16 units of \a octets, safe to draw; a character is never cut
/// in two, nor parted from its marks where that can be helped. Bounded work: the cost depends on
/// the limit, not on the size of \a octets.
SafeText safeText(net::Encoding encoding, QByteArrayView octets, qsizetype maximumCharacters,
                  Lines lines);

/// The same for text that is decoded already, such as a file name or what a person typed.
QString safeLine(const QString &text, qsizetype maximumCharacters);

/// The whole of a message as one line, for files: made visible in the same way, but nothing is
/// left out, combining marks neither.
QString safeWholeLine(const QString &text);

/// One line per undecodable place, for a tooltip: "� at 3: C0 AF", counted from 1; after ten lines
/// it says how many more there are. Empty when there is none.
QString undecodableHint(const QList<net::Undecodable> &undecodable);

} // namespace handshake::present

#pragma once

#include "observe/source.h"

#include <QJsonObject>

#include <string>
#include <string_view>

/// The comments of the frames of a recording, one JSON object each (docs/recording.md).
namespace handshake::observe {

/// The version of the format that is written. A reader takes what it understands of any other.
inline constexpr int recordingVersion = 1;

/// What kind of comment it is.
enum class RecordedKind : quint8 {
    Segment, ///< a segment, for the first time; the frame holds its octets
    Report, ///< news about a segment that was recorded before; the frame is empty
    StatesOnly, ///< states without a segment; the frame is empty
    Cable, ///< what a person set on the cable; the frame is empty
    End, ///< the recording stops here although the program went on; the frame is empty
};
QLatin1StringView word(RecordedKind kind);

/// What numbers mean in: one source from one joining to the next, and where the ends are.
struct RecordedContext
{
    quint32 stream = 0;
    std::array<std::string, 2> ends = {}; ///< "addr:port", indexed by wire::End
};

/// Whether more may be told of the same segment: it waits, or was put together from what was known
/// so far.
bool mayBeReportedAgain(const Observation &observation);

/// \param withOctets  the comment holds the octets too: a report whose octets are not those
/// recorded
///                    before
std::string commentOf(const Observation &observation, const RecordedContext &context,
                      RecordedKind kind, bool withOctets);
std::string commentOf(const StateObservation &observation, const RecordedContext &context);
std::string commentOf(const wire::CableState &state);
/// \a reason is a word, for example "full".
std::string endComment(QLatin1StringView reason);

/// A comment as it was read.
class RecordedComment
{
public:
    /// \returns nothing when \a text is none that this version understands.
    static std::optional<RecordedComment> parse(std::string_view text);

    RecordedKind kind() const { return m_kind; }
    quint32 stream() const;
    quint32 connection() const; ///< the number within its stream
    quint64 segment() const; ///< 0 names none
    QString end(wire::End end) const; ///< "addr:port"

    /// The observation, of kind Segment or Report.
    /// \param octets  of the frame
    /// \param at      CLOCK_MONOTONIC when it was recorded
    /// \param before  what is known of this segment, for a Report; nullptr when nothing is
    /// \returns nothing when it contradicts itself, or holds words that a later version has
    std::optional<Observation> observation(std::span<const std::uint8_t> octets,
                                           std::chrono::nanoseconds at,
                                           const Observation *before) const;
    /// The states, of kind States; nothing as above.
    std::optional<StateObservation> states(std::chrono::nanoseconds at) const;

private:
    RecordedComment(RecordedKind kind, QJsonObject object);

    wire::Connection place() const;
    std::optional<States> bothStates() const;
    bool readWords(Observation &observation) const;
    bool readHeader(Observation &observation) const;
    void readNumbers(Observation &observation) const;
    template<class Number>
    Number number(QLatin1StringView name, Number otherwise = 0) const;
    std::optional<quint32> optionalNumber(QLatin1StringView name) const;
    template<class Value>
    bool readWord(QLatin1StringView name, Value last, Value &value) const;

    RecordedKind m_kind;
    QJsonObject m_object;
};

} // namespace handshake::observe

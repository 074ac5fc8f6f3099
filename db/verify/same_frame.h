// What has to be the same before two figures, or two times, may be set against each other: who did
// it, what was done, what was measured.
#pragma once

#include <string>

#include "verify/compare.h"

namespace stet::verify {

// True where the doer, the deed and the thing measured of the statement's claims about the words at
// `at` all stand in the passage (the doer may stand in its title or beside it). A claim that names
// none of them passes.
bool same_frame(const Bout& bout, Span at);

// True where the same deed is told: some clause of the passage has the statement's verb, and not a
// colourless one.
bool same_telling_deed(const Bout& bout, Span at);

// Sources that tell of one thing seldom differ tenfold: then it is another thing. A slip of scale
// shows by its digits.
bool tenfold(const Quantity& claimed, const Quantity& found);

// True where the figure is told of several at once ("together", "in all"): set against another such
// figure only.
bool tells_total(const Reading& reading, Span figure);

// True where the passage has every telling word of the statement, and no time that narrows its own,
// smaller figure ("three resigned on Monday" leaves room for seven).
bool same_but_for_figures(const Bout& bout);

// True where a word that only the statement has stands against one of the passage that names
// another of its kind, or its opposite, each near its figure: "£15 for adults", "£8 for children".
bool contrasted(const Bout& bout, Span claimed, Span found);

// True where the passage's clause about the words at `found` has a doer of its own that the
// statement does not speak of ("work on the bridge began in 1928").
bool other_doer(const Bout& bout, Span found);

}  // namespace stet::verify
